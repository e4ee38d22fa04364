// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Partitions of tables.
enum PartitionOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalGlueService.operation("CreatePartition") { state, call in
      try state.withTable(call) { table in
        try create(call["PartitionInput"] ?? .null, &table, call)
        return [:]
      }
    },
    LocalGlueService.operation("BatchCreatePartition") { state, call in
      try state.withTable(call) { table in
        try batch(call.list("PartitionInputList") ?? [], values: \.Values) {
          try create($0, &table, call)
        }
      }
    },
    LocalGlueService.operation("GetPartition") { state, call in
      try state.withTable(call) { table in
        guard let partition = table.partitions[PartitionValues(call["PartitionValues"] ?? [])]
        else { throw missing }
        return ["Partition": .structure(partition)]
      }
    },
    LocalGlueService.operation("BatchGetPartition") { state, call in
      try state.withTable(call) { table in
        let found = (call.list("PartitionsToGet") ?? []).compactMap { entry in
          table.partitions[PartitionValues(entry.Values)].map(Value.structure)
        }
        return ["Partitions": .list(found), "UnprocessedKeys": []]
      }
    },
    LocalGlueService.operation("GetPartitions", getAll),
    LocalGlueService.operation("UpdatePartition") { state, call in
      try state.withTable(call) { table in
        try update(
          call["PartitionValueList"] ?? [], call["PartitionInput"] ?? .null, &table, call)
        return [:]
      }
    },
    LocalGlueService.operation("BatchUpdatePartition") { state, call in
      try state.withTable(call) { table in
        let failed = (call.list("Entries") ?? []).compactMap { entry -> Value? in
          do {
            try update(entry.PartitionValueList, entry.PartitionInput, &table, call)
            return nil
          } catch {
            return [
              "PartitionValueList": entry.PartitionValueList, "ErrorDetail": detail(of: error),
            ]
          }
        }
        return failed.isEmpty ? [:] : ["Errors": .list(failed)]
      }
    },
    LocalGlueService.operation("DeletePartition") { state, call in
      try state.withTable(call) { table in
        try delete(call["PartitionValues"] ?? [], &table)
        return [:]
      }
    },
    LocalGlueService.operation("BatchDeletePartition") { state, call in
      try state.withTable(call) { table in
        try batch(call.list("PartitionsToDelete") ?? [], values: \.Values) {
          try delete($0.Values, &table)
        }
      }
    },
  ]

  private static var missing: ServiceFault { GlueFault.missing("Cannot find partition.") }

  /// Does something for each entry, and says for which it failed.
  private static func batch(
    _ entries: [Value], values: (Value) -> Value, _ body: (Value) throws -> Void
  ) throws -> Structure {
    let failed = entries.compactMap { entry -> Value? in
      do {
        try body(entry)
        return nil
      } catch {
        return ["PartitionValues": values(entry), "ErrorDetail": detail(of: error)]
      }
    }
    return failed.isEmpty ? [:] : ["Errors": .list(failed)]
  }

  private static func detail(of error: any Error) -> Value {
    let fault = error as? ServiceFault
    return [
      "ErrorCode": .string(fault?.code ?? "InternalServiceException"),
      "ErrorMessage": .string(fault?.message ?? ""),
    ]
  }

  private static func create(
    _ input: Value, _ table: inout CatalogTable, _ call: LocalCall
  ) throws {
    let values = PartitionValues(input.Values)
    let keys = table.keys.count
    guard keys == 0 || values.values.count == keys else {
      throw GlueFault.input(
        "The number of partition keys do not match the number of partition values")
    }
    guard table.partitions[values] == nil else {
      throw GlueFault.exists("Partition already exists.")
    }
    table.partitions[values] = shown(input, table, created: nil, call)
  }

  private static func shown(
    _ input: Value, _ table: CatalogTable, created: Value?, _ call: LocalCall
  ) -> Structure {
    var shown = Structure(input) ?? [:]
    shown["DatabaseName"] = .string(table.database)
    shown["TableName"] = .string(table.name)
    shown["CatalogId"] = .string(table.catalog)
    shown["CreationTime"] = created ?? .timestamp(call.now.timestamp)
    return shown
  }

  private static func update(
    _ old: Value, _ input: Value, _ table: inout CatalogTable, _ call: LocalCall
  ) throws {
    let (from, to) = (PartitionValues(old), PartitionValues(input.Values))
    guard let partition = table.partitions[from] else { throw missing }
    guard from == to || table.partitions[to] == nil else {
      throw GlueFault.exists("Partition already exists.")
    }
    table.partitions[from] = nil
    table.partitions[to] = shown(input, table, created: partition["CreationTime"], call)
  }

  private static func delete(_ values: Value, _ table: inout CatalogTable) throws {
    let values = PartitionValues(values)
    guard table.partitions[values] != nil else { throw missing }
    table.partitions[values] = nil
  }

  private static func getAll(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      var partitions = Array(table.partitions.entries())
      if let text = call.string("Expression"), !text.utf8.allSatisfy(\.isASCIIWhitespace) {
        let expression = try PartitionExpression(text, keys: table.keys)
        partitions = try partitions.filter { try expression.holds($0.key.values) }
      }
      if let segment = Structure(call["Segment"]) {
        let (number, count) = (
          Int(segment["SegmentNumber"]) ?? 0, Int(segment["TotalSegments"]) ?? 1
        )
        guard count > 0, 0..<count ~= number else {
          throw GlueFault.input("Segment number is out of the range of segments.")
        }
        partitions = partitions.enumerated().filter { $0.offset % count == number }.map(\.element)
      }
      let shown = partitions.map { entry -> Value in
        var partition = entry.value
        if call.bool("ExcludeColumnSchema") ?? false,
          var descriptor = Structure(partition["StorageDescriptor"])
        {
          descriptor["Columns"] = nil
          partition["StorageDescriptor"] = .structure(descriptor)
        }
        return .structure(partition)
      }
      return try call.page(shown, as: "Partitions", standard: 1_000)
    }
  }
}
