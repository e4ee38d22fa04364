// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Whether the providers that don't wait have been asked, which is done once. They are foreign
/// code: no lock is held meanwhile.
enum FirstQuery {
  /// They haven't been asked.
  case due
  /// They are being asked.
  case inProgress(Latch)
  /// They have been asked.
  case done
}

/// Blocks waiting tasks until it is opened, once.
final class Latch: Sendable {
  private struct State {
    var isOpen = false
    var waiters: [SingleWaiter<Void>] = []
  }

  private let state = Mutex(State())

  /// Lets all tasks continue, now and later.
  func open() {
    let waiters = state.withLock { state in
      state.isOpen = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  /// Waits.
  ///
  /// - Throws: `CancellationError`.
  func wait() async throws {
    let waiter = SingleWaiter<Void>()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        waiter.wait(continuation)
        let isOpen = state.withLock { state in
          if !state.isOpen { state.waiters.append(waiter) }
          return state.isOpen
        }
        if isOpen { waiter.resume(with: .success(())) }
      }
    } onCancel: {
      waiter.resume(with: .failure(CancellationError()))
    }
  }
}
