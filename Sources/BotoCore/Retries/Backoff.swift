// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A delay that grows by a factor with each attempt, up to a limit.
package struct Backoff: Sendable {
  /// The first attempt's delay in seconds; `nil` for a random one below ``scale``.
  var base: Double?
  /// The factor of the first delay.
  var scale = 1.0
  var growthFactor: Double
  /// The longest delay in seconds, before jitter.
  var limit: Double

  /// A year: beyond it there is no difference, and a `Duration` can't represent any `Double`.
  package static let unlimited = 31_536_000.0

  package init(base: Double?, scale: Double = 1, growthFactor: Double, limit: Double) {
    self.base = base
    self.scale = scale
    self.growthFactor = growthFactor
    self.limit = limit
  }

  /// The delay after an attempt.
  package func delay(attempt: Int, random: Double) -> Duration {
    var growth = scale
    var remaining = max(attempt, 1) - 1
    while remaining > 0, growth < limit, growthFactor > 1 {
      growth *= growthFactor
      remaining -= 1
    }
    let seconds = (base ?? random) * min(growth, limit)
    return .seconds(min(max(seconds, 0), Self.unlimited))
  }
}
