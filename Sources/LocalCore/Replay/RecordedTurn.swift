// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A turn that changed something, with all that it depended on. The same turns in the same order make
/// the same world again, since handlers take time and random numbers from nowhere else.
package struct RecordedTurn: Sendable {
  /// What a turn was about.
  package enum Cause: Sendable {
    /// A request, as it came; its ID; when it arrived, which is earlier than the turn if it waited.
    case request(WireRequest, id: String, arrived: LocalInstant)
    /// The delivery that waited longest.
    case delivery
    /// Work of a service that was due.
    case due(World.Key)
    /// What work beside the turns reported to a service.
    case report([UInt8], World.Key)
  }

  /// What the turn was about.
  package var cause: Cause
  /// The local AWS's time during the turn.
  package var now: LocalInstant
  /// The state of the source of random numbers before the turn. With it, turns that change nothing
  /// else needn't be recorded.
  package var random: UInt64

  /// A turn from its parts.
  package init(_ cause: Cause, now: LocalInstant, random: UInt64) {
    self.cause = cause
    self.now = now
    self.random = random
  }
}

/// Keeps turns.
package protocol TurnRecorder: Sendable {
  /// Takes a turn that has just ended. Called in the order of the turns, while nothing else runs: it
  /// must not block.
  func record(_ turn: RecordedTurn)
}
