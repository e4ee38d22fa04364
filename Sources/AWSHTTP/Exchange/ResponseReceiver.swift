// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats

/// The receiver of an exchange's response: the caller with the head and the bytes that came with
/// it, then the reader of the body.
///
/// Used on the connection's event loop.
struct ResponseReceiver {
  private var caller: CheckedContinuation<WireResponse, any Error>?
  private var head: ResponseHead?
  private var early: [ByteBuffer] = []
  /// Weak: dropping the body is how the reader shows that it wants no more.
  private(set) weak var body: ResponseBody?

  /// An exchange begins.
  mutating func begin(_ caller: CheckedContinuation<WireResponse, any Error>) {
    self.caller = caller
  }

  mutating func hold(_ head: ResponseHead) { self.head = head }

  mutating func hold(_ run: ByteBuffer) { early.append(run) }

  /// Passes a run of the body to the reader.
  ///
  /// - Returns: Whether its buffer is full.
  func deliver(_ run: ByteBuffer) -> Bool { body?.receive(run) ?? false }

  /// Passes on the response, with its body as a stream.
  mutating func handOver(from carrier: any ExchangeCarrier, _ exchange: Exchange, length: Int64?) {
    guard let head = head.take(), let caller = caller.take() else { return }
    let body = ResponseBody(carrier, exchange, length: length, begin: early)
    early = []
    self.body = body
    caller.resume(returning: head.response(.stream(body)))
  }

  /// The exchange ends.
  ///
  /// - Returns: The receiver to inform once the connection is free.
  mutating func end() -> Notification {
    defer {
      caller = nil
      head = nil
      early = []
      body = nil
    }
    return Notification(caller: caller, head: head, early: early, body: body)
  }

  /// The tasks that wait for the end of an exchange.
  struct Notification {
    fileprivate let caller: CheckedContinuation<WireResponse, any Error>?
    fileprivate let head: ResponseHead?
    fileprivate let early: [ByteBuffer]
    fileprivate let body: ResponseBody?

    /// The response is complete.
    func succeed() {
      if let caller, let head {
        caller.resume(returning: head.response(WireBody(whole: early)))
      }
      body?.finish(.success(()))
    }

    func fail(_ error: any Error) {
      caller?.resume(throwing: error)
      body?.finish(.failure(error))
    }
  }
}

extension ResponseHead {
  fileprivate func response(_ body: WireBody) -> WireResponse {
    WireResponse(status: status, reason: reason, headers: headers, body: body)
  }
}

extension ExchangeState.Failure {
  /// The error to throw.
  ///
  /// - Parameter cause: Why the connection ended, if that is known; the error itself for
  ///   ``ExchangeState/Failure/other``.
  func error(_ url: RequestURL, _ cause: (any Error)?) -> any Error {
    switch self {
    case .cancelled: CancellationError()
    case .readTimeout: TransportError.readTimeout(url)
    case .staleConnection: StaleConnection()
    case .connectionClosed: TransportError.connectionClosed(url, cause)
    case .other: cause ?? TransportError.connectionClosed(url)
    }
  }
}
