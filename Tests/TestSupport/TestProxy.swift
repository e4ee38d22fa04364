// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import Synchronization

/// A proxy on loopback. Tunnels lead to loopback, whatever their host is; the proxy answers whole
/// requests itself, with their first line.
package final class TestProxy: Sendable {
  private let server: ScriptedServer
  private let seen: Heads

  private final class Heads: Sendable {
    let all = Mutex<[String]>([])
  }

  /// The heads of the requests to the proxy itself.
  package var heads: [String] { seen.all.withLock { $0 } }

  /// The connections to the proxy.
  package var connectionCount: Int { server.connectionCount }

  /// - Parameters:
  ///   - tls: Whether clients connect by TLS.
  ///   - asksForCertificate: Whether clients have to send ``TestCertificate``.
  ///   - authorization: The credentials that clients have to send.
  package init(
    tls: Bool = false, asksForCertificate: Bool = false, authorization: String? = nil
  ) async throws {
    let seen = Heads()
    self.seen = seen
    server = try await ScriptedServer(tls: tls, asksForCertificate: asksForCertificate) {
      connection in
      while let head = try await connection.head() {
        seen.all.withLock { $0.append(head) }
        let line = head.split(separator: " ")
        if let authorization, !head.contains("Proxy-Authorization: \(authorization)\r\n") {
          try await connection.respond("", status: "407 Proxy Authentication Required")
        } else if line[0] == "CONNECT" {
          let port = line[1].split(separator: ":").last.flatMap { Int($0) } ?? 0
          try await connection.send("HTTP/1.1 200 Connection established\r\n\r\n")
          return try await connection.relay(to: port)
        } else {
          try await connection.respond("\(line[0]) \(line[1])")
        }
      }
    }
  }

  /// Its URL.
  package func url(scheme: String = "http", user: String = "") -> String {
    "\(scheme)://\(user)localhost:\(server.port)"
  }
}

extension ServedConnection {
  /// Forwards all bytes in both directions to a port of this machine.
  package mutating func relay(to port: Int) async throws {
    let upstream = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    let back = outbound
    try await upstream.executeThenClose { inbound, outbound in
      let task = Task {
        for try await bytes in inbound { try await back.write(bytes) }
        back.finish()
      }
      while let bytes = try await any() { try await outbound.write(ByteBuffer(bytes: bytes)) }
      task.cancel()
    }
  }
}
