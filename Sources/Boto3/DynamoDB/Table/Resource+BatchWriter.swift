// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore

extension Resource {
  /// Writes many items to a DynamoDB table. The writer is for the closure; what is left is sent at
  /// its end.
  ///
  /// ```swift
  /// try await table.withBatchWriter { writer in
  ///   for user in users { try await writer.put(user) }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - keys: The attributes of the table's key: of several requests for one item that
  ///     would go in one call, which DynamoDB refuses, the last one counts.
  ///   - body: What writes.
  /// - Returns: What the body returns.
  /// - Throws: `attributeError` for a resource that is no table. What the body throws, after what is
  ///   left was sent as well as could be; else what a call throws.
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
