// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Why an expression couldn't be parsed or evaluated.
@usableFromInline
package struct JMESPathError: Error, CustomStringConvertible, Sendable, Equatable {
  /// The kinds of errors of the JMESPath specification. Raw values are its names for them.
  @usableFromInline
  package enum Kind: String, Sendable {
    /// The text isn't an expression.
    case syntax
    /// A function is called that does not exist.
    case unknownFunction = "unknown-function"
    /// A function is called with too few or too many arguments.
    case invalidArity = "invalid-arity"
    /// A function's argument has a type that it doesn't accept.
    case invalidType = "invalid-type"
    /// A value has the right type and still makes no sense: a slice's step of 0, an ordering of
    /// text and numbers, nesting beyond the limit.
    case invalidValue = "invalid-value"
    /// Anything else.
    case other
  }

  /// What kind of error this is.
  @usableFromInline
  package var kind: Kind { details.kind }
  /// What is wrong, without the data that the expression was evaluated on.
  @usableFromInline
  package var message: String { details.message }
  /// The position in the expression, as an offset in UTF-8 bytes.
  @usableFromInline
  package var position: Int { details.position }
  /// The expression's text.
  @usableFromInline
  package var expression: String { details.expression }

  /// Everything is behind one reference: each step of a recursion reserves room for the errors of
  /// every call that it makes.
  private let details: Details

  private final class Details: Sendable {
    let kind: Kind
    let message: String
    let position: Int
    let expression: String

    init(kind: Kind, message: String, position: Int, expression: String) {
      self.kind = kind
      self.message = message
      self.position = position
      self.expression = expression
    }
  }

  /// An error from its parts.
  @usableFromInline
  package init(_ kind: Kind, _ message: String, position: Int, expression: String) {
    details = Details(kind: kind, message: message, position: position, expression: expression)
  }

  /// Whether two errors are the same.
  @usableFromInline
  package static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.message == right.message && left.position == right.position
      && left.expression == right.expression
  }

  /// What is wrong, and where in the expression.
  @usableFromInline
  package var description: String {
    "JMESPath: \(message) (\(kind.rawValue), at byte \(position) of “\(expression)”)"
  }
}
