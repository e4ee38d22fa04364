// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Text of a source file, written line by line.
struct SourceText {
  /// The text so far.
  private(set) var text = ""
  private var indentation = ""
  private let hasDocumentation: Bool

  /// A line doesn't get longer than this where words allow it.
  private static let width = 100

  /// An empty text.
  ///
  /// - Parameter hasDocumentation: whether doc comments are written.
  init(hasDocumentation: Bool) { self.hasDocumentation = hasDocumentation }

  /// Writes a line; an empty one without spaces.
  mutating func line(_ line: String = "") {
    text += line.isEmpty ? "\n" : indentation + line + "\n"
  }

  /// Writes a line that ends with a brace, lines that are indented, and the other brace.
  mutating func block(_ head: String, _ body: (inout SourceText) -> Void) {
    block(head, end: "}", body)
  }

  /// Writes a line, lines that are indented, and the end.
  mutating func block(_ head: String, end: String, _ body: (inout SourceText) -> Void) {
    line(end == "}" ? head + " {" : head)
    indentation += "  "
    body(&self)
    indentation.removeLast(2)
    line(end)
  }

  /// Writes a head with a list in parentheses, in one line if it fits, or else an entry a line.
  ///
  /// - Parameters:
  ///   - head: what stands before the parenthesis.
  ///   - entries: the entries.
  ///   - tail: what stands behind the other parenthesis.
  mutating func call(_ head: String, _ entries: [String], _ tail: String) {
    let single = "\(head)(\(entries.joined(separator: ", ")))\(tail)"
    guard single.utf8.count + indentation.utf8.count > Self.width, !entries.isEmpty else {
      return line(single)
    }
    let outer = head.prefix { $0 == " " }
    line("\(head)(")
    for (index, entry) in entries.enumerated() {
      line("\(outer)  \(entry)\(index == entries.count - 1 ? "" : ",")")
    }
    line("\(outer))\(tail)")
  }

  /// Writes a doc comment.
  mutating func documentation(_ markdown: Markdown) {
    guard hasDocumentation else { return }
    for text in markdown.lines(width: Self.width - indentation.count - 4) {
      line(text.isEmpty ? "///" : "/// " + text)
    }
  }

  /// Writes the attribute of something that shouldn't be used.
  mutating func deprecation(_ deprecation: Deprecation?) {
    guard let deprecation else { return }
    line("@available(*, deprecated, message: \(Self.literal(deprecation.message)))")
  }

  /// A text as a string literal.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
