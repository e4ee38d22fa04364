// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalDynamoDB
import ServiceModel

/// A local DynamoDB on a clock that stands, with a table `trips` of `car` and `leg`.
struct TestDynamoDB {
  let engine: LocalEngine
  let place = Place(account: "123456789012", region: "us-east-1")

  init() async throws {
    engine = try LocalEngine(
      services: [
        AnyLocalService(LocalDynamoDBService.self),
        AnyLocalService(LocalDynamoDBStreamsService.self),
      ],
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: try ModelBundle.embedded)
    try await call(
      "CreateTable",
      [
        "TableName": "trips", "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [
          ["AttributeName": "car", "AttributeType": "S"],
          ["AttributeName": "leg", "AttributeType": "N"],
          ["AttributeName": "town", "AttributeType": "S"],
        ],
        "KeySchema": [
          ["AttributeName": "car", "KeyType": "HASH"],
          ["AttributeName": "leg", "KeyType": "RANGE"],
        ],
        "GlobalSecondaryIndexes": [
          [
            "IndexName": "by-town", "KeySchema": [["AttributeName": "town", "KeyType": "HASH"]],
            "Projection": ["ProjectionType": "KEYS_ONLY"],
          ]
        ],
        "StreamSpecification": ["StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"],
      ])
  }

  @discardableResult
  func call(_ operation: String, _ input: Structure, service: String = "dynamodb")
    async throws(ServiceFault) -> Value
  {
    .structure(
      try await engine.perform(
        service: service, operation: operation, input: input, place: place,
        principal: .root(account: place.account)))
  }

  func put(_ car: String, _ leg: String, _ more: Structure = [:]) async throws {
    var item: Structure = ["car": ["S": .string(car)], "leg": ["N": .string(leg)]]
    for (name, value) in more { item[name] = value }
    try await call("PutItem", ["TableName": "trips", "Item": .structure(item)])
  }

  /// Changes the trip of car `a` on leg 1, and gives it back.
  func update(_ expression: String, _ values: Structure = [:]) async throws(ServiceFault) -> Value {
    var input: Structure = [
      "TableName": "trips", "Key": ["car": ["S": "a"], "leg": ["N": "1"]],
      "UpdateExpression": .string(expression), "ReturnValues": "ALL_NEW",
    ]
    if !values.isEmpty { input["ExpressionAttributeValues"] = .structure(values) }
    return try await call("UpdateItem", input).Attributes
  }

  /// The message of a fault.
  func message(_ body: () async throws -> Void) async -> String? {
    do {
      try await body()
      return nil
    } catch {
      return (error as? ServiceFault)?.message
    }
  }
}
