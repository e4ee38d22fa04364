// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHPACK
import NIOHTTP2
import NIOSSL
import Synchronization
import WireFormats

/// One HTTP/2 connection: the last handler of its channel. It carries many exchanges at a time,
/// each on an ``HTTP2Stream``.
///
/// `@unchecked Sendable`: every stored `var`, and `streams`, is used only on `eventLoop`; every
/// other `let` is Sendable. The methods that other threads call (those under "From any thread")
/// touch none of them: they go to the loop, or use `pool` or `channel`, which are Sendable.
final class HTTP2Connection: ChannelInboundHandler, TransportConnection, ClosableConnection,
  @unchecked Sendable
{
  typealias InboundIn = HTTP2Frame
  typealias OutboundOut = HTTP2Frame

  /// The protocol's name in ALPN.
  static let protocolName = "h2"
  /// How often a server gets a PING, and how long its response may take: a stream may be silent for
  /// long, a dead connection must not stay open.
  static let probeInterval = TimeAmount.seconds(30)

  let established: EventLoopFuture<Void>
  private let channel: any Channel
  private let eventLoop: any EventLoop
  private let pool: HTTP2Pool
  private let permit: ConnectionPermit
  /// The number of streams that the server allows, once it has said so.
  let streamLimit = Mutex<Int?>(nil)
  /// How long the connection is kept without streams.
  private let idleTime: TimeAmount
  private let clock: TransportClock
  private let streams: NIOHTTP2Handler.StreamMultiplexer
  private var probe: RepeatedTask?
  private var awaitsPingReply = false
  private var idleTimer: TransportClock.Timer?

  /// A connection on a channel, to which the HTTP/2 handler is added. On its event loop.
  init(
    channel: any Channel, pool: HTTP2Pool, permit: ConnectionPermit,
    established: EventLoopFuture<Void>, idleTime: TimeAmount, clock: TransportClock
  ) throws {
    self.established = established
    self.idleTime = idleTime
    self.clock = clock
    self.channel = channel
    eventLoop = channel.eventLoop
    self.pool = pool
    self.permit = permit
    streams = try channel.pipeline.syncOperations.configureHTTP2Pipeline(
      mode: .client, connectionConfiguration: Self.connectionConfiguration,
      streamConfiguration: Self.streamConfiguration
    ) { pushed in
      // Never requested: the settings forbid it.
      pushed.close()
    }
  }

  private static var connectionConfiguration: NIOHTTP2Handler.ConnectionConfiguration {
    var configuration = NIOHTTP2Handler.ConnectionConfiguration()
    configuration.initialSettings = [
      HTTP2Setting(parameter: .enablePush, value: 0),
      HTTP2Setting(parameter: .initialWindowSize, value: ResponseBody.highWatermark),
      HTTP2Setting(parameter: .maxHeaderListSize, value: HPACKDecoder.defaultMaxHeaderListSize),
    ]
    configuration.targetWindowSize = 4 * ResponseBody.highWatermark
    // Busy servers measure the round-trip time with pings.
    configuration.controlFrameRateLimit.maximumCount = 10_000
    return configuration
  }

  private static var streamConfiguration: NIOHTTP2Handler.StreamConfiguration {
    var configuration = NIOHTTP2Handler.StreamConfiguration()
    configuration.targetWindowSize = ResponseBody.highWatermark
    configuration.outboundBufferSizeHighWatermark = 64 * 1024
    configuration.outboundBufferSizeLowWatermark = 32 * 1024
    return configuration
  }

  // MARK: - From any thread

  /// Whether the other end hasn't closed, as far as is known.
  var isOpen: Bool { channel.isActive }

  /// Sends a request and waits for the head of its response. The stream is returned to the pool
  /// when the exchange ends.
  func perform(_ exchange: Exchange, _ head: HPACKHeaders) async throws -> WireResponse {
    let stream = HTTP2Stream(exchange, head, eventLoop) { [pool] in pool.release(self) }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let crossing = LoopCrossing(continuation) { [pool] continuation in
          pool.release(self)
          continuation.resume(throwing: TransportError.loopShutDown)
        }
        eventLoop.execute {
          guard let continuation = crossing.arrive() else { return }
          stream.begin(continuation)
          self.open(stream)
        }
      }
    } onCancel: {
      exchange.markCancelled()
      stream.abort(exchange)
    }
  }

  /// There is no stream at present.
  func waitForStreams() {
    if pool.budget.markIdle(permit) {
      if pool.removeIdle(self) { return close() }
      pool.budget.keepOpen(permit)
    }
    eventLoop.execute {
      self.idleTimer?.cancel()
      let deadline = self.clock.now + self.idleTime
      self.idleTimer = self.clock.schedule(at: deadline, on: self.eventLoop) {
        if self.pool.removeIdle(self) { self.close() }
      }
    }
  }

  func close() { channel.close(promise: nil) }

  /// Closes, unless it has a stream.
  func closeIfIdle() -> Bool {
    guard pool.removeIdle(self) else { return false }
    close()
    return true
  }

  // MARK: - On the event loop

  private func open(_ stream: HTTP2Stream) {
    idleTimer?.cancel()
    idleTimer = nil
    startProbing()
    streams.createStreamChannel { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(stream)
      }
    }.whenComplete { result in
      switch result {
      case .success: stream.sendRequest()
      case .failure: stream.connectionEnded()
      }
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data).payload {
    case .goAway: pool.retire(self)
    case .settings(.settings(let settings)):
      for setting in settings where setting.parameter == .maxConcurrentStreams {
        // The pool may not know the connection yet.
        streamLimit.withLock { $0 = setting.value }
        pool.setLimit(setting.value, of: self)
      }
    case .ping(_, ack: true): awaitsPingReply = false
    default: break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case is NIOHTTP2Errors.StreamError, NIOSSLError.uncleanShutdown: return
    default: context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    stopProbing()
    idleTimer?.cancel()
    idleTimer = nil
    pool.retire(self)
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stopProbing() }

  // MARK: - Probes

  private func startProbing() {
    guard probe == nil, channel.isActive else { return }
    awaitsPingReply = false
    probe = eventLoop.scheduleRepeatedTask(
      initialDelay: Self.probeInterval, delay: Self.probeInterval
    ) { _ in self.sendProbe() }
  }

  private func sendProbe() {
    guard !awaitsPingReply else { return close() }
    guard idleTimer == nil else { return stopProbing() }
    awaitsPingReply = true
    let ping = HTTP2Frame(
      streamID: .rootStream, payload: .ping(HTTP2PingData(withInteger: 0), ack: false))
    channel.writeAndFlush(ping, promise: nil)
  }

  private func stopProbing() {
    probe?.cancel()
    probe = nil
  }
}
