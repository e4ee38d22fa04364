// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
package import AWSProtocols

/// Reads the AWS CLI's shorthand: `Key=a,Value=b`, `Values=a,b`, `Values=[a,b]`, `Ebs={Size=8}`,
/// `Text@=file://text`.
///
/// Characters are Unicode scalars, as in Python, and so are the columns of errors. After a comma the
/// parser looks for another value of a list. If there is none it goes back to the comma, after which
/// the next key begins.
package struct ShorthandParser {
  /// How deeply lists and maps may nest.
  package static let maximumDepth = 256

  /// Why a text isn't shorthand.
  package enum Failure: Error {
    /// It has another form.
    case syntax(String)
    /// A file that it names with `@=` can't be read, or it nests too deeply.
    case other(String)
  }

  private let input: [Unicode.Scalar]
  private let flavour: Flavour
  private let files: ParameterFiles
  private var index = 0
  private var depth = 0
  /// Whether the value follows `@=`.
  private var readsFiles = false

  /// The value of a text: a map whose values are texts, lists and maps.
  package static func value(
    of text: String, flavour: Flavour, files: ParameterFiles
  ) throws(Failure) -> Structure {
    var parser = ShorthandParser(
      input: Array(text.unicodeScalars), flavour: flavour, files: files)
    do {
      return try parser.parameter()
    } catch {
      throw parser.failure(error)
    }
  }

  private init(input: [Unicode.Scalar], flavour: Flavour, files: ParameterFiles) {
    self.input = input
    self.flavour = flavour
    self.files = files
  }

  // MARK: Grammar

  /// parameter = keyval *("," keyval)
  private mutating func parameter() throws(Problem) -> Structure {
    var members = Structure()
    let (key, value) = try keyAndValue()
    members[key] = value
    var last = index
    while index < input.count {
      try expect(",")
      let (key, value) = try keyAndValue()
      guard members[key] == nil else { throw .duplicate(key, at: last + 1) }
      members[key] = value
      last = index
    }
    return members
  }

  /// keyval = key ("=" / "@=") [values]
  private mutating func keyAndValue() throws(Problem) -> (String, Value) {
    let key = try keyAndSign()
    return (key, try values())
  }

  private mutating func keyAndSign() throws(Problem) -> String {
    let start = index
    while let current, current.isShorthandKey { index += 1 }
    let key = text(start..<index)
    skipSpace()
    readsFiles = current == "@"
    if readsFiles { try expect("@") }
    try expect("=")
    return key
  }

  /// values = csv-list / explicit-list / hash
  private mutating func values() throws(Problem) -> Value {
    switch current {
    case nil: .string("")
    case "[": try list()
    case "{": try map()
    default: try commaSeparated()
    }
  }

  /// csv-list = first *("," second)
  private mutating func commaSeparated() throws(Problem) -> Value {
    let first = try firstValue()
    skipSpace()
    guard current == "," else { return first }
    try expect(",")
    var elements = [first]
    while true {
      do {
        let element = try secondValue()
        skipSpace()
        guard current != nil else {
          elements.append(element)
          break
        }
        try expect(",")
        elements.append(element)
      } catch {
        guard case .syntax = error, current != nil else { throw error }
        goBackToComma()
        break
      }
    }
    return elements.count == 1 ? first : .list(elements)
  }

  /// explicit-list = "[" [value *("," value) [","]] "]"
  private mutating func list() throws(Problem) -> Value {
    try enter()
    defer { depth -= 1 }
    try expect("[")
    var elements: [Value] = []
    while current != "]" {
      elements.append(try value())
      try expectCommaUnless("]")
    }
    index += 1
    return .list(elements)
  }

  /// hash = "{" [keyval *("," keyval) [","]] "}"
  private mutating func map() throws(Problem) -> Value {
    try enter()
    defer { depth -= 1 }
    try expect("{")
    var members = Structure()
    while current != "}" {
      let key = try keyAndSign()
      let value = try value()
      try expectCommaUnless("}")
      members[key] = value
    }
    index += 1
    return .structure(members)
  }

  /// value = explicit-list / hash / first
  private mutating func value() throws(Problem) -> Value {
    switch current {
    case "[": try list()
    case "{": try map()
    default: try firstValue()
    }
  }

  private mutating func enter() throws(Problem) {
    guard depth < Self.maximumDepth else { throw .other("maximum recursion depth exceeded") }
    depth += 1
  }

  private mutating func expectCommaUnless(_ end: Unicode.Scalar) throws(Problem) {
    skipSpace()
    guard current != end else { return }
    guard current == "," else { throw syntax(",") }
    index += 1
    skipSpace()
  }

  // MARK: Words

  /// first = single-quoted / double-quoted / bare; a bare word may be missing.
  private mutating func firstValue() throws(Problem) -> Value {
    if let quoted = try quotedValue() { return quoted }
    return try resolved(bareWord { $0.isFirstShorthandValue } ?? [])
  }

  /// second = single-quoted / double-quoted / bare
  private mutating func secondValue() throws(Problem) -> Value {
    if let quoted = try quotedValue() { return quoted }
    guard let word = bareWord({ $0.isSecondShorthandValue }) else {
      throw .syntax(expected: "<second>", received: "<none>", at: index)
    }
    return try resolved(word)
  }

  private mutating func quotedValue() throws(Problem) -> Value? {
    guard let mark = current, mark == "'" || mark == "\"" else { return nil }
    guard let end = endOfQuotes(mark) else {
      let name = mark == "'" ? "singled quoted" : "double quoted"
      throw .syntax(expected: "<\(name)>", received: "<none>", at: index)
    }
    let content = input[(index + 1)..<end]
    index = end + 1
    // First the quotes, then the backslashes, one after the other as in the AWS CLI.
    return try resolved(Self.unescape("\\", in: Self.unescape(mark, in: content)[...]))
  }

  /// Where the quotes end that begin here: at the first quote without a backslash, and if there is
  /// none at the last one with it.
  private func endOfQuotes(_ mark: Unicode.Scalar) -> Int? {
    var escaped: Int?
    var index = index + 1
    while index < input.count {
      if input[index] == mark { return index }
      if input[index] == "\\", index + 1 < input.count, input[index + 1] == mark {
        escaped = index + 1
        index += 1
      }
      index += 1
    }
    return escaped
  }

  private static func unescape(
    _ scalar: Unicode.Scalar, in text: ArraySlice<Unicode.Scalar>
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "\\", index + 1 < text.endIndex, text[index + 1] == scalar { index += 1 }
      result.append(text[index])
      index += 1
    }
    return result
  }

  /// A word without quotes: `\,` is a comma, and white space at its end isn't part of it.
  private mutating func bareWord(_ continues: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar]? {
    var word: [Unicode.Scalar] = []
    while let scalar = current {
      if scalar == "\\", index + 1 < input.count, input[index + 1] == "," {
        word.append(",")
        index += 2
      } else if word.isEmpty ? scalar.startsShorthandWord : continues(scalar) {
        word.append(scalar)
        index += 1
      } else {
        break
      }
    }
    if word.isEmpty { return nil }
    while word.last?.isPythonSpace == true { word.removeLast() }
    return word
  }

  private func resolved(_ scalars: some Sequence<Unicode.Scalar>) throws(Problem) -> Value {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = String(view)
    guard readsFiles else { return .string(text) }
    do {
      switch try files.localContent(of: text) {
      case .text(let content): return .string(content)
      case .bytes(let bytes): return .blob(bytes)
      case nil: return .string(text)
      }
    } catch {
      throw .other(error.message)
    }
  }

  // MARK: Characters

  private var current: Unicode.Scalar? { index < input.count ? input[index] : nil }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: input[range])
    return String(text)
  }

  /// Reads a character with the white space around it.
  private mutating func expect(_ scalar: Unicode.Scalar) throws(Problem) {
    skipSpace()
    guard current == scalar else { throw syntax(scalar) }
    index += 1
    skipSpace()
  }

  private mutating func skipSpace() {
    while let current, current == " " || 0x09...0x0D ~= current.value { index += 1 }
  }

  /// Goes back to a comma, which there is.
  private mutating func goBackToComma() {
    while index > 0, input[index] != "," { index -= 1 }
  }

  // MARK: Errors

  /// What is wrong, with its place.
  private enum Problem: Error {
    case syntax(expected: String, received: String, at: Int)
    case duplicate(String, at: Int)
    case other(String)
  }

  private func syntax(_ expected: Unicode.Scalar) -> Problem {
    .syntax(
      expected: String(expected), received: current.map { String($0) } ?? "EOF", at: index)
  }

  private func failure(_ problem: Problem) -> Failure {
    switch problem {
    case .syntax(let expected, let received, let place):
      // Version 1 forgot to fill in the place, version 2 begins with a blank that moves the caret.
      let place = flavour == .v1 ? "{self._error_location()}" : " " + location(place)
      return .syntax("Expected: '\(expected)', received: '\(received)' for input:\n\(place)")
    case .duplicate(let key, let place):
      return .syntax(
        """
        Second instance of key "\(key)" encountered for input:
        \(location(place))
        This is often because there is a preceding "," instead of a space.
        """)
    case .other(let message): return .other(message)
    }
  }

  /// The text with a caret under a place.
  private func location(_ place: Int) -> String {
    let place = min(place, input.count)
    let line = input[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = input[place...].firstIndex(of: "\n") ?? input.count
    return text(0..<end) + "\n" + String(repeating: " ", count: place - line) + "^"
      + text(end..<input.count)
  }
}

extension Unicode.Scalar {
  /// Whether a key may contain it.
  fileprivate var isShorthandKey: Bool {
    isASCII
      && (properties.isAlphabetic || ("0"..."9").contains(self)
        || "-_.#/:".unicodeScalars.contains(self))
  }

  /// Whether a word without quotes may begin with it.
  fileprivate var startsShorthandWord: Bool {
    switch self {
    case "\"", "'", ",", "=", "[", "{": false
    default: 0x21...0xFFFF ~= value
    }
  }

  /// Whether the first value after a sign may contain it.
  fileprivate var isFirstShorthandValue: Bool {
    switch self {
    case "\"", "'", ",", "]", "}": false
    default: isPythonSpace || 0x21...0xFFFF ~= value
    }
  }

  /// Whether a value after a comma may contain it.
  fileprivate var isSecondShorthandValue: Bool {
    switch self {
    case "\"", "'", ",", "=": false
    default: isPythonSpace || 0x21...0xFFFF ~= value
    }
  }
}
