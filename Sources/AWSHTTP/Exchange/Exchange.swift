// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
import WireFormats

/// One request and its response on a connection.
final class Exchange: Sendable {
  let url: RequestURL
  let encoded: EncodedRequest
  let body: WireBody
  let readTimeout: TimeAmount
  let clock: TransportClock
  /// Whether the request may be sent again when a reused connection ends without a response.
  let resendsUnanswered: Bool
  /// Reads the body, if that is a stream.
  let bodyTask: BodyTask?
  private let cancelled = Atomic(false)

  init(
    _ request: WireRequest, _ encoded: EncodedRequest, readTimeout: TimeAmount,
    resendsUnanswered: Bool, clock: TransportClock = .system
  ) {
    url = request.url
    self.encoded = encoded
    body = request.body.bytesInMemory.map { .buffer($0) } ?? request.body
    self.readTimeout = readTimeout
    self.clock = clock
    self.resendsUnanswered = resendsUnanswered
    if case .stream(let stream) = body {
      bodyTask = BodyTask(stream)
    } else {
      bodyTask = nil
    }
  }

  /// Whether the body is in memory and so small that waiting for `100 Continue` takes longer than
  /// sending it: a client that announces a body may send it at once (RFC 9110, 10.1.1).
  private var isSmall: Bool {
    body.bytesInMemory.map { $0.readableBytes <= Self.smallSize } ?? false
  }

  private static let smallSize = 64 * 1024

  /// What the exchange's state needs to know.
  ///
  /// - Parameters:
  ///   - isReused: Whether an earlier request was sent on the connection.
  ///   - sendsFiles: Whether the kernel can send files on it.
  func stateRequest(
    _ version: ExchangeState.Version, isReused: Bool = false, sendsFiles: Bool = false
  ) -> ExchangeState.Request {
    var request = ExchangeState.Request(
      body: bodySource(sendsFiles: sendsFiles), isReused: isReused,
      resendsUnanswered: resendsUnanswered, readTimeout: readTimeout)
    if encoded.expectsContinue, version == .http1 {
      request.expectsContinue = true
      request.waitsForContinue = !isSmall
    }
    return request
  }

  private func bodySource(sendsFiles: Bool) -> ExchangeState.BodySource {
    guard encoded.framing != .none else { return .none }
    switch body {
    case .empty, .buffer: return .memory
    case .stream(let stream):
      return runForKernel(stream, isPlain: sendsFiles) == nil ? .stream : .file
    }
  }

  /// The bytes of a body that the kernel sends; `nil` if it can't.
  ///
  /// - Parameter isPlain: Whether nothing is between HTTP and the socket.
  func runForKernel(_ stream: any ByteSource, isPlain: Bool) -> FileRun? {
    guard isPlain, case .fileRun(let run) = stream.storage, encoded.framing == .length(run.count)
    else { return nil }
    return run
  }

  /// Whether the caller's task was cancelled, known before the exchange reaches its connection.
  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  func markCancelled() { cancelled.store(true, ordering: .releasing) }
}

extension WireRequest {
  /// Whether sending the request once more without the caller's knowledge has no effect: it only
  /// reads.
  var isSafeToResend: Bool {
    guard method == "GET" || method == "HEAD" else { return false }
    if case .stream(let stream) = body { return stream.isReplayable }
    return true
  }
}

/// The carrier of an exchange, as the bodies of its request and its response see it. Called from
/// any thread; calls for another exchange than the current one have no effect.
protocol ExchangeCarrier: AnyObject, Sendable {
  /// Sends a run of the request's body.
  ///
  /// - Parameter isLast: Whether this completes the body.
  /// - Returns: Whether more is wanted, once there is room for it.
  func send(_ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool) async -> Bool

  /// The request's body is complete.
  func endBody(of exchange: Exchange)

  /// The request's body can't be read.
  func fail(_ exchange: Exchange, _ error: any Error)

  /// The rest of the response is no longer wanted.
  func abandon(_ exchange: Exchange)

  /// The exchange ends at once.
  func abort(_ exchange: Exchange)

  /// There is room for more of the response.
  func resumeReading(_ exchange: Exchange)
}
