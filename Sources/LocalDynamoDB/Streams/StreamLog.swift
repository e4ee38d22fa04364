// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What a stream of a table has recorded.
struct StreamLog: Sendable {
  /// A change of an item.
  struct Record: Sendable {
    let number: Int
    let time: LocalInstant
    let keys: AttributeMap
    let old: AttributeMap?
    let new: AttributeMap?
    /// Whether the item was deleted because it expired.
    let isExpiry: Bool
  }

  let arn: String
  let label: String
  let table: String
  let viewType: String
  let keySchema: [Value]
  let created: LocalInstant
  let shard: String
  /// When the stream was switched off, or its table deleted.
  var ended: LocalInstant?
  /// The records by their numbers.
  private(set) var records = OrderedMap<Int, Record>()
  /// The number of the next record.
  private(set) var next = 1

  init(
    arn: String, label: String, table: String, viewType: String, keySchema: [Value],
    created: LocalInstant, shard: String
  ) {
    (self.arn, self.label, self.table) = (arn, label, table)
    (self.viewType, self.keySchema) = (viewType, keySchema)
    (self.created, self.shard) = (created, shard)
  }

  /// How long records are kept.
  static let retention = Duration.seconds(24 * 60 * 60)

  /// Records a change.
  mutating func append(
    keys: AttributeMap, old: AttributeMap?, new: AttributeMap?, isExpiry: Bool,
    at time: LocalInstant
  ) {
    records[next] = Record(
      number: next, time: time, keys: keys, old: old, new: new, isExpiry: isExpiry)
    next += 1
    while let first = records.first, first.value.time + Self.retention < time {
      records[first.key] = nil
    }
  }

  /// A number as the API has it: 21 digits, so that texts have the numbers' order.
  static func sequence(_ number: Int) -> String {
    let digits = String(number)
    return "1" + String(repeating: "0", count: 20 - digits.count) + digits
  }

  /// The number of a text.
  static func number(_ sequence: String) -> Int? {
    guard sequence.utf8.count == 21, sequence.utf8.first == UInt8(ascii: "1"),
      sequence.utf8.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return Int(sequence.dropFirst())
  }
}
