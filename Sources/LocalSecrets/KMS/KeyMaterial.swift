// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import LocalCore
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The secret of a key, as bytes.
struct KeyMaterial: Sendable, Hashable {
  /// The 32 bytes of a symmetric key, the bytes of an HMAC key, the private scalar of a key on a curve,
  /// the DER form of an RSA key.
  let bytes: [UInt8]
  /// What names it in responses and in ciphertexts.
  let id: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    id = Hex.encode(Array(SHA256.hash(data: bytes)))
  }

  /// New material of random numbers of the turn's; `nil` for RSA, which takes its time.
  init?(_ spec: KeySpec, _ turn: Turn) {
    switch spec {
    case .symmetric, .ed25519, .hmac256: self.init(turn.bytes(32))
    case .hmac224: self.init(turn.bytes(28))
    case .hmac384: self.init(turn.bytes(48))
    case .hmac512: self.init(turn.bytes(64))
    case .p256:
      self.init(Self.scalar(32, turn) { try P256.Signing.PrivateKey(rawRepresentation: $0) })
    case .p384:
      self.init(Self.scalar(48, turn) { try P384.Signing.PrivateKey(rawRepresentation: $0) })
    case .p521:
      self.init(Self.scalar(66, turn) { try P521.Signing.PrivateKey(rawRepresentation: $0) })
    case .rsa2048, .rsa3072, .rsa4096: return nil
    }
  }

  /// A new RSA key. It comes from the machine's random numbers.
  static func rsa(bits: Int) throws -> KeyMaterial {
    let key = try _RSA.Signing.PrivateKey(keySize: .init(bitCount: bits))
    return KeyMaterial(Array(key.derRepresentation))
  }

  /// Random numbers until they are a private key.
  private static func scalar<Key>(
    _ count: Int, _ turn: Turn, _ make: ([UInt8]) throws -> Key
  ) -> [UInt8] {
    while true {
      var bytes = turn.bytes(count)
      // The order of P-521 has 521 bits.
      if count == 66 { bytes[0] &= 1 }
      if (try? make(bytes)) != nil { return bytes }
    }
  }

  // MARK: - Public keys

  /// The public key, as DER.
  func publicKey(_ spec: KeySpec) throws -> [UInt8] {
    switch spec {
    case .rsa2048, .rsa3072, .rsa4096:
      // The key's own form is PKCS #1's; the responses have the wrapped one.
      Array(try rsaSigning().publicKey.derRepresentation)
    case .p256:
      Array(try P256.Signing.PrivateKey(rawRepresentation: bytes).publicKey.derRepresentation)
    case .p384:
      Array(try P384.Signing.PrivateKey(rawRepresentation: bytes).publicKey.derRepresentation)
    case .p521:
      Array(try P521.Signing.PrivateKey(rawRepresentation: bytes).publicKey.derRepresentation)
    case .ed25519:
      [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        + Array(
          try Curve25519.Signing.PrivateKey(rawRepresentation: bytes).publicKey.rawRepresentation)
    case .symmetric, .hmac224, .hmac256, .hmac384, .hmac512: []
    }
  }

  /// The private key, as DER of PKCS #8.
  func privateKey(_ spec: KeySpec) throws -> [UInt8] {
    switch spec {
    case .rsa2048, .rsa3072, .rsa4096: Array(try rsaSigning().pkcs8DERRepresentation)
    case .p256: Array(try P256.Signing.PrivateKey(rawRepresentation: bytes).derRepresentation)
    case .p384: Array(try P384.Signing.PrivateKey(rawRepresentation: bytes).derRepresentation)
    case .p521: Array(try P521.Signing.PrivateKey(rawRepresentation: bytes).derRepresentation)
    case .ed25519:
      [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
      ]
        + bytes
    case .symmetric, .hmac224, .hmac256, .hmac384, .hmac512: []
    }
  }

  func rsaSigning() throws -> _RSA.Signing.PrivateKey {
    try _RSA.Signing.PrivateKey(derRepresentation: bytes)
  }

  func rsaEncryption() throws -> _RSA.Encryption.PrivateKey {
    try _RSA.Encryption.PrivateKey(derRepresentation: bytes)
  }

  // MARK: - Encryption

  /// Encrypts with a symmetric key.
  func seal(
    _ plaintext: [UInt8], nonce: [UInt8], authenticating context: [UInt8]
  ) throws -> [UInt8] {
    let box = try AES.GCM.seal(
      plaintext, using: SymmetricKey(data: bytes), nonce: AES.GCM.Nonce(data: nonce),
      authenticating: context)
    return nonce + box.ciphertext + box.tag
  }

  /// Decrypts what ``seal(_:nonce:authenticating:)`` made; `nil` for anything else.
  func open(_ sealed: [UInt8], authenticating context: [UInt8]) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let plaintext = try? AES.GCM.open(
        box, using: SymmetricKey(data: bytes), authenticating: context)
    else { return nil }
    return Array(plaintext)
  }

  /// The longest text that an algorithm encrypts, in bytes.
  func mostBytesOfRSA(_ algorithm: String) throws -> Int {
    try rsaEncryption().publicKey.maximumEncryptSize(with: Self.padding(of: algorithm))
  }

  /// Encrypts with the public key of an RSA key.
  func encryptByRSA(_ plaintext: [UInt8], _ algorithm: String) throws -> [UInt8] {
    let key = try rsaEncryption().publicKey
    return Array(try key.encrypt(plaintext, padding: Self.padding(of: algorithm)))
  }

  /// Decrypts with an RSA key; `nil` for what isn't encrypted with it.
  func decryptByRSA(_ ciphertext: [UInt8], _ algorithm: String) -> [UInt8]? {
    let padding = Self.padding(of: algorithm)
    return (try? rsaEncryption().decrypt(ciphertext, padding: padding)).map { Array($0) }
  }

  private static func padding(of algorithm: String) -> _RSA.Encryption.Padding {
    algorithm.hasSuffix("SHA_1") ? .PKCS1_OAEP : .PKCS1_OAEP_SHA256
  }

  // MARK: - Codes and shared secrets

  /// The message authentication code.
  func code(of message: [UInt8], _ spec: KeySpec) -> [UInt8] {
    let key = SymmetricKey(data: bytes)
    return switch spec {
    case .hmac224: SHA224.authenticationCode(of: message, key: bytes)
    case .hmac384: Array(HMAC<SHA384>.authenticationCode(for: message, using: key))
    case .hmac512: Array(HMAC<SHA512>.authenticationCode(for: message, using: key))
    default: Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }
  }

  /// The secret that this key shares with another one's public key.
  ///
  /// - Parameter other: DER.
  func sharedSecret(with other: [UInt8], _ spec: KeySpec) throws -> [UInt8] {
    let secret: SharedSecret
    switch spec {
    case .p384:
      secret = try P384.KeyAgreement.PrivateKey(rawRepresentation: bytes)
        .sharedSecretFromKeyAgreement(with: P384.KeyAgreement.PublicKey(derRepresentation: other))
    case .p521:
      secret = try P521.KeyAgreement.PrivateKey(rawRepresentation: bytes)
        .sharedSecretFromKeyAgreement(with: P521.KeyAgreement.PublicKey(derRepresentation: other))
    default:
      secret = try P256.KeyAgreement.PrivateKey(rawRepresentation: bytes)
        .sharedSecretFromKeyAgreement(with: P256.KeyAgreement.PublicKey(derRepresentation: other))
    }
    return secret.withUnsafeBytes { Array($0) }
  }
}

extension Turn {
  /// Random bytes.
  func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 7)
    while bytes.count < count {
      withUnsafeBytes(of: random().littleEndian) { bytes += $0 }
    }
    return Array(bytes.prefix(count))
  }
}
