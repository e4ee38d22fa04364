// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import JMESPath

/// An answer as lines of JSON: one for each item, as pages come (`--jsonl`), or one for all of it
/// (`--for-each`).
struct AnswerLines {
  private let lines: JSONLines
  private let query: ((Value) throws -> Value)?
  private let items: JMESPathExpression?
  /// Whether each item has a line of its own; without, each answer has one.
  let splitsItems: Bool
  private let output: TextOutput

  /// - Parameters:
  ///   - query: What is written of an answer; `nil` for all of it.
  ///   - splitsItems: Whether each item has a line of its own; without, each answer has one.
  ///   - items: Where a page has its items.
  init(
    to output: TextOutput, query: ((Value) throws -> Value)?, splitsItems: Bool,
    itemsAt items: JMESPathExpression?, write: @escaping (String) throws -> Void
  ) {
    lines = JSONLines(to: write)
    self.query = query
    self.items = items
    self.splitsItems = splitsItems
    self.output = output
  }

  /// Writes one answer: a line, or one for each item of the query's result.
  func write(_ answer: Value) throws {
    var answer = answer
    if case .structure(var members) = answer {
      members["ResponseMetadata"] = nil
      answer = .structure(members)
    }
    guard let query else { return try lines.write(answer) }
    let result = try query(answer)
    if splitsItems { try lines.write(itemsOf: result) } else { try lines.write(result) }
  }

  /// Writes the items of a page at once, for readers that wait for each.
  func write(page: Value) async throws {
    try lines.write(itemsOf: query?(page) ?? items?.search(page) ?? page)
    try output.release()
    await output.room()
  }
}
