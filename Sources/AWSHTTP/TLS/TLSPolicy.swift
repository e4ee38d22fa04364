// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOSSL

/// The requirements for TLS.
struct TLSPolicy: Sendable {
  /// Whether a certificate must have the server's identity.
  let checksIdentity: Bool
  /// Whether servers may use insecure versions and algorithms.
  let acceptsLegacy: Bool

  /// Versions, cipher suites and signatures: TLS 1.2 at least, suites with authenticated encryption
  /// and forward secrecy, no SHA-1.
  func apply(to tls: inout TLSConfiguration) {
    let algorithms: [SignatureAlgorithm] = [
      .ecdsaSecp256R1Sha256, .rsaPssRsaeSha256, .rsaPkcs1Sha256, .ecdsaSecp384R1Sha384,
      .rsaPssRsaeSha384, .rsaPkcs1Sha384, .ecdsaSecp521R1Sha512, .rsaPssRsaeSha512, .rsaPkcs1Sha512,
      .ed25519,
    ]
    tls.verifySignatureAlgorithms = algorithms
    tls.signingSignatureAlgorithms = algorithms
    guard !acceptsLegacy else {
      tls.minimumTLSVersion = .tlsv1
      tls.verifySignatureAlgorithms = algorithms + [.ecdsaSha1, .rsaPkcs1Sha1]
      tls.signingSignatureAlgorithms = algorithms + [.ecdsaSha1, .rsaPkcs1Sha1]
      return
    }
    tls.minimumTLSVersion = .tlsv12
    tls.cipherSuiteValues = [
      .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
      .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
      .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]
  }
}
