// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The paths of a certificate that a client shows.
public struct ClientCertificate: Sendable, Hashable {
  /// The path of the certificate; it holds the key, too, when ``key`` is `nil`.
  public var certificate: String
  /// The path of the key.
  public var key: String?

  /// A certificate, and its key where that has a file of its own.
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
  /// Not verified. For tests only. (Not called `none`, which would be `nil` where this is
  /// optional.)
  case disabled
}

extension TLSVerification {
  /// Whether servers have to show a certificate at all.
  var checksCertificates: Bool {
    switch self {
    case .system, .certificates: true
    default: false
    }
  }
}
