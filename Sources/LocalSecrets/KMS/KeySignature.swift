// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import LocalCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Signing and verifying with one of KMS's algorithms.
struct KeySignature {
  let material: KeyMaterial
  let spec: KeySpec
  let algorithm: String

  /// The digest of a message, or the message itself if it is one already.
  ///
  /// - Throws: ``ServiceFault`` for a digest of another length.
  func digest(_ message: [UInt8], isDigest: Bool) throws -> [UInt8] {
    let length = algorithm.hasSuffix("256") ? 32 : algorithm.hasSuffix("384") ? 48 : 64
    if isDigest {
      guard message.count == length else {
        throw ServiceFault(
          "ValidationException", "Digest is invalid length for algorithm \(algorithm).")
      }
      return message
    }
    return switch length {
    case 32: Array(SHA256.hash(data: message))
    case 48: Array(SHA384.hash(data: message))
    default: Array(SHA512.hash(data: message))
    }
  }

  /// Signs a digest; an Ed25519 key signs the message.
  func sign(_ bytes: [UInt8]) throws -> [UInt8] {
    switch spec {
    case .p256:
      let key = try P256.Signing.PrivateKey(rawRepresentation: material.bytes)
      return Array(try key.signature(for: RawDigest<SHA256>(bytes)).derRepresentation)
    case .p384:
      let key = try P384.Signing.PrivateKey(rawRepresentation: material.bytes)
      return Array(try key.signature(for: RawDigest<SHA384>(bytes)).derRepresentation)
    case .p521:
      let key = try P521.Signing.PrivateKey(rawRepresentation: material.bytes)
      return Array(try key.signature(for: RawDigest<SHA512>(bytes)).derRepresentation)
    case .ed25519:
      let key = try Curve25519.Signing.PrivateKey(rawRepresentation: material.bytes)
      return Array(try key.signature(for: bytes))
    default:
      let key = try material.rsaSigning()
      return switch bytes.count {
      case 32: Array(try key.signature(for: Self.sha256(bytes), padding: padding).rawRepresentation)
      case 48: Array(try key.signature(for: Self.sha384(bytes), padding: padding).rawRepresentation)
      default: Array(try key.signature(for: Self.sha512(bytes), padding: padding).rawRepresentation)
      }
    }
  }

  /// Whether a signature is the key's.
  func verify(_ signature: [UInt8], of bytes: [UInt8]) throws -> Bool {
    switch spec {
    case .p256:
      let key = try P256.Signing.PrivateKey(rawRepresentation: material.bytes).publicKey
      let sent = try? P256.Signing.ECDSASignature(derRepresentation: signature)
      return sent.map { key.isValidSignature($0, for: RawDigest<SHA256>(bytes)) } ?? false
    case .p384:
      let key = try P384.Signing.PrivateKey(rawRepresentation: material.bytes).publicKey
      let sent = try? P384.Signing.ECDSASignature(derRepresentation: signature)
      return sent.map { key.isValidSignature($0, for: RawDigest<SHA384>(bytes)) } ?? false
    case .p521:
      let key = try P521.Signing.PrivateKey(rawRepresentation: material.bytes).publicKey
      let sent = try? P521.Signing.ECDSASignature(derRepresentation: signature)
      return sent.map { key.isValidSignature($0, for: RawDigest<SHA512>(bytes)) } ?? false
    case .ed25519:
      return try Curve25519.Signing.PrivateKey(rawRepresentation: material.bytes).publicKey
        .isValidSignature(signature, for: bytes)
    default:
      let key = try material.rsaSigning().publicKey
      let signature = _RSA.Signing.RSASignature(rawRepresentation: signature)
      return switch bytes.count {
      case 32: key.isValidSignature(signature, for: Self.sha256(bytes), padding: padding)
      case 48: key.isValidSignature(signature, for: Self.sha384(bytes), padding: padding)
      default: key.isValidSignature(signature, for: Self.sha512(bytes), padding: padding)
      }
    }
  }

  private var padding: _RSA.Signing.Padding {
    algorithm.hasPrefix("RSASSA_PSS") ? .PSS : .insecurePKCS1v1_5
  }

  // swift-crypto's RSA takes its own digests only, which can't be made of bytes. They are just the bytes
  // of the hash, which `KeySignatureTests` would notice if it changed.

  private static func sha256(_ bytes: [UInt8]) -> SHA256Digest {
    bytes.withUnsafeBytes { $0.loadUnaligned(as: SHA256Digest.self) }
  }

  private static func sha384(_ bytes: [UInt8]) -> SHA384Digest {
    bytes.withUnsafeBytes { $0.loadUnaligned(as: SHA384Digest.self) }
  }

  private static func sha512(_ bytes: [UInt8]) -> SHA512Digest {
    bytes.withUnsafeBytes { $0.loadUnaligned(as: SHA512Digest.self) }
  }
}

/// A digest that was made elsewhere.
private struct RawDigest<Function: HashFunction>: Digest {
  static var byteCount: Int { Function.Digest.byteCount }
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func makeIterator() -> Array<UInt8>.Iterator { bytes.makeIterator() }
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
  {
    try bytes.withUnsafeBytes(body)
  }
  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
  static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }
  var description: String { "a digest of \(bytes.count) bytes" }
}
