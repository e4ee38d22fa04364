// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOSSL

/// What a server shows to clients that use TLS.
package struct ServerCertificate: Sendable {
  private let context: NIOSSLContext

  /// Reads a certificate, with those between it and its root, and the key: PEM.
  ///
  /// - Throws: NIOSSL's errors.
  package init(file: String, keyFile: String) throws {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(file).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: keyFile, format: .pem)))
    configuration.applicationProtocols = ["h2", "http/1.1"]
    context = try NIOSSLContext(configuration: configuration)
  }

  /// The handler that stands between a connection and HTTP.
  func makeHandler() -> NIOSSLServerHandler { NIOSSLServerHandler(context: context) }
}
