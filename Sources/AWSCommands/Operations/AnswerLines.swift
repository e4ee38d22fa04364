// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import JMESPath

/// `--jsonl`: an answer as lines of JSON, one for each item, as pages come.
struct AnswerLines {
  private let lines: JSONLines
  private let query: ((Value) throws -> Value)?
  private let items: JMESPathExpression?
  private let output: TextOutput

  /// - Parameters:
  ///   - query: What is written of an answer; `nil` for all of it.
  ///   - items: Where a page has its items.
  init(
    to output: TextOutput, query: ((Value) throws -> Value)?, itemsAt items: JMESPathExpression?,
    write: @escaping (String) throws -> Void
  ) {
    lines = JSONLines(to: write)
    self.query = query
    self.items = items
    self.output = output
  }

  /// Writes one answer: a line, or one for each item of the query's result.
  func write(_ answer: Value) throws {
    var answer = answer
    if case .structure(var members) = answer {
      members["ResponseMetadata"] = nil
      answer = .structure(members)
    }
    if let query { try lines.write(itemsOf: query(answer)) } else { try lines.write(answer) }
  }

  /// Writes the items of a page at once, for readers that wait for each.
  func write(page: Value) async throws {
    try lines.write(itemsOf: query?(page) ?? items?.search(page) ?? page)
    try output.release()
    await output.room()
  }
}
