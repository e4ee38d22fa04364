// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// What requests cost of a table.
struct Capacity {
  /// Half units that the table costs: reads that may be stale cost half a unit.
  var tableHalves = 0
  /// Half units by the names of indexes.
  var indexHalves: [(name: String, isLocal: Bool, halves: Int)] = []
  /// Whether it is for writes, of a transaction.
  var isWrite = false
  var isTransaction = false

  /// The units of reading bytes.
  static func readHalves(_ size: Int, isConsistent: Bool) -> Int {
    max(1, (size + 4095) / 4096) * (isConsistent ? 2 : 1)
  }

  /// The units of writing an item.
  static func writeHalves(_ old: Item?, _ new: Item?) -> Int {
    max(1, (max(old?.size ?? 0, new?.size ?? 0) + 1023) / 1024) * 2
  }

  /// Adds what an index costs.
  mutating func add(index: SecondaryIndex, halves: Int) {
    guard halves > 0 else { return }
    if let position = indexHalves.firstIndex(where: { $0.name == index.name }) {
      indexHalves[position].halves += halves
    } else {
      indexHalves.append((index.name, index.isLocal, halves))
    }
  }

  /// Adds what another request has cost of the same table.
  mutating func add(_ other: Capacity) {
    tableHalves += other.tableHalves
    for (name, isLocal, halves) in other.indexHalves {
      if let position = indexHalves.firstIndex(where: { $0.name == name }) {
        indexHalves[position].halves += halves
      } else {
        indexHalves.append((name, isLocal, halves))
      }
    }
    isWrite = other.isWrite
    isTransaction = other.isTransaction
  }

  /// The capacity as the API has it; `nil` if the request doesn't ask for it.
  func wire(_ table: String, _ detail: String?) -> Value? {
    guard let detail, detail != "NONE" else { return nil }
    let total = tableHalves + indexHalves.reduce(0) { $0 + $1.halves }
    func units(_ halves: Int) -> Structure {
      let amount = Value.double(Double(halves) / 2)
      var wire: Structure = ["CapacityUnits": amount]
      if isTransaction { wire[isWrite ? "WriteCapacityUnits" : "ReadCapacityUnits"] = amount }
      return wire
    }
    var wire = units(total)
    wire["TableName"] = .string(table)
    guard detail == "INDEXES" else { return .structure(wire) }
    wire["Table"] = .structure(units(tableHalves))
    for isLocal in [true, false] {
      let part = indexHalves.filter { $0.isLocal == isLocal }
      guard !part.isEmpty else { continue }
      wire[isLocal ? "LocalSecondaryIndexes" : "GlobalSecondaryIndexes"] = .structure(
        Structure(part.map { ($0.name, .structure(units($0.halves))) }))
    }
    return .structure(wire)
  }
}
