// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import CommandSupport
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket
import Synchronization
import WireFormats

/// A two-way connection of binary messages (RFC 6455), as its client.
struct WebSocket: Sendable {
  /// Why there is none, or no longer.
  enum Failure: Error, CustomStringConvertible {
    /// The server answered with something else.
    case refused(status: Int, body: String)
    /// The server sent text.
    case text
    /// The server ended it.
    case closed(reason: String)

    var description: String {
      switch self {
      case .refused(let status, let body):
        "The endpoint refused the tunnel (HTTP status \(status)). \(body)".trimmed
      case .text: "Received invalid data from server, closing websocket connection."
      case .closed(let reason): "Websocket Closure Reason: \(reason)"
      }
    }
  }

  private typealias Channel = NIOAsyncChannel<WebSocketFrame, WebSocketFrame>

  private enum Upgrade: Sendable {
    case done(NIOAsyncChannel<WebSocketFrame, WebSocketFrame>)
    case refused
  }

  /// The largest frame that is accepted, in bytes.
  private static let largestFrame = 1 << 24

  private let channel: NIOAsyncChannel<WebSocketFrame, WebSocketFrame>

  /// Connects.
  ///
  /// - Parameters:
  ///   - url: An `https` or `http` URL.
  ///   - verification: How the server's certificate is checked.
  ///   - timeout: For the name, the connection and the upgrade together.
  static func connect(
    to url: RequestURL, verification: TLSVerification, timeout: TimeAmount = .seconds(60)
  ) async throws -> WebSocket {
    let isSecure = url.scheme == "https"
    let tls = isSecure ? try await TLSLayer(host: url.host, verification: verification) : nil
    let refusal = RefusedUpgrade()
    let upgrade = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(timeout)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .connect(host: url.host, port: url.port ?? (isSecure ? 443 : 80)) { channel in
        channel.eventLoop.makeCompletedFuture {
          try tls?.add(to: channel.pipeline.syncOperations)
          return try configure(channel, url, refusal)
        }
      }
    switch try await upgrade.get() {
    case .done(let channel): return WebSocket(channel: channel)
    case .refused: throw refusal.failure
    }
  }

  private static func configure(
    _ channel: any NIOCore.Channel, _ url: RequestURL, _ refusal: RefusedUpgrade
  ) throws -> EventLoopFuture<Upgrade> {
    let upgrader = NIOTypedWebSocketClientUpgrader<Upgrade>(maxFrameSize: largestFrame) {
      channel, _ in
      channel.eventLoop.makeCompletedFuture {
        .done(
          try NIOAsyncChannel(
            wrappingChannelSynchronously: channel,
            configuration: .init(
              inboundType: WebSocketFrame.self, outboundType: WebSocketFrame.self)))
      }
    }
    let head = HTTPRequestHead(
      version: .http1_1, method: .GET, uri: url.target, headers: ["Host": url.hostHeader])
    return try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(
      configuration: NIOUpgradableHTTPClientPipelineConfiguration(
        upgradeConfiguration: NIOTypedHTTPClientUpgradeConfiguration(
          upgradeRequestHead: head, upgraders: [upgrader],
          notUpgradingCompletionHandler: { channel in
            channel.eventLoop.makeCompletedFuture {
              try channel.pipeline.syncOperations.addHandler(RefusalReader(refusal))
            }.flatMap { refusal.future(on: channel) }.map { Upgrade.refused }
          })))
  }

  // MARK: - Messages

  /// Sends what comes in and passes on what arrives, until the server closes.
  ///
  /// - Parameters:
  ///   - input: What is sent.
  ///   - endsWithInput: Whether the end of the input ends everything.
  ///   - output: Gets what arrives.
  /// - Throws: ``Failure``; the errors of input, output and connection.
  func exchange<Input: AsyncSequence & Sendable>(
    input: Input, endsWithInput: Bool, output: @escaping @Sendable (ByteBuffer) async throws -> Void
  ) async throws where Input.Element == ByteBuffer {
    try await channel.executeThenClose { inbound, outbound in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for try await bytes in input {
            try await outbound.write(Self.frame(.binary, bytes))
          }
          // The server may still have something to say.
          while !endsWithInput { try await Task.sleep(for: .seconds(60)) }
          try await outbound.write(Self.closing)
        }
        group.addTask {
          for try await frame in inbound {
            guard try await Self.receive(frame, outbound, output) else { return }
          }
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    }
  }

  private static func frame(_ opcode: WebSocketOpcode, _ bytes: ByteBuffer) -> WebSocketFrame {
    WebSocketFrame(fin: true, opcode: opcode, maskKey: .random(), data: bytes)
  }

  private static var closing: WebSocketFrame {
    frame(.connectionClose, ByteBuffer(integer: UInt16(1000)))
  }

  /// - Returns: Whether more frames may follow.
  private static func receive(
    _ frame: WebSocketFrame, _ outbound: NIOAsyncChannelOutboundWriter<WebSocketFrame>,
    _ output: (ByteBuffer) async throws -> Void
  ) async throws -> Bool {
    switch frame.opcode {
    case .binary, .continuation: try await output(frame.unmaskedData)
    case .text: throw Failure.text
    case .ping: try await outbound.write(Self.frame(.pong, frame.unmaskedData))
    case .connectionClose:
      try? await outbound.write(closing)
      var data = frame.unmaskedData
      if let code: UInt16 = data.readInteger(), code != 1000 {
        throw Failure.closed(reason: String(buffer: data))
      }
      return false
    default: break
    }
    return true
  }
}

/// What a server said in the place of an upgrade.
private final class RefusedUpgrade: Sendable {
  private let response = Mutex<(status: Int, body: String)>((0, ""))
  private let waiting = Mutex<EventLoopPromise<Void>?>(nil)

  var failure: WebSocket.Failure {
    let (status, body) = response.withLock { $0 }
    return .refused(status: status, body: body)
  }

  func future(on channel: any Channel) -> EventLoopFuture<Void> {
    let promise = channel.eventLoop.makePromise(of: Void.self)
    waiting.withLock { $0 = promise }
    // A server may not end its response.
    channel.eventLoop.scheduleTask(in: .seconds(5)) { self.end() }
    return promise.futureResult
  }

  func begin(_ status: Int) { response.withLock { $0.status = status } }

  func add(_ text: String) {
    response.withLock { if $0.body.utf8.count < 1 << 14 { $0.body += text } }
  }

  func end() {
    let promise = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting
    }
    // Closes the channel, which ends this again: outside the lock.
    promise?.succeed()
  }
}

/// Reads the response of a server that refuses an upgrade.
private final class RefusalReader: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  private let refusal: RefusedUpgrade

  init(_ refusal: RefusedUpgrade) { self.refusal = refusal }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): refusal.begin(Int(head.status.code))
    case .body(let bytes): refusal.add(String(buffer: bytes))
    case .end:
      refusal.end()
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    // What has arrived already may still be on its way here.
    context.eventLoop.execute { [refusal] in refusal.end() }
    context.fireChannelInactive()
  }
}
