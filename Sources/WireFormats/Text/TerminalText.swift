// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Text from outside on a terminal: names of files and objects, messages of servers. A terminal
/// executes control sequences: they may hide lines, show others, change the window's title, or send
/// text as if the user had typed it.
package enum TerminalText {
  /// A string in which everything that a terminal may execute is shown as an escape, `\x1b`, `\n`,
  /// `\u202e`.
  ///
  /// - Parameter keepsLines: Whether line breaks stay, in strings of several lines.
  package static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    guard mayContainControls(text) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    forEachScalar(of: text) { scalar, isShown in
      if isShown || keepsLines && scalar == "\n" {
        result.unicodeScalars.append(scalar)
      } else {
        result += escape(scalar)
      }
    }
    return result
  }

  /// JSON in which the same scalars are JSON escapes: the values are the same.
  package static func escapedJSON(_ json: [UInt8]) -> [UInt8] {
    let text = String(decoding: json, as: UTF8.self)
    guard mayContainControls(text) else { return json }
    var result: [UInt8] = []
    forEachScalar(of: text) { scalar, isShown in
      if isShown {
        result += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          result += Array("\\u".utf8)
          result += Array(String(repeating: "0", count: 4 - digits.utf8.count).utf8)
          result += Array(digits.utf8)
        }
      }
    }
    return result
  }

  /// Passes each scalar to a closure, and whether a terminal may get it. Scalars that combine emoji
  /// or colour a symbol are allowed where they do that.
  private static func forEachScalar(
    of text: String, _ body: (_ scalar: Unicode.Scalar, _ isShown: Bool) -> Void
  ) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var followsEmoji = false
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      switch scalar.value {
      case 0xFE0E, 0xFE0F:
        body(scalar, followsEmoji)
        // Only the first of several has a meaning; a joiner may follow.
        followsEmoji = followsEmoji && next?.value == 0x200D
      case 0x200D:
        body(scalar, followsEmoji && next.map(isPicture) == true)
        followsEmoji = false
      default:
        body(scalar, !isControl(scalar))
        followsEmoji = scalar.properties.isEmoji
      }
    }
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && scalar.properties.isEmoji
  }

  /// Whether a terminal may execute a scalar, or shows nothing for it: control characters, line
  /// ends, and invisible formatting (directions, joiners, soft hyphens, annotations, tags,
  /// variations), which make one name look like another.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: return true
    case 0x20...0x7E: return false
    // Marks for bytes that aren't UTF-8 (``PathText``).
    case 0x10FF80...0x10FFFF: return true
    default:
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint { return true }
      return switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  /// Nearly all strings are ASCII letters, digits and punctuation.
  private static func mayContainControls(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 >= 0x7F }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      let value = scalar.value >= 0x10FF80 ? scalar.value & 0xFF : scalar.value
      let digits = String(value, radix: 16)
      let (prefix, width) =
        value <= 0xFF ? ("\\x", 2) : value <= 0xFFFF ? ("\\u", 4) : ("\\U", 8)
      return prefix + String(repeating: "0", count: width - digits.utf8.count) + digits
    }
  }
}
