// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSErrors
import WireFormats
@testable import Boto3
import TestSupport
import Testing

/// Parameters and responses of the client of DynamoDB's resource, as boto3 1.43.11 sends them.
@Suite struct TableTransformationTests {
  private func client(_ body: String = "{}") throws -> TestClient {
    try TestClient(
      "dynamodb", hooks: TableTransformation.hooks, responses: [WireResponse(200, body)])
  }

  private func sent(_ operation: String, _ parameters: Structure) async throws -> String {
    try await client().request(operation, parameters).text
  }

  @Test func items() async throws {
    #expect(
      try await sent(
        "PutItem",
        [
          "TableName": "t",
          "Item": ["id": 1, "tags": .set(["a"]), "at": [1, nil], "M": ["S": "x"]],
        ])
        == #"{"TableName":"t","Item":{"id":{"N":"1"},"tags":{"SS":["a"]},"#
        + #""at":{"L":[{"N":"1"},{"NULL":true}]},"M":{"M":{"S":{"S":"x"}}}}}"#)
    #expect(
      try await sent(
        "BatchWriteItem",
        ["RequestItems": ["t": [["PutRequest": ["Item": ["id": 1]]]]]])
        == #"{"RequestItems":{"t":[{"PutRequest":{"Item":{"id":{"N":"1"}}}}]}}"#)
  }

  @Test func conditions() async throws {
    // Filters get their placeholders before keys, whatever the order of the parameters.
    #expect(
      try await sent(
        "Query",
        [
          "TableName": "t",
          "KeyConditionExpression": (KeyAttribute("id") == 1).asValue,
          "FilterExpression": (ItemAttribute("age") > 30 && ItemAttribute("a.b").exists).asValue,
          "ExpressionAttributeNames": ["#x": "x"],
          "ProjectionExpression": "#x",
        ])
        == ##"{"TableName":"t","KeyConditionExpression":"#n3 = :v1","##
        + #""FilterExpression":"(#n0 > :v0 AND attribute_exists(#n1.#n2))","#
        + ##""ExpressionAttributeNames":{"#x":"x","#n0":"age","#n1":"a","#n2":"b","#n3":"id"},"##
        + ##""ProjectionExpression":"#x","##
        + #""ExpressionAttributeValues":{":v0":{"N":"30"},":v1":{"N":"1"}}}"#)
    #expect(
      try await sent(
        "Query",
        [
          "TableName": "t", "KeyConditionExpression": "id = :i",
          "ExpressionAttributeValues": [":i": "x"],
        ])
        == #"{"TableName":"t","KeyConditionExpression":"id = :i","#
        + #""ExpressionAttributeValues":{":i":{"S":"x"}}}"#)
  }

  @Test func responses() async throws {
    let body = """
      {"Count":1,"Items":[{"id":{"N":"1"},"tags":{"SS":["a","b"]},"m":{"M":{"x":{"B":"AQI="}}}}],\
      "LastEvaluatedKey":{"id":{"N":"1.50"}}}
      """
    let output = try await client(body).call("Query", ["TableName": "t"])
    let item = output.Items[0]
    #expect(item.id == .number("1") && Int(item.id) == 1 && item.id == 1)
    #expect(item.tags == .set(["b", "a"]) && item.tags[...].map { "\($0)" } == ["a", "b"])
    #expect([UInt8](item.m.x) == [1, 2])
    #expect(output.LastEvaluatedKey.id == .number("1.50") && output.Count == 1)
  }

  @Test func refusals() async throws {
    let refused = await #expect(throws: BotoCoreError.self) {
      try await sent("PutItem", ["TableName": "t", "Item": ["id": 1.5]])
    }
    #expect(refused?.kind == .typeError)
    let needsKey = await #expect(throws: BotoCoreError.self) {
      try await sent(
        "Query", ["TableName": "t", "KeyConditionExpression": (ItemAttribute("id") == 1).asValue])
    }
    #expect(needsKey?.kind == .dynamoDBNeedsKeyConditionError)
  }

  @Test func otherClientsRefuseConditions() async throws {
    let client = try TestClient("dynamodb")
    let error = await #expect(throws: BotoCoreError.self) {
      try await client.call(
        "Query", ["TableName": "t", "FilterExpression": (ItemAttribute("id") == 1).asValue])
    }
    #expect(error?.description.contains("value: #n0 = :v0") == true)
  }
}
