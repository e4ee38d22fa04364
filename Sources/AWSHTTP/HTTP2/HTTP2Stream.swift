// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHPACK
import NIOHTTP2
import WireFormats

/// One exchange on an HTTP/2 connection: the last handler of its stream's channel, which executes
/// its ``ExchangeState``. Request and response run at the same time, each at the pace of its
/// reader.
///
/// `@unchecked Sendable`: every stored `var` is used only on `eventLoop`, which is its channel's
/// too; every `let` is Sendable. The methods that other threads call (those of ``ExchangeCarrier``)
/// only go there.
final class HTTP2Stream: ChannelDuplexHandler, ExchangeCarrier, @unchecked Sendable {
  typealias InboundIn = HTTP2Frame.FramePayload
  typealias OutboundIn = HTTP2Frame.FramePayload
  typealias OutboundOut = HTTP2Frame.FramePayload

  private let exchange: Exchange
  private let fields: HPACKHeaders
  private let eventLoop: any EventLoop
  private let clock: TransportClock
  private let release: @Sendable () -> Void

  private var state = ExchangeState(.http2)
  private var context: ChannelHandlerContext?
  private var timer = DeadlineTimer()
  private var receiver = ResponseReceiver()
  private var source = RequestSource()
  /// The length of the body, if the head has it.
  private var length: Int64?

  /// - Parameters:
  ///   - fields: The request's head.
  ///   - release: Called once, when the exchange ends.
  init(
    _ exchange: Exchange, _ fields: HPACKHeaders, _ eventLoop: any EventLoop,
    release: @escaping @Sendable () -> Void
  ) {
    self.exchange = exchange
    self.fields = fields
    self.eventLoop = eventLoop
    clock = exchange.clock
    self.release = release
  }

  // MARK: - From any thread

  func send(_ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      let crossing = LoopCrossing(continuation)
      eventLoop.execute {
        if let continuation = crossing.arrive() { self.write(buffers, isLast, continuation) }
      }
    }
  }

  func endBody(of exchange: Exchange) {
    eventLoop.execute {
      if self.state.sourceEnded(at: self.clock.now) { self.writeData(ByteBuffer(), isLast: true) }
    }
  }

  func fail(_ exchange: Exchange, _ error: any Error) {
    eventLoop.execute { self.fail(error) }
  }

  func abandon(_ exchange: Exchange) { abort(exchange) }

  func abort(_ exchange: Exchange) {
    eventLoop.execute {
      if let end = self.state.fail(.cancelled) { self.finish(end) }
    }
  }

  func resumeReading(_ exchange: Exchange) { eventLoop.execute { self.resumeReads() } }

  // MARK: - Request

  /// Sets the continuation that waits for the response.
  func begin(_ continuation: CheckedContinuation<WireResponse, any Error>) {
    receiver.begin(continuation)
    let request = exchange.stateRequest(.http2)
    if let end = state.begin(request, isCancelled: exchange.isCancelled, at: clock.now) {
      finish(end)
    } else {
      setTimer()
    }
  }

  /// The stream is open: the request is sent.
  func sendRequest() {
    guard let context else { return }
    let send = state.send(at: clock.now)
    guard send != .nothing else { return }
    let head = HTTP2Frame.FramePayload.Headers(headers: fields, endStream: send == .head)
    context.writeAndFlush(wrapOutboundOut(.headers(head)), promise: nil)
    guard send == .headAndBody else { return }
    switch exchange.body {
    case .stream: source.begin(exchange, to: self)
    case .buffer(let buffer): writeData(buffer, isLast: true)
    case .empty: writeData(ByteBuffer(), isLast: true)
    }
    setTimer()
  }

  private func write(
    _ buffers: [ByteBuffer], _ isLast: Bool, _ continuation: CheckedContinuation<Bool, Never>
  ) {
    guard let context, state.runReceived(isLast: isLast, at: clock.now) else {
      return continuation.resume(returning: false)
    }
    for buffer in buffers.dropLast() { writeData(buffer, isLast: false) }
    writeData(buffers.last ?? ByteBuffer(), isLast: isLast)
    // Writing may have ended the stream.
    source.answer(continuation, state.runWritten(isWritable: context.channel.isWritable))
  }

  private func writeData(_ bytes: ByteBuffer, isLast: Bool) {
    if isLast { source.end() }
    let data = HTTP2Frame.FramePayload.Data(
      data: .byteBuffer(bytes), endStream: isLast)
    context?.writeAndFlush(wrapOutboundOut(.data(data)), promise: nil)
  }

  // MARK: - Response

  private func takeHead(_ fields: HPACKHeaders, isLast: Bool) throws(MalformedResponse) {
    // Callers need nothing from trailers.
    if state.awaitsHead {
      guard let head = try HTTP2Head.response(fields) else { return try countInterim() }
      receiver.hold(head)
      length = head.headers["content-length"].flatMap { Int64($0) }
      if state.headReceived(status: head.status) == .holdAndFinish {
        source.stop()
        writeData(ByteBuffer(), isLast: true)
      }
    }
    if isLast { takeEnd() }
  }

  /// An interim response shows that the server is there, but there must not be too many.
  private func countInterim() throws(MalformedResponse) {
    guard state.interimReceived() else {
      throw MalformedResponse(
        description: "more than \(ExchangeState.interimLimit) interim responses (1xx) came before "
          + "the final one")
    }
  }

  private func takeData(_ bytes: ByteBuffer, isLast: Bool) {
    if bytes.readableBytes > 0 {
      switch state.bodyReceived() {
      case .hold: receiver.hold(bytes)
      case .deliver: if receiver.deliver(bytes) { state.bodyIsFull() }
      case .drop: break
      }
    }
    if isLast { takeEnd() }
  }

  private func takeEnd() {
    let end = state.endReceived(
      keepsAlive: false, isWritable: true, idleTime: .zero, at: clock.now)
    if let end { finish(end) }
  }

  /// A burst of frames is processed: the parts of the response go to the caller.
  private func handOver() {
    if state.burstEnded() { receiver.handOver(from: self, exchange, length: length) }
  }

  // MARK: - Ends

  /// The connection, or its stream, has ended.
  func connectionEnded(_ cause: (any Error)? = nil) {
    handOver()
    if let end = state.connectionEnded() { finish(end, cause) }
  }

  private func fail(_ error: any Error) {
    handOver()
    if let end = state.fail(.other) { finish(end, error) }
  }

  /// The exchange has ended. Closing resets the stream if either side of it is still open.
  private func finish(_ end: ExchangeState.End, _ cause: (any Error)? = nil) {
    let completion = receiver.end()
    source.stop()
    timer.cancel()
    context?.close(promise: nil)
    release()
    if let failure = end.failure {
      completion.fail(failure.error(exchange.url, cause))
    } else {
      completion.succeed()
    }
  }

  // MARK: - Time

  private func setTimer() {
    timer.set(for: state.nextDeadline, on: eventLoop, clock) { self.timerFired() }
  }

  private func timerFired() {
    timer.clear()
    let action = state.deadlineReached(
      at: clock.now, readerWaitsSince: receiver.body?.waitingSince, backlog: 0)
    if case .end(let end) = action { finish(end) }
    if !state.isIdle { setTimer() }
  }

  // MARK: - Channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if state.isIdle { context.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !state.isIdle else { return }
    do throws(MalformedResponse) {
      switch unwrapInboundIn(data) {
      case .headers(let head): try takeHead(head.headers, isLast: head.endStream)
      case .data(let run):
        guard case .byteBuffer(let bytes) = run.data else { return }
        takeData(bytes, isLast: run.endStream)
      default: break
      }
    } catch {
      fail(TransportError.malformed(exchange.url, error))
    }
    state.burstReceived(carriesResponse: true, at: clock.now)
  }

  func channelReadComplete(context: ChannelHandlerContext) { handOver() }

  func read(context: ChannelHandlerContext) {
    if state.readRequested() { context.read() }
  }

  private func resumeReads() {
    if state.resumeReading() { context?.read() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable, state.becameWritable(at: clock.now) { source.resume() }
  }

  func channelInactive(context: ChannelHandlerContext) { connectionEnded() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let closed = error as? NIOHTTP2Errors.StreamClosed {
      fail(TransportError.reset(exchange.url, "\(closed.errorCode)"))
    } else if error is IOError {
      connectionEnded(error)
    } else {
      // The name of the violated rule, without the source location.
      let malformed = MalformedResponse(description: "HTTP/2 forbids it (\(type(of: error)))")
      fail(TransportError.malformed(exchange.url, malformed))
    }
  }
}
