// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension Table {
  /// The table as `DescribeTable` has it.
  ///
  /// - Parameters:
  ///   - status: What the table's status is said to be.
  ///   - indexStatus: What the statuses of global indexes are said to be, by name.
  func description(status: String = "ACTIVE", indexStatus: [String: String] = [:]) -> Value {
    var description: Structure = [
      "AttributeDefinitions": .list(
        definitions.map {
          .structure(["AttributeName": .string($0.name.text), "AttributeType": .string($0.type)])
        }),
      "TableName": .string(name), "KeySchema": .list(schema.wire), "TableStatus": .string(status),
      "CreationDateTime": .timestamp(created.timestamp),
      "ProvisionedThroughput": throughputWire,
      "TableSizeBytes": .integer(Int64(size)), "ItemCount": .integer(Int64(items.count)),
      "TableArn": .string(arn), "TableId": .string(id),
    ]
    if isOnDemand || onDemandSince != nil {
      var summary: Structure = [
        "BillingMode": .string(isOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED")
      ]
      if let onDemandSince {
        summary["LastUpdateToPayPerRequestDateTime"] = .timestamp(onDemandSince.timestamp)
      }
      description["BillingModeSummary"] = .structure(summary)
    }
    let local = indexes.filter(\.isLocal)
    if !local.isEmpty {
      description["LocalSecondaryIndexes"] = .list(local.map { .structure(indexWire($0)) })
    }
    let global = indexes.filter { !$0.isLocal }
    if !global.isEmpty {
      description["GlobalSecondaryIndexes"] = .list(
        global.map { index in
          var wire = indexWire(index)
          let status = indexStatus[index.name] ?? (status == "CREATING" ? "CREATING" : "ACTIVE")
          wire["IndexStatus"] = .string(status)
          if indexStatus[index.name] == "CREATING" { wire["Backfilling"] = .bool(false) }
          wire["ProvisionedThroughput"] = .structure([
            "NumberOfDecreasesToday": .integer(0),
            "ReadCapacityUnits": .integer(index.throughput.reads),
            "WriteCapacityUnits": .integer(index.throughput.writes),
          ])
          wire["WarmThroughput"] =
            (index.warm ?? (isOnDemand ? .onDemand : index.throughput)).warmWire
          if let onDemand = index.onDemand { wire["OnDemandThroughput"] = .structure(onDemand) }
          return .structure(wire)
        })
    }
    if let stream {
      description["StreamSpecification"] = .structure([
        "StreamEnabled": .bool(true), "StreamViewType": .string(stream.viewType),
      ])
    }
    if let streamArn {
      description["LatestStreamArn"] = .string(streamArn)
      description["LatestStreamLabel"] = .string(
        String(streamArn.split(separator: "/").last ?? ""))
    }
    if let onDemandThroughput {
      description["OnDemandThroughput"] = .structure(onDemandThroughput)
    }
    description["WarmThroughput"] = (warm ?? (isOnDemand ? .onDemand : throughput)).warmWire
    if let encryption { description["SSEDescription"] = .structure(encryption) }
    if let tableClass {
      var summary: Structure = ["TableClass": .string(tableClass)]
      if let tableClassChanged {
        summary["LastUpdateDateTime"] = .timestamp(tableClassChanged.timestamp)
      }
      description["TableClassSummary"] = .structure(summary)
    }
    description["DeletionProtectionEnabled"] = .bool(isProtected)
    return .structure(description)
  }

  private var throughputWire: Value {
    var wire: Structure = [
      "NumberOfDecreasesToday": .integer(0), "ReadCapacityUnits": .integer(throughput.reads),
      "WriteCapacityUnits": .integer(throughput.writes),
    ]
    if let increase = throughputChanged.increase {
      wire["LastIncreaseDateTime"] = .timestamp(increase.timestamp)
    }
    if let decrease = throughputChanged.decrease {
      wire["LastDecreaseDateTime"] = .timestamp(decrease.timestamp)
    }
    return .structure(wire)
  }

  private func indexWire(_ index: SecondaryIndex) -> Structure {
    [
      "IndexName": .string(index.name), "KeySchema": .list(index.schema.wire),
      "Projection": index.projectionWire, "IndexSizeBytes": .integer(Int64(index.size)),
      "ItemCount": .integer(Int64(index.entries.count)),
      "IndexArn": .string("\(arn)/index/\(index.name)"),
    ]
  }
}
