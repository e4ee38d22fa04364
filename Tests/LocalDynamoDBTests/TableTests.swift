// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct TableTests {
  @Test func numbersAreExactAndInOrder() async throws {
    let aws = try await TestDynamoDB()
    for leg in ["10", "-3.50", "1E-130", "2", "0", "-12", "9.99E+40"] {
      try await aws.put("a", leg)
    }
    let page = try await aws.call(
      "Query",
      [
        "TableName": "trips", "KeyConditionExpression": "car = :c",
        "ExpressionAttributeValues": [":c": ["S": "a"]],
      ])
    let zeros = String(repeating: "0", count: 38)
    #expect(
      page.Items.legs == [
        "-12", "-3.5", "0", "0." + String(repeating: "0", count: 129) + "1", "2", "10",
        "999" + zeros,
      ])
    let sum = try await aws.update(
      "SET km = :a + :b", [":a": ["N": "12345678901234567890.5"], ":b": ["N": "-0.50"]])
    #expect(sum.km.N == "12345678901234567890")
    for (number, text) in [
      ("1e126", "overflow"), ("1e-131", "underflow"), ("1.\(zeros)1", "more than 38"),
      ("one", "cannot be converted"),
    ] {
      let message = await aws.message { try await aws.put("a", number) }
      #expect(message?.contains(text) == true, "\(number)")
    }
  }

  @Test func rangesLimitsAndDirections() async throws {
    let aws = try await TestDynamoDB()
    for leg in 1...9 { try await aws.put("a", String(leg), ["town": ["S": "t\(leg % 2)"]]) }
    func query(_ condition: String, _ more: Structure = [:]) async throws -> Value {
      var input: Structure = [
        "TableName": "trips", "KeyConditionExpression": .string("car = :c AND " + condition),
        "ExpressionAttributeValues": [":c": ["S": "a"], ":d": ["N": "4"]],
      ]
      for (name, value) in more { input[name] = value }
      return try await aws.call("Query", input)
    }
    #expect(try await query("leg <= :d").Items.legs == ["1", "2", "3", "4"])
    #expect(try await query(":d < leg").Items.legs == ["5", "6", "7", "8", "9"])
    #expect(
      try await query("leg < :d", ["ScanIndexForward": false]).Items.legs == ["3", "2", "1"])
    let page = try await query("leg >= :d", ["Limit": 2])
    #expect(page.LastEvaluatedKey.leg.N == "5")
    let rest = try await query("leg >= :d", ["ExclusiveStartKey": page.LastEvaluatedKey])
    #expect(rest.Items.legs == ["6", "7", "8", "9"])
    #expect(rest.LastEvaluatedKey == nil)
    let index = try await aws.call(
      "Scan", ["TableName": "trips", "IndexName": "by-town", "Select": "COUNT"])
    #expect(index.Count == 9)
  }

  @Test func updatesLookAtTheItemBeforeThem() async throws {
    let aws = try await TestDynamoDB()
    try await aws.put(
      "a", "1", ["x": ["N": "1"], "y": ["N": "2"], "l": ["L": [["S": "p"], ["S": "q"]]]])
    let swapped = try await aws.update(
      "SET x = y, y = x REMOVE l[0] ADD tags :t", [":t": ["SS": ["u"]]])
    #expect(swapped.x.N == "2")
    #expect(swapped.y.N == "1")
    #expect(swapped.l.L[0].S == "q")
    let grown = try await aws.update(
      "SET l[9] = :v DELETE tags :t", [":v": ["S": "r"], ":t": ["SS": ["u"]]])
    #expect(grown.l.L[1].S == "r")
    #expect(grown.tags == nil)
  }

  @Test(arguments: [
    (
      "SET x = :v",
      "An expression attribute value used in expression is not defined; attribute value: :v"
    ),
    ("SET date = car", "Attribute name is a reserved keyword; reserved keyword: date"),
    (
      "SET a.b = car, a = car",
      "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]"
    ),
    ("SET x = nothing(car, leg)", "Invalid function name; function: nothing"),
    ("SET x = = car", "Syntax error; token: \"=\", near: \"= = car\""),
    (
      "SET x = car SET y = car",
      "The \"SET\" section can only be used once in an update expression;"
    ),
    ("SET x =", "Syntax error; token: \"<EOF>\", near: \"=\""),
  ])
  func updatesThatAreRefused(_ expression: String, _ message: String) async throws {
    let aws = try await TestDynamoDB()
    let given = await aws.message { _ = try await aws.update(expression) }
    #expect(given?.hasSuffix("Invalid UpdateExpression: " + message) == true)
  }

  @Test(arguments: [
    "((town = car))": "The expression has redundant parentheses;",
    "size(town)":
      "The function is not allowed to be used this way in an expression; function: size",
    "town = town":
      "The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [town]",
    "town": "Syntax error; token: \"<EOF>\", near: \"town\"",
    "attribute_exists(town, car)":
      "Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
  ])
  func conditionsThatAreRefused(_ expression: String, _ message: String) async throws {
    let aws = try await TestDynamoDB()
    let given = await aws.message {
      try await aws.call("Scan", ["TableName": "trips", "FilterExpression": .string(expression)])
    }
    #expect(given == "Invalid FilterExpression: " + message)
  }

  @Test func transactionsAreWholeOrNotAtAll() async throws {
    let aws = try await TestDynamoDB()
    try await aws.put("a", "1")
    func put(_ leg: String) -> Value {
      [
        "Put": [
          "TableName": "trips", "Item": ["car": ["S": "a"], "leg": ["N": .string(leg)]],
          "ConditionExpression": "attribute_not_exists(car)",
        ]
      ]
    }
    await #expect {
      try await aws.call("TransactWriteItems", ["TransactItems": .list([put("2"), put("1")])])
    } throws: { error in
      let fault = error as? ServiceFault
      return fault?.code == "TransactionCanceledException"
        && fault?.message?.hasSuffix("[None, ConditionalCheckFailed]") == true
    }
    #expect(try await aws.call("Scan", ["TableName": "trips"]).Count == 1)
  }

  @Test func itemsExpireAndStreamsSaySo() async throws {
    let aws = try await TestDynamoDB()
    try await aws.call(
      "UpdateTimeToLive",
      [
        "TableName": "trips",
        "TimeToLiveSpecification": ["Enabled": true, "AttributeName": "until"],
      ])
    try await aws.put("a", "1", ["until": ["N": "1767225660"]])
    aws.engine.advance(by: .seconds(59))
    #expect(try await aws.call("Scan", ["TableName": "trips"]).Count == 1)
    aws.engine.advance(by: .seconds(1))
    #expect(try await aws.call("Scan", ["TableName": "trips"]).Count == 0)
    let arn = try await aws.call("DescribeTable", ["TableName": "trips"]).Table.LatestStreamArn
    let stream = try await aws.call(
      "DescribeStream", ["StreamArn": arn], service: "dynamodbstreams")
    let iterator = try await aws.call(
      "GetShardIterator",
      [
        "StreamArn": arn, "ShardId": stream.StreamDescription.Shards[0].ShardId,
        "ShardIteratorType": "TRIM_HORIZON",
      ], service: "dynamodbstreams")
    let records = try await aws.call(
      "GetRecords", ["ShardIterator": iterator.ShardIterator], service: "dynamodbstreams"
    ).Records
    #expect(records[0].eventName == "INSERT")
    #expect(records[1].eventName == "REMOVE")
    #expect(records[1].userIdentity.PrincipalId == "dynamodb.amazonaws.com")
  }

  @Test func statementsReadAndWrite() async throws {
    let aws = try await TestDynamoDB()
    func run(_ statement: String, _ parameters: [Value] = []) async throws -> Value {
      var input: Structure = ["Statement": .string(statement)]
      if !parameters.isEmpty { input["Parameters"] = .list(parameters) }
      return try await aws.call("ExecuteStatement", input).Items
    }
    _ = try await run(
      "INSERT INTO trips VALUE {'car': 'b', 'leg': ?, 'road': {'km': 12}}", [["N": "7"]])
    _ = try await run("UPDATE trips SET road.km = road.km + 1 WHERE car = 'b' AND leg = 7")
    let items = try await run("SELECT road.km FROM trips WHERE car = 'b' AND leg BETWEEN 1 AND 9")
    #expect(items[0].km.N == "13")
    let message = await aws.message { _ = try await run("DELETE FROM trips WHERE car = 'b'") }
    #expect(message == "Where clause does not contain a mandatory equality on all key attributes")
  }
}

extension Value {
  fileprivate var legs: [String] {
    guard case .list(let items) = self else { return [] }
    return items.map { item in if case .string(let text) = item.leg.N { text } else { "" } }
  }
}
