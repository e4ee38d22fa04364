// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSErrors
import WireFormats
import Boto3
import TestSupport
import Testing

/// A table as programs use it.
@Suite struct TableTests {
  private struct User: Codable, Sendable, Equatable {
    var id: Int
    var name: String
  }

  private func table(_ responses: String...) throws -> (Resource, ScriptedTransport) {
    let transport = ScriptedTransport(responses.map { WireResponse(200, $0) })
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "s")
      $0.environment = Environment([:])
    }
    var options = ClientOptions()
    options.transport = transport
    return (try session.resource("dynamodb", options).Table("users"), transport)
  }

  @Test func itemsAndConditions() async throws {
    let (table, transport) = try table("{}", #"{"Items":[{"id":{"N":"1"}}]}"#)
    try await table.putItem(Item: ["id": 1, "name": "Ada", "tags": .set(["a", "b"])])
    let page = try await table.query(
      KeyConditionExpression: KeyAttribute("id") == 1, FilterExpression: ItemAttribute("age") > 30)
    #expect(page.Items[0].id == 1)
    #expect(
      transport.requests.map(\.text) == [
        #"{"TableName":"users","Item":{"id":{"N":"1"},"name":{"S":"Ada"},"#
          + #""tags":{"SS":["a","b"]}}}"#,
        ##"{"TableName":"users","KeyConditionExpression":"#n1 = :v1","##
          + ##""FilterExpression":"#n0 > :v0","ExpressionAttributeNames":{"#n0":"age","#n1":"id"},"##
          + #""ExpressionAttributeValues":{":v0":{"N":"30"},":v1":{"N":"1"}}}"#,
      ])
  }

  @Test func typedItems() async throws {
    let (table, transport) = try table(
      #"{"Items":[{"id":{"N":"1"},"name":{"S":"Ada"}}]}"#,
      #"{"Item":{"id":{"N":"1"},"name":{"S":"Ada"}}}"#,
      #"{"Items":[{"id":{"N":"1"},"name":{"S":"Ada"}}],"LastEvaluatedKey":{"id":{"N":"1"}}}"#,
      #"{"Items":[{"id":{"N":"2"},"name":{"S":"Bob"}}]}"#)
    let ada = User(id: 1, name: "Ada")
    let page = try await table.query.items(as: User.self)(
      KeyConditionExpression: KeyAttribute("id") == 1)
    #expect(Array(page) == [ada])
    #expect(try await table.getItem.item(as: User.self)(Key: ["id": 1]) == ada)
    var names: [String] = []
    for try await user in try table.scan.allItems(as: User.self)() { names.append(user.name) }
    #expect(names == ["Ada", "Bob"])
    #expect(
      transport.requests.last?.text
        == #"{"TableName":"users","ExclusiveStartKey":{"id":{"N":"1"}}}"#)
  }

  @Test func batchWriter() async throws {
    let undone = #"{"UnprocessedItems":{"users":[{"PutRequest":{"Item":{"id":{"N":"2"},"#
    let (table, transport) = try table(undone + #""name":{"S":"Bob"}}}}]}}"#, "{}")
    try await table.withBatchWriter(deduplicatingBy: ["id"]) { writer in
      try await writer.put(User(id: 1, name: "Ada"))
      try await writer.put(User(id: 2, name: "Bob"))
      try await writer.delete(key: ["id": 1])
    }
    #expect(
      transport.requests.map(\.text) == [
        #"{"RequestItems":{"users":[{"PutRequest":{"Item":{"id":{"N":"2"},"name":{"S":"Bob"}}}},"#
          + #"{"DeleteRequest":{"Key":{"id":{"N":"1"}}}}]}}"#,
        #"{"RequestItems":{"users":[{"PutRequest":{"Item":{"id":{"N":"2"},"name":{"S":"Bob"}}}}]}}"#,
      ])
  }

  @Test func onlyTablesHaveABatchWriter() async throws {
    let session = try Session {
      $0.region = "us-east-1"; $0.environment = Environment([:])
    }
    let error = await #expect(throws: BotoCoreError.self) {
      try await session.resource("dynamodb").withBatchWriter { _ in }
    }
    #expect(error?.kind == .attributeError)
  }

  @Test func otherClientIsUnchanged() async throws {
    let transport = ScriptedTransport([WireResponse(200, #"{"Item":{"id":{"N":"1"}}}"#)])
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "s")
      $0.environment = Environment([:])
    }
    var options = ClientOptions()
    options.transport = transport
    _ = try session.resource("dynamodb", options)
    let output = try await session.client("dynamodb", options)
      .getItem(TableName: "t", Key: ["id": ["N": "1"]])
    #expect(output.Item.id == ["N": "1"])
  }
}
