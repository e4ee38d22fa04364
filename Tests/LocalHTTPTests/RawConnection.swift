// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

/// A connection to a server that sends and receives bytes as they are.
struct RawConnection {
  private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

  /// Runs a conversation with a port of loopback.
  static func with<Result>(
    port: Int, _ body: (inout Conversation) async throws -> Result
  ) async throws -> Result {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      var conversation = Conversation(inbound: inbound.makeAsyncIterator(), outbound: outbound)
      return try await body(&conversation)
    }
  }

  /// The two directions of a connection.
  struct Conversation {
    fileprivate var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    fileprivate let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var received = ""

    fileprivate init(
      inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
      outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
      self.inbound = inbound
      self.outbound = outbound
    }

    func send(_ text: String) async throws { try await outbound.write(ByteBuffer(string: text)) }

    /// Reads until the text has been received, and returns all up to its end.
    mutating func receive(until end: String) async throws -> String {
      while true {
        if let range = received.range(of: end) {
          defer { received.removeSubrange(..<range.upperBound) }
          return String(received[..<range.upperBound])
        }
        guard let buffer = try await inbound.next(isolation: #isolation) else {
          return received + "<closed>"
        }
        received += String(buffer: buffer)
      }
    }

    /// Reads until the server closes the connection.
    mutating func rest() async throws -> String {
      while let buffer = try await inbound.next(isolation: #isolation) {
        received += String(buffer: buffer)
      }
      return received
    }
  }
}

extension String {
  /// The first range of a text, by bytes.
  fileprivate func range(of text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    var start = utf8.startIndex
    while start != utf8.endIndex {
      if utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      utf8.formIndex(after: &start)
    }
    return nil
  }
}
