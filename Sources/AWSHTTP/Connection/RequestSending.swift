// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats

/// The sending half of an HTTP/1.1 connection: a request's head and body go out at the pace of the body's
/// source, of the server's go-ahead and of the kernel.
///
/// Used on the connection's event loop only.
final class RequestSending {
  /// How long the server may leave a request that expects a go-ahead without one.
  static let goAheadPatience = TimeAmount.seconds(1)
  /// How long the source of a request's body may take for its next bytes before the pool counts with
  /// its connection no more.
  static let sourcePatience = TimeAmount.seconds(1)
  /// How often it is looked whether a file still has what the kernel sends of it.
  static let fileWatchInterval = TimeAmount.milliseconds(250)

  /// How far the request's body is.
  private enum Progress {
    case done
    /// The body waits for the go-ahead, or for nothing any more.
    case held
    /// Bytes from a stream go out.
    case streaming
    /// The kernel sends from a file.
    case file
  }

  private let channel: any Channel
  private let eventLoop: any EventLoop
  private let flushTurn: FlushTurn
  /// Whether nothing stands between this and the socket, so that the kernel can send files.
  private let isPlain: Bool

  /// The request, whose it is and where it is written, until the exchange is over.
  private var exchange: Exchange?
  private var connection: HTTPConnection?
  private var context: ChannelHandlerContext?
  private var progress = Progress.done
  /// Whether the server has asked for the body.
  private var hasGoAhead = false
  private var goAheadTimer: Scheduled<Void>?
  /// Whether the request waits for its turn to be sent.
  private var isUnflushed = false
  /// How many bytes waited for room in the kernel when it was last looked.
  private var backlog = 0
  private var source = RequestSource()
  /// The file that the kernel sends from.
  private var file: FileRegionBody.Pieces?
  private var watch: Scheduled<Void>?

  init(_ channel: any Channel, _ flushTurn: FlushTurn, isPlain: Bool) {
    self.channel = channel
    eventLoop = channel.eventLoop
    self.flushTurn = flushTurn
    self.isPlain = isPlain
  }

  // MARK: - A request's life

  /// Sends a request: the head, and the body as soon as the server wants it.
  func begin(
    _ exchange: Exchange, of connection: HTTPConnection, in context: ChannelHandlerContext
  ) {
    self.exchange = exchange
    self.connection = connection
    self.context = context
    flushTurn.begin()
    hasGoAhead = false
    progress = exchange.encoded.framing == .none ? .done : .held
    context.write(NIOAny(exchange.encoded.head), promise: nil)
    connection.expectAnswer()
    if exchange.encoded.expectsContinue, !exchange.isSmall {
      goAheadTimer = eventLoop.assumeIsolated().scheduleTask(in: Self.goAheadPatience) {
        self.releaseBody()
      }
    } else {
      sendBody()
    }
    isUnflushed = true
    flushTurn.flush(self)
  }

  /// Sends what is written of the request: its turn has come.
  func flushRequest() {
    isUnflushed = false
    if let context { flush(context) }
  }

  /// The server asks for the body.
  func takeGoAhead() {
    hasGoAhead = true
    releaseBody()
  }

  /// The server has answered: it listens no more, or has heard all.
  ///
  /// - Parameter status: The status of the response.
  func takeAnswer(_ status: Int) {
    stop()
    if case .file = progress { progress = .held }
    // The server didn't want the body. Whether it passes over what is out of it, or takes that for
    // the next request, nobody knows (RFC 9110, 10.1.1): the connection carries no other one.
    if exchange?.encoded.expectsContinue ?? false, !hasGoAhead, status >= 300 { progress = .held }
  }

  /// The exchange is over.
  func end() {
    stop()
    progress = .done
    backlog = 0
    file = nil
    watch?.cancel()
    watch = nil
    if exchange != nil { flushTurn.end() }
    exchange = nil
    connection = nil
    context = nil
  }

  /// Whether all of the request has gone to the kernel.
  var isDone: Bool {
    guard case .done = progress, !isUnflushed, channel.isWritable else { return false }
    return file?.isOnItsWay != true
  }

  /// Whether it is the body's source that everything waits for.
  var waitsForSource: Bool {
    if case .streaming = progress { !source.waitsForRoom } else { false }
  }

  /// Whether the server has taken bytes of the request since it was last looked, and has yet to take
  /// others: a sign of life, however slow.
  func backlogShrinks() -> Bool {
    let before = backlog
    backlog = bufferedByteCount
    return backlog > 0 && backlog < before
  }

  // MARK: - From a stream

  /// Sends a run of the body.
  func write(
    _ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool,
    _ continuation: CheckedContinuation<Bool, Never>
  ) {
    guard self.exchange === exchange, case .streaming = progress, let context else {
      return continuation.resume(returning: false)
    }
    connection?.takeBack()
    writeFramed(buffers, exchange, context)
    if isLast {
      source.end()
      finishFraming(exchange, context)
    }
    flush(context)
    // The connection may have ended over it.
    guard self.exchange === exchange else { return continuation.resume(returning: false) }
    connection?.expectAnswer()
    source.holdBack(continuation)
    if channel.isWritable { source.goOn() }
  }

  /// The body is whole.
  func finishBody(of exchange: Exchange) {
    guard self.exchange === exchange, case .streaming = progress, let context else { return }
    source.end()
    connection?.takeBack()
    finishFraming(exchange, context)
    flush(context)
  }

  /// There is room for more.
  func makeRoom() { source.goOn() }

  /// The source may itself wait for a connection, one that only this one's end would free.
  private func watchSource() {
    let seen = source.turns
    watch = eventLoop.assumeIsolated().scheduleTask(in: Self.sourcePatience) {
      self.watch = nil
      guard case .streaming = self.progress else { return }
      if self.source.turns == seen, !self.source.waitsForRoom { self.connection?.lend() }
      self.watchSource()
    }
  }

  // MARK: - From a file

  /// Has the kernel send a file's bytes, piece by piece.
  private func send(_ file: FileRegionBody, _ exchange: Exchange) {
    do {
      let pieces = try file.makePieces()
      self.file = pieces
      sendNext(of: pieces, exchange)
    } catch {
      connection?.end(throwing: error)
    }
  }

  private func sendNext(of pieces: FileRegionBody.Pieces, _ exchange: Exchange) {
    guard self.exchange === exchange, case .file = progress, let context else { return }
    do {
      let piece = try pieces.next()
      let written = eventLoop.makePromise(of: Void.self)
      written.futureResult.assumeIsolated().whenSuccess {
        pieces.report(piece.readableBytes)
        guard self.exchange === exchange else { return }
        self.connection?.expectAnswer()
        // In a turn of its own, not inside of the write that has just ended.
        self.eventLoop.assumeIsolated().execute { self.sendNext(of: pieces, exchange) }
      }
      context.write(NIOAny(IOData.fileRegion(piece)), promise: written)
      if pieces.isAtEnd { finishFraming(exchange, context) }
      flush(context)
      if self.exchange === exchange, pieces.isOnItsWay, watch == nil { watchFile() }
    } catch {
      connection?.end(throwing: error)
    }
  }

  /// The kernel says nothing when a file ends before what it is to send, and SwiftNIO would ask it
  /// again and again.
  private func watchFile() {
    watch = eventLoop.assumeIsolated().scheduleTask(in: Self.fileWatchInterval) {
      self.watch = nil
      guard let file = self.file, file.isOnItsWay else { return }
      do {
        try file.requireGivenOut()
        self.watchFile()
      } catch {
        self.connection?.end(throwing: error)
      }
    }
  }

  // MARK: - Bytes

  /// Sends the body for which the head alone has gone ahead.
  private func releaseBody() {
    sendBody()
    if let context { flush(context) }
  }

  /// Lets the body go, once. A small one waits to be flushed with the head.
  private func sendBody() {
    guard case .held = progress, let exchange, let connection, let context else { return }
    goAheadTimer?.cancel()
    goAheadTimer = nil
    switch exchange.body {
    case .stream(let small as BytesStream):
      writeFramed([ByteBuffer(bytes: small.bytes)], exchange, context)
      finishFraming(exchange, context)
    case .stream(let file as FileRegionBody)
    where isPlain && exchange.encoded.framing == .length(file.count):
      progress = .file
      send(file, exchange)
    case .stream:
      progress = .streaming
      source.begin(exchange, to: connection)
      watchSource()
    case .bytes(let bytes):
      writeFramed([ByteBuffer(bytes: bytes)], exchange, context)
      finishFraming(exchange, context)
    case .empty: finishFraming(exchange, context)
    }
  }

  private func writeFramed(
    _ buffers: [ByteBuffer], _ exchange: Exchange, _ context: ChannelHandlerContext
  ) {
    let count = buffers.byteCount
    guard count > 0 else { return }
    let chunked = exchange.encoded.framing == .chunked
    if chunked { context.write(NIOAny(ChunkFraming.start(count)), promise: nil) }
    for buffer in buffers { context.write(NIOAny(buffer), promise: nil) }
    if chunked { context.write(NIOAny(ChunkFraming.lineEnd), promise: nil) }
  }

  private func finishFraming(_ exchange: Exchange, _ context: ChannelHandlerContext) {
    progress = .done
    if exchange.encoded.framing == .chunked {
      context.write(NIOAny(ChunkFraming.end), promise: nil)
    }
    connection?.expectAnswer()
  }

  private func flush(_ context: ChannelHandlerContext) {
    context.flush()
    if !channel.isWritable { backlog = bufferedByteCount }
  }

  private var bufferedByteCount: Int {
    (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
  }

  private func stop() {
    goAheadTimer?.cancel()
    goAheadTimer = nil
    source.stop()
  }
}
