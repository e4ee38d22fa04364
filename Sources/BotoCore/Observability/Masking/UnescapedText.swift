import WireFormats

/// A text without the escapes of URLs (`%2F`), HTML (`&#x2F;`, `&#47;`, `&amp;`) and JSON (`\/`,
/// `\u002f`), and the places of its bytes in the text as it was.
struct UnescapedText {
  /// The bytes of the longest escape of one.
  static let longestEscape = 6

  private(set) var bytes: [UInt8]
  /// Where each byte begins in the text as it was, and where the last one ends.
  private(set) var places: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    places = Array(0...bytes.count)
  }

  /// Takes one layer of escapes away.
  ///
  /// - Returns: Whether there was one.
  mutating func unescape() -> Bool {
    var plain: [UInt8] = []
    var starts: [Int] = []
    var index = 0
    while index < bytes.count {
      let (byte, length) = Self.escape(bytes[index...]) ?? (bytes[index], 1)
      plain.append(byte)
      starts.append(places[index])
      index += length
    }
    guard plain.count < bytes.count else { return false }
    starts.append(places[bytes.count])
    (bytes, places) = (plain, starts)
    return true
  }

  /// Whether escapes begin with a byte.
  static func beginsEscape(_ byte: UInt8?) -> Bool { byte.map("%\\&".utf8.contains) ?? false }

  private static let entities: [(name: [UInt8], byte: UInt8)] = [
    ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

  /// The byte that an escape at the start stands for, and the escape's length.
  private static func escape(_ text: ArraySlice<UInt8>) -> (UInt8, Int)? {
    let rest = text.dropFirst()
    switch text.first {
    case UInt8(ascii: "%"): return number(rest.prefix(2), radix: 16, digits: 2).map { ($0, 3) }
    case UInt8(ascii: "\\"):
      switch rest.first {
      case UInt8(ascii: "u"):
        guard rest.dropFirst().starts(with: "00".utf8) else { return nil }
        return number(rest.dropFirst(3).prefix(2), radix: 16, digits: 2).map { ($0, 6) }
      case UInt8(ascii: "x"):
        return number(rest.dropFirst().prefix(2), radix: 16, digits: 2).map { ($0, 4) }
      case let byte? where "/\"\\".utf8.contains(byte): return (byte, 2)
      default: return nil
      }
    case UInt8(ascii: "&"):
      if let entity = entities.first(where: { rest.starts(with: $0.name) }) {
        return (entity.byte, 1 + entity.name.count)
      }
      guard rest.first == UInt8(ascii: "#"),
        let end = rest.prefix(7).firstIndex(of: UInt8(ascii: ";"))
      else { return nil }
      let digits = rest[..<end].dropFirst()
      let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
      return number(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
        .map { ($0, end - text.startIndex + 1) }
    default: return nil
    }
  }

  private static func number(
    _ digits: ArraySlice<UInt8>, radix: Int, digits count: Int? = nil
  ) -> UInt8? {
    guard count == nil || digits.count == count,
      digits.allSatisfy({ Hex.digit($0) != nil })
    else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: radix)
  }
}
