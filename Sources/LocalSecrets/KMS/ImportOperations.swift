// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import CryptoExtras
import LocalCore
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Keys whose material comes from the user, encrypted with a public key of KMS.
enum ImportOperations {
  typealias State = LocalKMSService.State

  static func parameters(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let key = try state.key(call, takesAliases: false)
    try checkOrigin(key)
    guard let spec = KeySpec(rawValue: call.string("WrappingKeySpec") ?? ""),
      let bits = spec.rsaBits
    else { throw KMSFault.invalid("WrappingKeySpec must be an RSA key's.") }
    let wrapping = try KeyMaterial.rsa(bits: bits)
    return [
      "KeyId": .string(key.arn),
      "ImportToken": .blob(try ImportToken.make(key, wrapping, call)),
      "PublicKey": .blob(try wrapping.publicKey(spec)),
      "ParametersValidTo": .timestamp((call.now + .seconds(86_400)).timestamp),
    ]
  }

  static func take(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let isNew = call.string("ImportType") == "NEW_KEY_MATERIAL"
    return try state.change(call) { key in
      try checkOrigin(key)
      let expires =
        (call.string("ExpirationModel") ?? "KEY_MATERIAL_EXPIRES") == "KEY_MATERIAL_EXPIRES"
      var expiration: LocalInstant?
      if case .timestamp(let time)? = call["ValidTo"] { expiration = LocalInstant(time) }
      if expires, expiration == nil {
        throw KMSFault.invalid(
          "A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES")
      }
      guard let wrapping = ImportToken.open(call.blob("ImportToken") ?? [], key, call) else {
        throw ServiceFault("InvalidImportTokenException")
      }
      let sent = call.blob("EncryptedKeyMaterial") ?? []
      guard let bytes = unwrapped(sent, wrapping, key.spec),
        let material = imported(bytes, key.spec)
      else { throw KMSFault.invalidCiphertext }
      if isNew, !key.materials.isEmpty {
        if let pending = key.pendingMaterial, pending.id != material.id {
          throw KMSFault.state(
            "New key material (id: \(material.id)) cannot be imported into KMS key \(key.arn), because another key material (id: \(pending.id)) is pending rotation."
          )
        }
        key.pendingMaterial = material
      } else if let known = key.materials.last {
        guard known.id == material.id else {
          throw ServiceFault("IncorrectKeyMaterialException")
        }
      } else {
        key.materials = [material]
      }
      key.importedExpires = expires
      key.expiration = expires ? expiration : nil
      if key.status == .pendingImport { key.status = .enabled }
      return ["KeyId": .string(key.arn), "KeyMaterialId": .string(material.id)]
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { key in
      try checkOrigin(key)
      key.formerMaterial = key.material?.id
      key.materials = []
      key.pendingMaterial = nil
      key.expiration = nil
      key.status = .pendingImport
      return ["KeyId": .string(key.arn)]
    }
  }

  private static func checkOrigin(_ key: KMSKey) throws {
    guard key.origin == "EXTERNAL" else {
      throw KMSFault.unsupported(
        "\(key.arn) origin is \(key.origin) which is not valid for this operation.")
    }
    if key.status == .pendingDeletion { try key.check(for: "ImportKeyMaterial") }
  }

  /// The material that was encrypted with a wrapping key, by either padding, or by a symmetric key that
  /// was.
  private static func unwrapped(
    _ bytes: [UInt8], _ wrapping: KeyMaterial, _ spec: KeySpec
  ) -> [UInt8]? {
    guard let key = try? wrapping.rsaEncryption() else { return nil }
    let block = key.keySizeInBits / 8
    for padding in [_RSA.Encryption.Padding.PKCS1_OAEP_SHA256, .PKCS1_OAEP] {
      guard let first = try? key.decrypt(bytes.prefix(block), padding: padding) else { continue }
      guard bytes.count > block else { return Array(first) }
      let rest = Array(bytes.dropFirst(block))
      return try? PaddedKeyWrap.unwrapped(rest, with: SymmetricKey(data: first))
    }
    return nil
  }

  /// Material of its bytes; `nil` for those of no key of the kind.
  private static func imported(_ bytes: [UInt8], _ spec: KeySpec) -> KeyMaterial? {
    switch spec {
    case .symmetric: bytes.count == 32 ? KeyMaterial(bytes) : nil
    case .hmac224: bytes.count == 28 ? KeyMaterial(bytes) : nil
    case .hmac256: bytes.count == 32 ? KeyMaterial(bytes) : nil
    case .hmac384: bytes.count == 48 ? KeyMaterial(bytes) : nil
    case .hmac512: bytes.count == 64 ? KeyMaterial(bytes) : nil
    case .p256:
      (try? P256.Signing.PrivateKey(derRepresentation: bytes)).map {
        KeyMaterial(Array($0.rawRepresentation))
      }
    case .p384:
      (try? P384.Signing.PrivateKey(derRepresentation: bytes)).map {
        KeyMaterial(Array($0.rawRepresentation))
      }
    case .p521:
      (try? P521.Signing.PrivateKey(derRepresentation: bytes)).map {
        KeyMaterial(Array($0.rawRepresentation))
      }
    case .rsa2048, .rsa3072, .rsa4096:
      (try? _RSA.Signing.PrivateKey(derRepresentation: bytes)).map {
        KeyMaterial(Array($0.derRepresentation))
      }
    case .ed25519: nil
    }
  }
}

/// What joins the two requests of an import: the private key of the pair whose public key went out, encrypted for
/// KMS itself, so that nothing has to be kept.
private enum ImportToken {
  static func make(_ key: KMSKey, _ wrapping: KeyMaterial, _ call: LocalCall) throws -> [UInt8] {
    let box = try AES.GCM.seal(
      wrapping.bytes, using: secret(key), nonce: AES.GCM.Nonce(data: call.turn.bytes(12)))
    return box.combined.map { Array($0) } ?? []
  }

  static func open(_ token: [UInt8], _ key: KMSKey, _ call: LocalCall) -> KeyMaterial? {
    guard let box = try? AES.GCM.SealedBox(combined: token),
      let bytes = try? AES.GCM.open(box, using: secret(key))
    else { return nil }
    return KeyMaterial(Array(bytes))
  }

  private static func secret(_ key: KMSKey) -> SymmetricKey {
    SymmetricKey(data: SHA256.hash(data: Array("import/\(key.arn)".utf8)))
  }
}
