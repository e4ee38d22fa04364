// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

extension RequestURL {
  /// Adds an operation's path to an endpoint's, as botocore joins them: one slash between, at least
  /// one in all.
  mutating func appendPath(_ path: String) {
    if path.isEmpty || path == "/" {
      if self.path.isEmpty { self.path = "/" }
    } else if self.path.utf8.last == UInt8(ascii: "/"), path.utf8.first == UInt8(ascii: "/") {
      self.path += path.dropFirst()
    } else {
      self.path += path
    }
  }
}

extension CallContext {
  /// An operation's path without the label that the endpoint has already.
  func takePath(_ path: String) -> String {
    guard let labelInEndpoint, plan.firstLabel?.hasSameBytes(as: labelInEndpoint) == true else {
      return path
    }
    let rest = path.utf8.dropFirst().drop { $0 != UInt8(ascii: "/") }
    resourcePath = rest.isEmpty ? path + "/" : path
    return String(Substring(rest))
  }
}
