// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Resource policies and tags of secrets.
enum SecretPolicyOperations {
  typealias State = LocalSecretsManagerService.State

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let secret = try state.secret(call)
    guard secret.deletion == nil else { throw SecretFault.isMarked }
    var output = secret.identity
    output["ResourcePolicy"] = secret.policy.map { .string($0) }
    return output
  }

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard try !state.secret(call).isReplica else {
      throw SecretFault.isReplica
    }
    let policy = call.string("ResourcePolicy") ?? ""
    try check(policy)
    if call.bool("BlockPublicPolicy") == true, isPublic(policy) {
      throw ServiceFault(
        "PublicPolicyException",
        "The BlockPublicPolicy parameter is set to true, and the resource policy did not prevent broad access to the secret."
      )
    }
    return try state.change(call) { secret in
      secret.policy = policy
      return secret.identity
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { secret in
      secret.policy = nil
      return secret.identity
    }
  }

  static func validate(_ state: inout State, _ call: LocalCall) throws -> Structure {
    if call["SecretId"] != nil { _ = try state.name(of: call) }
    let policy = call.string("ResourcePolicy") ?? ""
    try check(policy)
    let isPublic = isPublic(policy)
    let errors: [Value] =
      isPublic
      ? [
        [
          "CheckName": "ZELKOVA",
          "ErrorMessage": "The resource policy grants broad access to the secret.",
        ]
      ] : []
    return ["PolicyValidationPassed": .bool(!isPublic), "ValidationErrors": .list(errors)]
  }

  private static func statements(_ policy: String) -> [JSONNode]? {
    guard let document = try? JSONNode(parsing: policy), let statement = document["Statement"]
    else { return nil }
    return statement.array ?? [statement]
  }

  private static func check(_ policy: String) throws {
    guard let statements = statements(policy), statements.allSatisfy({ $0.object != nil }) else {
      throw ServiceFault(
        "MalformedPolicyDocumentException", "This resource policy contains invalid Json.")
    }
  }

  /// Whether all callers are allowed something without a condition.
  private static func isPublic(_ policy: String) -> Bool {
    (statements(policy) ?? []).contains { statement in
      let principal = statement["Principal"]
      return statement["Effect"]?.string == "Allow" && statement["Condition"] == nil
        && (principal?.string == "*" || principal?["AWS"]?.string == "*")
    }
  }

  // MARK: - Tags

  static func tag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let added = tags(call)
    return try state.change(call) { secret in
      TagList.add(added, to: &secret.tags)
      return [:]
    }
  }

  static func untag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { TagList.remove(call, from: &$0.tags) }
  }

  /// The tags of a request.
  static func tags(_ call: LocalCall) -> [(key: String, value: String)] {
    (call.list("Tags") ?? []).compactMap { tag in
      String(tag.Key).map { ($0, String(tag.Value) ?? "") }
    }
  }

  /// Tags as responses have them.
  static func value(of tags: [(key: String, value: String)]) -> Value {
    .list(tags.map { ["Key": .string($0.key), "Value": .string($0.value)] })
  }
}
