// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Reads a request with pauses at first, and responds when it is complete; or stops reading it.
final class SlowHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let pauses: Int
  private let readsOn: Bool
  private let count: Int
  private var reads = 0
  private var received = 0
  private var headLength: Int?

  /// - Parameters:
  ///   - count: The length of the body.
  ///   - pauses: The number of reads that are followed by a pause.
  ///   - goesOn: Whether it continues to read after those.
  init(_ count: Int, pauses: Int, readsOn: Bool) {
    self.count = count
    self.pauses = pauses
    self.readsOn = readsOn
  }

  func channelActive(context: ChannelHandlerContext) { context.read() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data).readableBytesView
    // The client writes the head first and in one piece.
    headLength = headLength ?? bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound
    received += bytes.count
    reads += 1
    if let headLength, received == headLength + count {
      let response = ByteBuffer(string: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      context.writeAndFlush(wrapOutboundOut(response), promise: nil)
      return context.read()
    }
    guard reads <= pauses else { return readsOn ? context.read() : () }
    context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(20)) { context.read() }
  }
}
