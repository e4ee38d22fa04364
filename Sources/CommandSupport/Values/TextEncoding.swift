// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// How the bytes of a text file are read: the encodings of Python that need no tables of their own.
package enum TextEncoding: Sendable, Hashable {
  case ascii
  case utf8
  /// UTF-8 whose byte order mark is skipped.
  case utf8Signature
  case latin1
  case latin9
  case windows1252
  /// UTF-16 in the order of its byte order mark; without one, little-endian.
  case utf16
  case utf16LittleEndian
  case utf16BigEndian

  /// An encoding by one of its names in Python; `nil` for another.
  package init?(name: String) {
    let normalized = String(
      name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "_" })
    switch normalized {
    case "ascii", "us_ascii", "646", "iso646_us", "iso_646.irv_1991", "ansi_x3.4_1968", "us",
      "cp367", "ibm367":
      self = .ascii
    case "utf_8", "utf8", "u8", "utf", "cp65001", "utf8_ucs2", "utf8_ucs4": self = .utf8
    case "utf_8_sig", "utf8_sig": self = .utf8Signature
    case "latin_1", "latin1", "latin", "l1", "iso_8859_1", "iso8859_1", "iso8859", "8859", "cp819",
      "ibm819", "iso_ir_100", "iso_8859_1_1987":
      self = .latin1
    case "iso8859_15", "iso_8859_15", "latin9", "latin_9", "l9": self = .latin9
    case "cp1252", "windows_1252", "1252": self = .windows1252
    case "utf_16", "utf16", "u16": self = .utf16
    case "utf_16_le", "utf_16le", "unicodelittleunmarked": self = .utf16LittleEndian
    case "utf_16_be", "utf_16be", "unicodebigunmarked": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The text of bytes; `nil` if they aren't one in this encoding.
  package func text(of bytes: [UInt8]) -> String? {
    switch self {
    case .ascii:
      return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .utf8Signature:
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return String(validating: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    case .latin1: return Self.text(of: bytes) { Unicode.Scalar($0) }
    case .latin9: return Self.text(of: bytes) { Self.latin9Scalars[$0] ?? Unicode.Scalar($0) }
    case .windows1252:
      return Self.text(of: bytes) { byte in
        guard 0x80..<0xA0 ~= byte else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(Self.windows1252Scalars[Int(byte) - 0x80])
      }
    case .utf16:
      let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
      let hasMark = isBigEndian || bytes.starts(with: [0xFF, 0xFE])
      return Self.text(
        ofUnits: hasMark ? bytes.dropFirst(2) : bytes[...], isBigEndian: isBigEndian)
    case .utf16LittleEndian: return Self.text(ofUnits: bytes[...], isBigEndian: false)
    case .utf16BigEndian: return Self.text(ofUnits: bytes[...], isBigEndian: true)
    }
  }

  /// The text of a JSON document in any of its encodings; damaged parts are replaced.
  package static func textOfJSON(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]),
      let text = utf16.text(of: bytes)
    {
      return text
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(decoding: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }

  private static func text(
    of bytes: [UInt8], _ scalar: (UInt8) -> Unicode.Scalar?
  ) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = scalar(byte) else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  private static func text(ofUnits bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var rest = bytes
    while let first = rest.popFirst(), let second = rest.popFirst() {
      units.append(
        isBigEndian ? UInt16(first) << 8 | UInt16(second) : UInt16(second) << 8 | UInt16(first))
    }
    return String(validating: units, as: UTF16.self)
  }

  private static let latin9Scalars: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  /// The scalars of the bytes from 0x80 to 0x9F; a surrogate, which is no scalar, where there is
  /// none.
  private static let windows1252Scalars: [UInt16] = [
    0x20AC, 0xD800, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xD800, 0x017D, 0xD800, 0xD800, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xD800, 0x017E, 0x0178,
  ]
}
