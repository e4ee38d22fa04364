// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOSSL
import WireFormats

/// One HTTP/1.1 connection: the last handler of its channel. Carries one exchange at a time.
///
/// `@unchecked Sendable`: every stored `var`, and `sending`, is used on `eventLoop` only; every other
/// `let` is Sendable. The methods that other threads call (those under "From any thread") touch none of
/// them: they go to the loop, or ask `pool` or `channel`, which are Sendable.
final class HTTPConnection: ChannelDuplexHandler, TransportConnection, ExchangeCarrier,
  YieldingConnection, @unchecked Sendable
{
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// A rest of a body that nobody wants is read away up to this size; beyond, closing is cheaper.
  static let drainLimit: Int64 = 64 * 1024
  /// How long reading a rest away may take.
  static let drainPatience = TimeAmount.seconds(1)
  /// How long nobody reads a body before the pool counts with its connection no more.
  static let readerPatience = TimeAmount.milliseconds(50)

  /// Succeeds when TLS, if there is any, is agreed.
  let established: EventLoopFuture<Void>
  private let channel: any Channel
  private let eventLoop: any EventLoop
  private let pool: ConnectionPool
  private let permit: ConnectionPermit
  private let sending: RequestSending
  /// How long the connection is kept when it is idle.
  private let idleLifetime: TimeAmount

  private var context: ChannelHandlerContext?
  private var decoder = ResponseDecoder()

  private var exchange: Exchange?
  private var continuation: CheckedContinuation<WireResponse, any Error>?
  private var isReused = false

  /// The head, and what came of the body with it, until the response is handed over.
  private var head: ResponseHead?
  private var early: [ByteBuffer] = []
  /// The body after that. Weak: the consumer's letting go of it is a signal.
  private weak var body: ResponseBody?
  /// Whether the response is handed over while its body arrives.
  private var hasReader = false
  /// When the head has to be whole, once a byte of it has come.
  private var headDeadline: NIODeadline?
  /// Whether the pool knows that the server isn't what is waited for, but the reader of the response
  /// or the source of the request's body.
  private var isLent = false
  private var isDraining = false
  private var reads = ReadGate()
  /// With a silent server or an idle life.
  private var patience = Patience()

  init(
    channel: any Channel, pool: ConnectionPool, permit: ConnectionPermit,
    established: EventLoopFuture<Void>, isPlain: Bool, idleLifetime: TimeAmount
  ) {
    self.established = established
    self.channel = channel
    eventLoop = channel.eventLoop
    self.pool = pool
    self.permit = permit
    sending = RequestSending(channel, pool.flushTurn(on: channel.eventLoop), isPlain: isPlain)
    self.idleLifetime = idleLifetime
  }

  // MARK: - From any thread

  /// Whether the other end hasn't closed, as far as is known.
  var isOpen: Bool { channel.isActive }

  /// Sends a request and waits for the head of its response. The connection gives itself back to
  /// the pool when the exchange is over, except with ``StaleConnection``: then the caller still has
  /// its slot.
  func perform(_ exchange: Exchange, isReused: Bool) async throws -> WireResponse {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if eventLoop.inEventLoop {
          start(exchange, isReused, continuation)
        } else {
          let crossing = LoopCrossing(continuation)
          eventLoop.execute {
            if let continuation = crossing.arrive() { self.start(exchange, isReused, continuation) }
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
  /// - Parameter isLast: Whether the body is whole with that.
  /// - Returns: Whether more is wanted, as soon as there is room for it.
  func send(_ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      let crossing = LoopCrossing(continuation)
      eventLoop.execute {
        guard let continuation = crossing.arrive() else { return }
        self.sending.write(buffers, of: exchange, isLast: isLast, continuation)
      }
    }
  }

  /// The request's body is whole.
  func endBody(of exchange: Exchange) {
    eventLoop.execute { self.sending.finishBody(of: exchange) }
  }

  /// The request's body can't be read.
  func fail(_ exchange: Exchange, _ error: any Error) {
    eventLoop.execute { if self.exchange === exchange { self.end(throwing: error) } }
  }

  /// Nobody wants the rest of the response.
  func abandon(_ exchange: Exchange) {
    eventLoop.execute { if self.exchange === exchange { self.drain() } }
  }

  /// The exchange ends at once.
  func abort(_ exchange: Exchange) {
    eventLoop.execute {
      if self.exchange === exchange { self.end(throwing: CancellationError()) }
    }
  }

  /// There is room for more of the response.
  func resumeReading(_ exchange: Exchange) {
    eventLoop.execute { if self.exchange === exchange { self.resumeReads() } }
  }

  func close() { channel.close(promise: nil) }

  /// Closes at once, unless a request has it.
  func giveWay() -> Bool {
    guard pool.removeIdle(self) else { return false }
    eventLoop.execute { self.closeBelowTLS() }
    return true
  }

  /// Tells the pool of itself, as long as it is open.
  func join() {
    pool.add(self)
    channel.closeFuture.whenComplete { _ in self.pool.remove(self) }
  }

  /// Back to the pool, from a request that never used it.
  func giveBack() {
    if !pool.release(self, permit) { close() }
  }

  /// Tells the pool whether it is a reader who sets the pace now.
  func checkWhoSetsThePace() {
    eventLoop.execute {
      guard self.hasReader else { return }
      if self.body?.isUnread(since: .now() - Self.readerPatience) ?? false {
        self.lend()
      } else {
        self.takeBack()
      }
    }
  }

  // MARK: - Request

  private func start(
    _ exchange: Exchange, _ isReused: Bool,
    _ continuation: CheckedContinuation<WireResponse, any Error>
  ) {
    self.exchange = exchange
    self.continuation = continuation
    self.isReused = isReused
    decoder.expectResponse(toHead: exchange.encoded.isHead)
    guard let context, channel.isActive else { return connectionEnded(isUnsent: true) }
    guard !exchange.isCancelled else { return end(throwing: CancellationError()) }
    sending.begin(exchange, of: self, in: context)
  }

  // MARK: - Response

  /// - Returns: Whether the head became whole, or bytes of the body came.
  private func take(_ bytes: ByteBuffer) -> Bool {
    var bytes = bytes
    var bringsBody = false
    do throws(MalformedResponse) {
      while let event = try decoder.next(&bytes) {
        switch event {
        case .goAhead: sending.takeGoAhead()
        case .head(let head):
          bringsBody = true
          takeHead(head)
        case .body(let run):
          bringsBody = true
          takeBody(run)
        case .end:
          takeEnd()
          return true
        }
      }
    } catch {
      if let exchange {
        handOver()
        end(throwing: TransportError.malformed(exchange.url, error))
      } else {
        connectionEnded()
      }
    }
    return bringsBody
  }

  private func takeHead(_ head: ResponseHead) {
    self.head = head
    sending.takeAnswer(head.status)
  }

  private func takeBody(_ run: ByteBuffer) {
    if head != nil {
      early.append(run)
    } else if !isDraining, body?.receive(run) ?? false {
      reads.close()
    }
  }

  private func takeEnd() {
    guard let exchange else { return }
    let answer = takeAnswer()
    let body = body
    free(reusable: decoder.keepsAlive && !exchange.encoded.closes && sending.isDone)
    if let answer {
      answer.continuation.resume(returning: answer.head.response(WireBody(whole: answer.early)))
    }
    body?.finish(.success(()))
  }

  /// A burst of bytes is through: what there is of the response goes to the caller.
  private func handOver() {
    guard let exchange, let answer = takeAnswer() else { return }
    let body = ResponseBody(self, exchange, length: decoder.declaredLength, begin: answer.early)
    self.body = body
    hasReader = true
    pool.budget.bodyBegins()
    // The source of the request's body, if that still goes on, is nobody's business any more.
    takeBack()
    answer.continuation.resume(returning: answer.head.response(.stream(body)))
  }

  private typealias Answer = (
    continuation: CheckedContinuation<WireResponse, any Error>, head: ResponseHead,
    early: [ByteBuffer]
  )

  private func takeAnswer() -> Answer? {
    guard let head, let continuation else { return nil }
    defer {
      self.head = nil
      self.continuation = nil
      early = []
    }
    return (continuation, head, early)
  }

  // MARK: - Ends

  /// - Parameters:
  ///   - isUnsent: Whether no byte of the request has gone out.
  ///   - isOrderly: Whether the server said that nothing more comes. Only then is a body whole that
  ///     lasts until the end (RFC 9112, 8).
  ///   - cause: Why, if that is known.
  private func connectionEnded(
    isUnsent: Bool = false, isOrderly: Bool = true, cause: (any Error)? = nil
  ) {
    guard let exchange else {
      _ = pool.removeIdle(self)
      return close()
    }
    if isOrderly, decoder.endOfInput() { return takeEnd() }
    handOver()
    guard isReused, !decoder.hasBegun, isUnsent || exchange.resendsUnanswered, let continuation
    else {
      return end(throwing: TransportError.connectionClosed(exchange.url, cause))
    }
    clear()
    close()
    continuation.resume(throwing: StaleConnection())
  }

  /// The exchange fails, and the connection with it.
  func end(throwing error: any Error) {
    let continuation = continuation
    let body = body
    free(reusable: false)
    continuation?.resume(throwing: error)
    body?.finish(.failure(error))
  }

  /// Reads a small rest of the body away, or closes.
  private func drain() {
    guard decoder.keepsAlive, sending.isDone, let rest = decoder.remaining, rest <= Self.drainLimit
    else {
      return end(throwing: CancellationError())
    }
    isDraining = true
    resumeReads()
    expect(within: Self.drainPatience)
  }

  /// Gives the connection, or only its slot, back.
  private func free(reusable: Bool) {
    clear()
    if reusable, channel.isActive {
      expect(within: idleLifetime)
      if pool.release(self, permit) { return }
    } else {
      pool.discard()
    }
    close()
  }

  private func clear() {
    sending.end()
    exchange = nil
    continuation = nil
    head = nil
    early = []
    body = nil
    if hasReader {
      hasReader = false
      pool.budget.bodyEnds()
    }
    headDeadline = nil
    takeBack()
    isDraining = false
    resumeReads()
  }

  /// Tells the pool that the server isn't what is waited for, but the reader of the response or the
  /// source of the request's body.
  func lend() {
    guard !isLent else { return }
    isLent = true
    pool.lend()
  }

  /// That is over.
  func takeBack() {
    guard isLent else { return }
    isLent = false
    pool.takeBack()
  }

  // MARK: - Patience

  /// The server has its read time-out from now on: it has taken something of the request.
  func expectAnswer() {
    headDeadline = nil
    if let exchange { expect(within: exchange.readTimeout) }
  }

  /// Bytes have come. They are a sign of life where they bring the response on: not the next line of
  /// a head that may have no end, nor what stands around chunks.
  private func takeSign(bringsBody: Bool) {
    guard let exchange, !isDraining else { return }
    if bringsBody { return expect(within: exchange.readTimeout) }
    guard continuation != nil, head == nil, headDeadline == nil else { return }
    headDeadline = .now() + exchange.readTimeout
    expect(within: exchange.readTimeout)
  }

  private func expect(within time: TimeAmount) {
    patience.move(to: .now() + time, on: eventLoop) { self.timerFired() }
  }

  private func timerFired() {
    guard channel.isActive, patience.runsOut(on: eventLoop, { self.timerFired() }) else { return }
    guard let exchange else {
      if pool.removeIdle(self) { close() }
      return
    }
    if isDraining { return end(throwing: CancellationError()) }
    if let due = dueElsewhere(exchange) {
      return patience.move(to: due, on: eventLoop) { self.timerFired() }
    }
    if sending.backlogShrinks() { return expectAnswer() }
    end(throwing: TransportError.readTimeout(exchange.url))
  }

  /// When the patience ends if it isn't the server that everything waits for now.
  private func dueElsewhere(_ exchange: Exchange) -> NIODeadline? {
    let now = NIODeadline.now()
    if continuation == nil {
      guard let since = body?.waitingSince else { return now + exchange.readTimeout }
      let due = since + exchange.readTimeout
      return due > now ? due : nil
    }
    return sending.waitsForSource ? now + exchange.readTimeout : nil
  }

  // MARK: - Channel

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let exchange = exchange
    let bringsBody = take(unwrapInboundIn(data))
    // Another exchange has its own time.
    if exchange === self.exchange { takeSign(bringsBody: bringsBody) }
  }

  func channelReadComplete(context: ChannelHandlerContext) { handOver() }

  func read(context: ChannelHandlerContext) {
    if reads.admitsRead() { context.read() }
  }

  private func resumeReads() {
    if reads.open() { context?.read() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    guard context.channel.isWritable else { return }
    if !isDraining { expectAnswer() }
    sending.makeRoom()
  }

  func channelInactive(context: ChannelHandlerContext) {
    patience.end()
    connectionEnded()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    // TCP ended without a farewell of TLS: anybody on the way can do that.
    case NIOSSLError.uncleanShutdown: break
    case is NIOSSLError, is BoringSSLError:
      if let exchange {
        return end(throwing: TransportError.tls(exchange.url, error))
      }
    default: break
    }
    connectionEnded(isOrderly: false, cause: error)
  }

  /// Closes the socket without waiting for the other side's farewell.
  private func closeBelowTLS() {
    guard
      let tls = try? channel.pipeline.syncOperations.context(handlerType: NIOSSLClientHandler.self)
    else { return close() }
    tls.close(promise: nil)
  }
}

extension ResponseHead {
  fileprivate func response(_ body: WireBody) -> WireResponse {
    WireResponse(status: status, reason: reason, headers: headers, body: body)
  }
}
