/// Content types by the extensions of names, as Python's `mimetypes` guesses them.
struct ContentTypes: Sendable {
  /// The types of ``table``.
  static let standard = ContentTypes(table)

  private let types: [String: String]

  /// Types of a table: in each line a type, and the extensions that stand for it.
  init(_ table: String) {
    var types: [String: String] = [:]
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      for word in words.dropFirst() { types[word] = words.first }
    }
    self.types = types
  }

  /// The type that a file's or an object's name stands for; `nil` if none does.
  ///
  /// An extension of a compression is passed over, for what stands before it: `a.json.gz` is JSON.
  func guess(_ path: String) -> String? {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[$0...].dropFirst() }
    var rest = name ?? path.utf8[...]
    guard var last = Self.popExtension(&rest) else { return nil }
    if let archive = Self.archives[last.lowercased()] {
      last = archive
    } else if Self.compressions.contains(last) {
      guard let inner = Self.popExtension(&rest) else { return nil }
      last = inner
    }
    return types[last] ?? types[last.lowercased()]
  }

  /// Extensions that stand for two: an archive, and its compression.
  private static let archives = [
    "svgz": "svg", "tgz": "tar", "taz": "tar", "tz": "tar", "tbz2": "tar", "txz": "tar",
  ]
  private static let compressions: Set<String> = ["gz", "Z", "bz2", "xz", "br"]

  /// Takes the extension off a name. Dots that a name begins with begin none.
  private static func popExtension(_ name: inout Substring.UTF8View) -> String? {
    let dot = UInt8(ascii: ".")
    guard let last = name.lastIndex(of: dot), name[..<last].contains(where: { $0 != dot }) else {
      return nil
    }
    let found = String(Substring(name[last...].dropFirst()))
    name = name[..<last]
    return found
  }
}
