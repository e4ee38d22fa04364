// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

struct EntityTests {
  let aws: TestIdentity

  init() throws { aws = try TestIdentity() }

  @Test func usersAreMadeOnceAndDeletedBare() async throws {
    let user = try await aws.iam("CreateUser", ["UserName": "kim", "Path": "/team/"]).User
    #expect(user.Arn == "arn:aws:iam::123456789012:user/team/kim")
    #expect(String(user.UserId)?.utf8.count == 21)
    #expect(
      await aws.fault("CreateUser", ["UserName": "KIM"])
        == "EntityAlreadyExists: User with name KIM already exists.")
    try await aws.iam("CreateGroup", ["GroupName": "g"])
    try await aws.iam("AddUserToGroup", ["UserName": "kim", "GroupName": "g"])
    #expect(
      await aws.fault("DeleteUser", ["UserName": "kim"])
        == "DeleteConflict: Cannot delete entity, must remove users from group first.")
    try await aws.iam("RemoveUserFromGroup", ["UserName": "kim", "GroupName": "g"])
    try await aws.iam("CreateAccessKey", ["UserName": "kim"])
    #expect(
      await aws.fault("DeleteUser", ["UserName": "kim"])
        == "DeleteConflict: Cannot delete entity, must delete access keys first.")
  }

  @Test func accessKeysAreTheirUsers() async throws {
    try await aws.iam("CreateUser", ["UserName": "kim"])
    let key = try await aws.iam("CreateAccessKey", ["UserName": "kim"]).AccessKey
    #expect(String(key.AccessKeyId)?.utf8.count == 20)
    #expect(String(key.SecretAccessKey)?.utf8.count == 40)
    try await aws.iam("CreateAccessKey", ["UserName": "kim"])
    #expect(
      await aws.fault("CreateAccessKey", ["UserName": "kim"])
        == "LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2")
  }

  @Test func policiesAreAttachedByARNs() async throws {
    try await aws.iam(
      "CreateRole", ["RoleName": "r", "AssumeRolePolicyDocument": .string(TestIdentity.trust)])
    let arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
    let input: Structure = ["RoleName": "r", "PolicyArn": .string(arn)]
    try await aws.iam("AttachRolePolicy", input)
    let attached = try await aws.iam("ListAttachedRolePolicies", ["RoleName": "r"])
    #expect(attached.AttachedPolicies[0].PolicyName == "AWSLambdaBasicExecutionRole")
    #expect(
      await aws.fault("DeleteRole", ["RoleName": "r"])
        == "DeleteConflict: Cannot delete entity, must detach all policies first.")
    try await aws.iam("DetachRolePolicy", input)
    #expect(
      await aws.fault("DetachRolePolicy", input) == "NoSuchEntity: Policy \(arn) was not found.")
    #expect(
      await aws.fault("AttachRolePolicy", ["RoleName": "r", "PolicyArn": "nonsense-that-is-long"])
        == "ValidationError: Invalid ARN:  Could not be parsed!")
  }

  @Test func versionsOfPoliciesHaveOneDefault() async throws {
    let document: Value = .string(TestIdentity.readsBuckets)
    let policy = try await aws.iam(
      "CreatePolicy", ["PolicyName": "p", "PolicyDocument": document]
    ).Policy
    let arn: Structure = ["PolicyArn": policy.Arn]
    var input = arn
    input["PolicyDocument"] = document
    input["SetAsDefault"] = true
    for number in 2...5 {
      let version = try await aws.iam("CreatePolicyVersion", input).PolicyVersion
      #expect(version.VersionId == .string("v\(number)"))
    }
    #expect(
      await aws.fault("CreatePolicyVersion", input).hasPrefix("LimitExceeded: A managed policy"))
    input["VersionId"] = "v5"
    #expect(
      await aws.fault("DeletePolicyVersion", ["PolicyArn": policy.Arn, "VersionId": "v5"])
        == "DeleteConflict: Cannot delete the default version of a policy.")
    #expect(await aws.fault("DeletePolicy", arn).hasPrefix("DeleteConflict: This policy has more"))
  }

  @Test(arguments: [
    (#"nothing"#, "This policy contains invalid Json"),
    (#"{"Version": "2012-10-17"}"#, "Syntax errors in policy."),
    (
      #"{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"#,
      "Policy document must be version 2012-10-17 or greater."
    ),
    (
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Resource": "*"}}"#,
      "Policy statement must contain actions."
    ),
    (
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*"}}"#,
      "Policy statement must contain resources."
    ),
    (
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3", "Resource": "*"}}"#,
      "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."
    ),
    (
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "bucket"}}"#,
      #"Resource bucket must be in ARN format or "*"."#
    ),
  ])
  func policiesAreChecked(document: String, message: String) async {
    #expect(
      await aws.fault("CreatePolicy", ["PolicyName": "p", "PolicyDocument": .string(document)])
        == "MalformedPolicyDocument: \(message)")
  }

  @Test func listsHavePages() async throws {
    for number in 0..<3 { try await aws.iam("CreateUser", ["UserName": .string("u\(number)")]) }
    let first = try await aws.iam("ListUsers", ["MaxItems": 2])
    #expect(first.IsTruncated == true)
    let second = try await aws.iam("ListUsers", ["MaxItems": 2, "Marker": first.Marker])
    #expect(second.Users[0].UserName == "u2")
    #expect(second.IsTruncated == false)
    #expect(await aws.fault("ListUsers", ["Marker": "?"]) == "ValidationError: Invalid Marker.")
  }
}
