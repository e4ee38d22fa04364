// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Testing

/// A script that uses a DynamoDB table, against moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct MotoTableTests {
  private struct Reading: Codable, Sendable, Equatable {
    var sensor: String
    var at: Int
    var value: DynamoDBNumber
    var labels: Swift.Set<String>
  }

  private func makeTable() async throws -> Resource {
    let dynamodb = try IntegrationServers.motoResource("dynamodb")
    let name = IntegrationServers.uniqueName("readings")
    try await dynamodb.meta.client.createTable(
      TableName: name,
      KeySchema: [
        ["AttributeName": "sensor", "KeyType": "HASH"],
        ["AttributeName": "at", "KeyType": "RANGE"],
      ] as Value,
      AttributeDefinitions: [
        ["AttributeName": "sensor", "AttributeType": "S"],
        ["AttributeName": "at", "AttributeType": "N"],
      ] as Value,
      BillingMode: "PAY_PER_REQUEST")
    let table = dynamodb.Table(name)
    try await table.waitUntilExists(WaiterConfig: ["Delay": 1])
    return table
  }

  private func reading(_ at: Int) -> Reading {
    Reading(
      sensor: "kitchen", at: at, value: DynamoDBNumber("\(at).50") ?? 0,
      labels: at % 2 == 0 ? ["even", "x"] : ["odd"])
  }

  @Test func aScript() async throws {
    let table = try await makeTable()
    try await table.putItem(
      Item: ["sensor": "cellar", "at": 0, "value": .number("1.10"), "none": nil])
    let stored = try await table.getItem(Key: ["sensor": "cellar", "at": 0]).Item
    #expect(stored.value == .number("1.10") && stored["none"] == nil && Int(stored.at) == 0)

    try await table.withBatchWriter(deduplicatingBy: ["sensor", "at"]) { writer in
      for at in 0..<60 { try await writer.put(reading(at)) }
      try await writer.put(reading(59))
    }

    let found = try await table.query(
      KeyConditionExpression: KeyAttribute("sensor") == "kitchen"
        && KeyAttribute("at").between(10, 19),
      FilterExpression: ItemAttribute("labels").contains("even") && !(ItemAttribute("at") == 12))
    #expect(found.Items[...].map { Int($0.at) } == [10, 14, 16, 18])
    #expect(found.Items[0].labels == .set(["x", "even"]))

    let changed = try await table.updateItem(
      Key: ["sensor": "kitchen", "at": 10] as Value, UpdateExpression: "SET #v = #v + :one",
      ConditionExpression: ItemAttribute("value").exists, ExpressionAttributeNames: ["#v": "value"],
      ExpressionAttributeValues: [":one": 1], ReturnValues: "ALL_NEW")
    #expect(Double(changed.Attributes.value) == 11.5)
    let error = await #expect(throws: ClientError.self) {
      try await table.putItem(
        Item: ["sensor": "kitchen", "at": 10] as Value,
        ConditionExpression: ItemAttribute("sensor").doesNotExist)
    }
    #expect(error?.code == "ConditionalCheckFailedException")

    let page = try await table.query.items(as: Reading.self)(
      KeyConditionExpression: KeyAttribute("sensor") == "kitchen", Limit: 5)
    #expect(Array(page) == (0..<5).map(reading))
    var times: [Int] = []
    for try await reading in try table.scan.allItems(as: Reading.self)(
      FilterExpression: ItemAttribute("sensor") == "kitchen", Limit: 7)
    {
      times.append(reading.at)
    }
    #expect(times.sorted() == Array(0..<60))
    let one = try await table.getItem.item(as: Reading.self)(Key: ["sensor": "kitchen", "at": 59])
    #expect(one == reading(59))
    try await table.delete()
  }
}
