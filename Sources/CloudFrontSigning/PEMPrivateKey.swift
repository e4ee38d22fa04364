// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras

/// A private key from a PEM file that signs strings: RSA (PKCS #1 v1.5) or ECDSA on P-256.
struct PEMPrivateKey: Sendable, CustomStringConvertible, CustomReflectable {
  /// The hash of a string before it is signed.
  enum Hash: Sendable, Hashable, CaseIterable {
    /// SHA-1.
    case sha1
    /// SHA-256.
    case sha256
  }

  private enum Key: Sendable {
    case rsa(_RSA.Signing.PrivateKey)
    case ecdsa(P256.Signing.PrivateKey)
  }

  private let key: Key

  /// The key in a string.
  ///
  /// - Parameter pem: `-----BEGIN RSA PRIVATE KEY-----`, `-----BEGIN EC PRIVATE KEY-----` or
  ///   `-----BEGIN PRIVATE KEY-----` (PKCS #8) and the rest; not encrypted.
  /// - Throws: ``PEMPrivateKeyError/unreadable``.
  init(_ pem: String) throws(PEMPrivateKeyError) {
    // openssl writes the name of the curve in a block of its own before the key.
    let text = pem.firstRange(of: "-----BEGIN EC PRIVATE KEY").map { String(pem[$0.lowerBound...]) }
    if let rsa = try? _RSA.Signing.PrivateKey(unsafePEMRepresentation: text ?? pem) {
      key = .rsa(rsa)
    } else if let ecdsa = try? P256.Signing.PrivateKey(pemRepresentation: text ?? pem) {
      key = .ecdsa(ecdsa)
    } else {
      throw .unreadable
    }
  }

  /// The signature of a message: for RSA the number, for ECDSA in DER.
  ///
  /// - Throws: ``PEMPrivateKeyError/noSignature``.
  func signature(
    of message: [UInt8], hash: Hash
  ) throws(PEMPrivateKeyError) -> [UInt8] {
    switch hash {
    case .sha1: try signature(of: Insecure.SHA1.hash(data: message))
    case .sha256: try signature(of: SHA256.hash(data: message))
    }
  }

  private func signature(of digest: some Digest) throws(PEMPrivateKeyError) -> [UInt8] {
    switch key {
    case .rsa(let key):
      guard let signature = try? key.signature(for: digest, padding: .insecurePKCS1v1_5) else {
        throw .noSignature
      }
      return Array(signature.rawRepresentation)
    case .ecdsa(let key):
      guard let signature = try? key.signature(for: digest) else { throw .noSignature }
      return Array(signature.derRepresentation)
    }
  }

  /// The kind of key.
  var description: String {
    switch key {
    case .rsa: "RSA private key"
    case .ecdsa: "ECDSA private key"
    }
  }

  /// Nothing, because the key is secret.
  var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a key can't be used.
enum PEMPrivateKeyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text has no supported key.
  case unreadable
  /// The cryptography library failed.
  case noSignature

  /// What failed and what to do.
  var description: String {
    switch self {
    case .unreadable:
      "The text holds no private key for signatures; give an unencrypted PEM file with an RSA key "
        + "of at least 1024 bits or an ECDSA key on P-256"
    case .noSignature: "Computing the signature failed"
    }
  }
}
