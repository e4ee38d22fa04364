// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct ParameterTests {
  private let aws: TestSecrets

  init() throws { aws = try TestSecrets() }

  @discardableResult
  private func put(_ name: String, _ value: String, _ more: Structure = [:]) async throws -> Value {
    var input: Structure = ["Name": .string(name), "Value": .string(value), "Type": "String"]
    for (name, value) in more { input[name] = value }
    return try await aws.ssm("PutParameter", input)
  }

  private func value(_ id: String, _ more: Structure = [:]) async throws -> Value {
    var input: Structure = ["Name": .string(id)]
    for (name, value) in more { input[name] = value }
    return try await aws.ssm("GetParameter", input).Parameter.Value
  }

  @Test func selectorsAndLabelsNameVersions() async throws {
    try await put("p", "one")
    #expect(try await put("p", "two", ["Overwrite": true]).Version == 2)
    let labelled = try await aws.ssm(
      "LabelParameterVersion",
      ["Name": "p", "ParameterVersion": 1, "Labels": ["old", "aws-x", "1st"]])
    #expect(labelled.InvalidLabels == ["aws-x", "1st"])
    #expect(try await value("p") == "two")
    #expect(try await value("p:1") == "one")
    #expect(try await value("p:old") == "one")
    #expect(try await value("/p") == "two")
    // A label is at one version only.
    try await aws.ssm("LabelParameterVersion", ["Name": "p", "Labels": ["old"]])
    #expect(try await value("p:old") == "two")
    try await aws.ssm(
      "UnlabelParameterVersion", ["Name": "p", "ParameterVersion": 2, "Labels": ["old"]])
    for id: Value in ["p:old", "p:3"] {
      #expect(await aws.ssmError("GetParameter", ["Name": id]) == "ParameterVersionNotFound")
    }
    #expect(await aws.ssmError("GetParameter", ["Name": "q"]) == "ParameterNotFound")
    let many = try await aws.ssm("GetParameters", ["Names": ["p:1", "q", "p:9"]])
    #expect(many.Parameters[0].Selector == ":1" && many.InvalidParameters == ["q", "p:9"])
  }

  @Test func secureStringsAreReadSealedOrDecrypted() async throws {
    try await put("p", "hidden", ["Type": "SecureString"])
    #expect(try await value("p") != "hidden")
    #expect(try await value("p", ["WithDecryption": true]) == "hidden")
    let listed = try await aws.ssm("DescribeParameters").Parameters[0]
    #expect(listed.KeyId == "alias/aws/ssm" && listed.Value == .null)
  }

  @Test func parametersExpireByTheClock() async throws {
    let policy =
      #"[{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2026-01-02T00:00:00.000Z"}}]"#
    try await put("p", "a", ["Tier": "Advanced", "Policies": .string(policy)])
    aws.engine.advance(by: .seconds(86_399))
    #expect(try await value("p") == "a")
    aws.engine.advance(by: .seconds(1))
    #expect(await aws.ssmError("GetParameter", ["Name": "p"]) == "ParameterNotFound")
    // The time is past now.
    do {
      try await put("p", "a", ["Tier": "Advanced", "Policies": .string(policy)])
      #expect(Bool(false))
    } catch let fault as ServiceFault {
      #expect(fault.code == "InvalidPolicyAttributeException")
    }
  }

  @Test func pathsAreReadOneLevelOrAllBelow() async throws {
    for name in ["/a/b", "/a/c/d", "/ab/c", "e"] { try await put(name, "v") }
    func names(_ path: String, _ recursive: Bool) async throws -> [String] {
      let found = try await aws.ssm(
        "GetParametersByPath", ["Path": .string(path), "Recursive": .bool(recursive)])
      guard case .list(let list) = found.Parameters else { return [] }
      return list.map { String($0.Name) ?? "" }
    }
    #expect(try await names("/a", false) == ["/a/b"])
    #expect(try await names("/a/", true) == ["/a/b", "/a/c/d"])
    #expect(try await names("/", false) == ["e"])
    #expect(await aws.ssmError("GetParametersByPath", ["Path": "a"]) == "ValidationException")
  }

  @Test func secretsAreReadAsParameters() async throws {
    try await aws.secrets(
      "CreateSecret",
      [
        "Name": "s", "SecretString": "x",
        "ClientRequestToken": "01234567890123456789012345678901",
      ])
    let id = "/aws/reference/secretsmanager/s"
    #expect(try await value(id, ["WithDecryption": true]) == "x")
    #expect(await aws.ssmError("GetParameter", ["Name": .string(id)]) == "ValidationException")
    let many = try await aws.ssm(
      "GetParameters", ["Names": [.string(id), .string(id + "t")], "WithDecryption": true])
    #expect(many.Parameters[0].Name == .string(id) && many.InvalidParameters == [.string(id + "t")])
  }

  @Test func theOldestOfAHundredVersionsGoesUnlessItHasALabel() async throws {
    for number in 1...101 { try await put("p", "\(number)", ["Overwrite": true]) }
    #expect(await aws.ssmError("GetParameter", ["Name": "p:1"]) == "ParameterVersionNotFound")
    try await aws.ssm(
      "LabelParameterVersion", ["Name": "p", "ParameterVersion": 2, "Labels": ["l"]])
    #expect(
      await aws.ssmError("PutParameter", ["Name": "p", "Value": "x", "Overwrite": true])
        == "ParameterMaxVersionLimitExceeded")
  }

  @Test func badParametersAreRefused() async throws {
    try await put("p", "1", ["AllowedPattern": "^[0-9]+$"])
    let cases: [(Structure, String)] = [
      (["Name": "p", "Value": "2"], "ParameterAlreadyExists"),
      (["Name": "p", "Value": "x", "Overwrite": true], "ParameterPatternMismatchException"),
      (["Name": "q", "Value": "x"], "ValidationException"),
      (["Name": "aws-q", "Value": "x", "Type": "String"], "ValidationException"),
      (["Name": "a/q", "Value": "x", "Type": "String"], "ValidationException"),
      (["Name": "q q", "Value": "x", "Type": "String"], "ValidationException"),
      (["Name": "/aws/q", "Value": "x", "Type": "String"], "AccessDeniedException"),
      (
        [
          "Name": "q", "Type": "String", "Value": .string(String(repeating: "x", count: 4_097)),
        ], "ValidationException"
      ),
      (
        [
          "Name": .string(String(repeating: "/a", count: 16)), "Value": "x", "Type": "String",
        ], "HierarchyLevelLimitExceededException"
      ),
    ]
    for (input, code) in cases {
      #expect(await aws.ssmError("PutParameter", input) == code)
    }
    for name: Value in ["/a//b", "a/b"] {
      #expect(await aws.ssmError("GetParameter", ["Name": name]) == "ValidationException")
    }
    #expect(
      await aws.ssmError("DescribeParameters", ["NextToken": "x"]) == "InvalidNextToken")
    #expect(await aws.ssmError("DeleteParameter", ["Name": "q"]) == "ParameterNotFound")
  }
}
