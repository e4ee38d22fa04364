// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

struct SimulationTests {
  let aws: TestIdentity

  init() throws { aws = try TestIdentity() }

  /// The decision about an action.
  private func decision(
    _ policy: String, _ action: String, _ resource: String, _ more: Structure = [:]
  ) async throws -> Value {
    var input = more
    input["PolicyInputList"] = [.string(policy)]
    input["ActionNames"] = [.string(action)]
    input["ResourceArns"] = [.string(resource)]
    return try await aws.iam("SimulateCustomPolicy", input).EvaluationResults[0].EvalDecision
  }

  private func context(_ name: String, _ value: String) -> Structure {
    [
      "ContextEntries": [
        [
          "ContextKeyName": .string(name), "ContextKeyValues": [.string(value)],
          "ContextKeyType": "string",
        ]
      ]
    ]
  }

  @Test func variablesAreFilled() async throws {
    let kim = context("aws:username", "kim")
    let policy = TestIdentity.readsBuckets
    #expect(
      try await decision(policy, "s3:GetObject", "arn:aws:s3:::b/kim/x", kim) == "allowed")
    #expect(
      try await decision(policy, "s3:GetObject", "arn:aws:s3:::b/lee/x", kim) == "implicitDeny")
    #expect(
      try await decision(policy, "s3:GetObject", "arn:aws:s3:::b/kim/x") == "implicitDeny")
  }

  @Test func denialsWin() async throws {
    let policy =
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}, {"Effect": "Deny", "Action": "sqs:*", "Resource": "*", "Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}}]}"#
    #expect(
      try await decision(policy, "sqs:SendMessage", "*", context("aws:SourceIp", "10.1.2.3"))
        == "explicitDeny")
    #expect(
      try await decision(policy, "sqs:SendMessage", "*", context("aws:SourceIp", "11.1.2.3"))
        == "allowed")
  }

  @Test func boundariesLimit() async throws {
    let all =
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"#
    let onlySNS =
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sns:*", "Resource": "*"}}"#
    let boundary: Structure = ["PermissionsBoundaryPolicyInputList": [.string(onlySNS)]]
    #expect(try await decision(all, "sns:Publish", "*", boundary) == "allowed")
    #expect(try await decision(all, "sqs:SendMessage", "*", boundary) == "implicitDeny")
  }

  @Test func groupsGiveTheirPolicies() async throws {
    try await aws.iam("CreateUser", ["UserName": "kim"])
    try await aws.iam("CreateGroup", ["GroupName": "g"])
    try await aws.iam("AddUserToGroup", ["UserName": "kim", "GroupName": "g"])
    try await aws.iam(
      "AttachGroupPolicy",
      ["GroupName": "g", "PolicyArn": "arn:aws:iam::aws:policy/AmazonSQSFullAccess"])
    let results = try await aws.iam(
      "SimulatePrincipalPolicy",
      [
        "PolicySourceArn": "arn:aws:iam::123456789012:user/kim",
        "ActionNames": ["sqs:SendMessage", "sns:Publish"],
      ]
    ).EvaluationResults
    #expect(results[0].EvalDecision == "allowed")
    #expect(results[0].MatchedStatements[0].SourcePolicyId == "AmazonSQSFullAccess")
    #expect(results[1].EvalDecision == "implicitDeny")
  }
}
