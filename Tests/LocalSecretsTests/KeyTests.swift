// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@testable import LocalSecrets

@Suite struct KeyTests {
  private let aws: TestSecrets

  init() throws { aws = try TestSecrets() }

  @Test(arguments: [
    ("RSA_2048", "RSASSA_PSS_SHA_256"), ("RSA_2048", "RSASSA_PKCS1_V1_5_SHA_384"),
    ("RSA_2048", "RSASSA_PSS_SHA_512"), ("ECC_NIST_P256", "ECDSA_SHA_256"),
    ("ECC_NIST_P384", "ECDSA_SHA_384"), ("ECC_NIST_P521", "ECDSA_SHA_512"),
    ("ECC_NIST_EDWARDS25519", "ED25519_SHA_512"),
  ])
  func signaturesVerifyAndFail(_ spec: String, _ algorithm: String) async throws {
    let key = try await aws.key(spec, "SIGN_VERIFY")
    var input: Structure = [
      "KeyId": key, "Message": .blob(Array("text".utf8)), "SigningAlgorithm": .string(algorithm),
    ]
    input["Signature"] = try await aws.kms("Sign", input).Signature
    #expect(try await aws.kms("Verify", input).SignatureValid == true)
    input["Message"] = .blob(Array("test".utf8))
    #expect(await aws.kmsError("Verify", input) == "KMSInvalidSignatureException")
    input["SigningAlgorithm"] = spec.hasPrefix("RSA") ? "ECDSA_SHA_256" : "RSASSA_PSS_SHA_256"
    #expect(await aws.kmsError("Verify", input) == "InvalidKeyUsageException")
    #expect(
      await aws.kmsError("Encrypt", ["KeyId": key, "Plaintext": .blob([1])])
        == "InvalidKeyUsageException")
  }

  @Test func aDigestIsSignedAsItsMessage() async throws {
    let key = try await aws.key("RSA_2048", "SIGN_VERIFY")
    // SHA-256 of nothing but three letters: abc.
    let digest: [UInt8] = [
      0xBA, 0x78, 0x16, 0xBF, 0x8F, 0x01, 0xCF, 0xEA, 0x41, 0x41, 0x40, 0xDE, 0x5D, 0xAE, 0x22,
      0x23, 0xB0, 0x03, 0x61, 0xA3, 0x96, 0x17, 0x7A, 0x9C, 0xB4, 0x10, 0xFF, 0x61, 0xF2, 0x00,
      0x15, 0xAD,
    ]
    let signed = try await aws.kms(
      "Sign",
      [
        "KeyId": key, "Message": .blob(digest), "MessageType": "DIGEST",
        "SigningAlgorithm": "RSASSA_PKCS1_V1_5_SHA_256",
      ])
    let verified = try await aws.kms(
      "Verify",
      [
        "KeyId": key, "Message": .blob(Array("abc".utf8)), "Signature": signed.Signature,
        "SigningAlgorithm": "RSASSA_PKCS1_V1_5_SHA_256",
      ])
    #expect(verified.SignatureValid == true)
    #expect(
      await aws.kmsError(
        "Sign",
        [
          "KeyId": key, "Message": .blob([1]), "MessageType": "DIGEST",
          "SigningAlgorithm": "RSASSA_PKCS1_V1_5_SHA_256",
        ]) == "ValidationException")
  }

  @Test func ciphertextsAreBoundToTheirContext() async throws {
    let key = try await aws.key()
    let plaintext = Value.blob(Array("text".utf8))
    let sealed = try await aws.kms(
      "Encrypt",
      ["KeyId": key, "Plaintext": plaintext, "EncryptionContext": ["a": "1", "b": "2"]]
    ).CiphertextBlob
    // The order of a context doesn't matter, and the ciphertext names its key.
    let opened = try await aws.kms(
      "Decrypt", ["CiphertextBlob": sealed, "EncryptionContext": ["b": "2", "a": "1"]])
    #expect(opened.Plaintext == plaintext)
    for context: Value in [[:], ["a": "1"], ["a": "2", "b": "1"]] {
      #expect(
        await aws.kmsError("Decrypt", ["CiphertextBlob": sealed, "EncryptionContext": context])
          == "InvalidCiphertextException")
    }
    #expect(
      await aws.kmsError("Decrypt", ["CiphertextBlob": .blob([1, 2, 3])])
        == "InvalidCiphertextException")
    let other = try await aws.key()
    #expect(
      await aws.kmsError(
        "Decrypt",
        ["CiphertextBlob": sealed, "KeyId": other, "EncryptionContext": ["a": "1", "b": "2"]])
        == "IncorrectKeyException")
    #expect(
      await aws.kmsError(
        "Encrypt", ["KeyId": key, "Plaintext": .blob([UInt8](repeating: 0, count: 4_097))])
        == "ValidationException")
  }

  @Test(arguments: ["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"])
  func encryptionWaitsForAnRSAKey(_ algorithm: String) async throws {
    let key = try await aws.key("RSA_2048")
    let sealed = try await aws.kms(
      "Encrypt",
      ["KeyId": key, "Plaintext": .blob([7]), "EncryptionAlgorithm": .string(algorithm)])
    let opened = try await aws.kms(
      "Decrypt",
      [
        "KeyId": key, "CiphertextBlob": sealed.CiphertextBlob,
        "EncryptionAlgorithm": .string(algorithm),
      ])
    #expect(opened.Plaintext == .blob([7]))
    #expect(
      await aws.kmsError(
        "Encrypt",
        [
          "KeyId": key, "Plaintext": .blob([UInt8](repeating: 0, count: 250)),
          "EncryptionAlgorithm": .string(algorithm),
        ]) == "ValidationException")
  }

  @Test func rotationKeepsOldCiphertextsReadable() async throws {
    let key = try await aws.key()
    let first = try await aws.kms("Encrypt", ["KeyId": key, "Plaintext": .blob([1])])
      .CiphertextBlob
    try await aws.kms("EnableKeyRotation", ["KeyId": key, "RotationPeriodInDays": 90])
    aws.engine.advance(by: .seconds(91 * 86_400))
    try await aws.kms("RotateKeyOnDemand", ["KeyId": key])
    let rotations = try await aws.kms("ListKeyRotations", ["KeyId": key]).Rotations
    #expect(rotations[0].RotationType == "AUTOMATIC" && rotations[1].RotationType == "ON_DEMAND")
    let second = try await aws.kms("Encrypt", ["KeyId": key, "Plaintext": .blob([2])])
      .CiphertextBlob
    let (old, new) = (
      try await aws.kms("Decrypt", ["CiphertextBlob": first]),
      try await aws.kms("Decrypt", ["CiphertextBlob": second])
    )
    #expect(old.Plaintext == .blob([1]) && new.Plaintext == .blob([2]))
    #expect(old.KeyMaterialId != new.KeyMaterialId)
    let hmac = try await aws.key("HMAC_256", "GENERATE_VERIFY_MAC")
    #expect(
      await aws.kmsError("RotateKeyOnDemand", ["KeyId": hmac]) == "UnsupportedOperationException")
  }

  @Test func aDeletedKeyIsGoneAfterItsWindow() async throws {
    let key = try await aws.key()
    try await aws.kms("CreateAlias", ["AliasName": "alias/a", "TargetKeyId": key])
    let encrypt: Structure = ["KeyId": "alias/a", "Plaintext": .blob([1])]
    try await aws.kms("Encrypt", encrypt)
    #expect(
      await aws.kmsError("ScheduleKeyDeletion", ["KeyId": key, "PendingWindowInDays": 6])
        == "ValidationException")
    try await aws.kms("ScheduleKeyDeletion", ["KeyId": key, "PendingWindowInDays": 7])
    #expect(await aws.kmsError("Encrypt", encrypt) == "KMSInvalidStateException")
    try await aws.kms("CancelKeyDeletion", ["KeyId": key])
    #expect(await aws.kmsError("Encrypt", encrypt) == "DisabledException")
    try await aws.kms("EnableKey", ["KeyId": key])
    try await aws.kms("Encrypt", encrypt)
    try await aws.kms("ScheduleKeyDeletion", ["KeyId": key, "PendingWindowInDays": 7])
    aws.engine.advance(by: .seconds(7 * 86_400))
    #expect(await aws.kmsError("DescribeKey", ["KeyId": key]) == "NotFoundException")
    #expect(await aws.kmsError("Encrypt", encrypt) == "NotFoundException")
  }

  @Test(arguments: ["224", "256", "384", "512"])
  func codesVerifyAndFail(_ bits: String) async throws {
    let key = try await aws.key("HMAC_" + bits, "GENERATE_VERIFY_MAC")
    var input: Structure = [
      "KeyId": key, "Message": .blob([1, 2]), "MacAlgorithm": .string("HMAC_SHA_" + bits),
    ]
    input["Mac"] = try await aws.kms("GenerateMac", input).Mac
    #expect(try await aws.kms("VerifyMac", input).MacValid == true)
    input["Message"] = .blob([1, 3])
    #expect(await aws.kmsError("VerifyMac", input) == "KMSInvalidMacException")
  }

  // Source: FIPS 180-4's examples; RFC 4231, cases 1 and 6.
  @Test func digestsOfSHA224() {
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(hex(SHA224.hash(Array("abc".utf8))).hasPrefix("23097d223405d8228642a477bda255b3"))
    #expect(hex(SHA224.hash(Array(long.utf8))).hasPrefix("75388b16512776cc5dba5da1fd890150"))
    let short = SHA224.authenticationCode(
      of: Array("Hi There".utf8), key: [UInt8](repeating: 0x0B, count: 20))
    #expect(hex(short).hasPrefix("896fb1128abbdf196832107cd49df33f"))
    let hashed = SHA224.authenticationCode(
      of: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      key: [UInt8](repeating: 0xAA, count: 131))
    #expect(hex(hashed).hasPrefix("95e9a0db962095adaebe9b2d6f0dbce2"))
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test func aKeyOfSeveralRegionsOpensWhatTheOthersSealed() async throws {
    let made = try await aws.kms("CreateKey", ["MultiRegion": true]).KeyMetadata
    let replica = try await aws.kms(
      "ReplicateKey", ["KeyId": made.KeyId, "ReplicaRegion": "eu-west-1"])
    #expect(replica.ReplicaKeyMetadata.KeyState == "Creating")
    let sealed = try await aws.kms("Encrypt", ["KeyId": made.KeyId, "Plaintext": .blob([5])])
    let opened = try await aws.kms(
      "Decrypt", ["CiphertextBlob": sealed.CiphertextBlob], in: "eu-west-1")
    #expect(opened.Plaintext == .blob([5]))
  }

  @Test func badRequestsAreRefused() async throws {
    let key = try await aws.key()
    #expect(await aws.kmsError("DescribeKey", ["KeyId": "nobody"]) == "NotFoundException")
    #expect(
      await aws.kmsError("CreateAlias", ["AliasName": "a", "TargetKeyId": key])
        == "ValidationException")
    #expect(
      await aws.kmsError("CreateAlias", ["AliasName": "alias/aws/a", "TargetKeyId": key])
        == "NotAuthorizedException")
    #expect(await aws.kmsError("CreateKey", ["KeySpec": "RSA_2048"]) == "ValidationException")
    #expect(
      await aws.kmsError("CreateKey", ["Policy": "none"]) == "MalformedPolicyDocumentException")
    #expect(await aws.kmsError("GetPublicKey", ["KeyId": key]) == "UnsupportedOperationException")
    #expect(await aws.kmsError("GenerateDataKey", ["KeyId": key]) == "ValidationException")
    #expect(
      await aws.kmsError("RevokeGrant", ["KeyId": key, "GrantId": "g"]) == "NotFoundException")
  }
}
