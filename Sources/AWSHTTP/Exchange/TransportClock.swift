// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore

/// The time of a transport's connections, which tests can control.
package struct TransportClock: Sendable {
  /// A time that passes otherwise than the machine's.
  package protocol Source: AnyObject, Sendable {
    var now: NIODeadline { get }
    /// Has a task run on an event loop when a time comes.
    ///
    /// - Returns: Keeps the task from running.
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

/// A timer for a deadline that moves with every sign of life. It seldom moves itself: it is set anew
/// when it fires too early, or when the deadline comes closer.
///
/// Used on one event loop.
struct DeadlineTimer {
  private var fires = NIODeadline.distantFuture
  private var timer: TransportClock.Timer?

  /// Makes sure that the timer fires at the deadline or before.
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
