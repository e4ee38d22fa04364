// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A record of a stream, for services that read streams by themselves.
package struct SourceRecord: Sendable {
  /// The position in its shard: the next one to read is greater.
  package let position: Int
  /// Its number as the stream's API has it.
  package let sequenceNumber: String
  /// When it was written.
  package let time: LocalInstant
  /// The record as AWS's event has it.
  package let event: JSONObject

  /// A record from its parts.
  package init(position: Int, sequenceNumber: String, time: LocalInstant, event: JSONObject) {
    (self.position, self.sequenceNumber) = (position, sequenceNumber)
    (self.time, self.event) = (time, event)
  }
}

/// A shard of a stream.
package struct SourceShard: Sendable {
  /// Its ID.
  package let id: String
  /// The shards that are read before it.
  package let parents: [String]
  /// Whether nothing is written to it any more.
  package let isClosed: Bool
  /// The position of the next record that is written.
  package let next: Int

  /// A shard from its parts.
  package init(id: String, parents: [String], isClosed: Bool, next: Int) {
    (self.id, self.parents, self.isClosed, self.next) = (id, parents, isClosed, next)
  }
}

/// A service's state with streams, to services that read them by themselves.
package protocol RecordSource: Sendable {
  /// The shards of a stream; `nil` if there is no such stream.
  ///
  /// - Parameter resource: What ARNs have behind the account.
  func shards(of resource: String, now: LocalInstant) -> [SourceShard]?
  /// Records of a shard in their order.
  ///
  /// - Parameter position: The first that is read.
  func records(
    of resource: String, shard: String, from position: Int, limit: Int, now: LocalInstant
  ) -> [SourceRecord]
}

/// A service's state with queues, to services that read them by themselves.
package protocol MessageSource: Sendable {
  /// How many messages of a queue can be received, up to a limit, and when the next one becomes visible;
  /// `nil` if there is no such queue.
  func receivable(
    from queue: String, limit: Int, now: LocalInstant
  ) -> (count: Int, next: LocalInstant?)?
}

/// S3's state, to services that read objects by themselves.
package protocol ObjectSource: Sendable {
  /// The bytes of an object.
  ///
  /// - Parameter version: The version; `nil` for the current one.
  /// - Throws: S3's error if there is none.
  func bytes(ofObject key: String, in bucket: String, version: String?) throws -> [UInt8]
}
