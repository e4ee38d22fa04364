// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A server whose handlers decide when it reads, and how much at a time.
final class HandlerServer: Sendable {
  let port: Int
  private let channel: any Channel

  /// - Parameters:
  ///   - readSize: The maximum size of one read.
  ///   - isNarrow: Whether the socket buffers are small, as on a slow network.
  ///   - makeHandler: The handler of a connection, which requests each read.
  init(
    readSize: Int, isNarrow: Bool = false,
    _ makeHandler: @escaping @Sendable () -> any ChannelInboundHandler
  ) async throws {
    var bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelOption(.autoRead, value: false)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: readSize)
      )
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(makeHandler())
        }
      }
    if isNarrow {
      bootstrap =
        bootstrap
        .serverChannelOption(.socketOption(.so_rcvbuf), value: 8 * 1024)
        .serverChannelOption(
          .tcpOption(NIOBSDSocket.Option(rawValue: CInt(TCP_MAXSEG))), value: 1448)
    }
    channel = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  deinit { channel.close(promise: nil) }
}

/// Refuses a request at the end of its head, and closes with the body unread.
final class RefusingHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var head = ""

  func channelActive(context: ChannelHandlerContext) { context.read() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    head += String(buffer: unwrapInboundIn(data))
    guard head.contains("\r\n\r\n") else { return context.read() }
    let response = ByteBuffer(string: "HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\n\r\n")
    context.writeAndFlush(wrapOutboundOut(response), promise: nil)
    context.close(promise: nil)
  }
}
