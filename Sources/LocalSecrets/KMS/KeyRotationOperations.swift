// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// New material for symmetric keys, on a schedule or on demand. What older material encrypted is still
/// decrypted.
enum KeyRotationOperations {
  typealias State = LocalKMSService.State

  private static let mostOnDemand = 10

  static func enable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { key in
      try checkKind(key, call)
      try key.check(for: "EnableKeyRotation")
      let days = call.integer("RotationPeriodInDays") ?? key.rotationDays ?? 365
      key.rotationDays = days
      key.nextRotation = call.now + .seconds(days * 86_400)
      return [:]
    }
  }

  static func disable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { key in
      try checkKind(key, call)
      try key.check(for: "DisableKeyRotation")
      key.rotationDays = nil
      key.nextRotation = nil
      return [:]
    }
  }

  static func status(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let key = try state.key(call, takesAliases: false)
    if key.spec != .symmetric { throw KMSFault.unsupported() }
    var output: Structure = [
      "KeyRotationEnabled": .bool(key.rotationDays != nil), "KeyId": .string(key.arn),
    ]
    output["RotationPeriodInDays"] = key.rotationDays.map { .integer($0) }
    output["NextRotationDate"] = key.nextRotation.map { .timestamp($0.timestamp) }
    return output
  }

  static func rotate(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { key in
      try key.check(for: "RotateKeyOnDemand")
      if key.spec != .symmetric { throw KMSFault.unsupported() }
      guard key.rotationsOnDemand < mostOnDemand else {
        throw ServiceFault(
          "LimitExceededException",
          "The on-demand rotations limit has been reached for the given keyId. No more on-demand rotations can be performed for this key: \(key.arn)"
        )
      }
      var material = key.pendingMaterial
      key.pendingMaterial = nil
      if key.origin == "EXTERNAL" {
        guard material != nil else {
          throw KMSFault.state(
            "No available key material pending rotation for the key: \(key.arn).")
        }
      } else {
        material = KeyMaterial(.symmetric, call.turn)
      }
      if let material { key.rotate(material, "ON_DEMAND", at: call.now) }
      key.rotationsOnDemand += 1
      return ["KeyId": .string(key.arn)]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let key = try state.key(call, takesAliases: false)
    let rotations = key.rotations
    return try ListPage(kms: call, of: rotations.count, size: 100).kmsOutput("Rotations") { index in
      [
        "KeyId": .string(key.id), "RotationDate": .timestamp(rotations[index].date.timestamp),
        "RotationType": .string(rotations[index].type),
        "KeyMaterialId": .string(rotations[index].material),
      ]
    }
  }

  private static func checkKind(_ key: KMSKey, _ call: LocalCall) throws {
    if key.spec != .symmetric { throw KMSFault.unsupported() }
    if key.origin == "EXTERNAL" {
      throw KMSFault.unsupported(
        "\(key.arn) origin is EXTERNAL which is not valid for this operation.")
    }
  }
}
