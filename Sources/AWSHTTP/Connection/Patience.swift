// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// A deadline that moves with every sign of life, and a timer that seldom does: it is set anew when it fires
/// early, or too late.
///
/// Used on the event loop of its timer only.
struct Patience {
  private var deadline = NIODeadline.distantFuture
  private var timer: (fires: NIODeadline, scheduled: Scheduled<Void>)?

  /// Moves the deadline.
  ///
  /// - Parameter timerFired: Asks ``runsOut(on:_:)``; called at the deadline or before.
  mutating func move(
    to deadline: NIODeadline, on eventLoop: any EventLoop,
    _ timerFired: @escaping @Sendable () -> Void
  ) {
    self.deadline = deadline
    if let timer, timer.fires <= deadline { return }
    timer?.scheduled.cancel()
    timer = (deadline, eventLoop.scheduleTask(deadline: deadline, timerFired))
  }

  /// The timer has fired: whether the deadline is there. Else the timer is set anew.
  mutating func runsOut(
    on eventLoop: any EventLoop, _ timerFired: @escaping @Sendable () -> Void
  ) -> Bool {
    timer = nil
    if deadline <= .now() { return true }
    move(to: deadline, on: eventLoop, timerFired)
    return false
  }

  /// Nothing is waited for any more.
  mutating func end() {
    timer?.scheduled.cancel()
    timer = nil
  }
}
