// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Checks how a template makes the URL of an endpoint, byte by byte, so that no value sends a
/// request, its signature and its token to another host than the template's.
///
/// Rule sets check few of the values that they put into hosts, and AWS's own accept an ARN with any
/// text. So every value is checked here. A value in the authority consists of letters, digits,
/// dashes, underscores and dots. The host has no empty label, no label that begins or ends with a
/// dash or has more than 63 bytes, and 253 bytes at most. Characters that end the authority,
/// introduce a port or a user, or begin a query or a fragment come only from the template or from
/// the user's own endpoint. After the authority a value can be a path, but can't begin anything
/// else.
struct URLCheck {
  /// Where bytes come from.
  enum Origin {
    /// The rule set or the partitions.
    case rules
    /// Part of the endpoint that the user gave.
    case userEndpoint
    /// A parameter, or a function's result from one.
    case value
  }

  /// A URL can't contain this.
  struct Refusal: Error {}

  private enum Region {
    /// The number of bytes of `://` that have been seen.
    case scheme(seen: Int)
    case authority
    case rest
  }

  private static let longestLabel = 63
  private static let longestHost = 253

  private var region = Region.scheme(seen: 0)
  private var labelLength = 0
  private var hostLength = 0
  private var last: UInt8 = 0
  /// Whether the user's endpoint, or a port, follows: its contents aren't labels.
  private var isFree = false

  /// Takes a part of the URL.
  mutating func take(_ bytes: some Sequence<UInt8>, from origin: Origin) throws(Refusal) {
    if case .authority = region, origin == .userEndpoint { isFree = true }
    for byte in bytes {
      switch region {
      case .scheme(let seen): try takeScheme(byte, seen: seen, origin)
      case .authority: try takeAuthority(byte, origin)
      case .rest:
        guard origin != .value || Self.canStandInPath(byte) else { throw Refusal() }
      }
      last = byte
    }
  }

  /// Ends the URL.
  func finish() throws(Refusal) {
    if case .authority = region { try endLabel() }
  }

  private mutating func takeScheme(
    _ byte: UInt8, seen: Int, _ origin: Origin
  ) throws(Refusal) {
    let expected = seen == 0 ? UInt8(ascii: ":") : UInt8(ascii: "/")
    guard byte == expected else {
      guard origin != .value || Self.canStandInHost(byte) else { throw Refusal() }
      return region = .scheme(seen: 0)
    }
    guard origin != .value else { throw Refusal() }
    region = seen == 2 ? .authority : .scheme(seen: seen + 1)
  }

  private mutating func takeAuthority(_ byte: UInt8, _ origin: Origin) throws(Refusal) {
    if origin == .value {
      guard Self.canStandInHost(byte) else { throw Refusal() }
    } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
      try endLabel()
      return region = .rest
    }
    hostLength += 1
    switch byte {
    case _ where isFree: break
    case UInt8(ascii: "."):
      try endLabel()
      labelLength = 0
    case UInt8(ascii: ":"):
      try endLabel()
      isFree = true
    default:
      if labelLength == 0, byte == UInt8(ascii: "-") { throw Refusal() }
      labelLength += 1
    }
    if labelLength > Self.longestLabel || !isFree && hostLength > Self.longestHost {
      throw Refusal()
    }
  }

  private func endLabel() throws(Refusal) {
    guard isFree || labelLength > 0 && last != UInt8(ascii: "-") else { throw Refusal() }
  }

  private static func canStandInHost(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }

  private static func canStandInPath(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
      && byte != UInt8(ascii: "\\")
  }
}
