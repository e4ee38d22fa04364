// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOSSL

/// The paths of a client's certificate.
public struct ClientCertificate: Sendable, Hashable {
  /// The path of the certificate; the file also has the key if ``key`` is `nil`.
  public var certificate: String
  /// The path of the key.
  public var key: String?

  /// A certificate, and its key if that has a file of its own.
  public init(certificate: String, key: String? = nil) {
    self.certificate = certificate
    self.key = key
  }
}

/// How servers' certificates are verified.
@nonexhaustive
public enum TLSVerification: Sendable, Hashable {
  /// Against the system's trusted certificates.
  case system
  /// Against the certificates in a PEM file or a folder.
  case certificates(path: String)
  /// Not verified. For tests only. (Not called `none`, which would mean `nil` in an optional.)
  case disabled
}

extension TLSVerification {
  /// Whether servers have to present a certificate at all.
  var checksCertificates: Bool {
    switch self {
    case .system, .certificates: true
    default: false
    }
  }
}

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
