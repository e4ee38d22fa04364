// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A pattern of events: EventBridge's, or an SNS filter policy. Compiled with the errors that AWS's compiler
/// gives.
///
/// Source: aws/event-ruler's documentation, and AWS's pages on event patterns and filter policies.
package struct EventPattern: Sendable {
  /// A pattern that can't be compiled.
  package struct Fault: Error {
    package let message: String

    package init(message: String) { self.message = message }
  }

  /// What patterns may have.
  package enum Dialect: Sendable {
    /// SNS's filter policies.
    case filterPolicy
    /// EventBridge's patterns, which are Lambda's filters too.
    case events
  }

  /// What is asked of one value.
  indirect enum Condition: Sendable {
    case equals(PatternValue)
    case text(TextTest)
    case anythingBut([PatternValue])
    /// No text that passes one of the tests; a value that isn't a text only if it says so.
    case anythingButTexts([TextTest], othersMatch: Bool)
    case exists(Bool)
    case numeric(lower: Bound?, upper: Bound?)
    case cidr(AddressRange)
  }

  struct Bound: Sendable {
    let value: Double
    let isIncluded: Bool
  }

  /// All of the members must match; each of them is alternatives.
  indirect enum Node: Sendable {
    case fields([Field])
    case conditions([Condition])
  }

  enum Field: Sendable {
    case member(name: String, Node)
    /// One of the patterns must match.
    case either([Node])
  }

  let root: Node

  /// The product over all members of how many values each may have, times its depth; `$or` adds.
  package let complexity: Int
  /// The members at the top.
  package let keyCount: Int
  /// Whether members have members.
  package let isNested: Bool

  /// Compiles a pattern.
  ///
  /// - Throws: ``Fault``, and ``PatternReader/SyntaxError``.
  package init(_ text: String, as dialect: Dialect) throws {
    var compiler = PatternCompiler(text, as: dialect)
    let (fields, complexity) = try compiler.compile()
    root = .fields(fields)
    self.complexity = complexity
    keyCount = fields.count
    isNested = compiler.deepest > 1
  }

  /// Compiles a pattern of EventBridge.
  ///
  /// - Throws: ``Fault`` alone, with the position of whatever is wrong.
  package init(event text: String) throws(Fault) {
    do {
      try self.init(text, as: .events)
    } catch let fault as Fault {
      throw fault
    } catch let error as PatternReader.SyntaxError {
      throw Fault(
        message: "\(error.message)\n at [Source: (String)\"\(text)\"; line: \(error.line), "
          + "column: \(error.column)]")
    } catch {
      throw Fault(message: "\(error)")
    }
  }
}
