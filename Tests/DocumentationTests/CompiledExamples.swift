#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Examples in the project's pages, and the code that is compiled for them.
enum CompiledExamples {
  /// The Swift examples of a page, in order.
  static func examples(ofPage text: String) -> [String] {
    blocks(of: text, from: { $0 == "```swift" }, to: { $0 == "```" })
  }

  /// What stands between `// snippet: name` and `// end`, without the indentation of the first line.
  static func snippets(ofSource text: String) -> [String] {
    blocks(
      of: text, from: { trimmed($0).hasPrefix("// snippet: ") }, to: { trimmed($0) == "// end" }
    ).map(unindented)
  }

  /// The page of a name in `docs`.
  static func page(_ name: String) throws -> String { try text(project + "/docs/" + name) }

  /// The snippets of all sources in a folder beside this file.
  static func snippets(inFolder folder: String) throws -> [String] {
    let path = project + "/Tests/DocumentationTests/" + folder
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .flatMap { snippets(ofSource: try text(path + "/" + $0)) }
  }

  private static var project: String {
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  private static func blocks(
    of text: String, from begins: (Substring) -> Bool, to ends: (Substring) -> Bool
  ) -> [String] {
    var blocks: [String] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = block {
        block = ends(line) ? nil : lines + [line]
        if block == nil { blocks.append(lines.joined(separator: "\n")) }
      } else if begins(line) {
        block = []
      }
    }
    return blocks
  }

  private static func trimmed(_ line: Substring) -> Substring { line.drop { $0 == " " } }

  private static func unindented(_ block: String) -> String {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    let indentation = lines.first.map { $0.prefix { $0 == " " }.count } ?? 0
    return lines.map { $0.dropFirst(indentation) }.joined(separator: "\n")
  }
}
