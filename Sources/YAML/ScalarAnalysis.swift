// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Which styles a scalar's characters allow.
struct ScalarAnalysis {
  var isMultiline = false
  var allowsFlowPlain = true
  var allowsBlockPlain = true
  var allowsSingleQuoted = true
  var allowsBlock = true

  init(_ text: [UInt32], dialect: YAMLDialect) {
    guard let first = text.first else {
      allowsFlowPlain = false
      allowsBlock = false
      return
    }
    let places = WhiteSpace(text, dialect: dialect)
    isMultiline = places.hasBreak
    if first.isSpace || text[text.count - 1].isSpace || places.hasBreak {
      allowsFlowPlain = false
      allowsBlockPlain = false
    }
    if text[text.count - 1].isSpace { allowsBlock = false }
    if places.hasSpaceAfterBreak {
      allowsFlowPlain = false
      allowsBlockPlain = false
      allowsSingleQuoted = false
    }
    if places.hasSpaceBeforeBreak || !text.allSatisfy({ $0.isAllowed(by: dialect) }) {
      allowsFlowPlain = false
      allowsBlockPlain = false
      allowsSingleQuoted = false
      allowsBlock = false
    }
    forbidIndicators(in: text, dialect: dialect)
  }

  private mutating func forbidIndicators(in text: [UInt32], dialect: YAMLDialect) {
    if text.starts(with: [0x2D, 0x2D, 0x2D]) || text.starts(with: [0x2E, 0x2E, 0x2E]) {
      allowsFlowPlain = false
      allowsBlockPlain = false
    }
    let isFlowStricter = dialect != .ruamel
    for (index, scalar) in text.enumerated() where scalar < 0x80 {
      let isFollowedByBlank =
        index + 1 == text.count || text[index + 1] == 0 || text[index + 1].isBlankOrBreak
      switch Unicode.Scalar(UInt8(scalar)) {
      case ",", "[", "]", "{", "}":
        allowsFlowPlain = false
        if index == 0 { allowsBlockPlain = false }
      case "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`":
        guard index == 0 else { continue }
        allowsFlowPlain = false
        allowsBlockPlain = false
      case "#":
        guard index == 0 || text[index - 1] == 0 || text[index - 1].isBlankOrBreak else { continue }
        allowsFlowPlain = false
        allowsBlockPlain = false
      case "?":
        if isFlowStricter || index == 0 && text.count == 1 { allowsFlowPlain = false }
        if index == 0 && isFollowedByBlank { allowsBlockPlain = false }
      case ":":
        if isFlowStricter || isFollowedByBlank && (index > 0 || text.count == 1) {
          allowsFlowPlain = false
        }
        if isFollowedByBlank { allowsBlockPlain = false }
      case "-":
        guard index == 0 && isFollowedByBlank else { continue }
        allowsFlowPlain = false
        allowsBlockPlain = false
      default: continue
      }
    }
  }
}

/// Where a scalar has spaces and line breaks.
private struct WhiteSpace {
  var hasBreak = false
  var hasSpaceAfterBreak = false
  var hasSpaceBeforeBreak = false

  init(_ text: [UInt32], dialect: YAMLDialect) {
    var previous: UInt32 = 0x61
    for scalar in text {
      if scalar.isBreak(in: dialect) {
        hasBreak = true
        if previous.isSpace { hasSpaceBeforeBreak = true }
      } else if scalar.isSpace, previous.isBreak(in: dialect) {
        hasSpaceAfterBreak = true
      }
      previous = scalar
    }
  }
}

extension UInt32 {
  var isSpace: Bool { self == 0x20 }

  /// A space, a tab or any line break.
  var isBlankOrBreak: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D || self == 0x85
      || self == 0x2028 || self == 0x2029
  }

  /// Whether a dialect treats this as a line break.
  func isBreak(in dialect: YAMLDialect) -> Bool {
    self == 0x0A || self == 0x85 || self == 0x2028 || self == 0x2029
      || self == 0x0D && dialect == .libyaml
  }

  /// Whether a dialect writes this as it is, outside of double quotes.
  fileprivate func isAllowed(by dialect: YAMLDialect) -> Bool {
    if self == 0x0A || (0x20...0x7E).contains(self) { return true }
    switch dialect {
    case .pyYAML: return false
    case .libyaml: return (0xA0...0xFFFD).contains(self) && self != 0xFEFF
    case .ruamel: return self == 0x85 || (0xA0...0x10_FFFF).contains(self) && !isNoncharacter
    }
  }

  /// Whether a dialect writes this as it is inside of double quotes.
  func isAllowedInDoubleQuotes(by dialect: YAMLDialect) -> Bool {
    if self == 0x22 || self == 0x5C { return false }
    return isAllowed(by: dialect) && !isBreak(in: dialect)
  }

  private var isNoncharacter: Bool { self == 0xFEFF || self == 0xFFFE || self == 0xFFFF }
}
