// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import NIOCore
import NIOSSL
import Synchronization
import WireFormats

/// The shared state of TLS connections of one kind, made when the first one needs it: loading the
/// system's trust takes long.
final class TLSContext: Sendable {
  private let verification: TLSVerification
  private let clientCertificate: ClientCertificate?
  private let keyLogPath: String?
  /// The protocols that are offered over TLS (ALPN); an empty list means HTTP/1.1.
  private let protocols: [String]
  /// The requirements for servers besides a certificate.
  let policy: TLSPolicy
  private let context = Mutex<NIOSSLContext?>(nil)
  /// Held while it is made, by threads that may block.
  private let making = Mutex(())

  init(
    _ verification: TLSVerification, clientCertificate: ClientCertificate?, keyLogPath: String?,
    protocols: [String] = [], acceptsLegacy: Bool
  ) {
    self.verification = verification
    self.clientCertificate = clientCertificate
    self.keyLogPath = keyLogPath
    self.protocols = protocols
    policy = TLSPolicy(
      checksIdentity: verification.checksCertificates, acceptsLegacy: acceptsLegacy)
  }

  /// The context that makes the TLS handlers.
  ///
  /// - Throws: ``TLSFailure`` if a file of certificates or of a key can't be used; NIOSSL's errors
  ///   otherwise; `CancellationError`.
  func load() async throws -> NIOSSLContext {
    if let loaded { return loaded }
    return try await FileCalls.onThreads.run { try self.make() }
  }

  private var loaded: NIOSSLContext? { context.withLock { $0 } }

  private func make() throws -> NIOSSLContext {
    try making.withLock { _ in
      if let loaded { return loaded }
      let made = try NIOSSLContext(configuration: makeConfiguration())
      context.withLock { $0 = made }
      return made
    }
  }

  private func makeConfiguration() throws -> TLSConfiguration {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.applicationProtocols = protocols
    // `IdentityGate` checks the certificate's identity: NIOSSL accepts one for the socket's
    // address, which may be a proxy's.
    tls.certificateVerification = .noHostnameVerification
    policy.apply(to: &tls)
    switch verification {
    case .system: break
    case .certificates(let path): tls.trustRoots = try PEMFile.trustRoots(path)
    case .disabled: tls.certificateVerification = .none
    }
    if let files = clientCertificate {
      tls.certificateChain = try PEMFile.clientChain(files.certificate)
      tls.privateKey = try PEMFile.clientKey(files.key ?? files.certificate)
    }
    if let keyLogPath {
      do {
        let file = try KeyLogFile(keyLogPath)
        tls.keyLogCallback = { file.append($0) }
      } catch {
        throw TLSFailure(reason: "The file that SSLKEYLOGFILE names can't be opened: \(error)")
      }
    }
    return tls
  }
}

/// The file that `SSLKEYLOGFILE` names: the keys of TLS connections, with which network analysers
/// can decrypt them. Lines are appended, each in one write.
final class KeyLogFile: Sendable {
  private let file: OpenFile

  /// - Throws: ``FileError`` if the file can't be opened.
  init(_ path: String) throws {
    file = try OpenFile(path, .logging, permissions: 0o600)
  }

  func append(_ line: ByteBuffer) {
    // A line that can't be written harms no connection.
    _ = line.withUnsafeReadableBytes { try? file.descriptor.write($0) }
  }
}
