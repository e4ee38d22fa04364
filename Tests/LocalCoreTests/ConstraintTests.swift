// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import Testing

@Suite struct ConstraintTests {
  private func message(
    _ service: String, _ operation: String, _ input: Structure
  ) throws -> String? {
    let model = try #require(try ModelBundle.embedded.service(service)?.operation(operation))
    return ConstraintChecker.message(about: input, as: try #require(model.input))
  }

  @Test func lengths() throws {
    #expect(
      try message("dynamodb", "DescribeTable", ["TableName": ""])
        == "1 validation error detected: Value '' at 'tableName' failed to satisfy constraint: "
        + "Member must have length greater than or equal to 1")
    #expect(try message("dynamodb", "DescribeTable", ["TableName": "t"]) == nil)
  }

  @Test func nestedMembersAndSeveralErrors() throws {
    let input: Structure = [
      "TableName": "t",
      "KeySchema": [["AttributeName": "k", "KeyType": "OTHER"], ["KeyType": "HASH"]],
      "AttributeDefinitions": [],
    ]
    #expect(
      try message("dynamodb", "CreateTable", input)
        == "2 validation errors detected: Value 'OTHER' at 'keySchema.1.member.keyType' failed to "
        + "satisfy constraint: Member must satisfy enum value set: [HASH, RANGE]; Value null at "
        + "'keySchema.2.member.attributeName' failed to satisfy constraint: Member must not be null"
    )
  }

  @Test func elementsAreOneErrorOfTheirList() throws {
    #expect(
      try message("kms", "UntagResource", ["KeyId": "k", "TagKeys": ["", "ok"]])
        == "1 validation error detected: Value '[, ok]' at 'tagKeys' failed to satisfy constraint: "
        + "Member must satisfy constraint: [Member must have length less than or equal to 128, "
        + "Member must have length greater than or equal to 1]")
  }

  @Test func numbers() throws {
    #expect(
      try message("kms", "ListKeys", ["Limit": 0])
        == "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: "
        + "Member must have value greater than or equal to 1")
  }
}
