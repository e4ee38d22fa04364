// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOSSL
import WireFormats

/// One HTTP/1.1 connection: the last handler of its channel. It executes the ``ExchangeState`` of
/// one exchange at a time.
///
/// `@unchecked Sendable`: every stored `var`, and `flushTurn`, is used only on `eventLoop`; every
/// other `let` is Sendable. The methods that other threads call (those under "From any thread")
/// touch none of them: they go to the loop, or use `pool` or `channel`, which are Sendable.
final class HTTPConnection: ChannelDuplexHandler, TransportConnection, ExchangeCarrier,
  ClosableConnection, @unchecked Sendable
{
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// How long a body may stay unread before its connection waits on the application.
  static let readerTime = TimeAmount.milliseconds(50)

  /// Succeeds when the TLS handshake, if there is one, is complete.
  let established: EventLoopFuture<Void>
  let channel: any Channel
  let eventLoop: any EventLoop
  let clock: TransportClock
  /// Whether nothing is between this and the socket, so that the kernel can send files.
  let isPlain: Bool
  private let pool: ConnectionPool
  private let permit: ConnectionPermit
  private let flushTurn: FlushTurn
  /// How long the connection is kept when it is idle.
  private let idleTime: TimeAmount

  // Only the event loop touches these, and nothing of others runs while they change: a check for
  // overlapping accesses can find nothing (`scripts/instructions get`: 1,000 fewer without).
  @exclusivity(unchecked) var state = ExchangeState(.http1)
  @exclusivity(unchecked) var context: ChannelHandlerContext?
  @exclusivity(unchecked) private var decoder = ResponseDecoder()
  @exclusivity(unchecked) var exchange: Exchange?
  private var timer = DeadlineTimer()
  /// Whether the pool knows that the connection waits on the application.
  private var poolKnowsWaiting = false

  private var receiver = ResponseReceiver()
  var source = RequestSource()
  /// The file that the kernel sends from.
  var file: FileRun.Pieces?

  init(
    channel: any Channel, pool: ConnectionPool, permit: ConnectionPermit,
    established: EventLoopFuture<Void>, isPlain: Bool, idleTime: TimeAmount,
    clock: TransportClock
  ) {
    self.established = established
    self.channel = channel
    eventLoop = channel.eventLoop
    self.clock = clock
    self.isPlain = isPlain
    self.pool = pool
    self.permit = permit
    flushTurn = pool.flushTurn(on: channel.eventLoop)
    self.idleTime = idleTime
  }

  // MARK: - From any thread

  /// Whether the other end hasn't closed, as far as is known.
  var isOpen: Bool { channel.isActive }

  /// Sends a request and waits for the head of its response. The connection returns itself to the
  /// pool when the exchange ends, except with ``StaleConnection``: then the caller still has its
  /// slot.
  func perform(_ exchange: Exchange, isReused: Bool) async throws -> WireResponse {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if eventLoop.inEventLoop {
          begin(exchange, isReused, continuation)
        } else {
          let crossing = LoopCrossing(continuation) { [pool] continuation in
            pool.discard()
            continuation.resume(throwing: TransportError.loopShutDown)
          }
          eventLoop.execute {
            if let continuation = crossing.arrive() { self.begin(exchange, isReused, continuation) }
          }
        }
      }
    } onCancel: {
      exchange.markCancelled()
      abort(exchange)
    }
  }

  /// Sends a run of the request's body.
  ///
  /// - Parameter isLast: Whether this completes the body.
  /// - Returns: Whether more is wanted, once there is room for it.
  func send(_ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      let crossing = LoopCrossing(continuation)
      eventLoop.execute {
        guard let continuation = crossing.arrive() else { return }
        self.write(buffers, of: exchange, isLast: isLast, continuation)
      }
    }
  }

  /// The request's body is complete.
  func endBody(of exchange: Exchange) {
    eventLoop.execute { if self.exchange === exchange { self.endBody() } }
  }

  /// The request's body can't be read.
  func fail(_ exchange: Exchange, _ error: any Error) {
    eventLoop.execute { if self.exchange === exchange { self.fail(error) } }
  }

  /// The reader drops the rest of the response.
  func abandon(_ exchange: Exchange) {
    eventLoop.execute { if self.exchange === exchange { self.dropBody() } }
  }

  /// The exchange ends at once.
  func abort(_ exchange: Exchange) {
    eventLoop.execute {
      guard self.exchange === exchange, let end = self.state.fail(.cancelled) else { return }
      self.finish(end)
    }
  }

  /// There is room for more of the response.
  func resumeReading(_ exchange: Exchange) {
    eventLoop.execute { if self.exchange === exchange { self.resumeReads() } }
  }

  func close() { channel.close(promise: nil) }

  /// Closes at once, unless a request uses it.
  func closeIfIdle() -> Bool {
    guard pool.removeIdle(self) else { return false }
    eventLoop.execute { self.closeBelowTLS() }
    return true
  }

  /// Adds itself to the pool, while it is open.
  func join() {
    pool.add(self)
    channel.closeFuture.whenComplete { _ in self.pool.remove(self) }
  }

  /// Returns to the pool from a request that never used it.
  func giveBack() {
    if !pool.release(self, permit) { close() }
  }

  /// Tells the pool whether the connection waits on the reader now.
  func checkReader() {
    eventLoop.execute {
      let since = self.clock.now - Self.readerTime
      self.state.readerChecked(isUnread: self.receiver.body?.isUnread(since: since) ?? false)
      self.notifyPool()
    }
  }

  // MARK: - Request

  private func begin(
    _ exchange: Exchange, _ isReused: Bool,
    _ continuation: CheckedContinuation<WireResponse, any Error>
  ) {
    self.exchange = exchange
    receiver.begin(continuation)
    decoder.expectResponse(toHead: exchange.encoded.isHead)
    flushTurn.begin()
    let now = clock.now
    let request = exchange.stateRequest(.http1, isReused: isReused, sendsFiles: isPlain)
    if let end = state.begin(request, isCancelled: exchange.isCancelled, at: now) {
      return finish(end)
    }
    guard let context, channel.isActive else { return connectionEnded() }
    context.write(NIOAny(exchange.encoded.head), promise: nil)
    if state.send(at: now) == .headAndBody { writeBody(exchange, context) }
    setTimer()
    flushTurn.flush(self)
  }

  // MARK: - Response

  /// - Returns: Whether the head is complete, or bytes of the body arrived.
  private func take(_ bytes: ByteBuffer) -> Bool {
    var bytes = bytes
    var carriesResponse = false
    do throws(MalformedResponse) {
      while let event = try decoder.next(&bytes) {
        switch event {
        case .continue:
          if state.continueReceived(at: clock.now) { releaseBody() }
        case .head(let head):
          carriesResponse = true
          receiver.hold(head)
          if state.headReceived(status: head.status) == .holdAndStop { source.stop() }
        case .body(let run):
          carriesResponse = true
          switch state.bodyReceived() {
          case .hold: receiver.hold(run)
          case .deliver: if receiver.deliver(run) { state.bodyIsFull() }
          case .drop: break
          }
        case .end:
          takeEnd()
          return true
        }
      }
    } catch {
      if let exchange {
        fail(TransportError.malformed(exchange.url, error))
      } else {
        connectionEnded()
      }
    }
    return carriesResponse
  }

  private func takeEnd() {
    guard let exchange else { return }
    let end = state.endReceived(
      keepsAlive: decoder.keepsAlive && !exchange.encoded.closes,
      isWritable: channel.isWritable && channel.isActive, idleTime: idleTime, at: clock.now)
    if let end { finish(end) }
  }

  /// A burst of bytes is processed: the parts of the response go to the caller.
  private func handOver() {
    guard state.burstEnded(), let exchange else { return }
    pool.budget.bodyBegins()
    notifyPool()
    receiver.handOver(from: self, exchange, length: decoder.declaredLength)
  }

  private func dropBody() {
    let action = state.bodyDropped(
      remaining: decoder.remaining, keepsAlive: decoder.keepsAlive,
      isWritable: channel.isWritable, at: clock.now)
    switch action {
    case .nothing: break
    case .drain:
      resumeReads()
      setTimer()
    case .end(let end): finish(end)
    }
  }

  // MARK: - Ends

  /// - Parameters:
  ///   - isOrderly: Whether the server closed in order. Only then is a body complete that lasts
  ///     until the end (RFC 9112, 8).
  ///   - cause: The cause, if it is known.
  private func connectionEnded(isOrderly: Bool = true, cause: (any Error)? = nil) {
    if isOrderly, decoder.endOfInput() { return takeEnd() }
    handOver()
    if let end = state.connectionEnded() { return finish(end, cause) }
    _ = pool.removeIdle(self)
    close()
  }

  /// The exchange fails, and the connection with it; what has arrived of the response is passed on.
  func fail(_ error: any Error) {
    handOver()
    if let end = state.fail(.other) { finish(end, error) }
  }

  /// Frees the connection, or only its slot, and informs the receiver.
  private func finish(_ end: ExchangeState.End, _ cause: (any Error)? = nil) {
    guard let exchange = exchange.take() else { return }
    let completion = receiver.end()
    source.stop()
    file = nil
    flushTurn.end()
    if end.receiver == .reader { pool.budget.bodyEnds() }
    notifyPool()
    resumeReads()
    switch end.connection {
    case .kept:
      setTimer()
      if !pool.release(self, permit) { close() }
    case .closed:
      pool.discard()
      close()
    case .closedKeepingSlot: close()
    }
    if let failure = end.failure {
      completion.fail(failure.error(exchange.url, cause))
    } else {
      completion.succeed()
    }
  }

  // MARK: - Other state

  /// Tells the pool whether the connection waits on the application.
  func notifyPool() {
    guard poolKnowsWaiting != state.waitsOnApplication else { return }
    poolKnowsWaiting.toggle()
    if poolKnowsWaiting { pool.beginApplicationWait() } else { pool.endApplicationWait() }
  }

  private func resumeReads() {
    if state.resumeReading() { context?.read() }
  }

  func setTimer() {
    timer.set(for: state.nextDeadline, on: eventLoop, clock) { self.timerFired() }
  }

  private func timerFired() {
    timer.clear()
    guard channel.isActive else { return }
    let action = state.deadlineReached(
      at: clock.now, readerWaitsSince: receiver.body?.waitingSince, backlog: backlog)
    switch action {
    case .wait: break
    case .sendBody: releaseBody()
    case .checkFile: checkFile()
    case .end(let end): finish(end)
    case .closeIdle: if pool.removeIdle(self) { close() }
    }
    notifyPool()
    setTimer()
  }

  // MARK: - Channel

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    state.responseBegins()
    let carriesResponse = take(unwrapInboundIn(data))
    state.burstReceived(carriesResponse: carriesResponse, at: clock.now)
  }

  func channelReadComplete(context: ChannelHandlerContext) { handOver() }

  func read(context: ChannelHandlerContext) {
    if state.readRequested() { context.read() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable, state.becameWritable(at: clock.now) { source.resume() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer.cancel()
    connectionEnded()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    // TCP ended without TLS's `close_notify`: anybody on the network path can cause that.
    case NIOSSLError.uncleanShutdown: break
    case is NIOSSLError, is BoringSSLError:
      if let exchange, let end = state.fail(.other) {
        return finish(end, TransportError.tls(exchange.url, error))
      }
    default: break
    }
    connectionEnded(isOrderly: false, cause: error)
  }

  /// Closes the socket without waiting for the other side's `close_notify`.
  private func closeBelowTLS() {
    guard
      let tls = try? channel.pipeline.syncOperations.context(handlerType: NIOSSLClientHandler.self)
    else { return close() }
    tls.close(promise: nil)
  }
}
