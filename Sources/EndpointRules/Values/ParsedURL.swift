// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The result of the function `parseURL`, as botocore computes it with Python's `urlparse`.
struct ParsedURL {
  /// `http` or `https`.
  let scheme: [UInt8]
  /// Host, with user information and port if they are given.
  let authority: [UInt8]
  /// The path unchanged, without parameters after `;`.
  let path: [UInt8]
  /// The path percent-encoded, without dot segments and doubled slashes, with a slash at its end.
  let normalizedPath: [UInt8]
  /// Whether the host is an IPv4 or IPv6 address.
  let isIP: Bool

  /// Parses a URL; `nil` if it isn't HTTP or HTTPS, has a query, no host, or an invalid port.
  init?(_ bytes: [UInt8]) {
    guard bytes.allSatisfy({ $0 > 0x20 || $0 == UInt8(ascii: " ") }),
      let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    scheme = bytes[..<colon].map(\.asciiLowercased)
    guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) else {
      return nil
    }
    var rest = bytes[(colon + 1)...]
    guard rest.starts(with: "//".utf8) else { return nil }
    rest = rest.dropFirst(2)
    let authority = rest.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    rest = rest[authority.endIndex...].prefix { $0 != UInt8(ascii: "#") }
    if let question = rest.firstIndex(of: UInt8(ascii: "?")) {
      guard question == rest.endIndex - 1 else { return nil }
      rest = rest[..<question]
    }
    guard let isIP = Self.checkHost(authority) else { return nil }
    self.isIP = isIP
    self.authority = Array(authority)
    let lastSegment = rest.lastIndex(of: UInt8(ascii: "/")) ?? rest.startIndex
    if let semicolon = rest[lastSegment...].firstIndex(of: UInt8(ascii: ";")) {
      rest = rest[..<semicolon]
    }
    path = Array(rest)
    normalizedPath = Self.normalize(path)
  }

  /// Whether the host is an IP address; `nil` when there is no host or no port after the colon.
  private static func checkHost(_ authority: ArraySlice<UInt8>) -> Bool? {
    var host = authority
    if let at = host.lastIndex(of: UInt8(ascii: "@")) {
      guard !host[..<at].contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") })
      else { return nil }
      host = host[(at + 1)...]
    }
    let port: ArraySlice<UInt8>
    if let open = host.firstIndex(of: UInt8(ascii: "[")) {
      guard let close = host.firstIndex(of: UInt8(ascii: "]")), open == host.startIndex,
        host.endIndex == close + 1 || host[close + 1] == UInt8(ascii: ":")
      else { return nil }
      port = host[(close + 1)...].dropFirst()
      host = host[(open + 1)..<close]
      guard isPort(port), IPAddress.isIPv6(host) else { return nil }
      return true
    }
    guard !host.contains(UInt8(ascii: "]")) else { return nil }
    let colon = host.firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex
    port = host[colon...].dropFirst()
    host = host[..<colon]
    guard isPort(port), !host.isEmpty else { return nil }
    return IPAddress.isIPv4(host)
  }

  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    var number = 0
    for byte in bytes {
      guard byte.isASCIIDigit else { return false }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      guard number <= 65535 else { return false }
    }
    return true
  }

  private static func normalize(_ path: [UInt8]) -> [UInt8] {
    var segments: [ArraySlice<UInt8>] = []
    for segment in path.split(separator: UInt8(ascii: "/")) where !segment.elementsEqual(".".utf8) {
      if segment.elementsEqual("..".utf8) {
        _ = segments.popLast()
      } else {
        segments.append(segment)
      }
    }
    var normalized: [UInt8] = [UInt8(ascii: "/")]
    for segment in segments {
      PercentEncoding.append(segment, to: &normalized)
      normalized.append(UInt8(ascii: "/"))
    }
    return normalized
  }
}

extension HostLabel {
  /// Whether bytes can be a bucket's name at the front of a host: a valid label of at least 3
  /// characters without capitals that doesn't look like an IPv4 address.
  static func isVirtualHostableBucket(
    _ bytes: UnsafeRawBufferPointer, allowsSubdomains: Bool
  ) -> Bool {
    guard bytes.count >= 3, !bytes.contains(where: \.isASCIICapital),
      isValid(bytes, allowsSubdomains: allowsSubdomains)
    else { return false }
    return !IPAddress.isIPv4(bytes)
  }
}
