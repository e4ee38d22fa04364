// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Percent-encoding of RFC 3986: letters, digits and `-._~` stay, every other byte of the UTF-8
/// becomes `%XX` with capital digits.
package enum PercentEncoding {
  /// Characters that stay unchanged.
  package struct Kept: Sendable {
    var low: UInt64
    var high: UInt64

    /// The unreserved characters of RFC 3986, section 2.3: for query names and values, and path
    /// labels.
    package static let unreserved = Kept(adding: "")
    /// The unreserved characters and `/`: for whole paths and greedy labels.
    package static let path = Kept(adding: "/")

    /// The unreserved characters and some more of ASCII.
    package init(adding others: String) {
      low = 0
      high = 0
      for byte in UInt8(0)..<128 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "~"):
          insert(byte)
        default: break
        }
      }
      for byte in others.utf8 where byte < 128 { insert(byte) }
    }

    private mutating func insert(_ byte: UInt8) {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }

    /// Whether every byte of a string stays unchanged.
    func containsAll(of text: String) -> Bool {
      text.withBytes { $0.allSatisfy(contains) }
    }

    /// Whether a byte stays unchanged.
    package func contains(_ byte: UInt8) -> Bool {
      switch byte {
      case ..<64: low >> UInt64(byte) & 1 == 1
      case ..<128: high >> UInt64(byte - 64) & 1 == 1
      default: false
      }
    }
  }

  /// The encoded text, with `%20` for a space.
  package static func encode(_ text: String, keeping kept: Kept = .unreserved) -> String {
    if kept.containsAll(of: text) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    append(text.utf8, keeping: kept, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends an encoded string.
  package static func append(
    _ text: String, keeping kept: Kept = .unreserved, to output: inout [UInt8]
  ) {
    if kept.containsAll(of: text) {
      output.append(text)
    } else {
      append(text.utf8, keeping: kept, to: &output)
    }
  }

  /// An encoded item of a query or a form: `name=value`, or the name alone without a value.
  package static func encodeItem(_ name: String, _ value: String?) -> String {
    guard let value else { return encode(name) }
    return encode(name) + "=" + encode(value)
  }

  /// Appends encoded bytes.
  package static func append(
    _ bytes: some Sequence<UInt8>, keeping kept: Kept = .unreserved, to output: inout [UInt8]
  ) {
    for byte in bytes {
      if kept.contains(byte) {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(Hex.uppercaseDigit(byte >> 4))
        output.append(Hex.uppercaseDigit(byte & 0xF))
      }
    }
  }

  /// The text with every `%XX` decoded; a `%` without two digits stays, and bytes that aren't UTF-8
  /// become U+FFFD.
  ///
  /// - Parameter plusIsSpace: Whether `+` means a space, as in forms.
  package static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String {
    String(decoding: decodedBytes(text, plusIsSpace: plusIsSpace), as: UTF8.self)
  }

  /// Whether every `%` of a string has two hexadecimal digits after it.
  package static func isWellFormed(_ text: some StringProtocol) -> Bool {
    var rest = text.utf8[...]
    while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
      let digits = rest[percent...].dropFirst().prefix(2)
      guard digits.count == 2, digits.allSatisfy({ Hex.digit($0) != nil }) else { return false }
      rest = rest[digits.endIndex...]
    }
    return true
  }

  /// The bytes of a string with every `%XX` decoded.
  package static func decodedBytes(
    _ text: some StringProtocol, plusIsSpace: Bool = false
  ) -> [UInt8] {
    let input = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.count)
    var index = 0
    while index < input.count {
      let byte = input[index]
      if byte == UInt8(ascii: "%"), index + 2 < input.count,
        let high = Hex.digit(input[index + 1]), let low = Hex.digit(input[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
        continue
      }
      bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      index += 1
    }
    return bytes
  }

  /// Names and values of a query, in order. The value of an item without `=` is empty; items
  /// without name and value are left out.
  ///
  /// - Parameter plusIsSpace: Whether `+` means a space, as in forms.
  package static func decodeQuery(
    _ query: String, plusIsSpace: Bool = true
  ) -> [(name: String, value: String)] {
    query.utf8.split(separator: UInt8(ascii: "&")).map { item in
      let equals = item.firstIndex(of: UInt8(ascii: "=")) ?? item.endIndex
      let value = item[equals...].dropFirst()
      return (
        decode(Substring(item[..<equals]), plusIsSpace: plusIsSpace),
        decode(Substring(value), plusIsSpace: plusIsSpace)
      )
    }
  }
}
