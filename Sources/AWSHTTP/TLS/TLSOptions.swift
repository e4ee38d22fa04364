// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
