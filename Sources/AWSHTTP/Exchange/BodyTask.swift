// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
import WireFormats

/// The task that reads the stream of a request's body. It is created where the request is sent, so
/// that the stream is read with that task's priority and task-local values (a trace, a logger), and
/// starts when the connection wants the body.
final class BodyTask: Sendable {
  /// Where the bytes go.
  private struct Target: Sendable {
    let carrier: any ExchangeCarrier
    let exchange: Exchange
  }

  private enum State {
    case idle
    case waiting(CheckedContinuation<Target?, Never>)
    case started(Target)
    case over
  }

  private let start: Start
  private let task: Task<Void, Never>

  init(_ stream: any ByteSource) {
    let start = Start()
    self.start = start
    task = Task(executorPreference: EventLoopExecutor.ofProgram) {
      guard let target = await start.wait() else { return }
      await BodyPump(target.carrier, target.exchange, stream).run()
    }
  }

  deinit { start.resolve(nil) }

  /// Starts reading the stream.
  func begin(for exchange: Exchange, to carrier: any ExchangeCarrier) {
    start.resolve(Target(carrier: carrier, exchange: exchange))
  }

  /// The rest is no longer wanted.
  func cancel() {
    task.cancel()
    start.resolve(nil)
  }

  /// What the task waits for; a separate object, so that neither retains the other.
  private final class Start: Sendable {
    private let state = Mutex(State.idle)

    func wait() async -> Target? {
      await withCheckedContinuation { continuation in
        let target = state.withLock { state -> Target?? in
          switch state {
          case .idle, .waiting:
            state = .waiting(continuation)
            return nil
          case .started(let target):
            state = .over
            return .some(target)
          case .over: return .some(nil)
          }
        }
        if let target { continuation.resume(returning: target) }
      }
    }

    /// - Parameter target: `nil` if there is nothing to do.
    func resolve(_ target: Target?) {
      let waiter = state.withLock { state -> CheckedContinuation<Target?, Never>? in
        switch state {
        case .idle:
          state = target.map { .started($0) } ?? .over
          return nil
        case .waiting(let waiter):
          state = .over
          return waiter
        case .started, .over: return nil
        }
      }
      waiter?.resume(returning: target)
    }
  }
}

/// Moves the bytes of a request's stream to its connection, at the pace of the slower one.
struct BodyPump: Sendable {
  private let connection: any ExchangeCarrier
  private let exchange: Exchange
  private let stream: any ByteSource

  init(_ connection: any ExchangeCarrier, _ exchange: Exchange, _ stream: any ByteSource) {
    self.connection = connection
    self.exchange = exchange
    self.stream = stream
  }

  func run() async {
    do {
      let reader = try await stream.makeReader()
      switch exchange.encoded.framing {
      case .length(let length): try await send(length, from: reader)
      case .chunked, .none: try await sendAll(from: reader)
      }
    } catch {
      // Cancelled by the connection, which has its response or has ended: not a failure.
      if !Task.isCancelled { connection.fail(exchange, error) }
    }
  }

  private func sendAll(from reader: any ByteSourceReader) async throws {
    while let buffers = try await reader.nextBuffers() {
      guard await send(buffers, isLast: false) else { return await reader.cancel() }
    }
    connection.endBody(of: exchange)
  }

  private func send(_ length: Int64, from reader: any ByteSourceReader) async throws {
    var left = length
    while let buffers = try await reader.nextBuffers() {
      left -= Int64(buffers.byteCount)
      // The last run is marked as such before it is sent: the server may respond right after it.
      var isTooLong = left < 0
      if left == 0 { isTooLong = try await reader.nextBuffers() != nil }
      guard !isTooLong else {
        await reader.cancel()
        throw TransportError.invalid(
          "The body is longer than its Content-Length of \(length)")
      }
      guard await send(buffers, isLast: left == 0) else { return await reader.cancel() }
      if left == 0 { return }
    }
    throw TransportError.invalid(
      "The body ended after \(length - left) bytes, but its Content-Length is \(length)")
  }

  private func send(_ buffers: [ByteBuffer], isLast: Bool) async -> Bool {
    await connection.send(buffers, of: exchange, isLast: isLast)
  }
}
