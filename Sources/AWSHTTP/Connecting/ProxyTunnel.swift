// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOTLS

/// Asks a proxy for a tunnel once the connection to it is open, and removes itself when the tunnel
/// is open. Only then do the handlers after it see the connection.
final class ProxyTunnel: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let request: ByteBuffer
  private var response = ResponseHeadParser()
  private var isOver = false

  /// - Throws: `httpClientError` if the host can't appear in a request.
  init(to origin: Origin, through proxy: Proxy) throws {
    let host = origin.host.utf8.contains(UInt8(ascii: ":")) ? "[\(origin.host)]" : origin.host
    guard host.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw TransportError.invalid("The host contains a space or a control character")
    }
    var head = "CONNECT \(host):\(origin.port) HTTP/1.1\r\nHost: \(host):\(origin.port)\r\n"
    if let authorization = proxy.authorization {
      head += "Proxy-Authorization: \(authorization)\r\n"
    }
    request = ByteBuffer(string: head + "\r\n")
  }

  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(request), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return context.fireChannelRead(data) }
    var bytes = unwrapInboundIn(data)
    do throws(MalformedResponse) {
      while let head = try response.parse(&bytes) {
        switch head.status {
        case 100..<200: continue
        case 200..<300: return open(context, rest: bytes)
        case 407:
          return fail(
            context, "It answered 407: it requires another user and password in its URL.")
        default: return fail(context, "It refused the tunnel with status \(head.status).")
        }
      }
    } catch {
      fail(context, "Its response is malformed: \(error).")
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    // TLS with the proxy says nothing about the endpoint.
    if !isOver, event is TLSUserEvent { return }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isOver else { return context.fireErrorCaught(error) }
    fail(context, ConnectFailure(error).reason)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if !isOver { fail(context, "It closed the connection before the tunnel was established.") }
    context.fireChannelInactive()
  }

  private func open(_ context: ChannelHandlerContext, rest: ByteBuffer) {
    isOver = true
    context.fireChannelActive()
    if rest.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(rest)) }
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }

  private func fail(_ context: ChannelHandlerContext, _ reason: String) {
    isOver = true
    context.fireErrorCaught(ProxyFailure(reason: reason))
    context.close(promise: nil)
  }
}

/// Why a proxy can't be used.
struct ProxyFailure: Error {
  let reason: String
}
