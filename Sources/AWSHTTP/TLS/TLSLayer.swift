// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
import NIOSSL

/// One TLS layer of a connection, and the required identity of its other end.
package struct TLSLayer: Sendable {
  private let context: NIOSSLContext
  private let policy: TLSPolicy
  private let identity: ServerIdentity

  /// A layer to a host in the state of connections of one kind.
  init(_ tls: TLSContext, host: String) async throws {
    context = try await tls.load()
    policy = tls.policy
    identity = ServerIdentity(host)
  }

  /// A layer to a host of a connection that isn't one of a transport.
  ///
  /// - Throws: ``TLSFailure`` if a file of certificates can't be used; NIOSSL's errors otherwise.
  package init(host: String, verification: TLSVerification) async throws {
    try await self.init(
      TLSContext(verification, clientCertificate: nil, keyLogPath: nil, acceptsLegacy: false),
      host: host)
  }

  /// Adds the handlers.
  package func add(to pipeline: ChannelPipeline.SynchronousOperations) throws {
    let handler = try NIOSSLClientHandler(
      context: context, serverHostname: identity.nameInGreeting)
    try pipeline.addHandler(handler)
    try pipeline.addHandler(IdentityGate(handler, identity, policy))
  }
}
