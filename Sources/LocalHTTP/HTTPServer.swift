// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

/// A server of HTTP/1.1 and HTTP/2, with TLS, or without it by prior knowledge.
package final class HTTPServer: Sendable {
  private let channel: any Channel
  /// The port.
  package let port: Int

  /// Listens on a port.
  ///
  /// - Parameter port: 0 for one that is free.
  /// - Throws: SwiftNIO's errors, of the look-up and of the system.
  package init(host: String, port: Int, _ settings: ServerSettings) async throws {
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let certificate = settings.certificate {
            try pipeline.addHandler(certificate.makeHandler())
          }
          try pipeline.addHandler(VersionDetector(settings))
        }
      }
      .bind(host: host, port: port).get()
    self.port = channel.localAddress?.port ?? port
  }

  deinit { channel.close(promise: nil) }

  /// Accepts no connection any more. Open connections end with their clients.
  package func close() async { try? await channel.close() }
}
