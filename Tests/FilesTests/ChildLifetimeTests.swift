// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Files

/// When a child process is asked to end, killed, and given up.
@Suite struct ChildLifetimeTests {
  typealias ChildState = ChildLifetime.ChildState

  private func milliseconds(_ number: Int) -> Duration { .milliseconds(number) }

  @Test func endsByItself() {
    var lifetime = ChildLifetime(timeout: .seconds(10))
    #expect(lifetime.next(ChildState(), at: .zero) == .wait(.milliseconds(20)))
    // The outputs are closed: the end is polled at short intervals.
    let closed = ChildState(isOpen: false)
    #expect(lifetime.next(closed, at: milliseconds(5)) == .wait(.milliseconds(1)))
    #expect(lifetime.next(closed, at: milliseconds(6)) == .wait(.milliseconds(2)))
    let ended = ChildState(isOpen: false, hasEnded: true)
    #expect(lifetime.next(ended, at: milliseconds(7)) == .finish)
    #expect(!lifetime.isOverdue && !lifetime.hasBeenAsked)
  }

  @Test func grandchildOutputIsReadBriefly() {
    var lifetime = ChildLifetime(timeout: .seconds(10))
    let ended = ChildState(hasEnded: true)
    #expect(lifetime.next(ended, at: .zero) == .wait(.milliseconds(20)))
    #expect(lifetime.next(ended, at: milliseconds(240)) == .wait(.milliseconds(10)))
    #expect(lifetime.next(ended, at: milliseconds(250)) == .finish)
  }

  @Test func deadlineExpires() {
    var lifetime = ChildLifetime(timeout: .seconds(1))
    #expect(lifetime.next(ChildState(), at: milliseconds(990)) == .wait(.milliseconds(10)))
    #expect(lifetime.next(ChildState(), at: milliseconds(1_000)) == .terminate)
    #expect(lifetime.isOverdue)
    #expect(lifetime.next(ChildState(), at: milliseconds(1_001)) == .wait(.milliseconds(1)))
    #expect(lifetime.next(ChildState(), at: milliseconds(1_500)) == .kill)
    #expect(lifetime.next(ChildState(), at: milliseconds(1_501)) != .finish)
    // Not even the system can end it.
    #expect(lifetime.next(ChildState(), at: milliseconds(3_500)) == .finish)
  }

  @Test func cancelledChildIsEnded() {
    var lifetime = ChildLifetime(timeout: .seconds(10))
    let unwanted = ChildState(isUnwanted: true)
    #expect(lifetime.next(unwanted, at: .zero) == .terminate)
    #expect(!lifetime.isOverdue)
    let ended = ChildState(hasEnded: true, isUnwanted: true)
    #expect(lifetime.next(ended, at: milliseconds(1)) == .finish)
    #expect(lifetime.hasBeenAsked)
  }
}
