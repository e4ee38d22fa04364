// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// What DynamoDB keeps for an account in a region.
struct DynamoDBState: Sendable {
  /// The tables by name.
  var tables = OrderedMap<String, Table>()
  /// Streams that have ended, by their ARNs: what they recorded can still be read.
  var endedStreams = OrderedMap<String, StreamLog>()
  /// Transactions by their tokens.
  var tokens = OrderedMap<String, TransactionToken>()
  /// Backups by their ARNs.
  var backups = OrderedMap<String, Backup>()
  /// The place, for ARNs.
  let place: Place

  init(place: Place) { self.place = place }

  /// A table that must be there.
  func table(_ name: String) throws -> Table {
    guard let table = tables[name] else { throw ServiceFault.notFound() }
    return table
  }

  /// Changes a table that must be there.
  mutating func change<Result>(_ name: String, _ body: (inout Table) throws -> Result) throws
    -> Result
  {
    guard let result = try tables.update(name, body) else { throw ServiceFault.notFound() }
    return result
  }
}

/// A transaction that has been done.
struct TransactionToken: Sendable {
  let request: String
  let time: LocalInstant
}

/// A copy of a table.
struct Backup: Sendable {
  let arn: String
  let name: String
  let created: LocalInstant
  let table: Table
}
