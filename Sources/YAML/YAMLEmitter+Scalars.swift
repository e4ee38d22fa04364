// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

extension YAMLEmitter {
  mutating func write(_ text: String, _ style: YAMLScalarStyle, mayFold: Bool) {
    let allScalars = scalars
    switch style {
    case .any, .plain:
      if scalars.isEmpty { return }
      if !isAfterBlank { put(0x20) }
      isAfterBlank = false
      isAtIndentation = false
      if !mayFold || column + scalars.count <= width {
        output.append(text)
        column += scalars.count
      } else if dialect == .ruamel {
        writeWords(allScalars)
      } else {
        writeFolding(allScalars, isQuoted: false, mayFold: mayFold)
      }
      isAfterBlank = false
      isAtIndentation = false
    case .singleQuoted:
      writeIndicator("'", afterBlank: true)
      writeFolding(allScalars, isQuoted: true, mayFold: mayFold)
      writeIndicator("'", afterBlank: false)
    case .doubleQuoted:
      writeIndicator("\"", afterBlank: true)
      if dialect == .libyaml {
        writeEscaped(allScalars, mayFold: mayFold)
      } else {
        writeEscapedWithBackslashes(allScalars, mayFold: mayFold)
      }
      writeIndicator("\"", afterBlank: false)
    case .literal, .folded: writeBlock(allScalars, isFolded: style == .folded)
    }
  }

  /// Writes plain or single-quoted text, whose spaces may become line breaks.
  private mutating func writeFolding(_ text: [UInt32], isQuoted: Bool, mayFold: Bool) {
    var isAfterSpace = false
    var isAfterBreak = false
    for (index, scalar) in text.enumerated() {
      if scalar.isSpace {
        let isSingle = !isAfterSpace && index + 1 < text.count && !text[index + 1].isSpace
        if mayFold, isSingle, column > width, index > 0 { writeIndent() } else { put(scalar) }
        isAfterSpace = true
        isAfterBreak = false
      } else if scalar.isBreak(in: dialect) {
        if !isAfterBreak && scalar == 0x0A { putLineBreak() }
        putLineBreak(scalar)
        isAfterBreak = true
        isAfterSpace = false
      } else {
        if isAfterBreak { writeIndent() }
        if isQuoted && scalar == 0x27 { put(0x27) }
        put(scalar)
        isAtIndentation = false
        isAfterSpace = false
        isAfterBreak = false
      }
    }
    if isAfterBreak { writeIndent() }
  }

  /// Writes plain text as ruamel.yaml does, which begins a line before a word that is too long.
  private mutating func writeWords(_ text: [UInt32]) {
    var index = 0
    while index < text.count {
      let start = index
      let isSpace = text[index].isSpace
      while index < text.count, text[index].isSpace == isSpace { index += 1 }
      if isSpace {
        if index == start + 1 && column >= width {
          writeIndent()
        } else {
          for scalar in text[start..<index] { put(scalar) }
        }
      } else {
        if column + (index - start) > width && column > max(indent, 0) { writeIndent() }
        for scalar in text[start..<index] { put(scalar) }
      }
    }
  }

  /// Writes text between double quotes as libyaml does.
  private mutating func writeEscaped(_ text: [UInt32], mayFold: Bool) {
    var isAfterSpace = false
    for (index, scalar) in text.enumerated() {
      if !scalar.isAllowedInDoubleQuotes(by: dialect) {
        putEscape(scalar)
        isAfterSpace = false
      } else if scalar.isSpace {
        if mayFold, !isAfterSpace, column > width, index > 0, index < text.count - 1 {
          writeIndent()
          if text[index + 1].isSpace { put(0x5C) }
        } else {
          put(scalar)
        }
        isAfterSpace = true
      } else {
        put(scalar)
        isAfterSpace = false
      }
    }
  }

  /// Writes text between double quotes as the libraries in Python do: a line ends with a backslash,
  /// and may end after an escape.
  private mutating func writeEscapedWithBackslashes(_ text: [UInt32], mayFold: Bool) {
    var start = 0
    for end in 0...text.count {
      if end == text.count || !text[end].isAllowedInDoubleQuotes(by: dialect) {
        if start < end {
          for scalar in text[start..<end] { put(scalar) }
          start = end
        }
        if end < text.count {
          putEscape(text[end])
          start = end + 1
        }
      }
      guard mayFold, end > 0, end < text.count - 1, text[end].isSpace || start >= end,
        column + (end - start) > width
      else { continue }
      let needsBackslash = dialect == .pyYAML || self.needsBackslash(text, start: start, end: end)
      if start < end {
        for scalar in text[start..<end] { put(scalar) }
        start = end
      }
      if needsBackslash { put(0x5C) }
      writeIndent()
      isAfterBlank = false
      isAtIndentation = false
      if text[start].isSpace {
        if needsBackslash { put(0x5C) } else { start += 1 }
      }
    }
  }

  /// Whether ruamel.yaml ends a line of double-quoted text with a backslash.
  private func needsBackslash(_ text: [UInt32], start: Int, end: Int) -> Bool {
    guard let space = text[end...].firstIndex(of: 0x20) else { return true }
    let position = text[end..<space].firstIndex(of: 0x0A) ?? space
    guard position + 1 < text.count else { return true }
    let next = text[position + 1]
    if text[position] == 0x0A && next != 0x20 { return true }
    return text[end..<position].contains { $0 == 0x22 || $0 == 0x27 } || next == 0x20
      || next == 0x0A
      || text[end - 1].isSpace && text[end].isSpace || start == end
  }

  /// Writes a literal or folded block.
  private mutating func writeBlock(_ text: [UInt32], isFolded: Bool) {
    writeIndicator((isFolded ? ">" : "|") + blockHints(text), afterBlank: true)
    let endsOpen = text.last.map { $0.isBreak(in: dialect) } ?? false
    isOpenEnded =
      endsOpen && (text.count == 1 || text[text.count - 2].isBreak(in: dialect))
    putLineBreak()
    var isAfterBreak = true
    var isIndented = true
    for (index, scalar) in text.enumerated() {
      if scalar.isBreak(in: dialect) {
        if isFolded, !isAfterBreak, !isIndented, scalar == 0x0A,
          let next = text[index...].first(where: { !$0.isBreak(in: dialect) }),
          !next.isBlankOrBreak
        {
          putLineBreak()
        }
        putLineBreak(scalar)
        isAfterBreak = true
        continue
      }
      if isAfterBreak {
        writeIndent()
        isIndented = scalar == 0x20 || scalar == 0x09
      }
      if isFolded, !isAfterBreak, scalar.isSpace, index + 1 < text.count,
        !text[index + 1].isSpace, column > width
      {
        writeIndent()
      } else {
        put(scalar)
      }
      isAtIndentation = false
      isAfterBreak = false
    }
  }

  private func blockHints(_ text: [UInt32]) -> String {
    guard let first = text.first, let last = text.last else {
      return dialect == .libyaml ? "-" : ""
    }
    let hint = first.isSpace || first.isBreak(in: dialect) ? "2" : ""
    if !last.isBreak(in: dialect) { return hint + "-" }
    let isOpen = text.count == 1 || text[text.count - 2].isBreak(in: dialect)
    return isOpen ? hint + "+" : hint
  }

  // MARK: Characters

  mutating func writeIndicator(
    _ indicator: String, afterBlank: Bool, isBlank: Bool = false, isIndentation: Bool = false
  ) {
    if afterBlank && !isAfterBlank { put(0x20) }
    output.append(indicator)
    column += indicator.unicodeScalars.count
    isAfterBlank = isBlank
    isAtIndentation = isAtIndentation && isIndentation
    isOpenEnded = false
  }

  mutating func writeIndent() {
    let target = max(indent, 0)
    if !isAtIndentation || column > target || column == target && !isAfterBlank { putLineBreak() }
    while column < target { put(0x20) }
    isAfterBlank = true
    isAtIndentation = true
  }

  mutating func putLineBreak(_ scalar: UInt32 = 0x0A) {
    if !endOfLine.isEmpty {
      output.append(endOfLine)
      endOfLine = ""
    }
    put(scalar)
    column = 0
    isAfterBlank = true
    isAtIndentation = true
  }

  mutating func put(_ scalar: UInt32) {
    if scalar < 0x80 {
      output.append(UInt8(truncatingIfNeeded: scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      output.append(contentsOf: scalar.utf8)
    }
    column += 1
  }

  private mutating func putEscape(_ scalar: UInt32) {
    put(0x5C)
    if let letter = Self.escapes[scalar] { return put(UInt32(letter)) }
    let digits: Int
    switch scalar {
    case ...0xFF:
      put(UInt32(UInt8(ascii: "x")))
      digits = 2
    case ...0xFFFF:
      put(UInt32(UInt8(ascii: "u")))
      digits = 4
    default:
      put(UInt32(UInt8(ascii: "U")))
      digits = 8
    }
    for digit in (0..<digits).reversed() {
      let value = scalar >> UInt32(digit * 4) & 0xF
      put(value + (value < 10 ? 0x30 : 0x37))
    }
  }

  private static let escapes: [UInt32: UInt8] = [
    0x00: UInt8(ascii: "0"), 0x07: UInt8(ascii: "a"), 0x08: UInt8(ascii: "b"),
    0x09: UInt8(ascii: "t"), 0x0A: UInt8(ascii: "n"), 0x0B: UInt8(ascii: "v"),
    0x0C: UInt8(ascii: "f"), 0x0D: UInt8(ascii: "r"), 0x1B: UInt8(ascii: "e"),
    0x22: UInt8(ascii: "\""), 0x5C: UInt8(ascii: "\\"), 0x85: UInt8(ascii: "N"),
    0xA0: UInt8(ascii: "_"), 0x2028: UInt8(ascii: "L"), 0x2029: UInt8(ascii: "P"),
  ]
}
