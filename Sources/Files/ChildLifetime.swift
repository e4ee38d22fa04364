// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// How long a program is waited for, as a pure state machine. Instants are durations since its
/// start.
///
/// A program ends by itself, or is asked to end when its time is up or its caller is cancelled, and
/// is killed when it doesn't. What it has started may keep its outputs open for ever: they are read
/// on for a moment only once it has ended.
struct ChildLifetime: Sendable {
  /// What is known of the program.
  struct Situation: Sendable {
    /// Whether it, or what it has started, may write still.
    var isOpen = true
    /// Whether it has ended.
    var hasEnded = false
    /// Whether it is of no use any more: its caller was cancelled, or it has written too much.
    var isUnwanted = false
  }

  /// What is to be done next.
  enum Step: Sendable, Hashable {
    /// To look again after this time, or when something comes.
    case wait(Duration)
    /// To ask it to end.
    case terminate
    /// To end it.
    case kill
    /// To read no more.
    case finish
  }

  /// How long outputs are read on after the program's end.
  static let drain = Duration.milliseconds(250)
  /// How long a program has to end when it is asked to.
  static let grace = Duration.milliseconds(500)
  /// How long the system has to end a program.
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

  /// Whether it was asked to end.
  var hasBeenAsked: Bool { asked != nil }

  init(timeout: Duration) { self.timeout = timeout }

  /// What is to be done at an instant.
  mutating func next(_ situation: Situation, at now: Duration) -> Step {
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
    // Outputs that are open wake whoever waits for them; the end behind them mostly comes at once.
    let pause = situation.isOpen ? Self.longestPause : nextPause()
    return .wait(min(timeout - now, pause))
  }

  private mutating func nextPause() -> Duration {
    defer { pause = min(pause * 2, Self.longestPause) }
    return pause
  }
}
