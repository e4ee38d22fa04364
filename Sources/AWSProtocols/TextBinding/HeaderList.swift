// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Lists in header values: elements joined by commas, quoted if they contain commas or quotes.
enum HeaderList {
  /// An element as it appears in a list.
  static func element(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    guard needsQuotes else { return text }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { quoted.append(UInt8(ascii: "\\")) }
      quoted.append(byte)
    }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }

  /// The elements of a list without white space around them; commas in quotes don't separate them.
  ///
  /// - Parameter areDates: Whether each element is an HTTP date, which has a comma of its own.
  static func elements(_ text: String, areDates: Bool = false) -> [String] {
    var elements: [String] = []
    var current: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    var commas = 0
    // Whether the element has anything but white space so far.
    var hasBegun = false
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
        hasBegun = true
        current.append(byte)
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\""), isQuoted || !hasBegun {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        commas += 1
        if areDates, !commas.isMultiple(of: 2) {
          current.append(byte)
        } else {
          elements.append(trimmed(current))
          current = []
          hasBegun = false
        }
      } else {
        hasBegun = hasBegun || !isSpace(byte)
        current.append(byte)
      }
    }
    elements.append(trimmed(current))
    return elements
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isSpace($0) } ?? bytes.startIndex
    return start < bytes.endIndex ? String(decoding: bytes[start...end], as: UTF8.self) : ""
  }
}

extension WireHeaders {
  /// All values of a name joined by commas, as HTTP allows for repeated fields; `nil` if there are
  /// none.
  func joined(_ name: ModelText) -> String? {
    var joined: String?
    let fields = fields
    // By index, so that the strings of other fields aren't touched: nearly all differ in length.
    for index in fields.indices
    where fields[index].name.utf8.count == name.count
      && Self.sameName(fields[index].name, name.bytes)
    {
      let value = fields[index].value
      if joined == nil {
        joined = value
      } else {
        joined?.append(", ")
        joined?.append(value)
      }
    }
    return joined
  }
}
