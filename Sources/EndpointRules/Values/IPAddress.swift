// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Recognises IP addresses in the same forms as botocore: by shape, without the ranges of IPv4's
/// numbers.
enum IPAddress {
  /// Whether bytes are four numbers of 1 to 3 digits, separated by dots.
  static func isIPv4(_ bytes: some Collection<UInt8>) -> Bool {
    var dots = 0
    var digits = 0
    for byte in bytes {
      if byte.isASCIIDigit {
        digits += 1
        guard digits <= 3 else { return false }
      } else {
        guard byte == UInt8(ascii: "."), digits > 0 else { return false }
        dots += 1
        digits = 0
      }
    }
    return dots == 3 && digits > 0
  }

  /// Whether bytes are an IPv6 address (RFC 3986), optionally with a zone (RFC 6874), without
  /// brackets.
  static func isIPv6(_ bytes: ArraySlice<UInt8>) -> Bool {
    let address: ArraySlice<UInt8>
    if let percent = bytes.firstIndex(of: UInt8(ascii: "%")) {
      address = bytes[..<percent]
      guard isZone(bytes[(percent + 1)...]) else { return false }
    } else {
      address = bytes
    }
    guard let gap = firstGap(in: address) else { return groups(in: address) == 8 }
    let left = address[..<gap]
    let right = address[(gap + 2)...]
    guard let before = left.isEmpty ? 0 : groups(in: left, allowsIPv4: false),
      let behind = right.isEmpty ? 0 : groups(in: right)
    else { return false }
    return before + behind <= 7
  }

  private static func firstGap(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast().first {
      bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == UInt8(ascii: ":")
    }
  }

  /// The number of 16-bit groups between single colons, where an IPv4 address at the end counts as
  /// two; `nil` if the bytes are something else.
  private static func groups(in bytes: ArraySlice<UInt8>, allowsIPv4: Bool = true) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    for (index, part) in parts.enumerated() {
      if (1...4).contains(part.count), part.allSatisfy(isHexDigit) {
        count += 1
      } else if allowsIPv4, index == parts.count - 1, isIPv4(part) {
        count += 2
      } else {
        return nil
      }
    }
    return count
  }

  private static func isZone(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    guard !rest.isEmpty else { return false }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst(), let low = rest.popFirst(), isHexDigit(high),
          isHexDigit(low)
        else { return false }
      } else {
        guard PercentEncoding.Kept.unreserved.contains(byte) || byte == UInt8(ascii: "!") else {
          return false
        }
      }
    }
    return true
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    Hex.digit(byte) != nil
  }
}
