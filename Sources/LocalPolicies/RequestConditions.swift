// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore
package import WireFormats

/// The condition keys that every request has, whoever sends it and whatever it asks for.
package enum RequestConditions {
  /// The values of a key.
  ///
  /// - Parameter key: In small letters.
  /// - Returns: `nil` if it is none of these keys, or the request doesn't have it.
  package static func values(
    of key: String, _ request: WireRequest?, now: LocalInstant
  ) -> [String]? {
    switch key {
    case "aws:sourceip": ["127.0.0.1"]
    case "aws:securetransport": [request?.url.scheme == "https" ? "true" : "false"]
    case "aws:currenttime": [now.timestamp.iso8601]
    case "aws:epochtime": [String(now.seconds)]
    case "aws:useragent": (request?.headers["User-Agent"]).map { [$0] }
    case "aws:referer": (request?.headers["Referer"]).map { [$0] }
    default: nil
    }
  }
}
