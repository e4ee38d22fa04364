// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct DDBTests {
  private func request(_ words: String...) async throws -> JSONNode {
    let run = try await TestCommand(
      ["ddb"] + words, responses: ["{\"Items\":[],\"Count\":0,\"ScannedCount\":0}"])
    #expect(run.errors == "")
    return try JSONNode(parsing: run.bodies.first ?? "")
  }

  @Test(arguments: [
    ("year = 1999", "#n0 = :n1"), ("a.b[2].c <> \"x\"", "#n0.#n1[2].#n2 <> :n3"),
    (
      "a in (1, 2) or not (b between 1 and 2)",
      "#n0 IN (:n1, :n2) OR NOT ( #n3 BETWEEN :n4 AND :n5 )"
    ),
    ("begins_with(a, \"x\") and a = a", "begins_with(#n0, :n1) AND #n2 = #n3"),
    ("(a, b)", "( #n0, #n1)"),
  ])
  func expressionsHavePlaceholders(_ text: String, _ expected: String) throws {
    #expect(try DDBExpression(text, offset: 0).text == expected)
  }

  @Test func literalsAreDynamoDBs() throws {
    let expression = try DDBExpression(
      "a = {\"k\": [1.50, null, b\"AAE=\", {\"x\", \"y\", \"x\"}]}", offset: 3)
    #expect(expression.names == ["#n3": "a"])
    #expect(
      expression.values == [
        ":n4": [
          "M": [
            "k": [
              "L": [
                ["N": "1.50"], ["NULL": true], ["B": .blob([0, 1])], ["SS": ["x", "y"]],
              ]
            ]
          ]
        ]
      ])
  }

  @Test(arguments: [
    ("", "Expressions must not be empty"), ("a ! b", "Unrecognized character !\na ! b\n  ^"),
    ("a = \"x", "Unclosed \" delimiter\na = \"x\n    ^"),
    ("a[1.5] = 1", "Invalid token value: List indices must be whole numbers.\na[1.5] = 1\n     ^"),
    ("a.", "Unexpected token `None` of type `None`. Expected type: eof\na.\n  ^"),
    ("<", "Unknown expression type starting at token `<`\n<\n^"),
    ("= 1", "Unknown expression type starting at token `=`\n= 1\n^"),
    (
      "a = {1, \"x\"}",
      "Invalid token value: Set values must all be of the same type. First type was"
        + " `<class 'decimal.Decimal'>`, but found value of type `<class 'str'>`\na = {1, \"x\"}\n        ^"
    ),
    (String(repeating: "(", count: 300), "The expression is nested too deeply"),
  ])
  func wrongExpressions(_ text: String, _ message: String) {
    let error = #expect(throws: ExpressionError.self) { try DDBExpression(text, offset: 0) }
    #expect(error?.message == message)
  }

  @Test func expressionsShareNumbers() async throws {
    let query = try await request(
      "select", "films", "--projection", "title, year", "--key-condition", "year", "=", "1999")
    #expect(query["ProjectionExpression"] == "#n0, #n1")
    #expect(query["KeyConditionExpression"] == "#n2 = :n3")
    #expect(query["ExpressionAttributeValues"] == [":n3": ["N": "1999"]])
    #expect(query["ConsistentRead"] == true)
  }

  @Test func answersAreYAML() async throws {
    let item =
      "{\"n\":{\"N\":\"2.50\"},\"b\":{\"B\":\"AAE=\"},\"s\":{\"NS\":[\"10\",\"9\"]},\"t\":{\"S\":\"yes\"}}"
    let run = try await TestCommand(
      "ddb select films", responses: ["{\"Items\":[\(item)],\"Count\":1,\"ScannedCount\":1}"])
    #expect(
      run.output == """
        Count: 1
        Items:
        - b: !!binary "AAE="
          n: 2.50
          s: !!set
            9: null
            10: null
          t: yes
        ScannedCount: 1

        """)
  }

  @Test func itemsAreYAML() async throws {
    let put = try await request("put", "films", "{title: x, score: 9.50, tags: !!set {a}, no: ~}")
    #expect(
      put["Item"] == [
        "title": ["S": "x"], "score": ["N": "9.50"], "tags": ["SS": ["a"]], "no": ["NULL": true],
      ])
    let batch = try await request("put", "films", "[{k: 1}, {k: 2}]")
    #expect(batch["RequestItems"]?["films"]?[1] == ["PutRequest": ["Item": ["k": ["N": "2"]]]])
  }

  @Test(arguments: ["{a: 2020-02-30}", "{a: !x y}", "{", "{a: .inf}", "{a: !!binary x}", "\u{1}"])
  func wrongItems(_ items: String) async throws {
    let run = try await TestCommand(["ddb", "put", "films", items])
    #expect(run.bodies.isEmpty)
    #expect(run.errors.contains("[ERROR]"))
  }
}
