// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Secrets themselves: making, describing, changing, deleting, listing.
enum SecretOperations {
  typealias State = LocalSecretsManagerService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    try SecretName.check(name)
    let token = try token(call)
    let content = try SecretValueOperations.content(call)
    if let existing = state.secrets[name] {
      guard existing.deletion == nil else {
        throw SecretFault.invalidRequest(
          "You can't create this secret because a secret with this name is already scheduled for deletion."
        )
      }
      if let index = existing.index(id: token), let content,
        existing.versions[index].content == content
      {
        return existing.identity(adding: ["VersionId": .string(token)])
      }
      if existing.index(id: token) != nil {
        throw SecretValueOperations.usedToken(token, existing)
      }
      throw ServiceFault(
        "ResourceExistsException", "The operation failed because the secret \(name) already exists."
      )
    }
    let suffix = call.turn.characters(
      6, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    let place = call.place
    let arn =
      "arn:\(place.partition):secretsmanager:\(place.region):\(place.account):secret:\(name)-\(suffix)"
    var secret = Secret(name, arn: arn, created: call.now)
    if let text = call.string("Description"), !text.isEmpty { secret.description = text }
    secret.key = call.string("KmsKeyId")
    secret.tags = SecretPolicyOperations.tags(call)
    if case .service(let host) = call.principal, let owner = host.split(separator: ".").first {
      secret.owner = String(owner)
      secret.tags.append(("aws:secretsmanager:owningService", String(owner)))
    }
    var output = secret.identity
    if let content {
      secret.versions = [SecretVersion(id: token, content: content, created: call.now)]
      secret.move([SecretVersion.current], to: 0)
      output["VersionId"] = .string(token)
    }
    if let regions = call.list("AddReplicaRegions") {
      try ReplicaOperations.replicate(&secret, to: regions, call)
      output["ReplicationStatus"] = ReplicaOperations.status(secret)
    }
    state.secrets[name] = secret
    return output
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let content = try SecretValueOperations.content(call)
    let token = content == nil ? nil : try token(call)
    return try state.change(call) { secret in
      var output = secret.identity
      if let content, let token {
        try SecretValueOperations.add(content, token, [SecretVersion.current], to: &secret, call)
        output["VersionId"] = .string(token)
      }
      if let text = call.string("Description") { secret.description = text }
      if let key = call.string("KmsKeyId") { secret.key = key }
      secret.changed = call.now
      return output
    }
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try description(of: state.secret(call))
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let isForced = call.bool("ForceDeleteWithoutRecovery") ?? false
    let days = call.integer("RecoveryWindowInDays")
    guard days.map({ 7...30 ~= $0 }) ?? true else {
      throw SecretFault.invalidParameter(
        "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).")
    }
    if isForced, days != nil {
      throw SecretFault.invalidParameter(
        "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.")
    }
    let id = call.string("SecretId") ?? ""
    if ARN(id) == nil { try SecretName.check(id) }
    guard let name = state.name(of: id) else {
      guard isForced else { throw SecretFault.notFound }
      // Without recovery, a secret that isn't there counts as deleted.
      let place = call.place
      let arn =
        "arn:\(place.partition):secretsmanager:\(place.region):\(place.account):secret:\(id)"
      return [
        "ARN": .string(ARN(id) == nil ? arn : id), "Name": .string(id),
        "DeletionDate": .timestamp(call.now.timestamp),
      ]
    }
    var secret = try state.secret(named: name)
    guard secret.replicas.isEmpty else {
      let regions = secret.replicas.map(\.region).joined(separator: ", ")
      throw SecretFault.invalidParameter(
        "You can't delete secret \(secret.arn) that still has replica regions [\(regions)].")
    }
    guard !secret.isReplica else { throw SecretFault.isReplica }
    guard isForced || secret.deletion == nil else { throw SecretFault.isMarked }
    let deletion = isForced ? call.now : call.now + .seconds((days ?? 30) * 86_400)
    secret.deletion = deletion
    state.secrets[name] = isForced ? nil : secret
    return secret.identity(adding: ["DeletionDate": .timestamp(deletion.timestamp)])
  }

  static func restore(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = try state.name(of: call)
    state.secrets.update(name) { $0.deletion = nil }
    return try state.secret(named: name).identity
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let filters = try SecretFilter.all(call)
    let withDeleted = call.bool("IncludePlannedDeletion") ?? false
    var found = state.secrets.values.filter { secret in
      (withDeleted || secret.deletion == nil) && filters.allSatisfy { $0.matches(secret) }
    }
    found.sort { $0.created < $1.created }
    if call.string("SortOrder") == "desc" { found.reverse() }
    return try ListPage(secrets: call, of: found.count).output("SecretList") { index in
      var entry = description(of: found[index])
      entry["SecretVersionsToStages"] = entry["VersionIdsToStages"]
      entry["VersionIdsToStages"] = nil
      entry["ReplicationStatus"] = nil
      return .structure(entry)
    }
  }

  private static func description(of secret: Secret) -> Structure {
    var output = secret.identity
    output["Description"] = secret.description.map { .string($0) }
    output["KmsKeyId"] = secret.key.map { .string($0) }
    if let rotation = secret.rotation {
      output["RotationEnabled"] = .bool(rotation.isEnabled)
      output["RotationLambdaARN"] = .string(rotation.function)
      output["RotationRules"] = .structure(rotation.rules)
      output["LastRotatedDate"] = rotation.last.map { .timestamp($0.timestamp) }
      output["NextRotationDate"] = rotation.next.map { .timestamp($0.timestamp) }
    }
    output["LastChangedDate"] = .timestamp(secret.changed.timestamp)
    output["LastAccessedDate"] = secret.accessed.map { .timestamp($0.timestamp) }
    output["DeletedDate"] = secret.deletion.map { .timestamp($0.timestamp) }
    if secret.showsTags { output["Tags"] = SecretPolicyOperations.value(of: secret.tags) }
    let staged = secret.versions.filter { !$0.stages.isEmpty }
    if !staged.isEmpty {
      output["VersionIdsToStages"] = .structure(
        Structure(staged.map { ($0.id, .list($0.stages.map { .string($0) })) }))
    }
    output["CreatedDate"] = .timestamp(secret.created.timestamp)
    output["OwningService"] = secret.owner.map { .string($0) }
    if let region = secret.primaryRegion {
      output["PrimaryRegion"] = .string(region)
      output["ReplicationStatus"] = ReplicaOperations.status(secret)
    }
    return output
  }

  /// The ID of the version that a request makes.
  static func token(_ call: LocalCall) throws -> String {
    guard let token = call.string("ClientRequestToken"), !token.isEmpty else {
      throw SecretFault.invalidRequest(
        "You must provide a ClientRequestToken value. We recommend a UUID-type value.")
    }
    return token
  }
}
