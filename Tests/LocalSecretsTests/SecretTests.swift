// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct SecretTests {
  private let aws: TestSecrets

  init() throws { aws = try TestSecrets() }

  /// An ID of a version.
  private func token(_ number: Int) -> Value {
    .string("token-\(number)-0123456789012345678901234567")
  }

  private func put(_ text: String, _ number: Int, _ stages: Value? = nil) async throws {
    var input: Structure = [
      "SecretId": "s", "SecretString": .string(text), "ClientRequestToken": token(number),
    ]
    input["VersionStages"] = stages
    try await aws.secrets("PutSecretValue", input)
  }

  private func make(_ name: String = "s", _ more: Structure = [:]) async throws -> Value {
    var input: Structure = [
      "Name": .string(name), "SecretString": "one", "ClientRequestToken": token(1),
    ]
    for (name, value) in more { input[name] = value }
    return try await aws.secrets("CreateSecret", input)
  }

  private func text(_ more: Structure = [:]) async throws -> Value {
    var input: Structure = ["SecretId": "s"]
    for (name, value) in more { input[name] = value }
    return try await aws.secrets("GetSecretValue", input).SecretString
  }

  @Test func stagingLabelsFollowValues() async throws {
    _ = try await make()
    try await put("two", 2)
    #expect(try await text() == "two")
    #expect(try await text(["VersionStage": "AWSPREVIOUS"]) == "one")
    try await put("three", 3, ["AWSPENDING"])
    #expect(try await text() == "two")
    #expect(try await text(["VersionId": token(3)]) == "three")
    let move: Structure = [
      "SecretId": "s", "VersionStage": "AWSCURRENT", "MoveToVersionId": token(3),
    ]
    #expect(await aws.secretsError("UpdateSecretVersionStage", move) == "InvalidParameterException")
    var whole = move
    whole["RemoveFromVersionId"] = token(2)
    try await aws.secrets("UpdateSecretVersionStage", whole)
    #expect(try await text() == "three")
    #expect(try await text(["VersionStage": "AWSPREVIOUS"]) == "two")
    // Version 3 was current and pending. The next value leaves it neither.
    try await put("four", 4)
    let stages = try await aws.secrets("DescribeSecret", ["SecretId": "s"]).VersionIdsToStages
    #expect(
      stages
        == .structure([name(token(3)): ["AWSPREVIOUS"], name(token(4)): ["AWSCURRENT"]]))
    #expect(
      await aws.secretsError(
        "GetSecretValue", ["SecretId": "s", "VersionStage": "AWSPENDING"])
        == "ResourceNotFoundException")
  }

  private func name(_ value: Value) -> String { String(value) ?? "" }

  @Test func repeatedRequestsMakeOneVersion() async throws {
    _ = try await make()
    try await put("two", 2)
    try await put("two", 2)
    let versions = try await aws.secrets(
      "ListSecretVersionIds", ["SecretId": "s", "IncludeDeprecated": true]
    ).Versions
    guard case .list(let all) = versions else { return #expect(Bool(false)) }
    #expect(all.count == 2)
    #expect(
      await aws.secretsError(
        "PutSecretValue",
        ["SecretId": "s", "SecretString": "other", "ClientRequestToken": token(2)])
        == "ResourceExistsException")
  }

  @Test func theRecoveryWindowFollowsTheClock() async throws {
    _ = try await make()
    #expect(
      await aws.secretsError("DeleteSecret", ["SecretId": "s", "RecoveryWindowInDays": 31])
        == "InvalidParameterException")
    try await aws.secrets("DeleteSecret", ["SecretId": "s", "RecoveryWindowInDays": 7])
    #expect(
      await aws.secretsError("GetSecretValue", ["SecretId": "s"]) == "InvalidRequestException")
    #expect(
      await aws.secretsError(
        "CreateSecret", ["Name": "s", "ClientRequestToken": token(9)])
        == "InvalidRequestException")
    aws.engine.advance(by: .seconds(6 * 86_400))
    try await aws.secrets("RestoreSecret", ["SecretId": "s"])
    #expect(try await text() == "one")
    try await aws.secrets("DeleteSecret", ["SecretId": "s", "RecoveryWindowInDays": 7])
    aws.engine.advance(by: .seconds(7 * 86_400))
    #expect(
      await aws.secretsError("RestoreSecret", ["SecretId": "s"]) == "ResourceNotFoundException")
    _ = try await make()
    try await aws.secrets(
      "DeleteSecret", ["SecretId": "s", "ForceDeleteWithoutRecovery": true])
    #expect(
      await aws.secretsError("DescribeSecret", ["SecretId": "s"]) == "ResourceNotFoundException")
  }

  @Test func anARNNamesASecretWithoutItsSuffixToo() async throws {
    let arn = name(try await make().ARN)
    for id in [arn, String(arn.dropLast(7)), "s"] {
      #expect(try await text(["SecretId": .string(id)]) == "one")
    }
    #expect(
      await aws.secretsError("GetSecretValue", ["SecretId": .string(arn + "x")])
        == "ResourceNotFoundException")
  }

  @Test func replicasFollowTheirPrimaryAndTakeNoChanges() async throws {
    let arn = try await make("s", ["AddReplicaRegions": [["Region": "eu-west-1"]]]).ARN
    try await put("two", 2)
    let copy = try await aws.secrets("GetSecretValue", ["SecretId": "s"], in: "eu-west-1")
    #expect(copy.SecretString == "two" && copy.ARN != arn)
    do {
      try await aws.secrets(
        "PutSecretValue",
        ["SecretId": "s", "SecretString": "x", "ClientRequestToken": token(3)], in: "eu-west-1")
      #expect(Bool(false))
    } catch { #expect(error.code == "InvalidParameterException") }
    #expect(
      await aws.secretsError("DeleteSecret", ["SecretId": "s"]) == "InvalidParameterException")
    try await aws.secrets("StopReplicationToReplica", ["SecretId": "s"], in: "eu-west-1")
    try await aws.secrets("DeleteSecret", ["SecretId": "s"])
  }

  @Test(arguments: [
    ("all", "Secret", ["aSecretTag"]), ("all", "ysec", ["COMPANYsecret"]),
    ("all", "any", []), ("all", "+", []), ("name", "COMP", ["COMPANYsecret"]),
    ("name", "!COMP", ["aSecretTag"]), ("description", "note", ["aSecretTag"]),
    ("tag-key", "k", ["COMPANYsecret"]),
  ])
  func filtersKnowWords(_ key: String, _ value: String, _ names: [String]) async throws {
    _ = try await make("aSecretTag", ["Description": "a Note"])
    _ = try await make("COMPANYsecret", ["Tags": [["Key": "k", "Value": "v"]]])
    let filter: Value = ["Key": .string(key), "Values": [.string(value)]]
    let found = try await aws.secrets("ListSecrets", ["Filters": [filter]]).SecretList
    guard case .list(let list) = found else { return #expect(Bool(false)) }
    #expect(list.map { name($0.Name) } == names)
  }

  @Test func tagsOnceThereStayAsAnEmptyList() async throws {
    _ = try await make()
    #expect(try await aws.secrets("DescribeSecret", ["SecretId": "s"]).Tags == .null)
    try await aws.secrets("TagResource", ["SecretId": "s", "Tags": [["Key": "k", "Value": "v"]]])
    try await aws.secrets("UntagResource", ["SecretId": "s", "TagKeys": ["k"]])
    #expect(try await aws.secrets("DescribeSecret", ["SecretId": "s"]).Tags == [])
  }

  @Test func passwordsHaveWhatIsRequired() async throws {
    let input: Structure = ["PasswordLength": 4, "ExcludeCharacters": "abc", "IncludeSpace": true]
    for _ in 0..<50 {
      let password = name(try await aws.secrets("GetRandomPassword", input).RandomPassword)
      #expect(password.utf8.count == 4)
      #expect(password.contains(where: \.isLowercase) && password.contains(where: \.isUppercase))
      #expect(password.contains(where: \.isNumber) && !password.contains { "abc ".contains($0) })
    }
    #expect(
      await aws.secretsError("GetRandomPassword", ["PasswordLength": 3])
        == "InvalidParameterException")
  }

  @Test func badRequestsAreRefused() async throws {
    _ = try await make()
    for name: Value in ["a b", "a*"] {
      #expect(
        await aws.secretsError("CreateSecret", ["Name": name, "ClientRequestToken": token(1)])
          == "ValidationException")
      #expect(
        await aws.secretsError(
          "DeleteSecret", ["SecretId": name, "ForceDeleteWithoutRecovery": true])
          == "ValidationException")
    }
    #expect(
      await aws.secretsError(
        "PutSecretValue",
        [
          "SecretId": "s", "SecretString": "a", "SecretBinary": .blob([1]),
          "ClientRequestToken": token(2),
        ]) == "InvalidParameterException")
    #expect(
      await aws.secretsError("CreateSecret", ["Name": "s", "ClientRequestToken": token(2)])
        == "ResourceExistsException")
    #expect(
      await aws.secretsError("RotateSecret", ["SecretId": "s", "ClientRequestToken": token(2)])
        == "InvalidRequestException")
    #expect(
      await aws.secretsError("ListSecrets", ["NextToken": "x"]) == "InvalidNextTokenException")
    #expect(
      await aws.secretsError("PutResourcePolicy", ["SecretId": "s", "ResourcePolicy": "{"])
        == "MalformedPolicyDocumentException")
  }
}
