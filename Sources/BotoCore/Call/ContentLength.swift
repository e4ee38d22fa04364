// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Tells the server how long the body is, or that it comes in chunks.
enum ContentLength {
  static func add(to request: inout WireRequest) {
    guard !request.headers.contains("Transfer-Encoding"),
      !request.headers.contains("Content-Length"),
      !["GET", "HEAD", "OPTIONS"].contains(request.method)
    else { return }
    if let length = request.body.length {
      request.headers["Content-Length"] = String(length)
    } else {
      request.headers["Transfer-Encoding"] = "chunked"
    }
  }
}
