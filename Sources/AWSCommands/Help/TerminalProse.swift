// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import ServiceModel

/// A model's documentation laid out for a terminal: paragraphs and lists, wrapped at a width.
struct TerminalProse {
  private let width: Int
  private var lines: [String] = []
  private var text = ""
  /// What begins each line of the lists and asides around.
  private var indents: [String] = []
  /// What begins the next line instead, once.
  private var marker: String?
  /// The numbers of the lists around; `nil` for one without numbers.
  private var numbers: [Int?] = []
  private var isCode = false
  /// Whether an empty line stands before the next paragraph.
  private var needsSpace = false

  /// The lines of a text.
  static func lines(_ html: String, width: Int) -> [String] {
    var prose = TerminalProse(width: max(width, 30))
    for token in HTMLTokens.of(html) { prose.add(token) }
    prose.endParagraph()
    return prose.lines
  }

  private init(width: Int) { self.width = width }

  private mutating func add(_ token: HTMLToken) {
    switch token {
    case .text(let text): self.text += text
    case .open(let element, _): open(element)
    case .close(let element): close(element)
    }
  }

  private mutating func open(_ element: String) {
    switch element {
    case "p", "para", "div", "section", "tr", "br", "fullname", "title": endParagraph()
    case "h1", "h2", "h3", "h4", "h5", "h6", "dl", "table":
      endParagraph()
      needsSpace = !lines.isEmpty
    case "ul", "ol":
      endParagraph()
      numbers.append(element == "ol" ? 0 : nil)
    case "li", "dt":
      endParagraph()
      marker = nextMarker
      indents.append(String(repeating: " ", count: nextMarker.count))
      if case .some(let number?) = numbers.last { numbers[numbers.count - 1] = number + 1 }
    case "dd":
      endParagraph()
      indents.append("    ")
    case "note", "important", "warning", "tip", "caution":
      endParagraph()
      needsSpace = !lines.isEmpty
      marker = (element.first?.uppercased() ?? "") + element.dropFirst() + ": "
      indents.append("  ")
    case "pre":
      endParagraph()
      isCode = true
    case "td", "th": text += " "
    default: break
    }
  }

  private var nextMarker: String {
    guard let number = numbers.last ?? nil else { return "* " }
    return "\(number + 1). "
  }

  private mutating func close(_ element: String) {
    switch element {
    case "p", "para", "div", "section", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "fullname",
      "title":
      endParagraph()
      needsSpace = !lines.isEmpty
    case "ul", "ol":
      endParagraph()
      if !numbers.isEmpty { numbers.removeLast() }
      needsSpace = numbers.isEmpty && !lines.isEmpty
    case "li", "dt", "dd", "note", "important", "warning", "tip", "caution":
      endParagraph()
      if !indents.isEmpty { indents.removeLast() }
      marker = nil
    case "pre":
      endParagraph()
      isCode = false
    default: break
    }
  }

  /// Puts the text so far into lines.
  private mutating func endParagraph() {
    defer { text = "" }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return }
    if needsSpace { lines.append("") }
    needsSpace = false
    let indent = indents.joined()
    if isCode {
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
        indent + "  " + $0
      }
      return
    }
    var line = marker.map { String(indent.dropLast($0.count)) + $0 } ?? indent
    if let marker, marker.count > indent.count { line = marker }
    marker = nil
    var isEmpty = true
    for word in words {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
  }
}
