// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Records what calls do: botocore's `HistoryRecorder`. It is off until it is enabled and has a
/// handler.
///
/// ```swift
/// HistoryRecorder.shared.addHandler { event in print(event.name) }
/// HistoryRecorder.shared.enable()
/// ```
public final class HistoryRecorder: Sendable {
  /// Receives an event, in the call's task.
  public typealias Handler = @Sendable (HistoryEvent) -> Void

  /// The process's recorder.
  public static let shared = HistoryRecorder()

  private let state = Mutex<(isEnabled: Bool, handlers: [Handler])>((false, []))

  private init() {}

  /// Whether it is enabled.
  public var isEnabled: Bool { state.withLock { $0.isEnabled } }

  /// Adds a handler behind the others.
  public func addHandler(_ handler: @escaping Handler) {
    state.withLock { state in
      state.handlers.append(handler)
      ObserverSwitch.history.turn(state.isEnabled)
    }
  }

  /// Forgets all handlers.
  public func removeHandlers() {
    // What they hold ends outside of the lock.
    let before = state.withLock { state in
      defer { state.handlers = [] }
      ObserverSwitch.history.turn(false)
      return state.handlers
    }
    withExtendedLifetime(before) {}
  }

  /// Hands on what happens from now on.
  public func enable() { turn(true) }

  /// Hands on nothing more.
  public func disable() { turn(false) }

  func record(_ event: @autoclosure () -> HistoryEvent) {
    let handlers = state.withLock { $0.isEnabled ? $0.handlers : [] }
    guard !handlers.isEmpty else { return }
    let event = event()
    for handler in handlers { handler(event) }
  }

  private func turn(_ isEnabled: Bool) {
    state.withLock { state in
      state.isEnabled = isEnabled
      ObserverSwitch.history.turn(isEnabled && !state.handlers.isEmpty)
    }
  }
}
