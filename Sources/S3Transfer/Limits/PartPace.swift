// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// How many parts of large objects are transferred at a time: few while this process is the
/// bottleneck, as many as allowed while they wait for the network or the service.
///
/// One more connection helps as long as the existing ones leave this process time. When it is busy
/// with them, the bytes of one more only push those of the others out of the processor's caches.
struct PartPace: Sendable {
  /// What happened between two observations of the process.
  struct Sample: Sendable {
    var elapsed: Duration
    /// The processor time that the process used.
    var busy: Duration
    /// The number of processors that it may use.
    var processors: Int
    /// The bytes of objects that were transferred.
    var bytes: Int64
  }

  /// Two, so that one is transferred while the other waits for a response.
  private static let usualMinimum = 2
  /// The share of its processors that a busy process uses.
  private static let busyShare = 0.75
  /// The bytes per second for each part in flight below which parts don't keep a processor busy:
  /// then the process computes something else.
  private static let busyRate = 128e6
  private static let shortestPause = Duration.milliseconds(2)
  private static let longestPause = Duration.milliseconds(64)

  private let least: Int
  private let most: Int
  /// The number of parts that may be in flight.
  private(set) var allowed: Int
  /// The time to the next observation.
  private(set) var pause = PartPace.shortestPause

  /// - Parameter most: The maximum number of parts in flight.
  init(most: Int) {
    self.most = most
    least = min(most, Self.usualMinimum)
    allowed = least
  }

  /// Whether this number of parts needs no observation.
  func isAlwaysAllowed(_ count: Int) -> Bool { count <= least }

  /// Adapts to what happened since the last observation.
  mutating func adapt(to sample: Sample) {
    let before = allowed
    allowed = isBusy(sample) ? max(allowed - 1, least) : min(allowed + 1, most)
    pause = allowed == before ? min(pause * 2, Self.longestPause) : Self.shortestPause
  }

  private func isBusy(_ sample: Sample) -> Bool {
    sample.busy >= sample.elapsed * sample.processors * Self.busyShare
      && Double(sample.bytes) >= Self.busyRate * (sample.elapsed / .seconds(1)) * Double(allowed)
  }
}
