// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// How many parts of large objects to move at a time: few while this process is what they wait for, as many
/// as are allowed while they wait for the network or the service.
///
/// One more connection helps as long as those that are there leave this process time. When it is busy with
/// them, the bytes of one more only push those of the others out of the processor's caches.
struct PartPace: Sendable {
  /// What happened between two looks at the process.
  struct Sample: Sendable {
    var elapsed: Duration
    /// Time of processors that the process took.
    var busy: Duration
    /// How many processors it may use.
    var processors: Int
    /// Bytes of objects that came or went.
    var bytes: Int64
  }

  /// Two, so that one is moved while the other waits for an answer.
  private static let usuallyLeast = 2
  /// The part of its processors that a busy process has.
  private static let busyShare = 0.75
  /// Bytes in a second for each part under way, less than which no processor is busy with: then it is
  /// something else that the process computes.
  private static let busyRate = 128e6
  private static let shortestPause = Duration.milliseconds(2)
  private static let longestPause = Duration.milliseconds(64)

  private let least: Int
  private let most: Int
  /// How many parts may be under way.
  private(set) var allowed: Int
  /// How long to wait for the next look.
  private(set) var pause = PartPace.shortestPause

  /// - Parameter most: How many parts may ever be under way.
  init(most: Int) {
    self.most = most
    least = min(most, Self.usuallyLeast)
    allowed = least
  }

  /// Whether this many parts need no looking after.
  func isAlwaysAllowed(_ count: Int) -> Bool { count <= least }

  /// Draws the conclusion from what happened since the last look.
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
