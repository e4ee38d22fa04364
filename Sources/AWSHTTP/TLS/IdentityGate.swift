// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOSSL
import NIOTLS

/// The handler right after TLS: it lets nothing through until the server has proved its identity,
/// then removes itself.
final class IdentityGate: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any

  private let tls: NIOSSLClientHandler
  private let identity: ServerIdentity
  private let policy: TLSPolicy
  private var isOpen = false

  /// - Parameters:
  ///   - tls: The handler before this one.
  ///   - identity: The server's required identity.
  ///   - policy: Whether the identity is checked, and the requirements for certificates.
  init(_ tls: NIOSSLClientHandler, _ identity: ServerIdentity, _ policy: TLSPolicy) {
    self.tls = tls
    self.identity = identity
    self.policy = policy
  }

  /// The handlers after it see the connection once the identity is verified.
  func channelActive(context: ChannelHandlerContext) {}

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard !isOpen, case .handshakeCompleted? = event as? TLSUserEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    if let failure { return fail(context, TLSFailure(reason: failure)) }
    isOpen = true
    context.fireChannelActive()
    context.fireUserInboundEventTriggered(event)
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }

  /// Why the server has the wrong identity.
  private var failure: String? {
    guard policy.checksIdentity else { return nil }
    guard let certificate = tls.peerCertificate.flatMap({ PeerCertificate($0) }) else {
      return "The server showed no certificate that can be read"
    }
    if certificate.isSignedWeakly, !certificate.isSelfSigned, !policy.acceptsLegacy {
      return TLSFailure.weaklySigned
    }
    return identity.mismatch(certificate)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isOpen, TLSFailure.isUnverified(error) else { return context.fireErrorCaught(error) }
    let certificate = tls.peerCertificate.flatMap { PeerCertificate($0) }
    context.fireErrorCaught(TLSFailure(unverified: certificate))
  }

  private func fail(_ context: ChannelHandlerContext, _ failure: TLSFailure) {
    context.fireErrorCaught(failure)
    context.close(promise: nil)
  }
}
