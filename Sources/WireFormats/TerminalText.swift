/// Text of others for a terminal: names of files and objects, messages of servers. A terminal obeys what
/// is in it: it may hide lines, show others, change the window's title, or send what it was told as if it
/// had been typed.
package enum TerminalText {
  /// A text in which all that a terminal may obey is shown as an escape, `\x1b`, `\n`, `\u202e`.
  ///
  /// - Parameter keepsLines: Whether line breaks stay, of texts that are several lines.
  package static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    guard mayHoldControls(text) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      if !isControl(scalar) || keepsLines && scalar == "\n" {
        result.unicodeScalars.append(scalar)
      } else {
        result += escape(scalar)
      }
    }
    return result
  }

  /// JSON in which the same scalars stand as JSON's escapes: the same values.
  package static func escapedJSON(_ json: [UInt8]) -> [UInt8] {
    let text = String(decoding: json, as: UTF8.self)
    guard mayHoldControls(text) else { return json }
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          result += Array("\\u".utf8)
          result += Array(String(repeating: "0", count: 4 - digits.utf8.count).utf8)
          result += Array(digits.utf8)
        }
      } else {
        result += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }

  /// Whether a terminal may obey a scalar: control characters, and those that change the direction in
  /// which text is read or end a line.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    // Marks of bytes that are no UTF-8 (``PathText``), and tags that nobody sees.
    case 0xE0000...0xE007F, 0x10FF80...0x10FFFF: true
    default: false
    }
  }

  /// Nearly all texts hold none of the bytes with which such scalars begin.
  private static func mayHoldControls(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF
        || byte >= 0xF3
    }
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
