// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Strings with references in braces: `https://{Bucket}.s3.{PartitionResult#dnsSuffix}`.
enum Template {
  /// A part of a template.
  enum Part {
    case literal(String)
    /// A name, then the attributes after it, each of the one before.
    case reference([String])
  }

  /// Whether a string is a template: whether it has letters and `#` in braces. (Any other string is
  /// literal, including its braces.)
  static func isTemplate(_ text: String) -> Bool {
    var isInside = false
    var length = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"):
        isInside = true
        length = 0
      case UInt8(ascii: "}"):
        if isInside, length > 0 { return true }
        isInside = false
      case UInt8(ascii: "#"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        length += 1
      default: isInside = false
      }
    }
    return false
  }

  /// Splits a template; doubled braces are literal braces.
  static func parts(of text: String) throws(CompileError) -> [Part] {
    var parts: [Part] = []
    var literal: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        literal.append(byte)
        continue
      }
      if rest.first == byte {
        rest.removeFirst()
        literal.append(byte)
        continue
      }
      guard byte == UInt8(ascii: "{"), let close = rest.firstIndex(of: UInt8(ascii: "}")),
        close > rest.startIndex
      else { throw CompileError("the braces in the template \(text) don't pair") }
      if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = []
      parts.append(
        .reference(
          rest[..<close].split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }))
      rest = rest[(close + 1)...]
    }
    if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
    return parts
  }
}
