// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// TCP CUBIC's curve for a send rate: it drops when throttled, returns quickly to where that
/// happened, lingers there, then probes beyond.
struct CubicRate: Sendable {
  private static let scale = 0.4
  private static let beta = 0.7

  /// The rate at which the service throttled last.
  private var peak = 0.0
  /// Seconds after which the curve is back at the peak.
  private var timeToPeak = 0.0
  private var lastThrottled: Double

  init(now: Double) { lastThrottled = now }

  /// - Returns: The new rate.
  func succeeded(now: Double) -> Double {
    let distance = now - lastThrottled - timeToPeak
    return Self.scale * (distance * distance * distance) + peak
  }

  /// - Returns: The new rate.
  mutating func throttled(at rate: Double, now: Double) -> Double {
    peak = rate
    timeToPeak = Self.cubeRoot(peak * (1 - Self.beta) / Self.scale)
    lastThrottled = now
    return rate * Self.beta
  }

  /// Newton's method: the standard library has no cube root, and the C library is not worth an
  /// import for one.
  private static func cubeRoot(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var root = Double(sign: .plus, exponent: value.exponent / 3, significand: 1.5)
    for _ in 0..<8 { root -= (root - value / (root * root)) / 3 }
    return root
  }
}
