// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel

/// A page of help: headings and paragraphs at a width.
struct HelpPage {
  private let width: Int
  private(set) var lines: [String] = []

  init(width: Int) { self.width = min(max(width, 40), 100) }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func heading(_ title: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(title)
  }

  /// A paragraph of plain words.
  mutating func paragraph(_ text: String, indent: Int = 3) {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    prose(escaped, indent: indent)
  }

  /// A text of the models.
  mutating func prose(_ html: String, indent: Int = 3) {
    let space = String(repeating: " ", count: indent)
    lines += TerminalProse.lines(html, width: width - indent).map { $0.isEmpty ? "" : space + $0 }
  }

  /// Lines as they are.
  mutating func code(_ text: String, indent: Int) {
    let space = String(repeating: " ", count: indent)
    lines += text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : space + $0 }
  }

  mutating func space() { if lines.last != "" { lines.append("") } }

  /// Names in columns.
  mutating func columns(_ names: [String], indent: Int = 3) {
    guard let longest = names.map(\.count).max() else { return }
    let column = longest + 2
    let number = max(1, (width - indent) / column)
    let height = (names.count + number - 1) / number
    for row in 0..<height {
      var line = String(repeating: " ", count: indent)
      for index in stride(from: row, to: names.count, by: height) {
        line += names[index] + String(repeating: " ", count: column - names[index].count)
      }
      lines.append(String(line.reversed().drop { $0 == " " }.reversed()))
    }
  }
}
