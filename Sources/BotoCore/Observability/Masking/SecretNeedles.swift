import WireFormats

/// Texts that are looked for all at once, in one pass over another text.
struct SecretNeedles: Sendable {
  /// Shorter texts aren't looked for: they stand in other words.
  private static let shortest = 8

  /// The texts by their first eight bytes, the longest first, so that no part of one is left.
  private var needles: [UInt64: [[UInt8]]] = [:]
  /// The length of the longest, in bytes.
  private(set) var longest = 0

  /// Secrets, and as they stand in URLs and in JSON with escaped slashes.
  init(_ secrets: [String]) {
    for secret in secrets where secret.utf8.count >= Self.shortest {
      insert(Array(secret.utf8))
      insert(Array(PercentEncoding.encode(secret).utf8))
      if secret.utf8.contains(UInt8(ascii: "/")) {
        insert(secret.utf8.flatMap { $0 == UInt8(ascii: "/") ? [UInt8(ascii: "\\"), $0] : [$0] })
      }
    }
  }

  private mutating func insert(_ needle: [UInt8]) {
    longest = max(longest, needle.count)
    let start = needle.prefix(Self.shortest).reduce(0) { $0 << 8 | UInt64($1) }
    let others = needles[start, default: []]
    guard !others.contains(needle) else { return }
    let place = others.firstIndex { $0.count < needle.count } ?? others.count
    needles[start, default: []].insert(needle, at: place)
  }

  /// The text with a mask in place of each that stands in it.
  func masked(_ text: String, by mask: String) -> String {
    guard !needles.isEmpty, text.utf8.count >= Self.shortest else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    // The eight bytes that end before `end`.
    var window = bytes.prefix(Self.shortest - 1).reduce(0) { $0 << 8 | UInt64($1) }
    var end = Self.shortest - 1
    while end < bytes.count {
      window = window << 8 | UInt64(bytes[end])
      end += 1
      index = end - Self.shortest
      guard index >= copied, let candidates = needles[window],
        let found = candidates.first(where: { bytes[index...].starts(with: $0) })
      else { continue }
      result += bytes[copied..<index]
      result += mask.utf8
      copied = index + found.count
    }
    guard copied > 0 else { return text }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }
}
