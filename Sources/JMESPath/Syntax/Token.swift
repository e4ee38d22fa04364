// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A token of the language.
struct Token {
  enum Kind {
    case unquotedIdentifier, quotedIdentifier, literal, number
    case dot, star, comma, colon, current, expressionReference
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    /// `[]` and `[?`, each one token: no space is allowed inside.
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
  /// Its bytes in the expression.
  let range: Range<Int>
  var content = Content.none
}

extension Token.Kind {
  /// How tightly a token binds to its left side.
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

  /// Whether a projection ends before this token.
  var stopsProjection: Bool {
    bindingPower < 10
  }
}
