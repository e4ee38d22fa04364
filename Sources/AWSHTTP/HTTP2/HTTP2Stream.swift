// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHPACK
import NIOHTTP2
import WireFormats

/// One exchange on an HTTP/2 connection: the last handler of its stream's channel. Request and
/// response go on at the same time, each at the pace of its reader.
///
/// `@unchecked Sendable`: every stored `var` is used on `eventLoop` only, which is its channel's too;
/// every `let` is Sendable. The methods that other threads call (those of ``ExchangeCarrier``) do
/// nothing but go there.
final class HTTP2Stream: ChannelDuplexHandler, ExchangeCarrier, @unchecked Sendable {
  typealias InboundIn = HTTP2Frame.FramePayload
  typealias OutboundIn = HTTP2Frame.FramePayload
  typealias OutboundOut = HTTP2Frame.FramePayload

  private let exchange: Exchange
  private let fields: HPACKHeaders
  private let eventLoop: any EventLoop
  private let release: @Sendable () -> Void

  private var context: ChannelHandlerContext?
  private var continuation: CheckedContinuation<WireResponse, any Error>?
  /// Weak: the consumer's letting go of it is a signal.
  private weak var body: ResponseBody?
  private var isOver = false

  /// More responses than this before the final one nobody sends for a reason.
  private static let interimLimit = 100
  private var interimCount = 0
  private var isSending = false
  private var source = RequestSource()
  private var reads = ReadGate()
  /// With a silent server.
  private var patience = Patience()

  /// - Parameters:
  ///   - fields: The request's head.
  ///   - release: Called once, when the exchange is over.
  init(
    _ exchange: Exchange, _ fields: HPACKHeaders, _ eventLoop: any EventLoop,
    release: @escaping @Sendable () -> Void
  ) {
    self.exchange = exchange
    self.fields = fields
    self.eventLoop = eventLoop
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
    eventLoop.execute { if self.isSending { self.finishSending() } }
  }

  func fail(_ exchange: Exchange, _ error: any Error) {
    eventLoop.execute { self.end(throwing: error) }
  }

  func abandon(_ exchange: Exchange) { abort(exchange) }

  func abort(_ exchange: Exchange) {
    eventLoop.execute { self.end(throwing: CancellationError()) }
  }

  func resumeReading(_ exchange: Exchange) { eventLoop.execute { self.resumeReads() } }

  // MARK: - Request

  /// Takes who waits for the response.
  func begin(_ continuation: CheckedContinuation<WireResponse, any Error>) {
    self.continuation = continuation
    expectAnswer()
    if exchange.isCancelled { end(throwing: CancellationError()) }
  }

  /// The stream is there: the request goes out.
  func sendHead() {
    guard !isOver, let context else { return }
    let hasBody = exchange.encoded.framing != .none
    let head = HTTP2Frame.FramePayload.Headers(headers: fields, endStream: !hasBody)
    context.writeAndFlush(wrapOutboundOut(.headers(head)), promise: nil)
    guard hasBody else { return }
    isSending = true
    switch exchange.body {
    case .stream(let small as BytesStream):
      writeData(ByteBuffer(bytes: small.bytes), isLast: true)
    case .stream: source.begin(exchange, to: self)
    case .bytes(let bytes): writeData(ByteBuffer(bytes: bytes), isLast: true)
    case .empty: finishSending()
    }
  }

  private func write(
    _ buffers: [ByteBuffer], _ isLast: Bool, _ continuation: CheckedContinuation<Bool, Never>
  ) {
    guard isSending, let context else { return continuation.resume(returning: false) }
    for buffer in buffers.dropLast() { writeData(buffer, isLast: false) }
    writeData(buffers.last ?? ByteBuffer(), isLast: isLast)
    // The stream may have ended over it.
    guard !isOver else { return continuation.resume(returning: false) }
    source.holdBack(continuation)
    if context.channel.isWritable { source.goOn() }
  }

  private func finishSending() { writeData(ByteBuffer(), isLast: true) }

  private func writeData(_ bytes: ByteBuffer, isLast: Bool) {
    if isLast {
      isSending = false
      source.end()
    }
    let data = HTTP2Frame.FramePayload.Data(
      data: .byteBuffer(bytes), endStream: isLast)
    context?.writeAndFlush(wrapOutboundOut(.data(data)), promise: nil)
    expectAnswer()
  }

  private func stopSending() {
    isSending = false
    source.stop()
  }

  // MARK: - Response

  private func takeHead(_ fields: HPACKHeaders, isLast: Bool) {
    // Trailers tell nothing that a caller asks for.
    guard let continuation else { return isLast ? takeEnd() : () }
    do throws(MalformedResponse) {
      guard let head = try HTTP2Head.response(fields) else { return try countInterim() }
      self.continuation = nil
      let length = head.headers["content-length"].flatMap { Int64($0) }
      let body = isLast ? nil : ResponseBody(self, exchange, length: length, begin: [])
      self.body = body
      continuation.resume(
        returning: WireResponse(
          status: head.status, headers: head.headers, body: body.map { .stream($0) } ?? .empty))
      if isLast { return takeEnd() }
      if head.status >= 300, isSending {
        // The answer is an error: nobody listens any more.
        stopSending()
        finishSending()
      }
    } catch {
      end(throwing: TransportError.malformed(exchange.url, error))
    }
  }

  /// A response that is not the final one says that the server is there, but not for ever.
  private func countInterim() throws(MalformedResponse) {
    interimCount += 1
    guard interimCount <= Self.interimLimit else {
      throw MalformedResponse(
        description:
          "more than \(Self.interimLimit) interim responses (1xx) came before the final one"
      )
    }
  }

  private func takeData(_ bytes: ByteBuffer, isLast: Bool) {
    if bytes.readableBytes > 0, body?.receive(bytes) ?? false { reads.close() }
    if isLast { takeEnd() }
  }

  private func takeEnd() {
    let body = body
    clear()
    body?.finish(.success(()))
  }

  // MARK: - Ends

  /// The connection, or the stream with it, is gone.
  func connectionEnded() { end(throwing: TransportError.connectionClosed(exchange.url)) }

  private func end(throwing error: any Error) {
    guard !isOver else { return }
    let continuation = continuation
    let body = body
    clear()
    continuation?.resume(throwing: error)
    body?.finish(.failure(error))
  }

  /// The exchange is over. Closing resets the stream if either side of it is still open.
  private func clear() {
    guard !isOver else { return }
    isOver = true
    stopSending()
    continuation = nil
    body = nil
    patience.end()
    context?.close(promise: nil)
    release()
  }

  // MARK: - Patience

  private func expectAnswer() { wait(until: .now() + exchange.readTimeout) }

  private func wait(until deadline: NIODeadline) {
    guard !isOver else { return }
    patience.move(to: deadline, on: eventLoop) { self.timerFired() }
  }

  private func timerFired() {
    guard patience.runsOut(on: eventLoop, { self.timerFired() }) else { return }
    let now = NIODeadline.now()
    let due = dueElsewhere(now)
    guard due <= now else { return wait(until: due) }
    end(throwing: TransportError.readTimeout(exchange.url))
  }

  /// When the patience ends if it isn't the server that everything waits for now.
  private func dueElsewhere(_ now: NIODeadline) -> NIODeadline {
    let later = now + exchange.readTimeout
    // The caller has yet to say something.
    if isSending, !source.waitsForRoom { return later }
    if continuation != nil { return now }
    guard let since = body?.waitingSince else { return later }
    return since + exchange.readTimeout
  }

  // MARK: - Channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if isOver { context.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    expectAnswer()
    switch unwrapInboundIn(data) {
    case .headers(let head): takeHead(head.headers, isLast: head.endStream)
    case .data(let run):
      guard case .byteBuffer(let bytes) = run.data else { return }
      takeData(bytes, isLast: run.endStream)
    default: break
    }
  }

  func read(context: ChannelHandlerContext) {
    if reads.admitsRead() { context.read() }
  }

  private func resumeReads() {
    if reads.open() { context?.read() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    guard context.channel.isWritable, source.waitsForRoom else { return }
    expectAnswer()
    source.goOn()
  }

  func channelInactive(context: ChannelHandlerContext) { connectionEnded() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let closed = error as? NIOHTTP2Errors.StreamClosed {
      end(throwing: TransportError.reset(exchange.url, "\(closed.errorCode)"))
    } else if error is IOError {
      end(throwing: TransportError.connectionClosed(exchange.url, error))
    } else {
      // The name of the rule that was broken, without the place in somebody's sources.
      let malformed = MalformedResponse(description: "HTTP/2 forbids it (\(type(of: error)))")
      end(throwing: TransportError.malformed(exchange.url, malformed))
    }
  }
}
