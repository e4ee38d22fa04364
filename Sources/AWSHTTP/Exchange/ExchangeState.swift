// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// The state of one request and its response on a connection of HTTP/1.1 or a stream of HTTP/2:
/// events go in, actions come out. It does no I/O and reads no clock.
///
/// Each exchange that begins has exactly one ``End``. The caller is informed once: by a response
/// that is passed on while its body arrives, or by an end with ``End/Receiver/caller``.
///
/// Three things aren't returned as actions, because many inputs change them. The connection compares
/// them with what it has set up: ``nextDeadline``, ``waitsOnApplication`` and the reads that
/// ``resumeReading()`` releases.
struct ExchangeState {
  enum Version { case http1, http2 }

  /// The source of the request's body.
  enum BodySource {
    case none
    /// All bytes are in memory and are written at once.
    case memory
    case stream
    /// The kernel sends them.
    case file
  }

  /// What is known of an exchange when it begins.
  struct Request {
    var body: BodySource
    /// Whether the request says `Expect: 100-continue`.
    var expectsContinue = false
    /// Whether its body waits for the server's `100 Continue`.
    var waitsForContinue = false
    /// Whether an earlier request was sent on the connection.
    var isReused = false
    /// Whether the request may be sent again when a reused connection ends without a response.
    var resendsUnanswered = false
    /// How long the server may be silent.
    var readTimeout: TimeAmount
  }

  enum Failure: Equatable {
    case cancelled
    case readTimeout
    case connectionClosed
    /// A reused connection was dead: the request goes out once more on a new one.
    case staleConnection
    /// The connection has the error.
    case other
  }

  /// How an exchange ends.
  struct End: Equatable {
    enum Receiver { case caller, reader }
    enum Connection {
      /// It carries the next request.
      case kept
      case closed
      /// It is closed, and its slot in the pool stays the caller's.
      case closedKeepingSlot
    }

    /// The receiver of events: the caller, or the reader of the body that was passed on.
    var receiver: Receiver
    /// `nil` if the response is complete.
    var failure: Failure?
    var connection: Connection
  }

  private enum Sending {
    /// Nothing has been written.
    case unsent
    /// The head is written, and the body waits for `100 Continue`.
    case waitsForContinue
    /// The body's stream is asked for its next bytes.
    case streaming
    /// The body's stream has given bytes and waits until there is room for more.
    case waitsForRoom
    case file
    /// Everything is written.
    case done
    /// The rest of the body isn't sent.
    case stopped
  }

  private enum Receiving {
    /// There is no exchange.
    case idle
    /// No byte of the head has arrived since the request moved last.
    case head
    /// A byte of the head has arrived: the deadline stays until the head is complete.
    case partOfHead
    /// The head is complete. It is passed on when the burst of bytes is processed.
    case held
    /// The reader has the response.
    case body
    /// The reader has dropped the body, and its rest is drained.
    case rest
  }

  private enum Reads { case open, closed, closedWithRead }

  /// The rest of a dropped body is drained up to this size; beyond that, closing is cheaper.
  static let drainLimit: Int64 = 64 * 1024
  /// How long draining may take.
  static let drainTimeout = TimeAmount.seconds(1)
  /// How long the body waits for `100 Continue`.
  static let continueTimeout = TimeAmount.seconds(1)
  /// How long a request body's stream may take for its next bytes before the exchange waits on the
  /// application.
  static let sourceTimeout = TimeAmount.seconds(1)
  /// How often a file is checked for the bytes that the kernel sends.
  static let fileCheckInterval = TimeAmount.milliseconds(250)
  /// The maximum number of interim responses before the final one.
  static let interimLimit = 100

  private let version: Version
  private var sending = Sending.unsent
  private var receiving = Receiving.idle
  private var reads = Reads.open
  private var request = Request(body: .none, readTimeout: .zero)
  private var hasContinue = false
  /// Whether the request waits to be flushed together with others.
  private var isUnflushed = false
  /// Whether a byte of the response has arrived, including interim ones.
  private var hasResponseBegun = false
  /// Whether the stream has moved since the last check.
  private var hasSourceMoved = false
  private var isFileInFlight = false
  private var interimCount = 0
  /// The number of bytes that the kernel had no room for at the last check.
  private var backlog = 0
  /// The deadline of the server's next sign of life, or of an idle connection.
  private var deadline = NIODeadline.distantFuture
  /// The deadline of `100 Continue`, or of the next check of the body's stream or file.
  private var sendingDeadline = NIODeadline.distantFuture
  /// Whether the exchange waits on the application, not on the server: on the reader of the
  /// response, or on the stream of the request's body.
  private(set) var waitsOnApplication = false

  init(_ version: Version) { self.version = version }

  /// When ``deadlineReached(at:readerWaitsSince:backlog:)`` is due.
  var nextDeadline: NIODeadline { min(deadline, sendingDeadline) }

  /// Whether the next head is the response's.
  var awaitsHead: Bool { receiving == .head || receiving == .partOfHead }

  var isIdle: Bool { receiving == .idle }

  // MARK: - Request

  /// An exchange begins.
  ///
  /// - Returns: The end, if the caller has cancelled already.
  mutating func begin(_ request: Request, isCancelled: Bool, at now: NIODeadline) -> End? {
    assert(receiving == .idle, "one exchange at a time")
    self.request = request
    sending = .unsent
    receiving = .head
    hasContinue = false
    hasResponseBegun = false
    interimCount = 0
    backlog = 0
    deadline = now + request.readTimeout
    return isCancelled ? fail(.cancelled) : nil
  }

  enum Send: Equatable {
    case headAndBody
    /// The body waits for `100 Continue`.
    case head
    case nothing
  }

  /// The channel is ready: the head is sent, and the body unless it waits.
  mutating func send(at now: NIODeadline) -> Send {
    guard receiving != .idle, sending == .unsent else { return .nothing }
    isUnflushed = true
    if request.waitsForContinue, request.body != .none {
      sending = .waitsForContinue
      sendingDeadline = now + Self.continueTimeout
      return .head
    }
    sendBody(at: now)
    return request.body == .none ? .head : .headAndBody
  }

  private mutating func sendBody(at now: NIODeadline) {
    sendingDeadline = .distantFuture
    switch request.body {
    case .none, .memory: sending = .done
    case .file: sending = .file
    case .stream:
      sending = .streaming
      hasSourceMoved = false
      sendingDeadline = now + Self.sourceTimeout
    }
  }

  /// The written bytes were flushed to the kernel.
  ///
  /// - Parameter backlog: The number of bytes that it had no room for.
  mutating func flushed(backlog: Int) {
    isUnflushed = false
    if backlog > 0 { self.backlog = backlog }
  }

  /// The server sends `100 Continue`.
  ///
  /// - Returns: Whether the body is sent now.
  mutating func continueReceived(at now: NIODeadline) -> Bool {
    hasContinue = true
    return releaseBody(at: now)
  }

  private mutating func releaseBody(at now: NIODeadline) -> Bool {
    guard sending == .waitsForContinue else { return false }
    sendBody(at: now)
    requestMoves(at: now)
    return true
  }

  /// The stream of the body has given bytes.
  ///
  /// - Returns: Whether they are written.
  mutating func runReceived(isLast: Bool, at now: NIODeadline) -> Bool {
    guard sending == .streaming else { return false }
    requestMoves(at: now)
    waitsOnApplication = false
    if isLast { finishSending() }
    return true
  }

  enum SourceAction: Equatable { case resume, wait, stop }

  /// The bytes of the stream are written and flushed.
  mutating func runWritten(isWritable: Bool) -> SourceAction {
    switch sending {
    case .streaming where isWritable:
      hasSourceMoved = true
      return .resume
    case .streaming:
      sending = .waitsForRoom
      return .wait
    case .done: return .resume
    default: return .stop
    }
  }

  /// The stream of the body has ended.
  ///
  /// - Returns: Whether the end of the body is written.
  mutating func sourceEnded(at now: NIODeadline) -> Bool {
    guard sending == .streaming else { return false }
    requestMoves(at: now)
    waitsOnApplication = false
    finishSending()
    return true
  }

  /// Whether the kernel gets the next piece of a file.
  var sendsFile: Bool { sending == .file }

  /// The kernel gets a piece of a file.
  mutating func fileHandedOver(isLast: Bool, at now: NIODeadline) {
    isFileInFlight = true
    sendingDeadline = now + Self.fileCheckInterval
    if isLast, sending == .file { sending = .done }
  }

  /// The kernel has accepted a piece of a file.
  mutating func fileSent(at now: NIODeadline) {
    guard isFileInFlight else { return }
    isFileInFlight = false
    sendingDeadline = .distantFuture
    requestMoves(at: now)
  }

  /// The channel has room for bytes again.
  ///
  /// - Returns: Whether the body's stream is asked for more.
  mutating func becameWritable(at now: NIODeadline) -> Bool {
    guard receiving != .idle else { return false }
    if receiving != .rest { requestMoves(at: now) }
    guard sending == .waitsForRoom else { return false }
    sending = .streaming
    hasSourceMoved = true
    return true
  }

  /// The server has taken some of the request, or is about to: its deadline restarts.
  private mutating func requestMoves(at now: NIODeadline) {
    if receiving == .partOfHead { receiving = .head }
    deadline = now + request.readTimeout
  }

  private mutating func finishSending() {
    sending = .done
    sendingDeadline = .distantFuture
  }

  /// Whether the kernel has the whole request.
  private func isSent(_ isWritable: Bool) -> Bool {
    sending == .done && !isUnflushed && !isFileInFlight && isWritable
  }

  // MARK: - Response

  /// Bytes of the response have arrived, whatever they mean.
  mutating func responseBegins() { hasResponseBegun = true }

  /// An interim response has arrived.
  ///
  /// - Returns: Whether another one is allowed.
  mutating func interimReceived() -> Bool {
    interimCount += 1
    return interimCount <= Self.interimLimit
  }

  enum HeadAction: Equatable {
    case hold
    /// The response is early: the body's stream, if there is one, is stopped.
    case holdAndStop
    /// The same, and the request ends as if its body were complete (HTTP/2).
    case holdAndFinish
    case ignore
  }

  /// The head of the final response.
  mutating func headReceived(status: Int) -> HeadAction {
    guard awaitsHead else { return .ignore }
    receiving = .held
    let isRefusal = status >= 300
    switch sending {
    case .streaming, .waitsForRoom:
      // Both directions of HTTP/2 continue at the same time.
      if version == .http2, !isRefusal { return .hold }
      stopSending()
      guard version == .http2 else { return .holdAndStop }
      sending = .done
      return .holdAndFinish
    case .waitsForContinue, .file:
      stopSending()
      return .holdAndStop
    case .done where version == .http1 && request.expectsContinue && !hasContinue && isRefusal:
      // The server didn't want the body. It may skip the sent bytes, or treat them as the next
      // request (RFC 9110, 10.1.1): the connection isn't reused.
      sending = .stopped
      return .hold
    default: return .hold
    }
  }

  private mutating func stopSending() {
    sending = .stopped
    if !isFileInFlight { sendingDeadline = .distantFuture }
  }

  enum BodyAction: Equatable {
    /// The bytes are passed on with the head.
    case hold
    case deliver
    case drop
  }

  /// Bytes of the body.
  func bodyReceived() -> BodyAction {
    switch receiving {
    case .held: .hold
    case .body: .deliver
    default: .drop
    }
  }

  /// All bytes that arrived together are processed.
  ///
  /// - Returns: Whether the response is passed on, with its body as a stream.
  mutating func burstEnded() -> Bool {
    guard receiving == .held else { return false }
    receiving = .body
    // The exchange no longer waits for a stream of the request's body that continues.
    waitsOnApplication = false
    return true
  }

  /// The response is complete.
  ///
  /// - Parameters:
  ///   - keepsAlive: Whether request and response allow the connection to be reused.
  ///   - isWritable: Whether the channel is open and has room.
  ///   - idleTime: How long the connection is kept.
  mutating func endReceived(
    keepsAlive: Bool, isWritable: Bool, idleTime: TimeAmount, at now: NIODeadline
  ) -> End? {
    guard receiving == .held || receiving == .body || receiving == .rest else { return nil }
    let isKept = keepsAlive && isSent(isWritable)
    let end = end(nil, isKept ? .kept : .closed)
    if isKept { deadline = now + idleTime }
    return end
  }

  /// A burst of bytes was processed. It is a sign of life if it advances the response: the next
  /// line of a possibly endless head, or chunk framing, isn't one.
  mutating func burstReceived(carriesResponse: Bool, at now: @autoclosure () -> NIODeadline) {
    switch receiving {
    case .idle, .rest: return
    case .head where !carriesResponse:
      receiving = .partOfHead
      deadline = now() + request.readTimeout
    case _ where carriesResponse: deadline = now() + request.readTimeout
    default: return
    }
  }

  enum DropAction: Equatable {
    /// The rest is drained.
    case drain
    case end(End)
    case nothing
  }

  /// The reader drops the body.
  ///
  /// - Parameters:
  ///   - remaining: The number of bytes yet to come; `nil` if it isn't known.
  ///   - keepsAlive: Whether request and response allow the connection to be reused.
  mutating func bodyDropped(
    remaining: Int64?, keepsAlive: Bool, isWritable: Bool, at now: NIODeadline
  ) -> DropAction {
    guard receiving == .body else { return .nothing }
    guard version == .http1, keepsAlive, isSent(isWritable), let remaining,
      remaining <= Self.drainLimit
    else { return .end(end(.cancelled, .closed)) }
    receiving = .rest
    deadline = now + Self.drainTimeout
    return .drain
  }

  /// The pool asks whether the connection waits on the reader.
  ///
  /// - Parameter isUnread: Whether the reader has taken nothing for a while.
  mutating func readerChecked(isUnread: Bool) {
    if receiving == .body || receiving == .rest {
      waitsOnApplication = isUnread && receiving == .body
    }
  }

  // MARK: - Reads

  /// The reader has enough for now.
  mutating func bodyIsFull() { if reads == .open { reads = .closed } }

  /// Whether the channel reads now; otherwise the read is held back.
  mutating func readRequested() -> Bool {
    guard reads != .open else { return true }
    reads = .closedWithRead
    return false
  }

  /// The reader has room again, or back-pressure ends.
  ///
  /// - Returns: Whether a held-back read has to be made.
  mutating func resumeReading() -> Bool {
    defer { reads = .open }
    return reads == .closedWithRead
  }

  // MARK: - Ends

  /// The exchange fails, and the connection with it.
  ///
  /// - Returns: `nil` if there is no exchange.
  mutating func fail(_ failure: Failure) -> End? {
    receiving == .idle ? nil : end(failure, .closed)
  }

  /// The connection has ended before the response was complete.
  mutating func connectionEnded() -> End? {
    if request.isReused, !hasResponseBegun, awaitsHead,
      sending == .unsent || request.resendsUnanswered
    {
      return end(.staleConnection, .closedKeepingSlot)
    }
    return fail(.connectionClosed)
  }

  private mutating func end(_ failure: Failure?, _ connection: End.Connection) -> End {
    let isHandedOver = receiving == .body || receiving == .rest
    receiving = .idle
    sending = .unsent
    isUnflushed = false
    isFileInFlight = false
    deadline = .distantFuture
    sendingDeadline = .distantFuture
    waitsOnApplication = false
    return End(
      receiver: isHandedOver ? .reader : .caller, failure: failure, connection: connection)
  }

  // MARK: - Time

  enum DeadlineAction: Equatable {
    /// Nothing is due; the timer is set for ``nextDeadline``.
    case wait
    case sendBody
    /// The file is checked for the bytes that were handed out.
    case checkFile
    case end(End)
    /// The connection has been idle for too long.
    case closeIdle
  }

  /// A timer has fired.
  ///
  /// - Parameters:
  ///   - readerWaitsSince: Since when the body's reader waits for bytes; `nil` while it doesn't.
  ///   - backlog: The number of the request's bytes that wait for room in the kernel.
  mutating func deadlineReached(
    at now: NIODeadline, readerWaitsSince: @autoclosure () -> NIODeadline?,
    backlog newBacklog: @autoclosure () -> Int
  ) -> DeadlineAction {
    if sendingDeadline <= now, let action = checkSending(at: now) { return action }
    guard deadline <= now else { return .wait }
    switch receiving {
    case .idle:
      deadline = .distantFuture
      return .closeIdle
    case .rest: return .end(end(.cancelled, .closed))
    case .body where sending != .streaming:
      let due = (readerWaitsSince() ?? now) + request.readTimeout
      if due > now {
        deadline = due
        return .wait
      }
    default: break
    }
    // The application has yet to give bytes of the request, or the server takes some, however
    // slowly.
    if sending == .streaming || reducesBacklog(newBacklog()) {
      requestMoves(at: now)
      return .wait
    }
    return .end(end(.readTimeout, .closed))
  }

  private mutating func checkSending(at now: NIODeadline) -> DeadlineAction? {
    if isFileInFlight {
      sendingDeadline = now + Self.fileCheckInterval
      return .checkFile
    }
    switch sending {
    case .waitsForContinue: return releaseBody(at: now) ? .sendBody : nil
    case .streaming, .waitsForRoom:
      if version == .http1, sending == .streaming, !hasSourceMoved { waitsOnApplication = true }
      hasSourceMoved = false
      sendingDeadline = now + Self.sourceTimeout
    default: sendingDeadline = .distantFuture
    }
    return nil
  }

  private mutating func reducesBacklog(_ new: Int) -> Bool {
    defer { backlog = new }
    return new > 0 && new < backlog
  }
}
