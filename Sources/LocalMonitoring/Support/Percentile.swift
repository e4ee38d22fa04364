// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Percentiles of sorted numbers.
enum Percentile {
  /// The value that a part of the numbers isn't above, between neighbours by their distance.
  ///
  /// - Parameter percent: From 0 to 100.
  static func value(_ percent: Double, of sorted: [Double]) -> Double? {
    guard let first = sorted.first else { return nil }
    guard sorted.count > 1 else { return first }
    let rank = min(max(percent, 0), 100) / 100 * Double(sorted.count - 1)
    let below = Int(rank)
    guard below + 1 < sorted.count else { return sorted[below] }
    let share = rank - Double(below)
    return sorted[below] + (sorted[below + 1] - sorted[below]) * share
  }
}

extension Int64 {
  /// A number without its fraction, clamped to those that a `Double` holds exactly; 0 for none.
  init(clampedTo number: Double) {
    self = number.isNaN ? 0 : Int64(Swift.min(Swift.max(number, -9e15), 9e15))
  }
}
