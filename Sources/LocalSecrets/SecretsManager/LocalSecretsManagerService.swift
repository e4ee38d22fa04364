// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore

/// The local AWS's Secrets Manager: secrets with versions, recovery windows, replicas and rotation by
/// Lambda.
///
/// Source: the API reference and user guide of AWS Secrets Manager.
package enum LocalSecretsManagerService: LocalService {
  /// The secrets of an account in a region.
  package struct State: Sendable {
    /// By name.
    var secrets = OrderedMap<String, Secret>()
  }

  package static let name = "secretsmanager"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("BatchGetSecretValue", SecretValueOperations.batchGet),
    LocalOperation("CancelRotateSecret", RotationOperations.cancel),
    LocalOperation("CreateSecret", SecretOperations.create),
    LocalOperation("DeleteResourcePolicy", SecretPolicyOperations.delete),
    LocalOperation("DeleteSecret", SecretOperations.delete),
    LocalOperation("DescribeSecret", SecretOperations.describe),
    LocalOperation("GetRandomPassword") { _, call in
      ["RandomPassword": .string(try RandomPassword(call).make(call.turn))]
    },
    LocalOperation("GetResourcePolicy", SecretPolicyOperations.get),
    LocalOperation("GetSecretValue", SecretValueOperations.get),
    LocalOperation("ListSecretVersionIds", SecretVersionOperations.list),
    LocalOperation("ListSecrets", SecretOperations.list),
    LocalOperation("PutResourcePolicy", SecretPolicyOperations.put),
    LocalOperation("PutSecretValue", SecretValueOperations.put),
    LocalOperation("RemoveRegionsFromReplication", ReplicaOperations.remove),
    LocalOperation("ReplicateSecretToRegions", ReplicaOperations.add),
    LocalOperation("RestoreSecret", SecretOperations.restore),
    LocalOperation("RotateSecret", RotationOperations.rotate),
    LocalOperation("StopReplicationToReplica", ReplicaOperations.stop),
    LocalOperation("TagResource", SecretPolicyOperations.tag),
    LocalOperation("UntagResource", SecretPolicyOperations.untag),
    LocalOperation("UpdateSecret", SecretOperations.update),
    LocalOperation("UpdateSecretVersionStage", SecretVersionOperations.updateStage),
    LocalOperation("ValidateResourcePolicy", SecretPolicyOperations.validate),
  ]

  /// Secrets whose recovery window ends are removed, and secrets with a schedule are rotated.
  package static func nextDue(_ state: State) -> LocalInstant? {
    state.secrets.values.compactMap { $0.deletion ?? $0.rotation?.next }.min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    for (name, secret) in state.secrets.entries() {
      if let deletion = secret.deletion {
        if deletion <= turn.now { state.secrets[name] = nil }
      } else if let next = secret.rotation?.next, next <= turn.now {
        state.secrets.update(name) {
          RotationOperations.begin(&$0, token: turn.uuid(), place, turn)
        }
      }
    }
  }
}

/// The errors of Secrets Manager.
enum SecretFault {
  static let notFound = ServiceFault(
    "ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
  static let isMarked = invalidRequest(
    "You can't perform this operation on the secret because it was marked for deletion.")
  static let isReplica = invalidParameter(
    "Operation not permitted on a replica secret. Call must be made in primary secret's region.")

  static let invalidRequest = FaultKind("InvalidRequestException")
  static let invalidParameter = FaultKind("InvalidParameterException")

  static func noValue(_ label: String, _ name: String) -> ServiceFault {
    ServiceFault(
      "ResourceNotFoundException",
      "Secrets Manager can't find the specified secret value for \(label): \(name)")
  }
}

extension ListPage {
  /// A page of a list of Secrets Manager's.
  init(secrets call: LocalCall, of count: Int) throws {
    try self.init(
      call, of: count, size: 100,
      fault: ServiceFault("InvalidNextTokenException", "The provided nextToken is invalid."))
  }
}
