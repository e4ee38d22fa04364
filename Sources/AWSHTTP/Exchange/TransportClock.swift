// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore

/// The time of a transport's connections, which tests can control.
package struct TransportClock: Sendable {
  /// A time other than the machine's.
  package protocol Source: AnyObject, Sendable {
    var now: NIODeadline { get }
    /// Runs a task on an event loop at a time.
    ///
    /// - Returns: Cancels the task.
    func schedule(
      at deadline: NIODeadline, on eventLoop: any EventLoop, _ task: @escaping @Sendable () -> Void
    ) -> @Sendable () -> Void
  }

  enum Timer {
    case eventLoop(Scheduled<Void>)
    case source(cancel: @Sendable () -> Void)

    func cancel() {
      switch self {
      case .eventLoop(let scheduled): scheduled.cancel()
      case .source(let cancel): cancel()
      }
    }
  }

  /// The machine's time.
  package static var system: TransportClock { TransportClock(source: nil) }

  private let source: (any Source)?

  /// A clock with a time of its own.
  package init(_ source: any Source) { self.init(source: source) }

  private init(source: (any Source)?) { self.source = source }

  var now: NIODeadline {
    if let source { source.now } else { .now() }
  }

  func schedule(
    at deadline: NIODeadline, on eventLoop: any EventLoop, _ task: @escaping @Sendable () -> Void
  ) -> Timer {
    guard let source else {
      return .eventLoop(eventLoop.scheduleTask(deadline: deadline, task))
    }
    return .source(cancel: source.schedule(at: deadline, on: eventLoop, task))
  }
}

/// A timer for a deadline that moves with every sign of life. It is seldom rescheduled: only when
/// it fires too early, or when the deadline moves closer.
///
/// Used on one event loop.
struct DeadlineTimer {
  private var fires = NIODeadline.distantFuture
  private var timer: TransportClock.Timer?

  /// Ensures that the timer fires at the deadline or before.
  mutating func set(
    for deadline: NIODeadline, on eventLoop: any EventLoop, _ clock: TransportClock,
    _ fired: @escaping @Sendable () -> Void
  ) {
    guard deadline < fires else { return }
    timer?.cancel()
    fires = deadline
    timer = clock.schedule(at: deadline, on: eventLoop, fired)
  }

  /// The timer has fired.
  mutating func clear() {
    fires = .distantFuture
    timer = nil
  }

  mutating func cancel() {
    timer?.cancel()
    clear()
  }
}
