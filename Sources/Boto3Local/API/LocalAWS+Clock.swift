// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
public import WireFormats

extension LocalAWS {
  /// The one clock of a local AWS: the machine's until it is changed, and then it goes on from there.
  public struct Clock: Sendable {
    let host: LocalHost

    /// The time.
    public var now: Timestamp { host.engine.clock.now.timestamp }

    /// Moves the clock on. Everything that is due until then has happened on return: messages are
    /// visible again, items have expired, deliveries were made.
    public func advance(by duration: Duration) { set(host.engine.clock.now + duration) }

    /// Sets the clock. At a later time everything that is due until then has happened on return; an
    /// earlier one undoes nothing.
    public func set(to time: Timestamp) {
      set(LocalInstant(time))
    }

    private func set(_ instant: LocalInstant) {
      host.engine.clock.move(to: instant)
      host.directory?.record(.clock(offset: host.engine.clock.offset))
    }
  }
}

extension Duration {
  /// A duration in minutes.
  public static func minutes(_ minutes: some BinaryInteger) -> Duration { .seconds(minutes) * 60 }
  /// A duration in hours.
  public static func hours(_ hours: some BinaryInteger) -> Duration { .seconds(hours) * 3_600 }
  /// A duration in days of 24 hours.
  public static func days(_ days: some BinaryInteger) -> Duration { .seconds(days) * 86_400 }
}
