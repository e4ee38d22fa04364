// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
import Synchronization

extension Observability {
  /// Passes the events of the process's calls to a closure: botocore's history.
  ///
  /// ```swift
  /// Observability.setHistoryHandler { event, payload in print(event, payload) }
  /// ```
  ///
  /// The events are botocore's: `API_CALL` when a call begins, `HTTP_REQUEST` and `HTTP_RESPONSE`
  /// for each attempt, `PARSED_RESPONSE`. Secrets are masked. A request's body is limited to 8 KiB,
  /// and is left out if it may hold secrets.
  ///
  /// - Parameter handler: Receives an event's name and payload, in the call's task, and replaces
  ///   the previous handler; `nil` ends the history.
  public static func setHistoryHandler(
    _ handler: (@Sendable (_ event: String, _ payload: Value) -> Void)?
  ) {
    guard let handler else { return HistoryRecorder.set(nil) }
    HistoryRecorder.set { event in handler(event.name, event.payload) }
  }
}

/// Passes on the events of calls: botocore's `HistoryRecorder`, one for the process.
package enum HistoryRecorder {
  private static let handler = Mutex<(@Sendable (HistoryEvent) -> Void)?>(nil)

  /// Sets the receiver of events, in the call's task; `nil` for none.
  package static func set(_ handler: (@Sendable (HistoryEvent) -> Void)?) {
    // The previous handler is released outside the lock.
    let before = self.handler.withLock { current in
      defer { current = handler }
      ObserverSwitch.history.turn(handler != nil)
      return current
    }
    withExtendedLifetime(before) {}
  }

  static func record(_ event: @autoclosure () -> HistoryEvent) {
    handler.withLock { $0 }?(event())
  }
}
