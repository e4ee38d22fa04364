// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The bucket and key of a request's path.
struct RequestTarget {
  /// Empty if the path names none.
  let bucket: String
  /// Empty for a bucket.
  let key: String

  init(_ request: WireRequest) {
    let path = request.url.path
    let trimmed = path.hasPrefix("/") ? path.dropFirst() : path[...]
    let slash = trimmed.firstIndex(of: "/") ?? trimmed.endIndex
    bucket = PercentEncoding.decode(trimmed[..<slash])
    key = PercentEncoding.decode(trimmed[slash...].dropFirst())
  }
}
