// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Versions of secrets, and their staging labels.
enum SecretVersionOperations {
  typealias State = LocalSecretsManagerService.State

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let secret = try state.secret(call)
    let withDeprecated = call.bool("IncludeDeprecated") ?? false
    let versions = secret.versions.filter { withDeprecated || !$0.stages.isEmpty }
    let page = try ListPage(secrets: call, of: versions.count).output("Versions") { index in
      let version = versions[index]
      var entry: Structure = [
        "VersionId": .string(version.id), "CreatedDate": .timestamp(version.created.timestamp),
        "KmsKeyIds": [.string(secret.key ?? "DefaultEncryptionKey")],
      ]
      if !version.stages.isEmpty {
        entry["VersionStages"] = .list(version.stages.map { .string($0) })
      }
      entry["LastAccessedDate"] = version.accessed.map { .timestamp($0.timestamp) }
      return .structure(entry)
    }
    return secret.identity(adding: page)
  }

  static func updateStage(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let stage = call.string("VersionStage") ?? ""
    let (from, to) = (call.string("RemoveFromVersionId"), call.string("MoveToVersionId"))
    return try state.change(call) { secret in
      let holder = secret.index(staged: stage)
      let target = try to.map { try index(of: $0, in: secret) }
      if let from {
        let source = try index(of: from, in: secret)
        guard source == holder else {
          throw SecretFault.invalidParameter(
            "The parameter RemoveFromVersionId can't be \(from). Staging label \(stage) is currently "
              + (holder.map { "attached to version \(secret.versions[$0].id)" } ?? "not attached")
              + ", so you must explicitly reference that version in RemoveFromVersionId.")
        }
      } else if let holder, let target, holder != target {
        throw SecretFault.invalidParameter(
          "The parameter RemoveFromVersionId can't be empty. Staging label \(stage) is currently attached "
            + "to version \(secret.versions[holder].id), so you must explicitly reference that version in "
            + "RemoveFromVersionId.")
      }
      if let target {
        secret.move([stage], to: target)
      } else if let holder, from != nil {
        guard stage != SecretVersion.current else {
          throw SecretFault.invalidParameter(
            "You can only move staging label AWSCURRENT to a different secret version. It can’t be "
              + "completely removed.")
        }
        secret.versions[holder].stages.removeAll { $0 == stage }
      }
      secret.changed = call.now
      return secret.identity
    }
  }

  private static func index(of id: String, in secret: Secret) throws -> Int {
    guard let index = secret.index(id: id) else { throw SecretFault.noValue("VersionId", id) }
    return index
  }
}
