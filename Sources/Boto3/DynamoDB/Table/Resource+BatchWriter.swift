// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore

extension Resource {
  /// Writes many items to a DynamoDB table. The writer is only for the closure; the rest is sent at
  /// its end.
  ///
  /// ```swift
  /// try await table.withBatchWriter { writer in
  ///   for user in users { try await writer.put(user) }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - keys: The attributes of the table's key: DynamoDB refuses several requests for one item in
  ///     one call, so the last one counts.
  ///   - body: Writes the items.
  /// - Returns: What the body returns.
  /// - Throws: `attributeError` for a resource that isn't a table. The closure's error, after the
  ///   rest was sent as far as possible; otherwise a call's error.
  public func withBatchWriter<Result: Sendable>(
    deduplicatingBy keys: [String] = [], _ body: (BatchWriter) async throws -> Result
  ) async throws -> Result {
    try validate()
    guard model.fullName == "dynamodb.Table", let table = String(identifiers.first) else {
      throw model.unknownMember("withBatchWriter")
    }
    let client = service.client
    let writer = BatchWriter(table: table, deduplicatingBy: keys) {
      try await client.call("BatchWriteItem", $0)
    }
    return try await BatchWriter.run(writer, body)
  }
}
