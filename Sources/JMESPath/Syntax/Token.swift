// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A word of the language.
struct Token {
  enum Kind {
    case unquotedIdentifier, quotedIdentifier, literal, number
    case dot, star, comma, colon, current, expressionReference
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    /// `[]` and `[?`, each one word: no space may stand inside.
    case flatten, filter
    case pipe, or, and, not
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case end
  }

  enum Content {
    case none
    case name(String)
    case number(Int)
    case literal(JSONNode)
  }

  let kind: Kind
  /// The bytes of the expression that it stands in.
  let range: Range<Int>
  var content = Content.none
}

extension Token.Kind {
  /// How tightly a word binds to what stands on its left.
  var bindingPower: Int {
    switch self {
    case .pipe: 1
    case .or: 2
    case .and: 3
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 5
    case .flatten: 9
    case .star: 20
    case .filter: 21
    case .dot: 40
    case .not: 45
    case .leftBrace: 50
    case .leftBracket: 55
    case .leftParenthesis: 60
    default: 0
    }
  }

  /// Whether a projection ends before this word.
  var stopsProjection: Bool {
    bindingPower < 10
  }
}
