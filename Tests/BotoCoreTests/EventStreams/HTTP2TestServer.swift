// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHPACK
import NIOHTTP2
import NIOPosix
import NIOSSL
import Synchronization
import TestSupport
import WireFormats

/// A server on loopback that runs a script for each HTTP/2 stream, over TLS by ALPN or without it
/// by prior knowledge.
final class HTTP2TestServer: Sendable {
  typealias Script = @Sendable (_ stream: inout ServedStream) async throws -> Void

  let port: Int
  private let channel: any Channel
  private let task: Task<Void, Never>
  private let tally: Tally

  final class Tally: Sendable {
    let connections = Mutex(0)
    /// The streams whose script is running.
    let streams = Mutex(0)
  }

  /// The number of connections so far.
  var connectionCount: Int { tally.connections.withLock { $0 } }
  /// The number of streams that are being served.
  var streamCount: Int { tally.streams.withLock { $0 } }

  /// - Parameters:
  ///   - tls: The protocols that it offers by TLS; without TLS if `nil`.
  ///   - maxStreams: The number of streams that it allows on a connection.
  init(tls: [String]? = nil, maxStreams: Int = 100, _ script: @escaping Script) async throws {
    let context = try tls.map { try Self.context(offering: $0) }
    let tally = Tally()
    self.tally = tally
    var configuration = NIOHTTP2Handler.Configuration()
    configuration.connection.initialSettings = [
      HTTP2Setting(parameter: .maxConcurrentStreams, value: maxStreams)
    ]
    let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: "127.0.0.1", port: 0) { [configuration] channel in
        tally.connections.withLock { $0 += 1 }
        return channel.eventLoop.makeCompletedFuture {
          if let context {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
          }
        }.flatMap {
          channel.configureAsyncHTTP2Pipeline(mode: .server, configuration: configuration) {
            stream in
            stream.eventLoop.makeCompletedFuture {
              try NIOAsyncChannel<HTTP2Frame.FramePayload, HTTP2Frame.FramePayload>(
                wrappingChannelSynchronously: stream)
            }
          }
        }
      }
    channel = server.channel
    port = server.channel.localAddress?.port ?? 0
    task = Task {
      try? await server.executeThenClose { connections in
        try await withThrowingDiscardingTaskGroup { group in
          for try await connection in connections {
            group.addTask { await Self.serve(connection, tally, script) }
          }
        }
      }
    }
  }

  deinit {
    task.cancel()
    channel.close(promise: nil)
  }

  func url(scheme: String = "http") -> String { "\(scheme)://localhost:\(port)" }

  private typealias Streams = NIOHTTP2Handler.AsyncStreamMultiplexer<
    NIOAsyncChannel<HTTP2Frame.FramePayload, HTTP2Frame.FramePayload>
  >

  private static func serve(_ connection: Streams, _ tally: Tally, _ script: @escaping Script) async
  {
    await withDiscardingTaskGroup { group in
      do {
        for try await stream in connection.inbound {
          tally.streams.withLock { $0 += 1 }
          group.addTask {
            try? await stream.executeThenClose { inbound, outbound in
              var served = ServedStream(
                channel: stream.channel, inbound: inbound.makeAsyncIterator(), outbound: outbound)
              try await script(&served)
              // Closing drops bytes that wait for room; this lets the script's bytes arrive first.
              await served.untilReset()
            }
            tally.streams.withLock { $0 -= 1 }
          }
        }
      } catch {}
    }
  }

  private static func context(offering protocols: [String]) throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [
        .certificate(
          try NIOSSLCertificate(bytes: Array(TestCertificate.certificate.utf8), format: .pem))
      ],
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: Array(TestCertificate.key.utf8), format: .pem)))
    configuration.applicationProtocols = protocols
    return try NIOSSLContext(configuration: configuration)
  }
}
