// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Copies of secrets in other regions.
enum ReplicaOperations {
  typealias State = LocalSecretsManagerService.State

  static func add(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { secret in
      try replicate(&secret, to: call.list("AddReplicaRegions") ?? [], call)
      return ["ARN": .string(secret.arn), "ReplicationStatus": status(secret)]
    }
  }

  static func remove(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let regions = call.list("RemoveReplicaRegions")?.compactMap { String($0) } ?? []
    return try state.change(call) { secret in
      let name = secret.name
      for replica in secret.replicas where regions.contains(replica.region) {
        inRegion(replica.region, call.place, call.turn) { state in
          if state.secrets[name]?.isReplica == true { state.secrets[name] = nil }
        }
      }
      secret.replicas.removeAll { regions.contains($0.region) }
      if secret.replicas.isEmpty { secret.primaryRegion = nil }
      return ["ARN": .string(secret.arn), "ReplicationStatus": status(secret)]
    }
  }

  static func stop(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = try state.name(of: call)
    let secret = try state.secret(named: name)
    guard secret.isReplica, let primary = secret.primaryRegion else {
      throw SecretFault.invalidParameter("The secret is not a replica.")
    }
    state.secrets.update(name) { copy in
      copy.isReplica = false
      copy.primaryRegion = nil
    }
    inRegion(primary, call.place, call.turn) { state in
      state.secrets.update(name) { secret in
        secret.replicas.removeAll { $0.region == call.place.region }
        if secret.replicas.isEmpty { secret.primaryRegion = nil }
      }
    }
    return ["ARN": .string(secret.arn)]
  }

  /// Makes copies of a secret.
  ///
  /// - Parameter regions: As a request has them.
  static func replicate(_ secret: inout Secret, to regions: [Value], _ call: LocalCall) throws {
    for value in regions {
      guard let region = String(value.Region), isRegion(region), region != call.place.region else {
        throw SecretFault.invalidParameter("Invalid replica region.")
      }
    }
    let replaces = call.bool("ForceOverwriteReplicaSecret") ?? false
    for value in regions {
      let region = String(value.Region) ?? ""
      let name = secret.name
      let isTaken = inRegion(region, call.place, call.turn) { state in
        state.secrets[name].map { !$0.isReplica } ?? false
      }
      var replica = Secret.Replica(region: region, key: String(value.KmsKeyId))
      if isTaken, !replaces {
        replica.failure =
          "Replication failed: Secret name \(name) already exists in region \(region)."
      }
      secret.replicas.removeAll { $0.region == region }
      secret.replicas.append(replica)
    }
    secret.primaryRegion = call.place.region
    copy(secret, from: call.place, call.turn)
  }

  /// Brings the copies of a secret up to date.
  static func copy(_ secret: Secret, from place: Place, _ turn: Turn) {
    for replica in secret.replicas where replica.failure == nil {
      let name = secret.name
      inRegion(replica.region, place, turn) { state in
        let old = state.secrets[name]
        let arn = secret.arn.split(separator: ":", omittingEmptySubsequences: false)
          .enumerated().map { $0.offset == 3 ? replica.region : String($0.element) }
          .joined(separator: ":")
        var copy = Secret(name, arn: arn, created: old?.created ?? secret.created)
        copy.description = secret.description
        copy.key = replica.key
        copy.tags = old?.tags ?? secret.tags
        copy.policy = secret.policy
        copy.changed = secret.changed
        copy.versions = secret.versions
        copy.primaryRegion = place.region
        copy.isReplica = true
        state.secrets[name] = copy
      }
    }
  }

  @discardableResult
  private static func inRegion<Result>(
    _ region: String, _ place: Place, _ turn: Turn, _ body: (inout State) -> Result
  ) -> Result {
    turn.change(
      LocalSecretsManagerService.self, in: Place(account: place.account, region: region), body)
  }

  /// The states of the copies as responses have them.
  static func status(_ secret: Secret) -> Value {
    .list(
      secret.replicas.map { replica in
        var entry: Structure = [
          "Region": .string(replica.region),
          "KmsKeyId": .string(replica.key ?? "alias/aws/secretsmanager"),
          "Status": .string(replica.failure == nil ? "InSync" : "Failed"),
        ]
        entry["StatusMessage"] = .string(replica.failure ?? "Replication succeeded")
        return .structure(entry)
      })
  }

  /// Whether a text has the form of a region: `eu-west-1`.
  private static func isRegion(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let number = parts.last else { return false }
    return parts.count >= 3 && parts[0].utf8.count == 2
      && parts.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIISmallLetter) }
      && number.utf8.count == 1 && number.utf8.allSatisfy(\.isASCIIDigit)
  }
}
