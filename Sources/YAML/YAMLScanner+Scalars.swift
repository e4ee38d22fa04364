// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

// Scalars, anchors, tags and directives.
extension YAMLScanner {
  private func token(_ kind: YAMLToken.Kind, from start: YAMLMark) -> YAMLToken {
    YAMLToken(kind: kind, start: start, end: mark)
  }

  /// Skips a line break; a tuple of carriage return and line feed is one.
  ///
  /// - Returns: What the break means in a scalar; `nil` if there is none.
  mutating func scanLineBreak() -> UInt32? {
    let scalar = peek()
    guard scalar.isLineBreak else { return nil }
    advance(scalar == 0x0D && peek(1) == 0x0A ? 2 : 1)
    return scalar == 0x2028 || scalar == 0x2029 ? scalar : 0x0A
  }

  // MARK: Plain

  mutating func scanPlain() throws(YAMLError) -> YAMLToken {
    let start = mark
    var end = mark
    var text = ScalarText()
    var blanks = ScalarText()
    while peek() != 0x23 {
      var length = 0
      while !(try endsPlain(at: length, from: start)) { length += 1 }
      if length == 0 { break }
      mayBeginKey = false
      text.append(blanks)
      text.append(slice(length))
      advance(length)
      end = mark
      blanks = try scanPlainBlanks(from: start)
      if blanks.isEmpty || !isInFlow && mark.column <= indent { break }
    }
    return YAMLToken(kind: .scalar(text.string, .plain), start: start, end: end)
  }

  private func endsPlain(at distance: Int, from start: YAMLMark) throws(YAMLError) -> Bool {
    let scalar = peek(distance)
    if scalar.isBlankOrEnd { return true }
    let next = peek(distance + 1)
    if scalar == 0x3A {
      if next.isBlankOrEnd { return true }
      guard isInFlow else { return false }
      switch dialect {
      case .libyaml:
        var mark = mark
        mark.column += distance
        mark.index += distance
        throw YAMLError(
          "found unexpected ':'", at: mark, while: "while scanning a plain scalar", from: start)
      case .ruamel: return false
      case .pyYAML: return next.isFlowBracket
      }
    }
    if scalar == 0x3F { return isInFlow && (dialect != .ruamel || isYAML11) }
    return isInFlow && scalar.isFlowBracket
  }

  /// Reads blanks and line breaks within a plain scalar; nothing if it ends there.
  private mutating func scanPlainBlanks(from start: YAMLMark) throws(YAMLError) -> ScalarText {
    var blanks = ScalarText()
    while peek() == 0x20 || peek() == 0x09 && dialect == .libyaml {
      blanks.append(peek())
      advance()
    }
    guard let first = scanLineBreak() else { return blanks }
    mayBeginKey = true
    if isAtDocumentIndicator { return ScalarText() }
    var breaks = ScalarText()
    while true {
      if let more = scanLineBreak() {
        breaks.append(more)
        if isAtDocumentIndicator { return ScalarText() }
      } else if peek() == 0x20 {
        advance()
      } else if peek() == 0x09, dialect == .libyaml {
        if mark.column <= indent {
          throw YAMLError(
            "found a tab character that violates indentation", at: mark,
            while: "while scanning a plain scalar", from: start)
        }
        advance()
      } else {
        return ScalarText(folding: first, breaks)
      }
    }
  }

  // MARK: Quoted

  mutating func scanQuoted(isDouble: Bool) throws(YAMLError) -> YAMLToken {
    let start = mark
    let quote = peek()
    var text = ScalarText()
    advance()
    while true {
      try scanQuotedWord(isDouble: isDouble, from: start, into: &text)
      if peek() == quote { break }
      try scanQuotedBlanks(from: start, into: &text)
    }
    advance()
    return token(.scalar(text.string, isDouble ? .doubleQuoted : .singleQuoted), from: start)
  }

  private mutating func scanQuotedWord(
    isDouble: Bool, from start: YAMLMark, into text: inout ScalarText
  ) throws(YAMLError) {
    while true {
      let scalar = peek()
      if scalar.isBlankOrEnd { return }
      if !isDouble, scalar == 0x27 {
        guard peek(1) == 0x27 else { return }
        text.append(0x27)
        advance(2)
      } else if isDouble, scalar == 0x22 {
        return
      } else if isDouble, scalar == 0x5C {
        try scanEscape(from: start, into: &text)
      } else {
        text.append(scalar)
        advance()
      }
    }
  }

  private mutating func scanEscape(
    from start: YAMLMark, into text: inout ScalarText
  ) throws(YAMLError) {
    advance()
    let scalar = peek()
    if let meaning = Self.escapes[scalar] {
      text.append(meaning)
      return advance()
    }
    if let length = Self.escapeLengths[scalar] {
      advance()
      var code: UInt32 = 0
      for distance in 0..<length {
        guard let digit = peek(distance).hexDigit else {
          throw YAMLError(
            "expected escape sequence of \(length) hexadecimal numbers, but found "
              + peek(distance).pythonCharacter, at: mark,
            while: "while scanning a double-quoted scalar", from: start)
        }
        code = code << 4 | digit
      }
      guard Unicode.Scalar(code) != nil else {
        throw YAMLError(
          "found invalid Unicode character escape code", at: mark,
          while: "while scanning a double-quoted scalar", from: start)
      }
      text.append(code)
      return advance(length)
    }
    guard scanLineBreak() != nil else {
      throw YAMLError(
        "found unknown escape character \(scalar.pythonCharacter)", at: mark,
        while: "while scanning a double-quoted scalar", from: start)
    }
    text.append(try scanQuotedBreaks(from: start))
  }

  private mutating func scanQuotedBlanks(
    from start: YAMLMark, into text: inout ScalarText
  ) throws(YAMLError) {
    var blanks = ScalarText()
    while peek().isSpaceOrTab {
      blanks.append(peek())
      advance()
    }
    if peek() == 0 {
      throw YAMLError(
        "found unexpected end of stream", at: mark, while: "while scanning a quoted scalar",
        from: start)
    }
    if let first = scanLineBreak() {
      text.append(ScalarText(folding: first, try scanQuotedBreaks(from: start)))
    } else {
      text.append(blanks)
    }
  }

  private mutating func scanQuotedBreaks(from start: YAMLMark) throws(YAMLError) -> ScalarText {
    var breaks = ScalarText()
    while true {
      if isAtDocumentIndicator {
        throw YAMLError(
          "found unexpected document separator", at: mark, while: "while scanning a quoted scalar",
          from: start)
      }
      while peek().isSpaceOrTab { advance() }
      guard let more = scanLineBreak() else { return breaks }
      breaks.append(more)
    }
  }

  private static let escapes: [UInt32: UInt32] = [
    0x30: 0x00, 0x61: 0x07, 0x62: 0x08, 0x74: 0x09, 0x09: 0x09, 0x6E: 0x0A, 0x76: 0x0B, 0x66: 0x0C,
    0x72: 0x0D, 0x65: 0x1B, 0x20: 0x20, 0x22: 0x22, 0x2F: 0x2F, 0x5C: 0x5C, 0x4E: 0x85, 0x5F: 0xA0,
    0x4C: 0x2028, 0x50: 0x2029,
  ]
  private static let escapeLengths: [UInt32: Int] = [0x78: 2, 0x75: 4, 0x55: 8]

  // MARK: Blocks

  mutating func scanBlock(isFolded: Bool) throws(YAMLError) -> YAMLToken {
    let start = mark
    advance()
    let (chomping, increment) = try scanBlockHeader(from: start)
    // The text of an outermost block needs no indentation in ruamel.yaml.
    let least = max(indent + 1, dialect == .ruamel ? 0 : 1)
    let width: Int
    var breaks = ScalarText()
    if let increment {
      width = max(least, 1) + increment - 1
      scanBlockBreaks(width, into: &breaks)
    } else {
      width = max(least, scanBlockIndentation(into: &breaks))
    }
    var text = ScalarText()
    var lineBreak: UInt32?
    while mark.column == width, peek() != 0, width > 0 || !isAtDocumentIndicator {
      text.append(breaks)
      breaks = ScalarText()
      let beginsWithBlank = peek().isSpaceOrTab
      while !peek().isBreakOrEnd {
        text.append(peek())
        advance()
      }
      lineBreak = scanLineBreak()
      scanBlockBreaks(width, into: &breaks)
      guard mark.column == width, peek() != 0, width > 0 || !isAtDocumentIndicator else { break }
      if isFolded, lineBreak == 0x0A, !beginsWithBlank, !peek().isSpaceOrTab {
        if breaks.isEmpty { text.append(0x20) }
      } else if let lineBreak {
        text.append(lineBreak)
      }
    }
    if chomping != false, let lineBreak { text.append(lineBreak) }
    if chomping == true { text.append(breaks) }
    return token(.scalar(text.string, isFolded ? .folded : .literal), from: start)
  }

  /// Reads what may stand after `|` or `>`: whether trailing line breaks are kept (`true`) or
  /// removed (`false`), and the indentation.
  private mutating func scanBlockHeader(
    from start: YAMLMark
  ) throws(YAMLError) -> (chomping: Bool?, increment: Int?) {
    var chomping: Bool?
    var increment: Int?
    for _ in 0..<2 {
      let scalar = peek()
      if chomping == nil, scalar == 0x2B || scalar == 0x2D {
        chomping = scalar == 0x2B
        advance()
      } else if increment == nil, (0x30...0x39).contains(scalar) {
        if scalar == 0x30 {
          throw YAMLError(
            "expected indentation indicator in the range 1-9, but found 0", at: mark,
            while: "while scanning a block scalar", from: start)
        }
        increment = Int(scalar - 0x30)
        advance()
      }
    }
    guard peek() == 0x20 || peek().isBreakOrEnd || dialect == .libyaml else {
      throw YAMLError(
        "expected chomping or indentation indicators, but found \(peek().pythonCharacter)",
        at: mark, while: "while scanning a block scalar", from: start)
    }
    try skipRestOfLine(while: "while scanning a block scalar", from: start)
    return (chomping, increment)
  }

  private mutating func skipRestOfLine(
    while context: String, from start: YAMLMark
  ) throws(YAMLError) {
    while peek() == 0x20 || peek() == 0x09 && dialect == .libyaml { advance() }
    if peek() == 0x23 { while !peek().isBreakOrEnd { advance() } }
    guard peek().isBreakOrEnd else {
      throw YAMLError(
        "expected a comment or a line break, but found \(peek().pythonCharacter)", at: mark,
        while: context, from: start)
    }
    _ = scanLineBreak()
  }

  private mutating func scanBlockIndentation(into breaks: inout ScalarText) -> Int {
    var widest = 0
    while true {
      if let more = scanLineBreak() {
        breaks.append(more)
      } else if peek() == 0x20 {
        advance()
        widest = max(widest, mark.column)
      } else {
        return widest
      }
    }
  }

  private mutating func scanBlockBreaks(_ width: Int, into breaks: inout ScalarText) {
    while true {
      while mark.column < width, peek() == 0x20 { advance() }
      guard let more = scanLineBreak() else { return }
      breaks.append(more)
    }
  }

  // MARK: Properties

  mutating func scanAnchor(isAlias: Bool) throws(YAMLError) -> YAMLToken {
    let start = mark
    advance()
    var length = 0
    while isAnchorCharacter(peek(length)) { length += 1 }
    let name = ScalarText(slice(length)).string
    advance(length)
    let next = peek()
    let mayFollow = dialect == .ruamel ? "?:,[]{}%@`" : "?:,]}%@`"
    let isEnd = next.isBlankOrEnd || next < 0x80 && mayFollow.utf8.contains(UInt8(next))
    guard length > 0, isEnd else {
      throw YAMLError(
        "expected alphabetic or numeric character, but found \(next.pythonCharacter)", at: mark,
        while: "while scanning an " + (isAlias ? "alias" : "anchor"), from: start)
    }
    return token(isAlias ? .alias(name) : .anchor(name), from: start)
  }

  private func isAnchorCharacter(_ scalar: UInt32) -> Bool {
    if dialect != .ruamel { return scalar.isNameCharacter }
    return !scalar.isBlankOrEnd && !scalar.isFlowBracket && scalar != 0xFEFF
  }

  mutating func scanTag() throws(YAMLError) -> YAMLToken {
    let start = mark
    let result: YAMLToken.Kind
    if peek(1) == 0x3C {
      advance(2)
      let suffix = try scanURI("tag", from: start)
      guard peek() == 0x3E else {
        throw YAMLError(
          "expected '>', but found \(peek().pythonCharacter)", at: mark,
          while: "while parsing a tag", from: start)
      }
      advance()
      result = .tag(handle: nil, suffix: suffix)
    } else if peek(1).isBlankOrEnd {
      advance()
      result = .tag(handle: nil, suffix: "!")
    } else {
      var length = 1
      while peek(length).isNameCharacter { length += 1 }
      var handle = "!"
      if peek(length) == 0x21 {
        length += 1
        handle = ScalarText(slice(length)).string
        advance(length)
      } else {
        advance()
      }
      result = .tag(handle: handle, suffix: try scanURI("tag", from: start))
    }
    guard peek().isBlankOrEnd || isInFlow && peek().isFlowBracket else {
      throw YAMLError(
        "expected ' ', but found \(peek().pythonCharacter)", at: mark,
        while: "while scanning a tag", from: start)
    }
    return token(result, from: start)
  }

  private mutating func scanURI(_ name: String, from start: YAMLMark) throws(YAMLError) -> String {
    var bytes: [UInt8] = []
    while peek() < 0x80, let byte = UInt8(exactly: peek()), byte.isURICharacter,
      !(isInFlow && peek().isFlowBracket)
    {
      advance()
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = peek().hexDigit, let low = peek(1).hexDigit else {
        throw YAMLError(
          "expected URI escape sequence of 2 hexadecimal numbers, but found "
            + (peek().hexDigit == nil ? peek() : peek(1)).pythonCharacter, at: mark,
          while: "while scanning a " + name, from: start)
      }
      bytes.append(UInt8(high << 4 | low))
      advance(2)
    }
    guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else {
      throw YAMLError(
        "expected URI, but found \(peek().pythonCharacter)", at: mark,
        while: "while parsing a " + name, from: start)
    }
    return text
  }

  // MARK: Directives

  mutating func scanDirective() throws(YAMLError) -> YAMLToken {
    let start = mark
    advance()
    var length = 0
    while peek(length).isNameCharacter { length += 1 }
    let name = ScalarText(slice(length)).string
    advance(length)
    guard length > 0, peek() == 0x20 || peek().isBreakOrEnd else {
      throw YAMLError(
        "expected alphabetic or numeric character, but found \(peek().pythonCharacter)", at: mark,
        while: "while scanning a directive", from: start)
    }
    var kind = YAMLToken.Kind.otherDirective
    switch name {
    case "YAML":
      skipSpaces()
      let major = try scanNumber(from: start)
      guard peek() == 0x2E else { throw unexpected("expected a digit or '.'", from: start) }
      advance()
      kind = .version(major, try scanNumber(from: start))
      guard peek() == 0x20 || peek().isBreakOrEnd else {
        throw unexpected("expected a digit or ' '", from: start)
      }
    case "TAG":
      skipSpaces()
      guard peek() == 0x21 else { throw unexpected("expected '!'", from: start) }
      var length = 1
      while peek(length).isNameCharacter { length += 1 }
      if peek(length) == 0x21 { length += 1 }
      let handle = ScalarText(slice(length)).string
      advance(length)
      guard peek() == 0x20 else { throw unexpected("expected ' '", from: start) }
      skipSpaces()
      kind = .tagHandle(handle, prefix: try scanURI("directive", from: start))
      guard peek() == 0x20 || peek().isBreakOrEnd else {
        throw unexpected("expected ' '", from: start)
      }
    default:
      if dialect == .libyaml {
        throw YAMLError(
          "found unknown directive name", at: mark, while: "while scanning a directive", from: start
        )
      }
      while !peek().isBreakOrEnd { advance() }
    }
    let result = token(kind, from: start)
    try skipRestOfLine(while: "while scanning a directive", from: start)
    return result
  }

  private mutating func skipSpaces() { while peek() == 0x20 { advance() } }

  private func unexpected(_ expected: String, from start: YAMLMark) -> YAMLError {
    YAMLError(
      expected + ", but found " + peek().pythonCharacter, at: mark,
      while: "while scanning a directive", from: start)
  }

  private mutating func scanNumber(from start: YAMLMark) throws(YAMLError) -> Int {
    var number = 0
    guard (0x30...0x39).contains(peek()) else {
      throw unexpected("expected a digit", from: start)
    }
    while (0x30...0x39).contains(peek()) {
      number = min(number * 10 + Int(peek() - 0x30), 1 << 20)
      advance()
    }
    return number
  }
}

/// The text of a scalar while it is read.
struct ScalarText {
  private var scalars: [UInt32] = []

  init() {}
  init(_ scalars: ArraySlice<UInt32>) { self.scalars = Array(scalars) }

  /// A line break and those that follow it: one alone is a space.
  init(folding first: UInt32, _ breaks: ScalarText) {
    if first != 0x0A {
      append(first)
    } else if breaks.isEmpty {
      append(0x20)
    }
    append(breaks)
  }

  var isEmpty: Bool { scalars.isEmpty }
  mutating func append(_ scalar: UInt32) { scalars.append(scalar) }
  mutating func append(_ more: ArraySlice<UInt32>) { scalars += more }
  mutating func append(_ more: ScalarText) { scalars += more.scalars }

  var string: String {
    var string = ""
    for scalar in scalars {
      if let scalar = Unicode.Scalar(scalar) { string.unicodeScalars.append(scalar) }
    }
    return string
  }
}

extension UInt32 {
  fileprivate var isFlowBracket: Bool {
    self == 0x2C || self == 0x5B || self == 0x5D || self == 0x7B || self == 0x7D
  }

  fileprivate var hexDigit: UInt32? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isURICharacter: Bool {
    isASCIILetterOrDigit || "-;/?:@&=+$,_.!~*'()[]%#".utf8.contains(self)
  }
}
