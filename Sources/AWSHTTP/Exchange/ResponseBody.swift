// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOCore
import Synchronization
import WireFormats

/// The body of a response as it arrives: the connection puts in bytes on its event loop, the
/// consumer takes them out at its pace. The buffer is bounded: the connection stops reading when
/// ``receive(_:)`` says that it is full.
///
/// Dropping the body without reading it frees the connection.
final class ResponseBody: ByteSource, ByteSourceReader {
  /// Above this number of bytes the connection stops reading. It is the longest read, so that a
  /// consumer as fast as the network doesn't hold it up.
  static let highWatermark = 1 << 20
  /// The same limit in runs, each of which takes memory, however short it is.
  private static let maxRuns = 4096

  private struct State {
    var buffers: [ByteBuffer]
    /// The number of those bytes.
    var count: Int
    var isFull = false
    var isTaken = false
    /// How it ended; an error is thrown once all bytes before it are taken.
    var end: Result<Void, any Error>?
    var waiter: CheckedContinuation<[ByteBuffer]?, any Error>?
    var waitingSince = NIODeadline.distantPast
    /// When the consumer last took something, or got the body.
    var takenAt: NIODeadline
  }

  private let state: Mutex<State>
  private let connection: any ExchangeCarrier
  private let exchange: Exchange
  let length: Int64?

  /// A body whose first bytes arrived with the head.
  init(
    _ connection: any ExchangeCarrier, _ exchange: Exchange, length: Int64?, begin: [ByteBuffer]
  ) {
    state = Mutex(
      State(buffers: begin, count: begin.byteCount, takenAt: exchange.clock.now))
    self.connection = connection
    self.exchange = exchange
    self.length = length
  }

  deinit {
    if state.withLock({ $0.end == nil }) { connection.abandon(exchange) }
  }

  var isReplayable: Bool { false }

  func makeReader() async throws -> any ByteSourceReader {
    let first = state.withLock { state in
      defer { state.isTaken = true }
      return !state.isTaken
    }
    guard first else {
      throw BotoCoreError(
        .responseStreamingError, "The response's body comes from the network and was already read")
    }
    return self
  }

  // MARK: - Consumer

  func nextBuffers() async throws -> [ByteBuffer]? {
    if let ready = takeReady() { return try ready.get() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if let ready = takeReady(orWait: continuation) { continuation.resume(with: ready) }
      }
    } onCancel: {
      finish(.failure(CancellationError()))
      connection.abort(exchange)
    }
  }

  func cancel() async {
    let ended = state.withLock { state in
      defer { (state.buffers, state.count) = ([], 0) }
      return state.end != nil
    }
    guard !ended else { return }
    finish(.success(()))
    connection.abandon(exchange)
  }

  /// What is available without waiting; otherwise the caller becomes the waiter.
  private func takeReady(
    orWait waiter: CheckedContinuation<[ByteBuffer]?, any Error>? = nil
  ) -> Result<[ByteBuffer]?, any Error>? {
    var resumes = false
    let ready = state.withLock { state -> Result<[ByteBuffer]?, any Error>? in
      guard let ready = Self.take(&state) else {
        // A second waiter would replace the first, which would then wait forever.
        if state.waiter != nil { return .failure(Self.readTwice) }
        state.waiter = waiter
        state.waitingSince = exchange.clock.now
        return nil
      }
      state.takenAt = exchange.clock.now
      resumes = state.isFull && state.end == nil
      state.isFull = false
      return ready
    }
    if resumes { connection.resumeReading(exchange) }
    return ready
  }

  private static var readTwice: BotoCoreError {
    BotoCoreError(
      .responseStreamingError,
      "The body is being read by another task; read it from one at a time")
  }

  private static func take(_ state: inout State) -> Result<[ByteBuffer]?, any Error>? {
    if !state.buffers.isEmpty {
      let buffers = state.buffers
      (state.buffers, state.count) = ([], 0)
      return .success(buffers)
    }
    switch state.end {
    case nil: return nil
    case .success: return .success(nil)
    case .failure(let error): return .failure(error)
    }
  }

  // MARK: - Connection

  /// Appends a run of bytes.
  ///
  /// - Returns: Whether the buffer is full.
  func receive(_ run: ByteBuffer) -> Bool {
    let (waiter, isFull) = state.withLock {
      state -> (CheckedContinuation<[ByteBuffer]?, any Error>?, Bool) in
      guard state.end == nil else { return (nil, false) }
      if let waiter = state.waiter {
        state.waiter = nil
        state.takenAt = exchange.clock.now
        return (waiter, false)
      }
      state.buffers.append(run)
      state.count += run.readableBytes
      if state.count >= Self.highWatermark || state.buffers.count >= Self.maxRuns {
        state.isFull = true
      }
      return (nil, state.isFull)
    }
    waiter?.resume(returning: [run])
    return isFull
  }

  /// Ends the body, unless it has ended.
  func finish(_ end: Result<Void, any Error>) {
    let waiter = state.withLock { state -> CheckedContinuation<[ByteBuffer]?, any Error>? in
      guard state.end == nil else { return nil }
      state.end = end
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(with: end.map { nil })
  }

  /// Whether the consumer has neither taken anything since then, nor waits for something.
  func isUnread(since time: NIODeadline) -> Bool {
    state.withLock { $0.waiter == nil && $0.takenAt <= time && $0.end == nil }
  }

  /// Since when the consumer waits; `nil` while it doesn't.
  var waitingSince: NIODeadline? {
    state.withLock { $0.waiter == nil ? nil : $0.waitingSince }
  }
}

/// The body of a response that arrived complete with its head, in the buffers in which it came: a
/// consumer that takes them copies nothing. It is handed out once, so that it isn't retained after
/// that.
final class WholeBody: ByteSource {
  let length: Int64?
  private let buffers: Mutex<[ByteBuffer]?>

  init(_ buffers: [ByteBuffer]) {
    length = Int64(buffers.byteCount)
    self.buffers = Mutex(buffers)
  }

  var isReplayable: Bool { false }

  func makeReader() async throws -> any ByteSourceReader {
    guard let buffers = buffers.withLock({ $0.take() }) else {
      throw BotoCoreError(
        .responseStreamingError, "The response's body comes from the network and was already read")
    }
    return BytesReader(buffers: buffers)
  }
}

extension WireBody {
  /// Joining bytes costs as much as receiving them, but little below this size.
  private static let joinedSize = 64 * 1024

  /// The body of a response that was complete with its head. A long one is returned once, so that
  /// its buffers aren't retained; one in buffers with far more room is copied.
  init(whole buffers: [ByteBuffer]) {
    let count = buffers.byteCount
    let room = buffers.reduce(0) { $0 + $1.storageCapacity }
    self =
      count >= Self.joinedSize && room / 4 <= count
      ? .stream(WholeBody(buffers)) : WireBody(joining: buffers)
  }
}
