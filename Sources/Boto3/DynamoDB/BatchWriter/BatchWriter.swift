// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
public import AWSProtocols
import BotoCore

/// Writes many items to a table, 25 per call. Items that DynamoDB leaves unprocessed are sent
/// again, with growing back-off. After the end of its block a writer throws.
///
/// ```swift
/// try await table.withBatchWriter(deduplicatingBy: ["id"]) { writer in
///   for user in users { try await writer.put(user) }
///   try await writer.delete(key: ["id": 7])
/// }
/// ```
public actor BatchWriter {
  /// Sends the parameters of a `BatchWriteItem`, and returns its response.
  typealias Send = @Sendable (Value) async throws -> Value

  private let table: String
  private let clock: CallClock
  private let send: Send
  private var buffer: BatchBuffer
  /// Whether its block has ended: nothing would send what is added now.
  private var hasEnded = false
  /// The number of consecutive calls that left requests unprocessed.
  private var failures = 0

  /// Back-off of up to 0.1, 0.2, 0.4, … 20 seconds.
  private static let backoff = Backoff(base: nil, scale: 0.1, growthFactor: 2, limit: 20)

  init(
    table: String, deduplicatingBy keys: [String], clock: CallClock = .system,
    send: @escaping Send
  ) {
    self.table = table
    self.clock = clock
    self.send = send
    buffer = BatchBuffer(keys: keys)
  }

  /// Writes an item, and replaces the item with the same key.
  ///
  /// - Throws: A call's errors, for this item or earlier ones.
  public func put(_ item: Value) async throws {
    try await add("PutRequest", ["Item": item])
  }

  /// Writes an item of your own type, encoded by ``DynamoDBEncoder``.
  ///
  /// - Throws: Errors of encoding or of a call, for this item or earlier ones.
  public func put(_ item: some Encodable & Sendable) async throws {
    try await put(try DynamoDBEncoder().tableItem(item))
  }

  /// Deletes an item by its key.
  ///
  /// - Throws: A call's errors, for this item or earlier ones.
  public func delete(key: Value) async throws {
    try await add("DeleteRequest", ["Key": key])
  }

  private func add(_ kind: String, _ content: Value) async throws {
    guard !hasEnded else {
      throw BotoCoreError(
        .botoCoreError,
        "The batch writer's block has ended, so nothing was written or deleted. Use the writer only "
          + "within withBatchWriter")
    }
    try buffer.add(.structure([kind: content]))
    if buffer.isFull { try await sendBatch() }
  }

  /// Takes no more requests, and sends all remaining ones.
  func finish() async throws {
    hasEnded = true
    while !buffer.requests.isEmpty { try await sendBatch() }
  }

  private func sendBatch() async throws {
    let batch = buffer.takeBatch()
    if failures > 0 {
      try await clock.sleep(Self.backoff.delay(attempt: failures, random: clock.random()))
    }
    let requests = Value.structure(Structure([(table, .list(batch))]))
    let response = try await send(["RequestItems": requests])
    let unprocessed = response["UnprocessedItems"][table][...]
    failures = unprocessed.isEmpty ? 0 : failures + 1
    buffer.putBack(unprocessed)
  }

  /// Passes a writer to a closure, and sends the rest.
  ///
  /// - Returns: What the body returns.
  /// - Throws: The closure's error, after the rest was sent as far as possible; otherwise a call's
  ///   error.
  static func run<Result: Sendable>(
    _ writer: BatchWriter, _ body: (BatchWriter) async throws -> Result
  ) async throws -> Result {
    let result: Result
    do {
      result = try await body(writer)
    } catch {
      try? await writer.finish()
      throw error
    }
    try await writer.finish()
    return result
  }
}

/// The requests that a batch writer hasn't sent yet. Pure: the writer sends them.
struct BatchBuffer: Sendable {
  /// The maximum number of requests per call.
  static let batchSize = 25

  /// The attributes that identify an item; without any, all requests are kept.
  let keys: [String]
  private(set) var requests: [Value] = []

  init(keys: [String]) { self.keys = keys }

  /// Whether there are enough requests for a call.
  var isFull: Bool { requests.count >= Self.batchSize }

  /// Adds a request, which replaces earlier ones for the same item.
  ///
  /// - Parameter request: A `PutRequest` or a `DeleteRequest`.
  /// - Throws: `valueError` if the item lacks an attribute of the key.
  mutating func add(_ request: Value) throws {
    if !keys.isEmpty {
      let key = try key(of: request)
      requests = try requests.filter { try self.key(of: $0) != key }
    }
    requests.append(request)
  }

  /// Takes the requests of the next call.
  mutating func takeBatch() -> [Value] {
    let batch = Array(requests.prefix(Self.batchSize))
    requests.removeFirst(batch.count)
    return batch
  }

  /// Puts back what a call has left unprocessed, after the others.
  mutating func putBack(_ unprocessed: [Value]) { requests += unprocessed }

  private func key(of request: Value) throws -> [Value] {
    guard case .structure(let request) = request, let (kind, content) = request.first else {
      return []
    }
    let attributes = content[kind == "PutRequest" ? "Item" : "Key"]
    return try keys.map { name in
      guard case .structure(let attributes) = attributes, let value = attributes[name] else {
        throw BotoCoreError(
          .valueError,
          "A \(kind) of the batch writer has no attribute \(name), which deduplicatingBy names")
      }
      return value
    }
  }
}
