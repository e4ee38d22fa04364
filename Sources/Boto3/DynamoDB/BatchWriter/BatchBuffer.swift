// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore

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
