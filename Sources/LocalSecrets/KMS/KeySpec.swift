// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// A kind of key: what it is made of, and what it can do.
enum KeySpec: String, Sendable {
  case symmetric = "SYMMETRIC_DEFAULT"
  case rsa2048 = "RSA_2048"
  case rsa3072 = "RSA_3072"
  case rsa4096 = "RSA_4096"
  case p256 = "ECC_NIST_P256"
  case p384 = "ECC_NIST_P384"
  case p521 = "ECC_NIST_P521"
  case ed25519 = "ECC_NIST_EDWARDS25519"
  case hmac224 = "HMAC_224"
  case hmac256 = "HMAC_256"
  case hmac384 = "HMAC_384"
  case hmac512 = "HMAC_512"

  /// What keys of the kind may be for; the first is usual where one is.
  var usages: [String] {
    switch self {
    case .symmetric: ["ENCRYPT_DECRYPT"]
    case .rsa2048, .rsa3072, .rsa4096: ["ENCRYPT_DECRYPT", "SIGN_VERIFY"]
    case .p256, .p384, .p521: ["SIGN_VERIFY", "KEY_AGREEMENT"]
    case .ed25519: ["SIGN_VERIFY"]
    case .hmac224, .hmac256, .hmac384, .hmac512: ["GENERATE_VERIFY_MAC"]
    }
  }

  /// The size of an RSA key in bits; `nil` for other kinds.
  var rsaBits: Int? {
    switch self {
    case .rsa2048: 2_048
    case .rsa3072: 3_072
    case .rsa4096: 4_096
    default: nil
    }
  }

  var encryptionAlgorithms: [String] {
    if self == .symmetric { return ["SYMMETRIC_DEFAULT"] }
    return rsaBits == nil ? [] : ["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"]
  }

  var signingAlgorithms: [String] {
    switch self {
    case .rsa2048, .rsa3072, .rsa4096:
      [
        "RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PKCS1_V1_5_SHA_512",
        "RSASSA_PSS_SHA_256", "RSASSA_PSS_SHA_384", "RSASSA_PSS_SHA_512",
      ]
    case .p256: ["ECDSA_SHA_256"]
    case .p384: ["ECDSA_SHA_384"]
    case .p521: ["ECDSA_SHA_512"]
    case .ed25519: ["ED25519_SHA_512"]
    default: []
    }
  }

  var macAlgorithm: String? {
    switch self {
    case .hmac224: "HMAC_SHA_224"
    case .hmac256: "HMAC_SHA_256"
    case .hmac384: "HMAC_SHA_384"
    case .hmac512: "HMAC_SHA_512"
    default: nil
    }
  }

  /// The kind that a request names.
  ///
  /// - Throws: ``ServiceFault`` for kinds for which there is no cryptography here.
  init(named name: String) throws {
    guard let spec = KeySpec(rawValue: name) else {
      throw ServiceFault(
        "UnsupportedOperationException", "The local AWS has no cryptography for \(name) keys.")
    }
    self = spec
  }
}
