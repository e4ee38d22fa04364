// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A range of IP addresses: `10.0.0.0/24`, `2001:db8::/32`.
struct AddressRange: Sendable {
  /// An address that can't be read.
  struct Fault: Error {
    let message: String
  }

  private let bytes: [UInt8]
  private let bits: Int

  /// Reads a range.
  ///
  /// - Throws: ``Fault`` in AWS's words.
  init(_ text: String) throws(Fault) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw Fault(message: "Malformed CIDR, one '/' required") }
    if Int(parts[1]) == nil {
      throw Fault(message: "Malformed CIDR, mask bits must be an integer")
    }
    guard let bytes = Self.address(parts[0]) else {
      throw Fault(message: "Nonstandard IP address: \(parts[0])")
    }
    guard let bits = Int(parts[1]), (0...bytes.count * 8).contains(bits) else {
      throw Fault(message: "Malformed CIDR, mask bits must not exceed \(bytes.count * 8)")
    }
    self.bytes = bytes
    self.bits = bits
  }

  /// Whether a text is an address in the range.
  func contains(_ text: String) -> Bool {
    guard let other = Self.address(text[...]), other.count == bytes.count else { return false }
    for index in bytes.indices {
      let rest = bits - index * 8
      guard rest > 0 else { return true }
      let mask: UInt8 = rest >= 8 ? 0xFF : ~(0xFF >> UInt8(rest))
      guard bytes[index] & mask == other[index] & mask else { return false }
    }
    return true
  }

  /// Four or sixteen bytes.
  private static func address(_ text: Substring) -> [UInt8]? {
    if text.contains(":") { return version6(text) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let bytes = parts.compactMap { UInt8($0) }
    return bytes.count == 4 ? bytes : nil
  }

  private static func version6(_ text: Substring) -> [UInt8]? {
    func groups(_ text: some StringProtocol) -> [UInt16]? {
      guard !text.isEmpty else { return [] }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      let groups = parts.compactMap { $0.utf8.count <= 4 ? UInt16($0, radix: 16) : nil }
      return groups.count == parts.count ? groups : nil
    }
    var all: [UInt16]
    let characters = Array(text)
    if let gap = characters.indices.dropLast().first(where: {
      characters[$0] == ":" && characters[$0 + 1] == ":"
    }) {
      guard let head = groups(String(characters[..<gap])),
        let tail = groups(String(characters[(gap + 2)...])), head.count + tail.count < 8
      else { return nil }
      all = head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
    } else {
      guard let found = groups(text), found.count == 8 else { return nil }
      all = found
    }
    return all.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }
}
