// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A key.
struct KMSKey: Sendable {
  /// A rotation that has happened.
  struct Rotation: Sendable {
    let date: LocalInstant
    let type: String
    let material: String
  }

  /// A permission that was given by itself.
  struct Grant: Sendable {
    let id: String
    let token: String
    let name: String?
    let grantee: String
    let retiring: String?
    let operations: [Value]
    let constraints: Structure?
    let created: LocalInstant
  }

  enum Status: String, Sendable {
    case creating = "Creating"
    case enabled = "Enabled"
    case disabled = "Disabled"
    case pendingDeletion = "PendingDeletion"
    case pendingImport = "PendingImport"
    case pendingReplicaDeletion = "PendingReplicaDeletion"
  }

  let id: String
  let arn: String
  let spec: KeySpec
  let usage: String
  let origin: String
  let created: LocalInstant
  let isMultiRegion: Bool
  /// Whether a service of AWS made it for itself.
  var isManaged = false
  var description = ""
  var status = Status.enabled
  var policy: String
  var tags: [(key: String, value: String)] = []
  var grants: [Grant] = []
  /// The newest last. Empty until the material is imported, or an RSA key is made.
  var materials: [KeyMaterial] = []
  /// What named imported material that was deleted or has expired.
  var formerMaterial: String?
  /// Material that a rotation on demand will take.
  var pendingMaterial: KeyMaterial?
  var deletion: LocalInstant?
  var deletionDays: Int64?
  /// When imported material expires.
  var expiration: LocalInstant?
  var importedExpires = false
  /// Days between rotations; `nil` if it isn't rotated.
  var rotationDays: Int64?
  var nextRotation: LocalInstant?
  var rotations: [Rotation] = []
  var rotationsOnDemand = 0
  /// The primary key's region, and those of its replicas, for keys of several regions.
  var primaryRegion: String?
  var replicaRegions: [String] = []

  /// What the region of its ARN is.
  var region: String { ARN(arn)?.region ?? "" }

  /// The material that encrypts and signs.
  var material: KeyMaterial? { materials.last }

  /// When something happens to it without a request.
  var nextDue: LocalInstant? {
    [deletion, expiration, status == .enabled ? nextRotation : nil].compactMap { $0 }.min()
  }

  /// Takes new material.
  mutating func rotate(_ material: KeyMaterial, _ type: String, at now: LocalInstant) {
    rotations.append(Rotation(date: now, type: type, material: material.id))
    materials.append(material)
  }

  /// What responses say of it.
  func metadata(account: String) -> Value {
    var output: Structure = [
      "AWSAccountId": .string(account), "KeyId": .string(id), "Arn": .string(arn),
      "CreationDate": .timestamp(created.timestamp), "Enabled": .bool(status == .enabled),
      "Description": .string(description), "KeyUsage": .string(usage),
      "KeyState": .string(status.rawValue), "Origin": .string(origin),
      "KeyManager": .string(isManaged ? "AWS" : "CUSTOMER"),
      "CustomerMasterKeySpec": .string(spec.rawValue), "KeySpec": .string(spec.rawValue),
      "MultiRegion": .bool(isMultiRegion),
    ]
    switch usage {
    case "ENCRYPT_DECRYPT": output["EncryptionAlgorithms"] = Self.list(spec.encryptionAlgorithms)
    case "SIGN_VERIFY": output["SigningAlgorithms"] = Self.list(spec.signingAlgorithms)
    case "KEY_AGREEMENT": output["KeyAgreementAlgorithms"] = ["ECDH"]
    default: output["MacAlgorithms"] = Self.list([spec.macAlgorithm ?? ""])
    }
    if spec == .symmetric {
      output["CurrentKeyMaterialId"] = (material?.id ?? formerMaterial).map { .string($0) }
    }
    if status == .pendingDeletion {
      output["DeletionDate"] = deletion.map { .timestamp($0.timestamp) }
    } else if status == .pendingReplicaDeletion {
      output["PendingDeletionWindowInDays"] = deletionDays.map { .integer($0) }
    }
    if origin == "EXTERNAL", !materials.isEmpty {
      output["ExpirationModel"] = .string(
        importedExpires ? "KEY_MATERIAL_EXPIRES" : "KEY_MATERIAL_DOES_NOT_EXPIRE")
      output["ValidTo"] = expiration.map { .timestamp($0.timestamp) }
    }
    if isMultiRegion { output["MultiRegionConfiguration"] = regions }
    return .structure(output)
  }

  /// The primary and the replicas of a key of several regions.
  private var regions: Value {
    func entry(_ region: String) -> Value {
      ["Arn": .string(arn(in: region)), "Region": .string(region)]
    }
    return [
      "MultiRegionKeyType": .string(primaryRegion == region ? "PRIMARY" : "REPLICA"),
      "PrimaryKey": entry(primaryRegion ?? region),
      "ReplicaKeys": .list(replicaRegions.map(entry)),
    ]
  }

  /// The ARN of the key in another region.
  func arn(in region: String) -> String {
    var parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    parts[3] = region
    return parts.joined(separator: ":")
  }

  private static func list(_ texts: [String]) -> Value { .list(texts.map { .string($0) }) }
}
