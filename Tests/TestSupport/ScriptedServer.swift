// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
package import NIOSSL
import Synchronization
package import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A server on loopback that runs a script for each connection.
package final class ScriptedServer: Sendable {
  package typealias Script = @Sendable (_ connection: inout ServedConnection) async throws -> Void

  package let port: Int
  private let channel: any Channel
  private let task: Task<Void, Never>
  private let accepted: Accepted

  private final class Accepted: Sendable {
    let counts = Mutex((all: 0, open: 0))
  }

  /// The number of connections so far.
  package var connectionCount: Int { accepted.counts.withLock { $0.all } }

  /// The number of open connections.
  package var openCount: Int { accepted.counts.withLock { $0.open } }

  /// - Parameters:
  ///   - tls: Whether it speaks TLS, with ``TestCertificate``.
  ///   - asksForCertificate: Whether clients have to send that certificate too.
  package convenience init(
    tls: Bool = false, asksForCertificate: Bool = false, _ script: @escaping Script
  ) async throws {
    try await self.init(
      context: tls ? TestCertificate.serverContext(asksForCertificate: asksForCertificate) : nil,
      script)
  }

  /// - Parameter context: The server's TLS context.
  package init(context: NIOSSLContext?, _ script: @escaping Script) async throws {
    let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.autoRead, value: false)
      .bind(host: "127.0.0.1", port: 0) { channel in
        channel.eventLoop.makeCompletedFuture {
          if let context {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
          }
          // The task that serves the channel wraps it: a wrapped channel that is never used would
          // trap when the server ends.
          return channel
        }
      }
    channel = server.channel
    port = server.channel.localAddress?.port ?? 0
    let accepted = Accepted()
    self.accepted = accepted
    task = Task {
      try? await server.executeThenClose { clients in
        await withDiscardingTaskGroup { group in
          do {
            for try await client in clients {
              let number = accepted.counts.withLock { counts in
                counts.all += 1
                counts.open += 1
                return counts.all
              }
              client.closeFuture.whenComplete { _ in
                accepted.counts.withLock { $0.open -= 1 }
              }
              group.addTask {
                let wrapped = client.eventLoop.submit {
                  try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: client)
                }
                try? await wrapped.get().executeThenClose { inbound, outbound in
                  try await client.setOption(.autoRead, value: true).get()
                  var connection = ServedConnection(
                    number: number, channel: client, inbound: inbound.makeAsyncIterator(),
                    outbound: outbound)
                  try await script(&connection)
                }
              }
            }
          } catch {}
        }
      }
    }
  }

  deinit {
    task.cancel()
    channel.close(promise: nil)
  }

  package func url(
    _ path: String = "/", scheme: String = "http", host: String = "127.0.0.1"
  ) -> RequestURL {
    RequestURL(scheme: scheme, host: host, port: port, path: path)
  }
}

/// A connection from the view of the server's script.
package struct ServedConnection {
  /// Its number, from 1.
  package let number: Int
  private let channel: any Channel
  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var pending: [UInt8] = []

  init(
    number: Int, channel: any Channel,
    inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
    outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) {
    self.number = number
    self.channel = channel
    self.inbound = inbound
    self.outbound = outbound
  }

  /// The head of the next request, including the empty line; `nil` if the client has closed.
  package mutating func head() async throws -> String? {
    while true {
      let text = String(decoding: pending, as: UTF8.self)
      if let end = text.utf8Offset(of: "\r\n\r\n") {
        defer { pending.removeFirst(end + 4) }
        return String(decoding: pending[..<(end + 4)], as: UTF8.self)
      }
      guard try await receive() else { return nil }
    }
  }

  /// The next bytes of a request's body.
  package mutating func body(_ count: Int) async throws -> [UInt8] {
    while pending.count < count, try await receive() {}
    defer { pending.removeFirst(min(count, pending.count)) }
    return Array(pending.prefix(count))
  }

  /// All bytes until the client closes.
  package mutating func untilClose() async throws -> [UInt8] {
    while try await receive() {}
    return pending
  }

  /// A chunked body without its framing.
  package mutating func chunkedBody() async throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
      var line = ""
      while !line.hasSuffix("\r\n") {
        line += String(decoding: try await body(1), as: UTF8.self)
        if line.isEmpty { return all }
      }
      let size = Int(line.dropLast(), radix: 16) ?? -1
      guard size > 0 else {
        _ = try await body(2)
        return all
      }
      all += try await body(size)
      _ = try await body(2)
    }
  }

  package func send(_ text: String) async throws {
    try await outbound.write(ByteBuffer(string: text))
  }

  package func send(_ bytes: some Sequence<UInt8>) async throws {
    try await outbound.write(ByteBuffer(bytes: bytes))
  }

  /// The next bytes, as many as there are; `nil` if the client has closed.
  package mutating func any() async throws -> [UInt8]? {
    guard !pending.isEmpty else {
      return try await inbound.next(isolation: #isolation).map { Array($0.readableBytesView) }
    }
    defer { pending = [] }
    return pending
  }

  /// Closes the output and keeps reading.
  package func finish() async throws { try await channel.close(mode: .output).get() }

  /// Resets the connection instead of closing it.
  package func reset() async throws {
    let linger = linger(l_onoff: 1, l_linger: 0)
    try await (channel as? any SocketOptionProvider)?.setSoLinger(linger).get()
    try await channel.close().get()
  }

  /// Closes the connection without TLS's close notification.
  package func closeBelowTLS() async throws {
    try await channel.eventLoop.flatSubmit { [channel] in
      let closed = channel.eventLoop.makePromise(of: Void.self)
      do {
        try channel.pipeline.syncOperations.context(handlerType: NIOSSLServerHandler.self)
          .close(promise: closed)
      } catch {
        closed.fail(error)
      }
      return closed.futureResult
    }.get()
  }

  /// Sends a complete response.
  package func respond(_ body: String, status: String = "200 OK", headers: String = "") async throws
  {
    try await send(
      "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)")
  }

  private mutating func receive() async throws -> Bool {
    guard let bytes = try await inbound.next(isolation: #isolation) else { return false }
    pending += bytes.readableBytesView
    return true
  }
}

extension String {
  fileprivate func utf8Offset(of needle: String) -> Int? {
    let bytes = Array(utf8)
    let needle = Array(needle.utf8)
    guard bytes.count >= needle.count else { return nil }
    return (0...(bytes.count - needle.count)).first {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}

/// An event that others wait for.
package final class Signal: Sendable {
  private let state = Mutex<(isSet: Bool, waiters: [CheckedContinuation<Void, Never>])>((false, []))

  package init() {}

  package func set() {
    let waiters = state.withLock { state in
      state.isSet = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  package func wait() async {
    await withCheckedContinuation { continuation in
      let isSet = state.withLock { state in
        if !state.isSet { state.waiters.append(continuation) }
        return state.isSet
      }
      if isSet { continuation.resume() }
    }
  }
}
