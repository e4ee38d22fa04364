// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The stream of a request's body: the task that reads it, and where that waits for room.
///
/// Used only on the connection's event loop.
struct RequestSource {
  private var task: BodyTask?
  private var waiter: CheckedContinuation<Bool, Never>?

  /// Starts reading the stream of an exchange.
  mutating func begin(_ exchange: Exchange, to carrier: any ExchangeCarrier) {
    task = exchange.bodyTask
    task?.begin(for: exchange, to: carrier)
  }

  /// Tells the task that has given bytes whether more is wanted, or makes it wait.
  mutating func answer(
    _ waiter: CheckedContinuation<Bool, Never>, _ action: ExchangeState.SourceAction
  ) {
    switch action {
    case .resume: waiter.resume(returning: true)
    case .stop: waiter.resume(returning: false)
    case .wait:
      // There is a single reading task; another one would have waited forever.
      self.waiter.take()?.resume(returning: false)
      self.waiter = waiter
    }
  }

  /// There is room.
  mutating func resume() { waiter.take()?.resume(returning: true) }

  /// The stream has given everything.
  mutating func end() { task = nil }

  /// The rest isn't wanted.
  mutating func stop() {
    task?.cancel()
    task = nil
    waiter.take()?.resume(returning: false)
  }
}
