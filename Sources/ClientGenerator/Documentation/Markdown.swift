// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Documentation in DocC's Markdown, as blocks that are laid out for a width.
struct Markdown: Hashable {
  /// A paragraph, a heading or lines of code, with what stands before it.
  struct Block: Hashable {
    /// What begins the first line: `- `, `> Note: `.
    var first: String
    /// What begins the other lines.
    var rest: String
    /// The text: one line to be wrapped, or lines of code.
    var text: String
    /// Whether the lines are kept as they are.
    var isCode = false
    /// Whether no empty line separates it from the block before.
    var isTight = false
  }

  /// The blocks in order.
  private(set) var blocks: [Block]

  /// Whether there is nothing to read.
  var isEmpty: Bool { blocks.isEmpty }

  /// Converts a model's documentation.
  init(html: String) {
    var builder = MarkdownBuilder()
    for token in HTMLTokens.of(html) { builder.add(token) }
    blocks = builder.finished()
  }

  /// A paragraph of Markdown.
  init(paragraph text: String) {
    blocks = [Block(first: "", rest: "", text: text)]
  }

  /// These blocks and those of another text.
  mutating func append(_ other: Markdown) { blocks += other.blocks }

  /// The first paragraph alone.
  var summary: Markdown {
    var summary = self
    summary.blocks = Array(blocks.prefix(1))
    return summary
  }

  /// The lines, wrapped at a width where words allow it.
  func lines(width: Int) -> [String] {
    var lines: [String] = []
    for block in blocks {
      if !lines.isEmpty, !block.isTight {
        lines.append(String(block.separator.reversed().drop { $0 == " " }.reversed()))
      }
      lines += block.isCode ? block.codeLines : block.wrapped(width)
    }
    return lines
  }
}

extension Markdown.Block {
  /// The line before the block: within an aside the aside goes on.
  fileprivate var separator: String {
    let isAside = first.contains(": ") && first.contains("> ")
    return isAside ? String(first.prefix { $0 == " " }) : rest.contains(">") ? rest : ""
  }

  fileprivate var codeLines: [String] {
    var lines = [first + "```"]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(rest + line)
    }
    return lines + [rest + "```"]
  }

  fileprivate func wrapped(_ width: Int) -> [String] {
    var lines: [String] = []
    var line = first
    var count = line.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, count + 1 + word.count > width {
        lines.append(line)
        line = rest
        count = rest.count
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        count += 1
      }
      let escaped = isEmpty ? Self.escapingStart(word) : String(word)
      line += escaped
      count += escaped.count
      isEmpty = false
    }
    return lines + [line]
  }

  /// A word that begins a line, so that it begins no list, heading or aside.
  private static func escapingStart(_ word: Substring) -> String {
    guard let first = word.first else { return "" }
    if word == "-" || word == "+" || first == "#" || first == ">" || first == "=" || word == "--" {
      return "\\" + word
    }
    if first.isNumber, let last = word.last, last == "." || last == ")",
      word.dropLast().allSatisfy(\.isNumber)
    {
      return word.dropLast() + "\\" + String(last)
    }
    return String(word)
  }
}

/// Makes blocks of tokens.
private struct MarkdownBuilder {
  /// What a block stands in.
  private struct Container {
    let element: String
    /// What begins the next line, once.
    var first: String
    let rest: String
    /// The number of items of an ordered list so far.
    var items = 0
    var isTight = false
  }

  /// An inline element that is open.
  private struct Span {
    let element: String
    let href: String?
    var text = ""
  }

  private var blocks: [Markdown.Block] = []
  private var containers: [Container] = []
  private var spans: [Span] = [Span(element: "", href: nil)]
  private var isPreformatted = false

  mutating func add(_ token: HTMLToken) {
    switch token {
    case .text(let text): addText(text)
    case .open(let element, let href): open(element, href)
    case .close(let element): close(element)
    }
  }

  mutating func finished() -> [Markdown.Block] {
    endParagraph()
    return blocks
  }

  // MARK: Text

  private mutating func addText(_ text: String) {
    if isPreformatted {
      append(text)
    } else if isInCode {
      append(Self.collapsed(text))
    } else {
      append(Self.escaped(Self.collapsed(text)))
    }
  }

  private var isInCode: Bool { spans.contains { Self.isCode($0.element) } }

  private mutating func append(_ text: String) { spans[spans.count - 1].text += text }

  private static func isCode(_ element: String) -> Bool {
    ["code", "filename", "function", "literal", "replaceable"].contains(element)
  }

  /// A text in which white space is single spaces.
  private static func collapsed(_ text: String) -> String {
    var collapsed = ""
    var isSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F..<0xA0) ~= scalar.value {
        isSpace = true
      } else {
        if isSpace { collapsed += " " }
        isSpace = false
        collapsed.unicodeScalars.append(scalar)
      }
    }
    return isSpace ? collapsed + " " : collapsed
  }

  /// A text without characters that Markdown reads as marks.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Character = " "
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      switch character {
      case "\\", "`", "*", "[", "]", "<": escaped += "\\"
      case "_":
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        let isInWord =
          (previous.isLetter || previous.isNumber) && (next.isLetter || next.isNumber)
        if !isInWord { escaped += "\\" }
      default: break
      }
      escaped.append(character)
      previous = character
    }
    return escaped
  }

  // MARK: Elements

  private mutating func open(_ element: String, _ href: String?) {
    switch element {
    case "b", "strong", "i", "em", "emphasis", "a", "ulink", "link", "code", "filename",
      "function", "literal", "replaceable":
      guard !isPreformatted else { return }
      spans.append(Span(element: element, href: href))
    case "br": append(isPreformatted ? "\n" : " ")
    case "ul", "ol", "dl":
      endParagraph()
      containers.append(Container(element: element, first: "", rest: ""))
    case "li":
      endItem(of: ["ul", "ol"])
      beginItem()
    case "dt":
      endItem(of: ["dl"])
      containers.append(Container(element: "dt", first: "- ", rest: "  ", isTight: true))
      spans.append(Span(element: "b", href: nil))
    case "dd": endParagraph()
    case "note", "tip": beginAside(element == "tip" ? "Tip" : "Note", element)
    case "important", "caution": beginAside("Important", element)
    case "warning": beginAside("Warning", element)
    case "pre":
      endParagraph()
      isPreformatted = true
    case "h1", "h2", "h3", "h4", "h5", "h6", "caption", "title":
      endParagraph()
      spans.append(Span(element: "b", href: nil))
    case "td", "th": if !isBlank { append(" ") }
    case "span", "sub", "sup", "u": break
    default: endParagraph()
    }
  }

  private mutating func close(_ element: String) {
    switch element {
    case "b", "strong", "i", "em", "emphasis", "a", "ulink", "link", "code", "filename",
      "function", "literal", "replaceable":
      guard spans.dropFirst().contains(where: { $0.element == element }) else { return }
      var isOpen = true
      while isOpen {
        isOpen = spans[spans.count - 1].element != element
        endSpan()
      }
    case "br", "td", "th", "span", "sub", "sup", "u": break
    case "ul", "ol", "dl":
      endParagraph()
      guard let index = containers.lastIndex(where: { $0.element == element }) else { return }
      containers.removeSubrange(index...)
    case "li": endItem(of: ["ul", "ol"])
    case "dt": endParagraph()
    case "dd": endItem(of: ["dl"])
    case "note", "tip", "important", "caution", "warning":
      endParagraph()
      guard let index = containers.lastIndex(where: { $0.element == element }) else { return }
      containers.removeSubrange(index...)
    case "pre":
      endParagraph()
      isPreformatted = false
    default: endParagraph()
    }
  }

  private mutating func beginItem() {
    let list = containers.lastIndex { $0.element == "ul" || $0.element == "ol" }
    var mark = "- "
    if let list, containers[list].element == "ol" {
      containers[list].items += 1
      mark = "\(containers[list].items). "
    }
    containers.append(
      Container(
        element: "li", first: mark, rest: String(repeating: " ", count: mark.count), isTight: true))
  }

  /// Ends the item that is open in the innermost list of some kinds.
  private mutating func endItem(of lists: [String]) {
    endParagraph()
    guard let index = containers.lastIndex(where: { $0.element == "li" || $0.element == "dt" })
    else { return }
    let list = containers.lastIndex { lists.contains($0.element) }
    if let list, list > index { return }
    containers.removeSubrange(index...)
  }

  private mutating func beginAside(_ name: String, _ element: String) {
    endParagraph()
    containers.append(Container(element: element, first: "> \(name): ", rest: "> "))
  }

  /// Puts the text of the innermost inline element into the one around it.
  private mutating func endSpan() {
    let span = spans.removeLast()
    let core = span.text.trimmed
    guard !core.isEmpty else {
      append(span.text)
      return
    }
    // A mark stands beside its text, white space outside.
    let before = span.text.first == " " ? " " : ""
    let after = span.text.last == " " ? " " : ""
    append(before + marked(core, span) + after)
  }

  private func marked(_ text: String, _ span: Span) -> String {
    if Self.isCode(span.element) {
      guard !isInCode else { return text }
      return text.contains("`") ? Self.escaped(text) : "`\(text)`"
    }
    guard !isInCode else { return text }
    switch span.element {
    case "b", "strong": return text.hasPrefix("*") || text.hasSuffix("*") ? text : "**\(text)**"
    case "i", "em", "emphasis":
      return text.hasPrefix("*") || text.hasSuffix("*") ? text : "*\(text)*"
    default:
      guard let href = span.href, href.hasPrefix("http://") || href.hasPrefix("https://"),
        !spans.contains(where: { $0.href != nil })
      else { return text }
      return "[\(text)](\(Self.destination(href)))"
    }
  }

  /// A link's destination without characters that end it.
  private static func destination(_ href: String) -> String {
    var destination = ""
    for scalar in href.trimmed.unicodeScalars {
      switch scalar {
      case " ": destination += "%20"
      case "(": destination += "%28"
      case ")": destination += "%29"
      case "<": destination += "%3C"
      case ">": destination += "%3E"
      case "\\": destination += "%5C"
      default: if scalar.value > 0x20 { destination.unicodeScalars.append(scalar) }
      }
    }
    return destination
  }

  private var isBlank: Bool { spans.allSatisfy { $0.text.trimmed.isEmpty } }

  /// Makes a block of the text so far.
  private mutating func endParagraph() {
    while spans.count > 1 { endSpan() }
    let text = isPreformatted ? spans[0].text : spans[0].text.trimmed
    spans[0].text = ""
    guard !text.trimmed.isEmpty else { return }
    var block = Markdown.Block(first: "", rest: "", text: text, isCode: isPreformatted)
    var isFirstOfItem = false
    for index in containers.indices {
      block.first +=
        containers[index].first.isEmpty ? containers[index].rest : containers[index].first
      block.rest += containers[index].rest
      if !containers[index].first.isEmpty, containers[index].isTight { isFirstOfItem = true }
      containers[index].first = ""
    }
    // Items follow each other without empty lines.
    block.isTight = isFirstOfItem && isListItem(blocks.last)
    blocks.append(block)
  }

  private func isListItem(_ block: Markdown.Block?) -> Bool {
    guard let block else { return false }
    return block.rest.hasSuffix("  ") && !block.isCode
  }
}

extension String {
  /// The text without spaces and line ends around it.
  fileprivate var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0.isNewline }
    let front = drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(front[...last])
  }
}
