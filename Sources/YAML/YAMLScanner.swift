// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A piece of YAML.
struct YAMLToken {
  enum Kind {
    case streamEnd
    case version(Int, Int)
    case tagHandle(String, prefix: String)
    case otherDirective
    case documentStart
    case documentEnd
    case blockSequenceStart
    case blockMappingStart
    case blockEnd
    case flowSequenceStart
    case flowSequenceEnd
    case flowMappingStart
    case flowMappingEnd
    case key
    case value
    case blockEntry
    case flowEntry
    case alias(String)
    case anchor(String)
    case tag(handle: String?, suffix: String)
    case scalar(String, YAMLScalarStyle)
  }

  let kind: Kind
  let start: YAMLMark
  let end: YAMLMark

  /// The name in messages.
  var name: String {
    switch kind {
    case .streamEnd: "'<stream end>'"
    case .version, .tagHandle, .otherDirective: "'<directive>'"
    case .documentStart: "'<document start>'"
    case .documentEnd: "'<document end>'"
    case .blockSequenceStart: "'<block sequence start>'"
    case .blockMappingStart: "'<block mapping start>'"
    case .blockEnd: "'<block end>'"
    case .flowSequenceStart: "'['"
    case .flowSequenceEnd: "']'"
    case .flowMappingStart: "'{'"
    case .flowMappingEnd: "'}'"
    case .key: "'?'"
    case .value: "':'"
    case .blockEntry: "'-'"
    case .flowEntry: "','"
    case .alias: "'<alias>'"
    case .anchor: "'<anchor>'"
    case .tag: "'<tag>'"
    case .scalar: "'<scalar>'"
    }
  }
}

/// Cuts a text into tokens. Indentation becomes tokens as well; a key is found when its `:` is, and
/// its token is then put before it.
struct YAMLScanner {
  /// A place where a key may have begun.
  private struct PossibleKey {
    let tokenNumber: Int
    let isRequired: Bool
    let mark: YAMLMark
  }

  let dialect: YAMLDialect
  private let text: [UInt32]
  var mark = YAMLMark()
  private var tokens: [YAMLToken] = []
  private var head = 0
  private var takenCount = 0
  private var isDone = false
  /// The column of the innermost block collection.
  var indent = -1
  private var indents: [Int] = []
  /// The opening brackets.
  private var brackets: [UInt32] = []
  var mayBeginKey = true
  private var possibleKeys: [PossibleKey?] = [nil]
  /// Whether the document says that it is YAML 1.1.
  private(set) var isYAML11: Bool

  init(_ source: String, dialect: YAMLDialect) throws(YAMLError) {
    self.dialect = dialect
    isYAML11 = dialect == .pyYAML
    var text: [UInt32] = []
    text.reserveCapacity(source.utf8.count + 4)
    for scalar in source.unicodeScalars {
      guard scalar.value.isPrintableYAML else {
        let digits = String(scalar.value, radix: 16)
        let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        throw YAMLError(
          "unacceptable character #x\(padding)\(digits): special characters are not allowed",
          position: text.count)
      }
      text.append(scalar.value)
    }
    // So that looking a few characters ahead needs no check.
    text.append(contentsOf: [0, 0, 0, 0])
    self.text = text
  }

  var isInFlow: Bool { !brackets.isEmpty }

  // MARK: Characters

  func peek(_ distance: Int = 0) -> UInt32 {
    let index = mark.index + distance
    return index < text.count ? text[index] : 0
  }

  func slice(_ length: Int) -> ArraySlice<UInt32> {
    text[mark.index..<min(mark.index + length, text.count)]
  }

  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count {
      let scalar = text[mark.index]
      mark.index += 1
      if scalar.isLineBreak, scalar != 0x0D || text[mark.index] != 0x0A {
        mark.line += 1
        mark.column = 0
      } else if scalar != 0xFEFF || dialect == .libyaml && mark.index > 1 {
        mark.column += 1
      }
    }
  }

  /// Whether `---` or `...` begins here.
  var isAtDocumentIndicator: Bool {
    let first = peek()
    return (first == 0x2D || first == 0x2E) && peek(1) == first && peek(2) == first
      && peek(3).isBlankOrEnd
  }

  // MARK: Tokens

  /// The next token.
  mutating func next() throws(YAMLError) -> YAMLToken {
    while try needsMoreTokens() { try fetch() }
    return tokens[head]
  }

  /// Takes the next token.
  @discardableResult mutating func take() throws(YAMLError) -> YAMLToken {
    let token = try next()
    if case .streamEnd = token.kind { return token }
    head += 1
    takenCount += 1
    if head == tokens.count {
      tokens.removeAll(keepingCapacity: true)
      head = 0
    }
    return token
  }

  private mutating func needsMoreTokens() throws(YAMLError) -> Bool {
    if isDone { return false }
    if head == tokens.count { return true }
    try dropStaleKeys()
    return possibleKeys.contains { $0?.tokenNumber == takenCount }
  }

  private mutating func append(_ kind: YAMLToken.Kind, length: Int) {
    let start = mark
    advance(length)
    tokens.append(YAMLToken(kind: kind, start: start, end: mark))
  }

  private mutating func fetch() throws(YAMLError) {
    skipToToken()
    try dropStaleKeys()
    unwind(to: mark.column)
    let scalar = peek()
    if scalar == 0 { return try fetchEnd() }
    if mark.column == 0, scalar == 0x25 { return try fetchDirective() }
    if mark.column == 0, isAtDocumentIndicator {
      unwind(to: -1)
      try removePossibleKey()
      mayBeginKey = false
      return append(scalar == 0x2D ? .documentStart : .documentEnd, length: 3)
    }
    guard let character = Unicode.Scalar(scalar) else { return }
    switch character {
    case "[": try fetchCollectionStart(.flowSequenceStart)
    case "{": try fetchCollectionStart(.flowMappingStart)
    case "]": try fetchCollectionEnd(.flowSequenceEnd)
    case "}": try fetchCollectionEnd(.flowMappingEnd)
    case ",":
      mayBeginKey = true
      try removePossibleKey()
      append(.flowEntry, length: 1)
    case "-" where peek(1).isBlankOrEnd: try fetchBlockEntry()
    case "?" where isInFlow && isYAML11OrC || peek(1).isBlankOrEnd: try fetchKey()
    case ":" where isValueIndicator: try fetchValue()
    case "*", "&":
      try savePossibleKey()
      mayBeginKey = false
      tokens.append(try scanAnchor(isAlias: character == "*"))
    case "!":
      try savePossibleKey()
      mayBeginKey = false
      tokens.append(try scanTag())
    case "|" where !isInFlow, ">" where !isInFlow:
      mayBeginKey = true
      try removePossibleKey()
      tokens.append(try scanBlock(isFolded: character == ">"))
    case "'", "\"":
      try savePossibleKey()
      mayBeginKey = false
      tokens.append(try scanQuoted(isDouble: character == "\""))
    default:
      guard beginsPlain(scalar) else {
        throw YAMLError(
          "found character \(scalar.pythonCharacter) that cannot start any token", at: mark,
          while: "while scanning for the next token")
      }
      try savePossibleKey()
      mayBeginKey = false
      tokens.append(try scanPlain())
    }
  }

  /// Whether `?` and `:` in brackets are indicators whatever follows.
  private var isYAML11OrC: Bool { isYAML11 || dialect == .libyaml }

  private var isValueIndicator: Bool {
    if peek(1).isBlankOrEnd { return true }
    guard let bracket = brackets.last else { return false }
    if isYAML11OrC { return true }
    if bracket == 0x5B { return false }
    if tokens.count > head, case .value = tokens[tokens.count - 1].kind { return false }
    return true
  }

  private func beginsPlain(_ scalar: UInt32) -> Bool {
    if scalar.isBlankOrEnd { return false }
    let next = peek(1)
    switch Unicode.Scalar(scalar) {
    case "-": return !next.isBlankOrEnd || dialect == .libyaml
    case "?": return !next.isBlankOrEnd && !isInFlow
    case ":":
      if !isInFlow { return !next.isBlankOrEnd }
      return !isYAML11OrC && !next.isSpaceOrTab
    case ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`":
      return false
    default: return true
    }
  }

  private mutating func skipToToken() {
    while true {
      if mark.column == 0, mark.index == 0 || dialect == .libyaml, peek() == 0xFEFF { advance() }
      while peek() == 0x20 || peek() == 0x09 && maySkipTab { advance() }
      if peek() == 0x23 { while !peek().isBreakOrEnd { advance() } }
      guard scanLineBreak() != nil else { return }
      if !isInFlow { mayBeginKey = true }
    }
  }

  private var maySkipTab: Bool {
    switch dialect {
    case .libyaml: isInFlow || !mayBeginKey
    case .ruamel: isInFlow
    case .pyYAML: false
    }
  }

  // MARK: Keys

  private mutating func dropStaleKeys() throws(YAMLError) {
    for level in possibleKeys.indices {
      guard let key = possibleKeys[level],
        key.mark.line != mark.line || mark.index - key.mark.index > 1024
      else { continue }
      if key.isRequired { throw missingColon(key) }
      possibleKeys[level] = nil
    }
  }

  private mutating func savePossibleKey() throws(YAMLError) {
    guard mayBeginKey else { return }
    try removePossibleKey()
    possibleKeys[possibleKeys.count - 1] = PossibleKey(
      tokenNumber: takenCount + tokens.count - head,
      isRequired: !isInFlow && indent == mark.column, mark: mark)
  }

  private mutating func removePossibleKey() throws(YAMLError) {
    let level = possibleKeys.count - 1
    if let key = possibleKeys[level], key.isRequired { throw missingColon(key) }
    possibleKeys[level] = nil
  }

  private func missingColon(_ key: PossibleKey) -> YAMLError {
    YAMLError(
      "could not find expected ':'", at: mark, while: "while scanning a simple key", from: key.mark)
  }

  // MARK: Indentation

  private mutating func unwind(to column: Int) {
    if isInFlow { return }
    while indent > column, let outer = indents.popLast() {
      indent = outer
      append(.blockEnd, length: 0)
    }
  }

  private mutating func addIndent(_ column: Int) -> Bool {
    guard indent < column else { return false }
    indents.append(indent)
    indent = column
    return true
  }

  // MARK: Structure

  private mutating func fetchEnd() throws(YAMLError) {
    if dialect == .libyaml, mark.column > 0 {
      mark.line += 1
      mark.column = 0
    }
    unwind(to: -1)
    try removePossibleKey()
    mayBeginKey = false
    possibleKeys = [nil]
    append(.streamEnd, length: 0)
    isDone = true
  }

  private mutating func fetchDirective() throws(YAMLError) {
    unwind(to: -1)
    try removePossibleKey()
    mayBeginKey = false
    let token = try scanDirective()
    if case .version(let major, let minor) = token.kind, dialect != .pyYAML {
      isYAML11 = (major, minor) == (1, 1)
    }
    tokens.append(token)
  }

  private mutating func fetchCollectionStart(_ kind: YAMLToken.Kind) throws(YAMLError) {
    try savePossibleKey()
    brackets.append(peek())
    possibleKeys.append(nil)
    mayBeginKey = true
    append(kind, length: 1)
  }

  private mutating func fetchCollectionEnd(_ kind: YAMLToken.Kind) throws(YAMLError) {
    try removePossibleKey()
    if brackets.popLast() != nil { possibleKeys.removeLast() }
    mayBeginKey = false
    append(kind, length: 1)
  }

  private mutating func fetchBlockEntry() throws(YAMLError) {
    if !isInFlow {
      guard mayBeginKey else {
        throw YAMLError("sequence entries are not allowed here", at: mark)
      }
      if addIndent(mark.column) { append(.blockSequenceStart, length: 0) }
    }
    mayBeginKey = true
    try removePossibleKey()
    append(.blockEntry, length: 1)
  }

  private mutating func fetchKey() throws(YAMLError) {
    if !isInFlow {
      guard mayBeginKey else { throw YAMLError("mapping keys are not allowed here", at: mark) }
      if addIndent(mark.column) { append(.blockMappingStart, length: 0) }
    }
    mayBeginKey = !isInFlow
    try removePossibleKey()
    append(.key, length: 1)
  }

  private mutating func fetchValue() throws(YAMLError) {
    let level = possibleKeys.count - 1
    if let key = possibleKeys[level] {
      possibleKeys[level] = nil
      let position = head + key.tokenNumber - takenCount
      tokens.insert(YAMLToken(kind: .key, start: key.mark, end: key.mark), at: position)
      if !isInFlow, addIndent(key.mark.column) {
        tokens.insert(
          YAMLToken(kind: .blockMappingStart, start: key.mark, end: key.mark), at: position)
      }
      mayBeginKey = false
    } else {
      if !isInFlow {
        guard mayBeginKey else {
          throw YAMLError("mapping values are not allowed here", at: mark)
        }
        if addIndent(mark.column) { append(.blockMappingStart, length: 0) }
      }
      mayBeginKey = !isInFlow
      try removePossibleKey()
    }
    append(.value, length: 1)
  }
}

extension UInt32 {
  /// Whether YAML allows this outside of escapes.
  fileprivate var isPrintableYAML: Bool {
    (0x20...0x7E).contains(self) || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x85
      || self >= 0xA0 && self != 0xFFFE && self != 0xFFFF
  }
}
