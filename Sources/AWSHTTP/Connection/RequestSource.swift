// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats

/// The stream that a request's body comes from: the task that reads it, and where that waits for
/// room.
///
/// Used on the connection's event loop only.
struct RequestSource {
  private var task: BodyTask?
  private var waiter: CheckedContinuation<Bool, Never>?
  /// How often the stream was asked for more.
  private(set) var turns = 0

  /// Whether it has bytes for which there is no room.
  var waitsForRoom: Bool { waiter != nil }

  /// Begins to read the stream of an exchange.
  mutating func begin(_ exchange: Exchange, to carrier: any ExchangeCarrier) {
    task = exchange.bodyTask
    task?.begin(for: exchange, to: carrier)
  }

  /// Has it wait until there is room for more.
  ///
  /// - Parameter waiter: Is told whether more is wanted.
  mutating func holdBack(_ waiter: CheckedContinuation<Bool, Never>) {
    // There is one task that reads; another one would have waited for ever.
    self.waiter.take()?.resume(returning: false)
    self.waiter = waiter
  }

  /// There is room.
  mutating func goOn() {
    guard let waiter = waiter.take() else { return }
    turns &+= 1
    waiter.resume(returning: true)
  }

  /// The stream has given all.
  mutating func end() { task = nil }

  /// Nobody wants the rest.
  mutating func stop() {
    task?.cancel()
    task = nil
    waiter.take()?.resume(returning: false)
  }
}
