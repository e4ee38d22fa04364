// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import WireFormats

/// Keys themselves: making, describing, listing, enabling, deleting.
enum KeyOperations {
  typealias State = LocalKMSService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let specName =
      call.string("KeySpec") ?? call.string("CustomerMasterKeySpec") ?? KeySpec.symmetric.rawValue
    guard specName == KeySpec.symmetric.rawValue || call["KeyUsage"] != nil else {
      throw KMSFault.invalid(
        "You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.")
    }
    let spec = try KeySpec(named: specName)
    let usage = call.string("KeyUsage") ?? "ENCRYPT_DECRYPT"
    guard spec.usages.contains(usage) else {
      throw KMSFault.invalid("KeyUsage \(usage) is not compatible with KeySpec \(specName)")
    }
    let origin = call.string("Origin") ?? "AWS_KMS"
    guard origin == "AWS_KMS" || origin == "EXTERNAL" else {
      throw KMSFault.unsupported("The local AWS has no key stores: Origin \(origin)")
    }
    let tags = try KeyPolicyOperations.newTags(call)
    let policy = try call.string("Policy").map(KeyPolicyOperations.checked)
    let isMultiRegion = call.bool("MultiRegion") ?? false
    let plain = call.turn.uuid()
    let id = isMultiRegion ? "mrk-" + plain.filter { $0 != "-" } : plain
    var key = KMSKey(
      id: id, arn: call.place.kmsARN("key/" + id), spec: spec, usage: usage, origin: origin,
      created: call.now, isMultiRegion: isMultiRegion,
      policy: policy ?? KeyPolicyOperations.usual(call))
    key.description = call.string("Description") ?? ""
    key.tags = tags
    if isMultiRegion { key.primaryRegion = call.place.region }
    if origin == "EXTERNAL" {
      key.status = .pendingImport
    } else if let material = KeyMaterial(spec, call.turn) {
      key.materials = [material]
    } else if let bits = spec.rsaBits {
      makeRSA(id, bits, call)
    }
    state.keys[id] = key
    return ["KeyMetadata": key.metadata(account: call.place.account)]
  }

  /// Makes an RSA key beside the turns, since it takes up to a second, and keeps the result with them, since
  /// it doesn't follow from the turn's random numbers.
  private static func makeRSA(_ id: String, _ bits: Int, _ call: LocalCall) {
    let place = call.place
    call.turn.start { caller in
      guard let material = try? KeyMaterial.rsa(bits: bits) else { return }
      caller.report(Array((id + "\n").utf8) + material.bytes, to: LocalKMSService.name, in: place)
    }
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let key = try state.key(call)
    return ["KeyMetadata": key.metadata(account: call.place.account)]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let keys = Array(state.keys.values)
    return try ListPage(kms: call, of: keys.count, size: 100).kmsOutput("Keys") { index in
      ["KeyId": .string(keys[index].id), "KeyArn": .string(keys[index].arn)]
    }
  }

  static func enable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try setStatus(.enabled, &state, call)
  }

  static func disable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try setStatus(.disabled, &state, call)
  }

  private static func setStatus(
    _ status: KMSKey.Status, _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    try state.change(call) { key in
      if key.status != .disabled { try key.check(for: call.operation.name.string) }
      key.status = status
      return [:]
    }
  }

  static func updateDescription(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { key in
      if key.status == .pendingDeletion { try key.check(for: "UpdateKeyDescription") }
      key.description = call.string("Description") ?? ""
      return [:]
    }
  }

  static func scheduleDeletion(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let days = call.integer("PendingWindowInDays") ?? 30
    guard 7...30 ~= days else {
      throw KMSFault.invalid("PendingWindowInDays must be between 7 and 30 days (inclusive)")
    }
    return try state.change(call) { key in
      if key.status == .pendingDeletion { try key.check(for: "ScheduleKeyDeletion") }
      let waitsForReplicas = key.primaryRegion == key.region && !key.replicaRegions.isEmpty
      key.status = waitsForReplicas ? .pendingReplicaDeletion : .pendingDeletion
      key.deletionDays = days
      let deletion = call.now + .seconds(days * 86_400)
      key.deletion = waitsForReplicas ? nil : deletion
      var output: Structure = [
        "KeyId": .string(key.arn), "KeyState": .string(key.status.rawValue),
        "PendingWindowInDays": .integer(days),
      ]
      if !waitsForReplicas { output["DeletionDate"] = .timestamp(deletion.timestamp) }
      return output
    }
  }

  static func cancelDeletion(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { key in
      guard key.status == .pendingDeletion || key.status == .pendingReplicaDeletion else {
        throw KMSFault.state("\(key.arn) is not pending deletion.")
      }
      key.status = .disabled
      key.deletion = nil
      key.deletionDays = nil
      return ["KeyId": .string(key.arn)]
    }
  }
}
