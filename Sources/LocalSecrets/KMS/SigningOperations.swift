// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Signatures, message authentication codes, public keys and shared secrets.
enum SigningOperations {
  typealias State = LocalKMSService.State

  static func sign(_ state: inout State, _ call: LocalCall) throws -> Outcome {
    guard let (key, signature) = try signing(&state, call, "Sign") else {
      return try call.waitForMaterial()
    }
    let bytes = try message(call, key, signature)
    try call.stopIfDryRun()
    return .answer(
      LocalAnswer([
        "KeyId": .string(key.arn), "Signature": .blob(try signature.sign(bytes)),
        "SigningAlgorithm": .string(signature.algorithm),
      ]))
  }

  static func verify(_ state: inout State, _ call: LocalCall) throws -> Outcome {
    guard let sent = call.blob("Signature"), !sent.isEmpty else {
      throw empty("Signature")
    }
    guard let (key, signature) = try signing(&state, call, "Verify") else {
      return try call.waitForMaterial()
    }
    let bytes = try message(call, key, signature)
    guard try signature.verify(sent, of: bytes) else {
      throw ServiceFault("KMSInvalidSignatureException")
    }
    try call.stopIfDryRun()
    return .answer(
      LocalAnswer([
        "KeyId": .string(key.arn), "SignatureValid": true,
        "SigningAlgorithm": .string(signature.algorithm),
      ]))
  }

  private static func empty(_ name: String) -> ServiceFault {
    KMSFault.invalid(
      "1 validation error detected: Value at '\(name)' failed to satisfy constraint: Member must have length greater than or equal to 1"
    )
  }

  /// The key of a request, and how it signs; `nil` if the key isn't made yet.
  private static func signing(
    _ state: inout State, _ call: LocalCall, _ operation: String
  ) throws -> (KMSKey, KeySignature)? {
    guard let message = call.blob("Message"), !message.isEmpty else { throw empty("Message") }
    let key = try state.key(call)
    try key.check(for: operation, usage: "SIGN_VERIFY")
    let algorithm = call.string("SigningAlgorithm") ?? ""
    guard key.spec.signingAlgorithms.contains(algorithm) else {
      throw KMSFault.usage(
        "Algorithm \(algorithm) is incompatible with key spec \(key.spec.rawValue).")
    }
    guard let material = key.material else { return nil }
    return (key, KeySignature(material: material, spec: key.spec, algorithm: algorithm))
  }

  private static func message(
    _ call: LocalCall, _ key: KMSKey, _ signature: KeySignature
  ) throws -> [UInt8] {
    let message = call.blob("Message") ?? []
    if key.spec == .ed25519 { return message }
    return try signature.digest(message, isDigest: call.string("MessageType") == "DIGEST")
  }

  static func publicKey(_ state: inout State, _ call: LocalCall) throws -> Outcome {
    let key = try state.key(call)
    try key.check(for: "GetPublicKey")
    guard key.spec != .symmetric, key.spec.macAlgorithm == nil else {
      throw KMSFault.unsupported(
        "\(key.arn) key spec is \(key.spec.rawValue) which is not valid for GetPublicKey.")
    }
    guard let material = key.material else { return try call.waitForMaterial() }
    var output: Structure = [
      "KeyId": .string(key.arn), "PublicKey": .blob(try material.publicKey(key.spec)),
      "CustomerMasterKeySpec": .string(key.spec.rawValue), "KeySpec": .string(key.spec.rawValue),
      "KeyUsage": .string(key.usage),
    ]
    for name in ["EncryptionAlgorithms", "SigningAlgorithms", "KeyAgreementAlgorithms"] {
      output[name] = key.metadata(account: call.place.account)[name]
    }
    return .answer(LocalAnswer(output))
  }

  // MARK: - Codes

  static func mac(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (key, code) = try code(&state, call, "GenerateMac")
    try call.stopIfDryRun()
    return [
      "Mac": .blob(code), "MacAlgorithm": .string(key.spec.macAlgorithm ?? ""),
      "KeyId": .string(key.arn),
    ]
  }

  static func verifyMac(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (key, code) = try code(&state, call, "VerifyMac")
    guard code == call.blob("Mac") ?? [] else { throw ServiceFault("KMSInvalidMacException") }
    try call.stopIfDryRun()
    return [
      "MacValid": true, "MacAlgorithm": .string(key.spec.macAlgorithm ?? ""),
      "KeyId": .string(key.arn),
    ]
  }

  private static func code(
    _ state: inout State, _ call: LocalCall, _ operation: String
  ) throws -> (KMSKey, [UInt8]) {
    let key = try state.key(call)
    try key.check(for: operation, usage: "GENERATE_VERIFY_MAC")
    let algorithm = call.string("MacAlgorithm") ?? ""
    guard key.spec.macAlgorithm == algorithm, let material = key.material else {
      throw KMSFault.usage(
        "Algorithm \(algorithm) is incompatible with key spec \(key.spec.rawValue).")
    }
    return (key, material.code(of: call.blob("Message") ?? [], key.spec))
  }

  // MARK: - Shared secrets

  static func sharedSecret(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let key = try state.key(call)
    try key.check(for: "DeriveSharedSecret", usage: "KEY_AGREEMENT")
    guard let material = key.material,
      let secret = try? material.sharedSecret(with: call.blob("PublicKey") ?? [], key.spec)
    else { throw KMSFault.invalid("") }
    try call.stopIfDryRun()
    return [
      "KeyId": .string(key.arn), "SharedSecret": .blob(secret), "KeyAgreementAlgorithm": "ECDH",
      "KeyOrigin": .string(key.origin),
    ]
  }
}
