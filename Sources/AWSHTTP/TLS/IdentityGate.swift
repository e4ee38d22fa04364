// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOSSL
import NIOTLS

/// Stands right behind TLS and lets nothing through before the server has shown that it is the one
/// that was meant; then it goes.
final class IdentityGate: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any

  private let tls: NIOSSLClientHandler
  private let identity: ServerIdentity
  private let policy: TLSPolicy
  private var isOpen = false

  /// - Parameters:
  ///   - tls: The handler before this one.
  ///   - identity: Who the server has to be.
  ///   - policy: Whether that is checked at all, and what certificates may be.
  init(_ tls: NIOSSLClientHandler, _ identity: ServerIdentity, _ policy: TLSPolicy) {
    self.tls = tls
    self.identity = identity
    self.policy = policy
  }

  /// Those behind hear of the connection when it is the right one.
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

  /// Why the server is not the one that was meant.
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
