// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
package import WireFormats

/// The local AWS's KMS, with real cryptography.
///
/// Source: the API reference and developer guide of AWS KMS.
package enum LocalKMSService: LocalService {
  /// The keys of an account in a region.
  package struct State: Sendable {
    /// By ID.
    var keys = OrderedMap<String, KMSKey>()
    /// By name, `alias/…`.
    var aliases = OrderedMap<String, KeyAlias>()
  }

  package static let name = "kms"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static func policy(of resource: ARN, _ state: State) -> String? {
    resource.resource.split(separator: "/").last.flatMap { state.keys[String($0)]?.policy }
  }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("CancelKeyDeletion", KeyOperations.cancelDeletion),
    LocalOperation("CreateAlias", AliasOperations.create),
    LocalOperation("CreateGrant", GrantOperations.create),
    LocalOperation("CreateKey", KeyOperations.create),
    LocalOperation("Decrypt", outcome: EncryptionOperations.decrypt),
    LocalOperation("DeleteAlias", AliasOperations.delete),
    LocalOperation("DeleteImportedKeyMaterial", ImportOperations.delete),
    LocalOperation("DeriveSharedSecret", SigningOperations.sharedSecret),
    LocalOperation("DescribeKey", KeyOperations.describe),
    LocalOperation("DisableKey", KeyOperations.disable),
    LocalOperation("DisableKeyRotation", KeyRotationOperations.disable),
    LocalOperation("EnableKey", KeyOperations.enable),
    LocalOperation("EnableKeyRotation", KeyRotationOperations.enable),
    LocalOperation("Encrypt", outcome: EncryptionOperations.encrypt),
    LocalOperation("GenerateDataKey", DataKeyOperations.key),
    LocalOperation("GenerateDataKeyPair", DataKeyOperations.pair),
    LocalOperation("GenerateDataKeyPairWithoutPlaintext", DataKeyOperations.pairWithoutPlaintext),
    LocalOperation("GenerateDataKeyWithoutPlaintext", DataKeyOperations.keyWithoutPlaintext),
    LocalOperation("GenerateMac", SigningOperations.mac),
    LocalOperation("GenerateRandom", DataKeyOperations.random),
    LocalOperation("GetKeyPolicy", KeyPolicyOperations.get),
    LocalOperation("GetKeyRotationStatus", KeyRotationOperations.status),
    LocalOperation("GetParametersForImport", ImportOperations.parameters),
    LocalOperation("GetPublicKey", outcome: SigningOperations.publicKey),
    LocalOperation("ImportKeyMaterial", ImportOperations.take),
    LocalOperation("ListAliases", AliasOperations.list),
    LocalOperation("ListGrants", GrantOperations.list),
    LocalOperation("ListKeyPolicies", KeyPolicyOperations.list),
    LocalOperation("ListKeyRotations", KeyRotationOperations.list),
    LocalOperation("ListKeys", KeyOperations.list),
    LocalOperation("ListResourceTags", KeyPolicyOperations.tags),
    LocalOperation("ListRetirableGrants", GrantOperations.listRetirable),
    LocalOperation("PutKeyPolicy", KeyPolicyOperations.put),
    LocalOperation("ReEncrypt", outcome: EncryptionOperations.reencrypt),
    LocalOperation("ReplicateKey", KeyReplicaOperations.replicate),
    LocalOperation("RetireGrant", GrantOperations.retire),
    LocalOperation("RevokeGrant", GrantOperations.revoke),
    LocalOperation("RotateKeyOnDemand", KeyRotationOperations.rotate),
    LocalOperation("ScheduleKeyDeletion", KeyOperations.scheduleDeletion),
    LocalOperation("Sign", outcome: SigningOperations.sign),
    LocalOperation("TagResource", KeyPolicyOperations.tag),
    LocalOperation("UntagResource", KeyPolicyOperations.untag),
    LocalOperation("UpdateAlias", AliasOperations.update),
    LocalOperation("UpdateKeyDescription", KeyOperations.updateDescription),
    LocalOperation("UpdatePrimaryRegion", KeyReplicaOperations.updatePrimary),
    LocalOperation("Verify", outcome: SigningOperations.verify),
    LocalOperation("VerifyMac", SigningOperations.verifyMac),
  ]

  package static func nextDue(_ state: State) -> LocalInstant? {
    state.keys.values.compactMap(\.nextDue).min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    for (id, key) in state.keys.entries() {
      guard let due = key.nextDue, due <= turn.now else { continue }
      if let deletion = key.deletion, deletion <= turn.now {
        state.keys[id] = nil
        for (name, alias) in state.aliases.entries() where alias.target == id {
          state.aliases[name] = nil
        }
        continue
      }
      state.keys.update(id) { key in
        if let expiration = key.expiration, expiration <= turn.now {
          key.formerMaterial = key.material?.id
          key.materials = []
          key.expiration = nil
          key.status = .pendingImport
        }
        while let next = key.nextRotation, next <= turn.now, key.status == .enabled,
          let days = key.rotationDays, let material = KeyMaterial(.symmetric, turn)
        {
          key.rotate(material, "AUTOMATIC", at: next)
          key.nextRotation = next + .seconds(days * 86_400)
        }
      }
    }
  }

  /// Takes an RSA key that was made beside the turns: its ID, a newline, its bytes.
  package static func take(
    _ report: [UInt8], _ state: inout State, in place: Place, _ turn: Turn
  ) {
    guard let end = report.firstIndex(of: 0x0A) else { return }
    let id = String(decoding: report[..<end], as: UTF8.self)
    let material = KeyMaterial(Array(report[(end + 1)...]))
    state.keys.update(id) { key in
      if key.materials.isEmpty { key.materials = [material] }
    }
  }
}

/// A name of a key.
struct KeyAlias: Sendable {
  let name: String
  var target: String
  let created: LocalInstant
  var updated: LocalInstant
}

extension ListPage {
  /// A page of a list of KMS's.
  init(kms call: LocalCall, of count: Int, size: Int) throws {
    try self.init(
      call, of: count, size: size, token: "Marker", limit: "Limit",
      fault: ServiceFault("InvalidMarkerException", "Could not deserialize marker"))
  }

  /// The page as KMS has it.
  func kmsOutput(_ name: String, _ element: (Int) throws -> Value) rethrows -> Structure {
    var output: Structure = [name: .list(try range.map(element)), "Truncated": .bool(next != nil)]
    output["NextMarker"] = next
    return output
  }
}
