// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import EndpointRules
import CommandSupport
import WireFormats

/// The calls of IAM with which commands set up roles.
struct RoleSetup: Sendable {
  fileprivate let iam: ServiceCaller
  fileprivate let options: CallOptions

  /// Whether there is a role.
  func hasRole(_ name: String) async throws -> Bool {
    try await exists("GetRole", ["RoleName": .string(name)])
  }

  /// Whether there is a policy.
  func hasPolicy(_ arn: String) async throws -> Bool {
    try await exists("GetPolicy", ["PolicyArn": .string(arn)])
  }

  private func exists(_ operation: String, _ parameters: Structure) async throws -> Bool {
    do {
      _ = try await iam(operation, parameters, options: options)
      return true
    } catch let failure as ServiceFailure where failure.error.code.hasPrefix("NoSuchEntity") {
      return false
    }
  }

  /// Creates a role that a service may take on.
  func create(_ role: String, trusting service: String) async throws -> Value {
    let document: JSONNode = [
      "Version": "2012-10-17",
      "Statement": [
        [
          "Sid": "", "Effect": "Allow", "Principal": ["Service": .string(service)],
          "Action": "sts:AssumeRole",
        ]
      ],
    ]
    return try await create(role, policy: document.jsonText(.python))
  }

  /// Creates a role with a policy about who may take it on.
  func create(_ role: String, policy document: String) async throws -> Value {
    try await iam(
      "CreateRole",
      ["RoleName": .string(role), "AssumeRolePolicyDocument": .string(document)],
      options: options)
  }

  /// A policy about who may take on a role, in the language's first version.
  ///
  /// - Parameter services: One service, or an array.
  static func oldTrustPolicy(_ services: JSONNode) -> JSONNode {
    [
      "Version": "2008-10-17",
      "Statement": [
        [
          "Sid": "", "Effect": "Allow", "Principal": ["Service": services],
          "Action": "sts:AssumeRole",
        ]
      ],
    ]
  }

  /// Attaches a policy to a role.
  func attach(_ policy: String, to role: String) async throws {
    _ = try await iam(
      "AttachRolePolicy", ["PolicyArn": .string(policy), "RoleName": .string(role)])
  }

  /// Whether there is a profile for instances.
  func hasInstanceProfile(_ name: String) async throws -> Bool {
    try await exists("GetInstanceProfile", ["InstanceProfileName": .string(name)])
  }

  /// Creates a profile for instances with a role.
  func createInstanceProfile(_ name: String, role: String) async throws {
    _ = try await iam("CreateInstanceProfile", ["InstanceProfileName": .string(name)])
    _ = try await iam(
      "AddRoleToInstanceProfile",
      ["InstanceProfileName": .string(name), "RoleName": .string(role)])
  }

  /// The text of a policy.
  func document(ofPolicy arn: String) async throws -> Value {
    let policy = try await iam("GetPolicy", ["PolicyArn": .string(arn)])
    let version = policy["Policy"]["DefaultVersionId"]
    let answer = try await iam(
      "GetPolicyVersion", ["PolicyArn": .string(arn), "VersionId": version])
    return answer["PolicyVersion"]["Document"]
  }

  /// The role's policy about who may take it on.
  func trustPolicy(of role: String) async throws -> Value {
    try await iam("GetRole", ["RoleName": .string(role)])["Role"]["AssumeRolePolicyDocument"]
  }

  /// Replaces the role's policy about who may take it on.
  func setTrustPolicy(_ document: JSONNode, of role: String) async throws {
    _ = try await iam(
      "UpdateAssumeRolePolicy",
      ["RoleName": .string(role), "PolicyDocument": .string(document.jsonText(.python))])
  }
}

extension CustomRun {
  /// IAM, to set up roles.
  ///
  /// - Parameter endpoint: Another endpoint than IAM's own.
  func iam(endpoint: String?) throws -> RoleSetup {
    RoleSetup(
      iam: try service("iam", usesEndpoint: false) { options in
        if let endpoint { options.endpoint = .url(endpoint) }
      }, options: try printedAnswer())
  }

  /// The ARN of a policy of AWS in the region's partition.
  func managedPolicy(_ name: String) throws -> String {
    "arn:\(try partition()):iam::aws:policy/\(name)"
  }

  /// The partition of the region.
  ///
  /// - Throws: ``CommandFailure`` if there is no region.
  func partition() throws -> String {
    guard let region = try region() else {
      throw CommandFailure(
        "You must specify a region. You can also configure your region by running \"aws "
          + "configure\".")
    }
    return try invocation.session.partitions.name(ofRegion: region)
  }
}
