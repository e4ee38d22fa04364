// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A client's allowance for retries: failures use it up, successes bring it back, so that a service
/// in trouble isn't loaded with retries.
struct RetryQuota: Sendable {
  private static let capacity = 500
  private static let successIncrement = 1

  private(set) var available = RetryQuota.capacity

  /// Takes the cost of a retry.
  ///
  /// - Returns: Whether there was enough left.
  mutating func acquire(_ cost: Int) -> Bool {
    guard cost <= available else { return false }
    available -= cost
    return true
  }

  /// Gives back what a call that succeeded took last, or a little for one that needed no retry.
  mutating func release(held: Int) {
    let amount = held > 0 ? held : Self.successIncrement
    available = min(Self.capacity, available &+ min(amount, Self.capacity))
  }
}
