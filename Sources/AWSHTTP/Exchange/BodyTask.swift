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
  private struct Place: Sendable {
    let carrier: any ExchangeCarrier
    let exchange: Exchange
  }

  private enum State {
    case idle
    case waiting(CheckedContinuation<Place?, Never>)
    case begun(Place)
    case over
  }

  private let beginning: Beginning
  private let task: Task<Void, Never>

  init(_ stream: any ByteSource) {
    let beginning = Beginning()
    self.beginning = beginning
    task = Task {
      guard let place = await beginning.wait() else { return }
      await BodyPump(place.carrier, place.exchange, stream).run()
    }
  }

  deinit { beginning.resolve(nil) }

  /// Starts reading the stream.
  func begin(for exchange: Exchange, to carrier: any ExchangeCarrier) {
    beginning.resolve(Place(carrier: carrier, exchange: exchange))
  }

  /// The rest is no longer wanted.
  func cancel() {
    task.cancel()
    beginning.resolve(nil)
  }

  /// What the task waits for; a separate object, so that neither retains the other.
  private final class Beginning: Sendable {
    private let state = Mutex(State.idle)

    func wait() async -> Place? {
      await withCheckedContinuation { continuation in
        let place = state.withLock { state -> Place?? in
          switch state {
          case .idle, .waiting:
            state = .waiting(continuation)
            return nil
          case .begun(let place):
            state = .over
            return .some(place)
          case .over: return .some(nil)
          }
        }
        if let place { continuation.resume(returning: place) }
      }
    }

    /// - Parameter place: `nil` if there is nothing to do.
    func resolve(_ place: Place?) {
      let waiter = state.withLock { state -> CheckedContinuation<Place?, Never>? in
        switch state {
        case .idle:
          state = place.map { .begun($0) } ?? .over
          return nil
        case .waiting(let waiter):
          state = .over
          return waiter
        case .begun, .over: return nil
        }
      }
      waiter?.resume(returning: place)
    }
  }
}
