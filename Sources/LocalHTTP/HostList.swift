// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The names under which a server may be called.
///
/// A page in a browser can give its own name the address of this machine (DNS rebinding): then its
/// requests have that name as their `Host`, and are refused.
package struct HostList: Sendable {
  /// Names that are allowed with all names below them.
  private static let families = [
    "localhost", "localhost.localstack.cloud", "amazonaws.com", "amazonaws.com.cn", "api.aws",
  ]

  /// Further names, in small letters.
  private let others: Set<String>

  /// The names that are always allowed, and others.
  package init(others: some Sequence<String> = []) {
    self.others = Set(others.map(\.asciiLowercased))
  }

  /// Whether requests may name a host: one of the list, or an address, which DNS can't rebind.
  ///
  /// - Parameter authority: The value of `Host`, with or without a port.
  package func allows(_ authority: String) -> Bool {
    let name = Self.name(in: authority).asciiLowercased
    return Self.isAddress(name) || others.contains(name)
      || Self.families.contains {
        name == $0 || name.utf8.suffix($0.utf8.count + 1).elementsEqual(("." + $0).utf8)
      }
  }

  /// The host without the port.
  private static func name(in authority: String) -> String {
    let bytes = authority.utf8
    if bytes.first == UInt8(ascii: "[") {
      return String(Substring(bytes.prefix { $0 != UInt8(ascii: "]") })) + "]"
    }
    return String(Substring(bytes.prefix { $0 != UInt8(ascii: ":") }))
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.utf8.first == UInt8(ascii: "[") { return true }
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.allSatisfy(\.isASCIIDigit) && UInt8(String(Substring(part))) != nil
      }
  }
}
