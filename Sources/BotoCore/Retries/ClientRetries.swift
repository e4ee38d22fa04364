// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// The retries of a client by one of the modes: a pure state machine, held behind a lock and shared by all calls.
///
/// A call asks ``acquire(_:now:)`` before each attempt and ``decide(_:now:random:)`` after each,
/// whether it failed or not.
package protocol ClientRetries: Sendable {
  /// The attempts that a call may make, the first included.
  var maxAttempts: Int { get }

  /// Asks for leave to send.
  ///
  /// - Parameters:
  ///   - turn: the attempt's place in the line, `nil` at first; to be handed in again after a wait.
  ///   - now: the present instant.
  /// - Returns: how long to wait before asking again; zero when the attempt may be sent.
  mutating func acquire(_ turn: inout SendTurn?, now: Timestamp) -> Duration

  /// Judges an attempt.
  ///
  /// - Parameters:
  ///   - outcome: what is known about it.
  ///   - now: the present instant.
  ///   - random: a number from 0 up to, not including, 1, for the jitter of the back-off.
  mutating func decide(_ outcome: AttemptOutcome, now: Timestamp, random: Double) -> RetryDecision
}

extension ClientRetries {
  /// Sends at once.
  package mutating func acquire(_ turn: inout SendTurn?, now: Timestamp) -> Duration { .zero }
}
