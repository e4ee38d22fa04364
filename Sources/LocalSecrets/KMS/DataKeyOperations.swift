// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import WireFormats

/// Random bytes, and keys for data that come encrypted with a key of KMS.
enum DataKeyOperations {
  typealias State = LocalKMSService.State

  static func random(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let count = call.integer("NumberOfBytes") else {
      throw KMSFault.invalid("NumberOfBytes is required.")
    }
    return ["Plaintext": .blob(call.turn.bytes(Int(count)))]
  }

  static func key(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (count, spec) = (call.integer("NumberOfBytes"), call.string("KeySpec"))
    guard (count == nil) != (spec == nil) else {
      throw KMSFault.invalid("Please specify either number of bytes or key spec.")
    }
    let length = count.map { Int($0) } ?? (spec == "AES_128" ? 16 : 32)
    let (key, material) = try symmetric(&state, call)
    let plaintext = call.turn.bytes(length)
    return [
      "CiphertextBlob": .blob(try seal(plaintext, key, material, call)),
      "Plaintext": .blob(plaintext), "KeyId": .string(key.arn),
      "KeyMaterialId": .string(material.id),
    ]
  }

  static func keyWithoutPlaintext(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var output = try key(&state, call)
    output["Plaintext"] = nil
    return output
  }

  static func pair(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("KeyPairSpec") ?? ""
    let spec = try KeySpec(named: name)
    let (key, material) = try symmetric(&state, call)
    let pair: KeyMaterial
    if let bits = spec.rsaBits {
      pair = try KeyMaterial.rsa(bits: bits)
    } else if let made = KeyMaterial(spec, call.turn), !spec.signingAlgorithms.isEmpty {
      pair = made
    } else {
      throw KMSFault.invalid("KeyPairSpec \(name) is not valid")
    }
    let privateKey = try pair.privateKey(spec)
    return [
      "PrivateKeyCiphertextBlob": .blob(try seal(privateKey, key, material, call)),
      "PrivateKeyPlaintext": .blob(privateKey), "PublicKey": .blob(try pair.publicKey(spec)),
      "KeyId": .string(key.arn), "KeyPairSpec": .string(name),
      "KeyMaterialId": .string(material.id),
    ]
  }

  static func pairWithoutPlaintext(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var output = try pair(&state, call)
    output["PrivateKeyPlaintext"] = nil
    return output
  }

  private static func symmetric(
    _ state: inout State, _ call: LocalCall
  ) throws -> (KMSKey, KeyMaterial) {
    let key = try state.key(call)
    try key.check(for: call.operation.name.string, usage: "ENCRYPT_DECRYPT")
    guard key.spec == .symmetric, let material = key.material else {
      throw KMSFault.usage(
        "\(key.arn) key spec is \(key.spec.rawValue) which is not valid for \(call.operation.name.string)."
      )
    }
    try call.stopIfDryRun()
    return (key, material)
  }

  private static func seal(
    _ plaintext: [UInt8], _ key: KMSKey, _ material: KeyMaterial, _ call: LocalCall
  ) throws -> [UInt8] {
    try EncryptionOperations.seal(
      plaintext, key, material, KeySpec.symmetric.rawValue, call, context: "EncryptionContext")
  }
}
