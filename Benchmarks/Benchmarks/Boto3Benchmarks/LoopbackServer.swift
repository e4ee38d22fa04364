// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

/// A server that answers each request without a body with the same bytes.
struct LoopbackServer {
  private let channel: any Channel

  /// The port that it listens on.
  var port: Int { channel.localAddress?.port ?? 0 }

  /// Starts a server on a free port of the loopback interface.
  static func start(bodySize: Int) async throws -> LoopbackServer {
    let body = String(repeating: "x", count: bodySize)
    let answer = "HTTP/1.1 200 OK\r\nContent-Length: \(bodySize)\r\nETag: \"e\"\r\n\r\n" + body
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Answerer(answer))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return LoopbackServer(channel: channel)
  }

  /// Stops listening.
  func stop() async throws { try await channel.close() }
}

/// Sends a response at each empty line, which ends a request's head.
private final class Answerer: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let answer: ByteBuffer
  /// How many bytes of the empty line the received bytes end with.
  private var matched = 0

  init(_ answer: String) { self.answer = ByteBuffer(string: answer) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    for byte in unwrapInboundIn(data).readableBytesView {
      let isReturn = byte == UInt8(ascii: "\r")
      let isExpected = isReturn ? matched % 2 == 0 : byte == UInt8(ascii: "\n") && matched % 2 == 1
      matched = isExpected ? matched + 1 : isReturn ? 1 : 0
      guard matched == 4 else { continue }
      matched = 0
      context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
    }
  }
}
