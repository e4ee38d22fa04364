// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import AWSProtocols

/// Parses an INI file by the rules of Python's `RawConfigParser`, as botocore does:
///
/// - `=` or `:` ends a name; names are lower-cased; white space around both sides is removed.
/// - Only whole lines are comments (`#`, `;`); after a value they are part of it.
/// - Lines that are indented more deeply continue a value. A value that begins with a line break
///   contains a section of its own, of `name = value` lines.
/// - `[DEFAULT]` gives its values to all sections.
/// - A byte order mark at the beginning is skipped, unlike in Python.
/// - A repeated section or name, text before the first section, or a line without `=` is an error.
package struct INIParser {
  /// One line of a value, with its number in the file.
  private typealias Line = (text: Substring, number: Int)

  private struct Section {
    var name: String
    var options = Structure()
    /// The lines of each option, by its index in ``options``.
    var lines: [[Line]] = []
  }

  private static let defaultName = "DEFAULT"

  private let path: String
  private let readsNestedSections: Bool
  private var sections: [Section] = [Section(name: INIParser.defaultName)]
  /// The bytes of the sections' names.
  private var sectionNames: Set<[UInt8]> = []
  /// The section being read; `nil` before the first.
  private var current: Int?
  /// The option being read, in the current section.
  private var option: Int?
  private var indentation = 0
  private var firstError: BotoCoreError?

  /// The sections of a file by name, in order, without `DEFAULT`.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - path: the file's path, for messages.
  ///   - readsNestedSections: Whether a value that begins with a line break contains a section;
  ///     otherwise it is text like any other.
  /// - Throws: `configParseError` with the path and the line, never with the line's content.
  package static func parse(
    _ bytes: [UInt8], path: String, readsNestedSections: Bool = true
  ) throws(BotoCoreError) -> Structure {
    var parser = INIParser(path: path, readsNestedSections: readsNestedSections)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
      throw parser.error(nil, "the file is not valid UTF-8")
    }
    var number = 0
    for line in text.fileLines {
      number += 1
      try parser.read(line, number)
    }
    if let error = parser.firstError { throw error }
    return try parser.result()
  }

  private init(path: String, readsNestedSections: Bool) {
    self.path = path
    self.readsNestedSections = readsNestedSections
  }

  private mutating func read(_ line: Substring, _ number: Int) throws(BotoCoreError) {
    let text = line.stripped
    if text.isEmpty {
      append((text, number))
      return
    }
    if text.utf8.first == UInt8(ascii: "#") || text.utf8.first == UInt8(ascii: ";") { return }
    let depth = line.indentation
    if option != nil, depth > indentation {
      append((text, number))
      return
    }
    indentation = depth
    if let name = Self.sectionName(text) {
      try beginSection(String(name), number)
    } else if current != nil {
      try beginOption(text, number)
    } else {
      throw error(number, "there is text before the first [section]")
    }
  }

  private mutating func append(_ line: Line) {
    guard let current, let option else { return }
    sections[current].lines[option].append(line)
  }

  /// The part between the first opening bracket and the last closing one.
  private static func sectionName(_ text: Substring) -> Substring? {
    let scalars = text.unicodeScalars
    guard scalars.first == "[", let end = scalars.lastIndex(of: "]") else { return nil }
    let name = Substring(scalars[..<end].dropFirst())
    return name.isEmpty ? nil : name
  }

  private mutating func beginSection(_ name: String, _ number: Int) throws(BotoCoreError) {
    option = nil
    if name.utf8.elementsEqual(Self.defaultName.utf8) {
      current = 0
      return
    }
    guard sectionNames.insert(Array(name.utf8)).inserted else {
      throw error(number, "the section [\(name)] is defined twice")
    }
    current = sections.count
    sections.append(Section(name: name))
  }

  private mutating func beginOption(_ text: Substring, _ number: Int) throws(BotoCoreError) {
    let scalars = text.unicodeScalars
    guard let current, let end = scalars.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
      recordError(number, "expected [section] or name = value")
      return
    }
    let name = Substring(scalars[..<end]).stripped.lowercased()
    if name.isEmpty { recordError(number, "expected a name before =") }
    guard sections[current].options[name] == nil else {
      throw error(number, "\"\(name)\" is set twice in the same section")
    }
    option = sections[current].lines.count
    sections[current].options[name] = .null
    let value = Substring(scalars[scalars.index(after: end)...]).stripped
    sections[current].lines.append([(value, number)])
  }

  private mutating func recordError(_ number: Int, _ problem: String) {
    firstError = firstError ?? error(number, problem)
  }

  private func error(_ number: Int?, _ problem: String) -> BotoCoreError {
    let location = number.map { ", line \($0)" } ?? ""
    return BotoCoreError(
      .configParseError, "Unable to parse config file: \(path)\(location): \(problem)")
  }

  private func result() throws(BotoCoreError) -> Structure {
    var values: [Structure] = []
    for section in sections {
      var options = Structure()
      for (option, lines) in zip(section.options, section.lines) {
        options[option.name] = try value(lines)
      }
      values.append(options)
    }
    var result = Structure()
    guard let defaults = values.first else { return result }
    for (section, var options) in zip(sections, values).dropFirst() {
      for (name, value) in defaults where options[name] == nil { options[name] = value }
      result[section.name] = .structure(options)
    }
    return result
  }

  private func value(_ lines: [Line]) throws(BotoCoreError) -> Value {
    guard let last = lines.lastIndex(where: { !$0.text.isEmpty }) else { return .string("") }
    guard lines[0].text.isEmpty, readsNestedSections else {
      return .string(lines[...last].map(\.text).joined(separator: "\n"))
    }
    var nested = Structure()
    for line in lines[...last] {
      for part in line.text.pythonLines.map(\.stripped) where !part.isEmpty {
        let scalars = part.unicodeScalars
        guard let end = scalars.firstIndex(of: "=") else {
          throw error(line.number, "expected name = value in the nested section")
        }
        let name = Substring(scalars[..<end]).stripped
        let value = Substring(scalars[scalars.index(after: end)...]).stripped
        nested[String(name)] = .string(String(value))
      }
    }
    return .structure(nested)
  }
}
