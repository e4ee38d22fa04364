// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A parsed expression of JMESPath, the query language of AWS's tools.
///
/// The language is that of the specification (https://jmespath.org/specification.html) as
/// jmespath.py 1.1.0, which botocore uses, implements it. So strings can be ordered by `<` too,
/// text that is no JSON between backticks stands for itself, and an index or a slice right after
/// an index (`a[0][1:]`) does not project.
///
/// ```
/// let names = try JMESPathExpression("Reservations[].Instances[?State.Name == 'running'].Id[]")
/// let result = try names.search(response)
/// ```
@usableFromInline package struct JMESPathExpression: Sendable, CustomStringConvertible {
  @usableFromInline package let tree: SyntaxTree

  /// Parses an expression.
  ///
  /// - Throws: ``JMESPathError`` of the kind `syntax`, or `invalidValue` if it nests deeper than
  ///   ``SyntaxTree/maximumDepth``.
  @usableFromInline package init(_ text: String) throws(JMESPathError) {
    tree = try Parser.parse(text)
  }

  /// The text that was parsed.
  @usableFromInline package var text: String { tree.text }

  /// The text that was parsed.
  @usableFromInline package var description: String { text }

  /// Evaluates the expression on a document.
  ///
  /// Missing values are null, not an error.
  ///
  /// - Throws: ``JMESPathError`` of any kind but `syntax`. As in jmespath.py, functions are looked
  ///   up and their arguments checked when they are called.
  // Inlinable with all that it uses, so that it is made for the caller's kind of value: without,
  // `scripts/instructions search` has 49 % more.
  @inlinable
  package func search<Value: JMESPathValue>(_ document: Value) throws(JMESPathError) -> Value {
    try Interpreter<Value>(tree).evaluate(tree.root, on: document)
  }
}
