// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats

/// How a request of HTTP/1.1 is written: its body from memory, from a stream, or from a file by the
/// kernel. All on the connection's event loop.
extension HTTPConnection {
  /// Flushes the request in its turn.
  func flushRequest() {
    if let context { flush(context) }
  }

  private func flush(_ context: ChannelHandlerContext) {
    context.flush()
    state.flushed(backlog: channel.isWritable ? 0 : backlog)
  }

  /// The number of bytes that the kernel has no room for.
  var backlog: Int { (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0 }

  /// Writes the body whose head was sent alone.
  func releaseBody() {
    guard let exchange, let context else { return }
    writeBody(exchange, context)
    flush(context)
    setTimer()
  }

  /// Writes the body, or starts to. A body in memory is flushed with the head.
  func writeBody(_ exchange: Exchange, _ context: ChannelHandlerContext) {
    switch exchange.body {
    case .stream(let stream):
      if let run = exchange.runForKernel(stream, isPlain: isPlain) { return send(run, exchange) }
      return source.begin(exchange, to: self)
    case .buffer(let buffer): writeFramed([buffer], exchange, context)
    case .empty: break
    }
    writeEnd(exchange, context)
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

  private func writeEnd(_ exchange: Exchange, _ context: ChannelHandlerContext) {
    guard exchange.encoded.framing == .chunked else { return }
    context.write(NIOAny(ChunkFraming.end), promise: nil)
  }

  // MARK: - From a stream

  /// Sends a run of the body.
  func write(
    _ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool,
    _ continuation: CheckedContinuation<Bool, Never>
  ) {
    guard self.exchange === exchange, let context,
      state.runReceived(isLast: isLast, at: clock.now)
    else { return continuation.resume(returning: false) }
    notifyPool()
    writeFramed(buffers, exchange, context)
    if isLast {
      source.end()
      writeEnd(exchange, context)
    }
    flush(context)
    // Writing may have ended the connection.
    guard self.exchange === exchange else { return continuation.resume(returning: false) }
    source.answer(continuation, state.runWritten(isWritable: channel.isWritable))
  }

  /// The body is complete.
  func endBody() {
    guard let exchange, let context, state.sourceEnded(at: clock.now) else { return }
    source.end()
    notifyPool()
    writeEnd(exchange, context)
    flush(context)
  }

  // MARK: - From a file

  /// Makes the kernel send a file's bytes, piece by piece.
  private func send(_ run: FileRun, _ exchange: Exchange) {
    do {
      let pieces = try run.makePieces()
      self.file = pieces
      sendNext(of: pieces, exchange)
    } catch {
      fail(error)
    }
  }

  private func sendNext(of pieces: FileRun.Pieces, _ exchange: Exchange) {
    guard self.exchange === exchange, state.sendsFile, let context else { return }
    do {
      let piece = try pieces.next()
      let written = eventLoop.makePromise(of: Void.self)
      written.futureResult.assumeIsolated().whenSuccess {
        pieces.report(piece.readableBytes)
        guard self.exchange === exchange else { return }
        self.state.fileSent(at: self.clock.now)
        // In a turn of its own, not inside the write that has just ended.
        self.eventLoop.assumeIsolated().execute { self.sendNext(of: pieces, exchange) }
      }
      context.write(NIOAny(IOData.fileRegion(piece)), promise: written)
      state.fileHandedOver(isLast: pieces.isAtEnd, at: clock.now)
      flush(context)
      setTimer()
    } catch {
      fail(error)
    }
  }

  /// The kernel doesn't report that a file ends before the bytes to send, and SwiftNIO would ask it
  /// again and again.
  func checkFile() {
    do {
      try file?.requireHandedOver()
    } catch {
      fail(error)
    }
  }
}

/// Requests to one server on one event loop that are flushed together: the first bytes after a
/// pause wake the server, which costs a sender on the same machine more than sending them, so
/// several requests in a row wake it once.
///
/// A single request goes out at once. Others go out when the loop has finished its current work, or
/// when there are enough of them.
///
/// Used only on its event loop.
final class FlushTurn {
  /// The maximum number of waiting requests: the delay of the first one stays below a millisecond.
  static let limit = 8

  private let eventLoop: any EventLoop
  private var waiting: [HTTPConnection] = []
  /// The number of exchanges in progress.
  private var active = 0

  init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

  /// An exchange begins.
  func begin() { active += 1 }

  /// An exchange is over.
  func end() { active -= 1 }

  /// Flushes a request whose beginning is written, now or soon.
  func flush(_ request: HTTPConnection) {
    guard active > 1 else { return request.flushRequest() }
    waiting.append(request)
    if waiting.count >= Self.limit {
      flushAll()
    } else if waiting.count == 1 {
      eventLoop.assumeIsolated().execute { self.flushAll() }
    }
  }

  private func flushAll() {
    let requests = waiting
    waiting.removeAll(keepingCapacity: true)
    for request in requests { request.flushRequest() }
  }
}
