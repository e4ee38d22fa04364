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
