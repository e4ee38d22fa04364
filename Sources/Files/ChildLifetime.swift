// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// How long to wait for a child process, as a pure state machine. Instants are durations since its
/// start.
///
/// A process ends by itself, or is terminated when its time is up or its caller is cancelled, and
/// is killed if it doesn't end then. Its own children may keep its outputs open forever: once it
/// has ended, they are read only for a moment longer.
struct ChildLifetime: Sendable {
  /// What is known about the process.
  struct ChildState: Sendable {
    /// Whether it, or one of its children, may still write.
    var isOpen = true
    /// Whether it has ended.
    var hasEnded = false
    /// Whether it is no longer wanted: its caller was cancelled, or it has written too much.
    var isUnwanted = false
  }

  /// What to do next.
  enum Step: Sendable, Hashable {
    /// Check again after this time, or when something arrives.
    case wait(Duration)
    /// Terminate it.
    case terminate
    /// Kill it.
    case kill
    /// Stop reading.
    case finish
  }

  /// How long outputs are read after the process's end.
  static let drain = Duration.milliseconds(250)
  /// How long a process has to end after it is terminated.
  static let grace = Duration.milliseconds(500)
  /// How long the system has to end a killed process.
  static let lastGrace = Duration.seconds(2)
  private static let longestPause = Duration.milliseconds(20)
  private static let shortestPause = Duration.milliseconds(1)

  /// How long it may run.
  let timeout: Duration
  /// Whether its time was up.
  private(set) var isOverdue = false
  private var ended: Duration?
  private var asked: Duration?
  private var killed: Duration?
  private var pause = shortestPause

  /// Whether it was terminated.
  var hasBeenAsked: Bool { asked != nil }

  init(timeout: Duration) { self.timeout = timeout }

  /// What to do at an instant.
  mutating func next(_ situation: ChildState, at now: Duration) -> Step {
    if situation.hasEnded {
      let ended = ended ?? now
      self.ended = ended
      guard situation.isOpen, now < ended + Self.drain, !situation.isUnwanted else {
        return .finish
      }
      return .wait(min(ended + Self.drain - now, Self.longestPause))
    }
    if let killed { return now < killed + Self.lastGrace ? .wait(nextPause()) : .finish }
    if let asked {
      guard now >= asked + Self.grace else {
        return .wait(min(asked + Self.grace - now, nextPause()))
      }
      killed = now
      return .kill
    }
    guard !situation.isUnwanted, now < timeout else {
      isOverdue = !situation.isUnwanted
      asked = now
      pause = Self.shortestPause
      return .terminate
    }
    // Open outputs wake the waiting thread; the process usually ends right after.
    let pause = situation.isOpen ? Self.longestPause : nextPause()
    return .wait(min(timeout - now, pause))
  }

  private mutating func nextPause() -> Duration {
    defer { pause = min(pause * 2, Self.longestPause) }
    return pause
  }
}
