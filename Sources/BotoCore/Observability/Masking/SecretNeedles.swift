import WireFormats

/// Beginnings of texts that were too long to be shown.
enum Excerpt {
  private static let ellipsis = Array("…".utf8)

  /// Whether the text that goes on with these bytes was cut off here.
  static func isCut(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: ellipsis) }
}

/// Texts that are looked for all at once, in one pass over another text: as they are, in Base64 and in
/// hexadecimal, and with the escapes that URLs, HTML and JSON write them with (``UnescapedText``).
struct SecretNeedles: Sendable {
  /// Shorter texts aren't looked for: they stand in other words.
  private static let shortest = 8
  /// The escapes of escapes that are looked through: a proxy's of a server's.
  private static let depth = 3

  /// The texts by their first eight bytes, the longest first, so that no part of one is left.
  private var needles: [UInt64: [[UInt8]]] = [:]
  /// The length of the longest, in bytes, with an escape for each.
  private(set) var longest = 0

  init(_ secrets: [String]) {
    for secret in secrets where secret.utf8.count >= Self.shortest {
      for form in Self.forms(of: Array(secret.utf8)) where form.count >= Self.shortest {
        insert(form)
      }
    }
  }

  /// Bytes as they are, in hexadecimal, and what is the same in all Base64 texts that they are a part
  /// of: that depends on how many bytes are before them, by the remainder of three.
  private static func forms(of bytes: [UInt8]) -> [[UInt8]] {
    let hex = Hex.encode(bytes)
    var forms = [bytes, Array(hex.utf8), Array(hex.uppercased().utf8)]
    for (before, unsure) in [(0, 0), (1, 2), (2, 3)] {
      let text = Base64.encode([UInt8](repeating: 0, count: before) + bytes)
      let sure = text.utf8.prefix((before + bytes.count) * 8 / 6).dropFirst(unsure)
      forms.append(Array(sure))
      forms.append(
        sure.map {
          switch $0 {
          case UInt8(ascii: "+"): UInt8(ascii: "-")
          case UInt8(ascii: "/"): UInt8(ascii: "_")
          default: $0
          }
        })
    }
    return forms
  }

  private mutating func insert(_ needle: [UInt8]) {
    longest = max(longest, needle.count * UnescapedText.longestEscape)
    let start = needle.prefix(Self.shortest).reduce(0) { $0 << 8 | UInt64($1) }
    let others = needles[start, default: []]
    guard !others.contains(needle) else { return }
    let place = others.firstIndex { $0.count < needle.count } ?? others.count
    needles[start, default: []].insert(needle, at: place)
  }

  /// The text with a mask in place of each that stands in it, also of one whose end is cut off.
  func masked(_ text: String, by mask: String) -> String {
    guard !needles.isEmpty, text.utf8.count >= Self.shortest else { return text }
    var view = UnescapedText(text)
    var found = places(in: view.bytes)
    for _ in 0..<Self.depth where view.unescape() {
      found += places(in: view.bytes).map {
        view.places[$0.lowerBound]..<view.places[$0.upperBound]
      }
    }
    guard !found.isEmpty else { return text }
    found.sort { $0.lowerBound < $1.lowerBound }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    for place in found where place.upperBound > copied {
      if place.lowerBound >= copied {
        result += bytes[copied..<place.lowerBound]
        result += mask.utf8
      }
      copied = place.upperBound
    }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  private func places(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    // The eight bytes that end before `end`.
    var window = bytes.prefix(Self.shortest - 1).reduce(0) { $0 << 8 | UInt64($1) }
    var end = Self.shortest - 1
    while end < bytes.count {
      window = window << 8 | UInt64(bytes[end])
      end += 1
      let index = end - Self.shortest
      guard index >= found.last?.upperBound ?? 0, let candidates = needles[window] else { continue }
      let length = candidates.lazy.map { Self.length(of: $0, in: bytes[index...]) }.max() ?? 0
      if length > 0 { found.append(index..<index + length) }
    }
    return found
  }

  /// How much of a needle stands at the start of a text: all of it, three quarters and more, or what
  /// there is before the cut of an excerpt.
  private static func length(of needle: [UInt8], in text: ArraySlice<UInt8>) -> Int {
    let same = zip(needle, text).prefix { $0 == $1 }.count
    if same * 4 >= needle.count * 3 { return same }
    // An escape that is cut in two is no byte of the needle any more.
    let rest = text.dropFirst(same)
    let cut = (0..<UnescapedText.longestEscape).first { Excerpt.isCut(rest.dropFirst($0)) }
    guard let cut, cut == 0 || UnescapedText.beginsEscape(rest.first) else { return 0 }
    return same + cut
  }
}
