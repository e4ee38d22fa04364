// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Boto3
import Testing

/// A script with IAM's resources against moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct IAMResourceTests {
  private let iam: Resource
  private let name = IntegrationServers.uniqueName("name")
  private let trust = #"{"Version":"2012-10-17","Statement":[]}"#

  init() throws { iam = try IntegrationServers.motoResource("iam") }

  private let document = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}
    """

  private func policy() async throws -> Resource {
    try await iam.createPolicy(PolicyName: name, PolicyDocument: document)
  }

  @Test func usersAndGroups() async throws {
    let user = try await iam.createUser(UserName: name, Path: "/team/")
    #expect(user == iam.User(name))
    #expect(try await user.path == "/team/")
    let keys = try await user.createAccessKeyPair()
    #expect(try await String(keys.secret)?.isEmpty == false)
    var ids: [Value] = []
    for try await key in user.accessKeys.all() { ids.append(try await key.id) }
    #expect(ids == [try await keys.id])
    try await keys.deactivate()
    try await iam.AccessKey(name, try await keys.id).delete()

    let group = try await iam.createGroup(GroupName: name)
    try await group.addUser(UserName: name)
    for try await member in group.users.all() { #expect(member == user) }
    for try await group in user.groups.all() { #expect(try await group.name == .string(name)) }
    try await group.removeUser(UserName: name)
    try await group.delete()

    let policy = try await policy()
    try await user.attachPolicy(PolicyArn: try await policy.arn)
    var attached: [Resource] = []
    for try await policy in user.attachedPolicies.all() { attached.append(policy) }
    #expect(attached == [policy])
    try await user.detachPolicy(PolicyArn: try await policy.arn)
    try await policy.delete()
    try await user.delete()
    await #expect(throws: ClientError.self) { try await iam.User(name).load() }
  }

  @Test func rolesAndProfiles() async throws {
    let role = try await iam.createRole(RoleName: name, AssumeRolePolicyDocument: trust)
    #expect(try await role.assumeRolePolicyDocument.Version == "2012-10-17")
    try await role.Policy("inline").put(PolicyDocument: document)
    var inline: [Value] = []
    for try await policy in role.policies.all() { inline.append(try await policy.name) }
    #expect(inline == ["inline"])
    #expect(try await role.Policy("inline").policyDocument.Statement[0].Action == "s3:*")

    let profile = try await iam.createInstanceProfile(InstanceProfileName: name)
    try await profile.addRole(RoleName: name)
    let roles: [Resource] = try await iam.InstanceProfile(name)["roles"]()
    #expect(roles == [role])
    try await profile.removeRole(RoleName: name)
    try await profile.delete()
    try await role.Policy("inline").delete()
    try await role.delete()
  }

  @Test func versionsOfAPolicy() async throws {
    let policy = try await policy()
    let version = try await policy.createVersion(PolicyDocument: document, SetAsDefault: true)
    #expect(try await version.versionId == "v2")
    #expect(try await policy.defaultVersion == version)
    var count = 0
    for try await _ in policy.versions.all() { count += 1 }
    #expect(count == 2)
    try await iam.PolicyVersion(try await policy.arn, "v1").delete()
    try await policy.delete()
  }
}
