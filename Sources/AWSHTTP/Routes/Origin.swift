// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The destination of connections: requests to one origin share them.
struct Origin: Hashable, Sendable {
  let isSecure: Bool
  /// A name or an address, without brackets.
  let host: String
  let port: Int

  init(_ url: RequestURL) throws {
    switch url.scheme {
    case "http": isSecure = false
    case "https": isSecure = true
    default: throw TransportError.invalid("The scheme \"\(url.scheme)\" is neither http nor https")
    }
    let host = url.host
    self.host =
      host.utf8.first == UInt8(ascii: "[") && host.utf8.last == UInt8(ascii: "]")
      ? String(Substring(host.utf8.dropFirst().dropLast())) : host
    port = url.port ?? (isSecure ? 443 : 80)
    guard !self.host.isEmpty, (1...65535).contains(port) else {
      throw TransportError.invalid("There is no host or no valid port in \(url.nameInErrors)")
    }
  }
}
