// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Encrypting and decrypting.
enum EncryptionOperations {
  typealias State = LocalKMSService.State

  static func encrypt(_ state: inout State, _ call: LocalCall) throws -> Outcome {
    let plaintext = call.blob("Plaintext") ?? []
    guard !plaintext.isEmpty else {
      throw KMSFault.invalid(
        "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length greater than or equal to 1"
      )
    }
    guard plaintext.count <= 4_096 else {
      throw KMSFault.invalid(
        "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096"
      )
    }
    let key = try state.key(call)
    try key.check(for: "Encrypt", usage: "ENCRYPT_DECRYPT")
    guard let material = key.material else { return try call.waitForMaterial() }
    try call.stopIfDryRun()
    let algorithm = try algorithm(call.string("EncryptionAlgorithm"), key)
    let sealed = try seal(plaintext, key, material, algorithm, call, context: "EncryptionContext")
    return .answer(
      LocalAnswer([
        "CiphertextBlob": .blob(sealed), "KeyId": .string(key.arn),
        "EncryptionAlgorithm": .string(algorithm),
      ]))
  }

  static func decrypt(_ state: inout State, _ call: LocalCall) throws -> Outcome {
    guard
      let opened = try open(
        &state, call, key: "KeyId", algorithm: "EncryptionAlgorithm", context: "EncryptionContext")
    else { return try call.waitForMaterial() }
    try call.stopIfDryRun()
    var output: Structure = [
      "Plaintext": .blob(opened.plaintext), "KeyId": .string(opened.key.arn),
      "EncryptionAlgorithm": .string(opened.algorithm),
    ]
    if opened.key.spec == .symmetric { output["KeyMaterialId"] = .string(opened.material.id) }
    return .answer(LocalAnswer(output))
  }

  static func reencrypt(_ state: inout State, _ call: LocalCall) throws -> Outcome {
    guard
      let opened = try open(
        &state, call, key: "SourceKeyId", algorithm: "SourceEncryptionAlgorithm",
        context: "SourceEncryptionContext")
    else { return try call.waitForMaterial() }
    let key = try state.key(id: try state.keyID(call.string("DestinationKeyId") ?? "", call))
    try key.check(for: "ReEncrypt", usage: "ENCRYPT_DECRYPT")
    guard let material = key.material else { return try call.waitForMaterial() }
    try call.stopIfDryRun()
    let algorithm = try algorithm(call.string("DestinationEncryptionAlgorithm"), key)
    let sealed = try seal(
      opened.plaintext, key, material, algorithm, call, context: "DestinationEncryptionContext")
    return .answer(
      LocalAnswer([
        "CiphertextBlob": .blob(sealed), "SourceKeyId": .string(opened.key.arn),
        "KeyId": .string(key.arn), "SourceEncryptionAlgorithm": .string(opened.algorithm),
        "DestinationEncryptionAlgorithm": .string(algorithm),
      ]))
  }

  private static func algorithm(_ wanted: String?, _ key: KMSKey) throws -> String {
    let algorithm = wanted ?? KeySpec.symmetric.rawValue
    guard key.spec.encryptionAlgorithms.contains(algorithm) else {
      throw KMSFault.usage(
        "Algorithm \(algorithm) is incompatible with key spec \(key.spec.rawValue).")
    }
    return algorithm
  }

  /// Encrypts with a key.
  static func seal(
    _ plaintext: [UInt8], _ key: KMSKey, _ material: KeyMaterial, _ algorithm: String,
    _ call: LocalCall, context: String
  ) throws -> [UInt8] {
    guard key.spec.rsaBits != nil else {
      return try Ciphertext(
        key: key.id, material: material.id,
        sealed: material.seal(
          plaintext, nonce: call.turn.bytes(12), authenticating: Self.context(call, context))
      ).bytes
    }
    let most = try material.mostBytesOfRSA(algorithm)
    guard plaintext.count <= most else {
      throw KMSFault.invalid(
        "Algorithm \(algorithm) and key spec \(key.spec.rawValue) cannot encrypt data larger than \(most) bytes."
      )
    }
    return try material.encryptByRSA(plaintext, algorithm)
  }

  /// What a request asks to be decrypted.
  ///
  /// - Returns: `nil` if the key isn't made yet.
  private static func open(
    _ state: inout State, _ call: LocalCall, key keyName: String, algorithm algorithmName: String,
    context: String
  ) throws -> (key: KMSKey, plaintext: [UInt8], algorithm: String, material: KeyMaterial)? {
    let blob = call.blob("CiphertextBlob") ?? []
    let algorithm = call.string(algorithmName) ?? KeySpec.symmetric.rawValue
    let named = try call.string(keyName).map { try state.keyID($0, call) }
    if algorithm == KeySpec.symmetric.rawValue {
      if let named, state.keys[named]?.spec != .symmetric {
        let key = try state.key(id: named)
        try key.check(for: "Decrypt")
        throw key.usage == "ENCRYPT_DECRYPT"
          ? KMSFault.invalidCiphertext
          : ServiceFault(
            "IncorrectKeyException",
            "The key ID in the request does not identify a CMK that can perform this operation.")
      }
      guard let ciphertext = Ciphertext(blob) else { throw KMSFault.invalidCiphertext }
      guard let key = state.keys[ciphertext.key] else {
        throw ServiceFault(
          "AccessDeniedException",
          "The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access."
        )
      }
      if let named, named != key.id {
        throw ServiceFault(
          "IncorrectKeyException",
          "The key ID in the request does not identify a CMK that can perform this operation.")
      }
      try key.check(for: "Decrypt", usage: "ENCRYPT_DECRYPT")
      guard let material = key.materials.first(where: { $0.id == ciphertext.material }),
        let plaintext = material.open(
          ciphertext.sealed, authenticating: Self.context(call, context))
      else { throw KMSFault.invalidCiphertext }
      return (key, plaintext, algorithm, material)
    }
    guard let named else {
      throw KMSFault.invalid("KeyId is required for asymmetric ciphertexts")
    }
    let key = try state.key(id: named)
    try key.check(for: "Decrypt", usage: "ENCRYPT_DECRYPT")
    guard key.spec.encryptionAlgorithms.contains(algorithm) else {
      throw KMSFault.usage(
        "Algorithm \(algorithm) is incompatible with key spec \(key.spec.rawValue).")
    }
    guard let material = key.material else { return nil }
    guard let plaintext = material.decryptByRSA(blob, algorithm) else {
      throw KMSFault.invalidCiphertext
    }
    return (key, plaintext, algorithm, material)
  }

  /// An encryption context as bytes, in whatever order it was sent.
  static func context(_ call: LocalCall, _ name: String) -> [UInt8] {
    let pairs = (call.structure(name) ?? [:]).map { (key: $0.name, value: String($0.value) ?? "") }
      .sorted { $0.key.precedesInBytes($1.key) }
    return pairs.flatMap { pair in
      [pair.key, pair.value].flatMap { text in
        withUnsafeBytes(of: UInt32(text.utf8.count).bigEndian) { Array($0) } + Array(text.utf8)
      }
    }
  }
}

/// A ciphertext, which names its key and its material.
struct Ciphertext {
  let key: String
  let material: String
  let sealed: [UInt8]

  private static let magic: [UInt8] = [1, 2, 2, 0]

  init(key: String, material: String, sealed: [UInt8]) {
    (self.key, self.material, self.sealed) = (key, material, sealed)
  }

  /// A ciphertext of bytes; `nil` for others.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 4 + 36 + 64 + 28, bytes.starts(with: Self.magic) else { return nil }
    key = String(decoding: bytes[4..<40], as: UTF8.self)
    material = String(decoding: bytes[40..<104], as: UTF8.self)
    sealed = Array(bytes[104...])
  }

  var bytes: [UInt8] { Self.magic + Array(key.utf8) + Array(material.utf8) + sealed }
}

extension LocalCall {
  /// An RSA key that isn't made yet is waited for.
  ///
  /// - Throws: ``ServiceFault`` after a while.
  func waitForMaterial() throws -> Outcome {
    let deadline = arrived + .seconds(60)
    guard now < deadline else {
      throw ServiceFault("KMSInternalException", "The key could not be made.", status: 500)
    }
    return .wait(until: deadline)
  }

  /// A dry run ends before anything is done.
  ///
  /// - Throws: `DryRunOperationException`.
  func stopIfDryRun() throws {
    if bool("DryRun") == true {
      throw ServiceFault(
        "DryRunOperationException",
        "The request would have succeeded, but the DryRun option is set.")
    }
  }
}
