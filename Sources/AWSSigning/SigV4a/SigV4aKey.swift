// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import WireFormats

/// The P-256 key that SigV4a signs with, derived from an access key.
///
/// The derivation is NIST SP 800-108's in counter mode with HMAC-SHA256: candidates until one is in
/// the range of private keys. AWS publishes it with the source of aws-c-auth.
struct SigV4aKey: Sendable {
  let privateKey: P256.Signing.PrivateKey

  /// The key of an access key.
  ///
  /// - Throws: ``SigV4aError/noKey``.
  init(_ credentials: SigningCredentials) throws(SigV4aError) {
    let secret = SymmetricKey(data: Array("AWS4A".utf8) + Array(credentials.secretAccessKey.utf8))
    for counter in UInt8(1)...254 {
      let candidate = Self.candidate(
        secret: secret, accessKeyID: credentials.accessKeyID, counter: counter)
      guard let bytes = Self.privateKeyBytes(candidate),
        let key = try? P256.Signing.PrivateKey(rawRepresentation: bytes)
      else { continue }
      privateKey = key
      return
    }
    throw .noKey
  }

  /// The candidate of a counter: the HMAC of the number of this block, the label, a zero, the
  /// context (ID and counter) and the length in bits.
  private static func candidate(
    secret: SymmetricKey, accessKeyID: String, counter: UInt8
  ) -> [UInt8] {
    var input: [UInt8] = [0, 0, 0, 1]
    input += SigV4aSigner.algorithm.utf8
    input.append(0)
    input += accessKeyID.utf8
    input.append(counter)
    input += [0, 0, 1, 0]
    return Array(HMAC<SHA256>.authenticationCode(for: input, using: secret))
  }

  /// A candidate plus 1, as big-endian bytes; `nil` for a candidate greater than the order of the
  /// curve less 2. No branch depends on single bytes, since they are secret.
  static func privateKeyBytes(_ candidate: [UInt8]) -> [UInt8]? {
    guard candidate.count == largestCandidate.count else { return nil }
    var borrow = 0
    for (limit, byte) in zip(largestCandidate, candidate).reversed() {
      borrow = (Int(limit) - Int(byte) - borrow) >> 8 & 1
    }
    guard borrow == 0 else { return nil }
    var key = candidate
    var carry = 1
    for index in key.indices.reversed() {
      carry += Int(key[index])
      key[index] = UInt8(truncatingIfNeeded: carry)
      carry >>= 8
    }
    return key
  }

  /// The order of P-256 less 2.
  static let largestCandidate: [UInt8] = [
    0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
    0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x4F,
  ]
}

/// Why a request can't be signed with SigV4a. Neither case is known to have happened.
package enum SigV4aError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No key can be derived from the access key.
  case noKey
  /// The library for elliptic curves failed.
  case noSignature

  /// What failed and what to do.
  package var description: String {
    switch self {
    case .noKey: "No SigV4a key can be derived from this access key; use another one"
    case .noSignature: "Computing the ECDSA signature failed; try again"
    }
  }
}

/// The keys of the last few access keys: deriving one takes an HMAC and a multiplication on the
/// curve, and it stays the same for as long as the access key.
package final class SigV4aKeyCache: Sendable {
  /// The default cache of signers.
  package static let shared = SigV4aKeyCache()

  /// What a key is derived from.
  private struct Name: Equatable {
    let accessKeyID: String
    let secret: String

    static func == (left: Name, right: Name) -> Bool {
      left.accessKeyID.hasSameBytes(as: right.accessKeyID)
        && left.secret.hasSameBytes(as: right.secret)
    }
  }

  private let keys = RecentKeys<Name, SigV4aKey>()

  /// An empty cache.
  package init() {}

  /// The key of an access key.
  func key(_ credentials: SigningCredentials) throws(SigV4aError) -> SigV4aKey {
    let name = Name(accessKeyID: credentials.accessKeyID, secret: credentials.secretAccessKey)
    return try keys.key(of: name) { () throws(SigV4aError) in try SigV4aKey(credentials) }
  }
}
