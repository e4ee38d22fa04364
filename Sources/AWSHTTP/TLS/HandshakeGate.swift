// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOTLS

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
