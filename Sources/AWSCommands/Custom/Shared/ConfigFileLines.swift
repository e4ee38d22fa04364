// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats

/// A setting that a command writes into an INI file.
struct ConfigSetting: Sendable, Hashable {
  /// What a setting becomes.
  enum Value: Sendable, Hashable {
    case text(String)
    /// The setting goes.
    case removed
    /// One of a section within the section: `s3 =` and an indented line.
    case nested(name: String, text: String)
  }

  let name: String
  let value: Value

  init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  init(_ name: String, _ text: String) { self.init(name, .text(text)) }
}

/// The lines of an INI file that is edited as the AWS CLI does: lines that set nothing new stay byte
/// for byte, comments and disorder included.
struct ConfigFileLines {
  private static let nestedIndent = 4

  /// The lines with their ends.
  private var lines: [ArraySlice<UInt8>] = []
  /// How new lines end: as the first one does.
  private let lineEnd: [UInt8]

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let end = rest.firstIndex(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn }) {
      var next = rest.index(after: end)
      if rest[end] == Self.carriageReturn, next < rest.endIndex, rest[next] == Self.lineFeed {
        next = rest.index(after: next)
      }
      lines.append(rest[..<next])
      rest = rest[next...]
    }
    if !rest.isEmpty { lines.append(rest) }
    let usesPairs = lines.first?.ends(with: [Self.carriageReturn, Self.lineFeed]) == true
    lineEnd = usesPairs ? [Self.carriageReturn, Self.lineFeed] : [Self.lineFeed]
  }

  /// The file.
  var bytes: [UInt8] { Array(lines.joined()) }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Puts settings into a section.
  ///
  /// A line that sets one is replaced; new ones follow the section's last setting, in a new section
  /// at the end of the file if need be.
  mutating func set(_ settings: [ConfigSetting], in section: String) {
    guard let header = lines.firstIndex(where: { Self.isHeader($0, of: section) }) else {
      return appendSection(section, settings)
    }
    var pending = settings
    var last = header
    var index = header + 1
    while index < lines.count {
      if Self.header(of: lines[index]) != nil { return insert(pending, at: last + 1) }
      if let option = Option(lines[index]) {
        last = index
        if let found = pending.firstIndex(where: { option.isNamed($0.name) }) {
          switch pending[found].value {
          case .text(let text): lines[index] = line(pending[found].name, text)
          case .removed: lines[index] = []
          case .nested(let name, let text):
            return setNested(name, text, below: index, indent: option.indent)
          }
          pending.remove(at: found)
        }
      }
      index += 1
    }
    guard !pending.isEmpty else { return }
    endLastLine()
    // One line behind the last setting stays before the new ones.
    insert(pending, at: min(last + 2, lines.count))
  }

  /// Puts a setting into the section within a section that begins at a line.
  private mutating func setNested(_ name: String, _ text: String, below line: Int, indent: Int) {
    var isSet = false
    var current: Int?
    var index = line + 1
    while index < lines.count {
      if let option = Option(lines[index]) {
        current = option.indent
        if !isSet, option.isNamed(name) {
          lines[index] = self.line(name, text, indent: option.indent)
          isSet = true
        }
      }
      if current == indent || Self.header(of: lines[index]) != nil { break }
      index += 1
    }
    guard !isSet else { return }
    if index == lines.count { endLastLine() }
    lines.insert(self.line(name, text, indent: Self.nestedIndent), at: index)
  }

  private mutating func appendSection(_ section: String, _ settings: [ConfigSetting]) {
    endLastLine()
    lines.append((Array("[\(section)]".utf8) + lineEnd)[...])
    insert(settings, at: lines.count)
  }

  private mutating func insert(_ settings: [ConfigSetting], at index: Int) {
    var new: [ArraySlice<UInt8>] = []
    for setting in settings {
      switch setting.value {
      case .text(let text): new.append(line(setting.name, text))
      case .removed: break
      case .nested(let name, let text):
        new.append((Array("\(setting.name) =".utf8) + lineEnd)[...])
        new.append(line(name, text, indent: Self.nestedIndent))
      }
    }
    lines.insert(contentsOf: new, at: index)
  }

  private func line(_ name: String, _ text: String, indent: Int = 0) -> ArraySlice<UInt8> {
    (Array(repeating: UInt8(ascii: " "), count: indent) + Array("\(name) = \(text)".utf8) + lineEnd)[
      ...]
  }

  private mutating func endLastLine() {
    guard let last = lines.lastIndex(where: { !$0.isEmpty }),
      lines[last].last != Self.lineFeed, lines[last].last != Self.carriageReturn
    else { return }
    lines[last] += lineEnd
  }

  // MARK: - Lines

  /// The heading of a section, with the space before it; `nil` if the line is none.
  private static func header(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let content = line.drop { $0.isASCIIWhitespace }
    guard content.first == UInt8(ascii: "["),
      let end = content.firstIndex(of: UInt8(ascii: "]")), end > content.startIndex + 1
    else { return nil }
    return line[...end]
  }

  /// Whether a line is the heading of a section; the second word of its name may stand in quotes.
  private static func isHeader(_ line: ArraySlice<UInt8>, of section: String) -> Bool {
    guard let header = header(of: line) else { return false }
    if header.elementsEqual("[\(section)]".utf8) { return true }
    guard let blank = section.utf8.firstIndex(of: UInt8(ascii: " ")) else { return false }
    let rest = section[section.utf8.index(after: blank)...]
    return header.elementsEqual("[\(section[..<blank]) \"\(rest)\"]".utf8)
  }

  /// A line with a name before `=` or `:`. Comments with such a sign count, as for the AWS CLI.
  private struct Option {
    private let name: ArraySlice<UInt8>
    /// The number of spaces before the name.
    let indent: Int

    init?(_ line: ArraySlice<UInt8>) {
      let isSign: (UInt8) -> Bool = { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
      let content = line.drop(while: isSign)
      guard let sign = content.firstIndex(where: isSign) else { return nil }
      let text = content[..<sign]
      let trimmed = text.drop { $0.isASCIIWhitespace }
      indent = text.count - trimmed.count
      let end = trimmed.lastIndex { !$0.isASCIIWhitespace }.map { $0 + 1 } ?? trimmed.startIndex
      name = trimmed[..<end]
    }

    func isNamed(_ other: String) -> Bool { name.elementsEqual(other.utf8) }
  }
}
