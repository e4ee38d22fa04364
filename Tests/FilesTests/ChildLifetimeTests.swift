// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Files

/// When a program is asked to end, killed, and given up.
@Suite struct ChildLifetimeTests {
  typealias Situation = ChildLifetime.Situation

  private func milliseconds(_ number: Int) -> Duration { .milliseconds(number) }

  @Test func endsByItself() {
    var lifetime = ChildLifetime(timeout: .seconds(10))
    #expect(lifetime.next(Situation(), at: .zero) == .wait(.milliseconds(20)))
    // The outputs are closed: the end is looked for at short intervals.
    let closed = Situation(isOpen: false)
    #expect(lifetime.next(closed, at: milliseconds(5)) == .wait(.milliseconds(1)))
    #expect(lifetime.next(closed, at: milliseconds(6)) == .wait(.milliseconds(2)))
    let ended = Situation(isOpen: false, hasEnded: true)
    #expect(lifetime.next(ended, at: milliseconds(7)) == .finish)
    #expect(!lifetime.isOverdue && !lifetime.hasBeenAsked)
  }

  @Test func whatItHasStartedIsReadForAMomentOnly() {
    var lifetime = ChildLifetime(timeout: .seconds(10))
    let ended = Situation(hasEnded: true)
    #expect(lifetime.next(ended, at: .zero) == .wait(.milliseconds(20)))
    #expect(lifetime.next(ended, at: milliseconds(240)) == .wait(.milliseconds(10)))
    #expect(lifetime.next(ended, at: milliseconds(250)) == .finish)
  }

  @Test func itsTimeIsUp() {
    var lifetime = ChildLifetime(timeout: .seconds(1))
    #expect(lifetime.next(Situation(), at: milliseconds(990)) == .wait(.milliseconds(10)))
    #expect(lifetime.next(Situation(), at: milliseconds(1_000)) == .terminate)
    #expect(lifetime.isOverdue)
    #expect(lifetime.next(Situation(), at: milliseconds(1_001)) == .wait(.milliseconds(1)))
    #expect(lifetime.next(Situation(), at: milliseconds(1_500)) == .kill)
    #expect(lifetime.next(Situation(), at: milliseconds(1_501)) != .finish)
    // Not even the system can end it.
    #expect(lifetime.next(Situation(), at: milliseconds(3_500)) == .finish)
  }

  @Test func nobodyWantsIt() {
    var lifetime = ChildLifetime(timeout: .seconds(10))
    let unwanted = Situation(isUnwanted: true)
    #expect(lifetime.next(unwanted, at: .zero) == .terminate)
    #expect(!lifetime.isOverdue)
    let ended = Situation(hasEnded: true, isUnwanted: true)
    #expect(lifetime.next(ended, at: milliseconds(1)) == .finish)
    #expect(lifetime.hasBeenAsked)
  }
}
