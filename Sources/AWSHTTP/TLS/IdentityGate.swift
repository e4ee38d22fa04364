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
      return "The server sent no readable certificate"
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

/// Waits at the top of a new TLS connection until the handshake is complete, then removes itself.
final class HandshakeGate: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any

  private let agreed: EventLoopPromise<Void>
  /// The protocol that the other side has to select, of those offered.
  private let required: String?
  private var isOpen = false

  init(_ agreed: EventLoopPromise<Void>, requiring required: String? = nil) {
    self.agreed = agreed
    self.required = required
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted(let chosen)? = event as? TLSUserEvent {
      isOpen = true
      if let required, chosen != required {
        agreed.fail(ProtocolNotSpoken(name: required))
        return context.close(promise: nil)
      }
      agreed.succeed(())
      context.pipeline.syncOperations.removeHandler(self, promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isOpen else { return context.fireErrorCaught(error) }
    agreed.fail(error)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if !isOpen { agreed.fail(ChannelError.eof) }
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    if !isOpen { agreed.fail(ChannelError.eof) }
  }
}

/// The server didn't select the protocol that the client needs.
struct ProtocolNotSpoken: Error {
  /// Its name in ALPN.
  let name: String
}
