// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import CProcess
import Synchronization

/// Tells of signals instead of having them end the process. One at a time.
final class SignalWatch: Sendable {
  private let numbers: [Int32]

  /// Who is told.
  private static let handler = Mutex<(@Sendable (Int32) -> Void)?>(nil)
  /// Waits for signals, from the first watch on: a handler of the system may do next to nothing.
  private static let thread: OwnThread = {
    let thread = OwnThread()
    thread.run {
      while true {
        let number = cprocess_next_signal()
        handler.withLock { $0 }?(number)
      }
    }
    return thread
  }()

  /// Watches signals until ``end()``.
  ///
  /// - Parameters:
  ///   - numbers: The signals; those that are ignored go on being ignored.
  ///   - body: Takes a signal's number, on a thread of its own.
  init(_ numbers: [Int32], _ body: @escaping @Sendable (Int32) -> Void) {
    Self.handler.withLock { $0 = body }
    self.numbers = numbers.filter { cprocess_keep_signal($0) != 0 }
    if !self.numbers.isEmpty { _ = Self.thread }
  }

  /// Lets signals do again what they do.
  func end() {
    for number in numbers { cprocess_release_signal(number) }
    Self.handler.withLock { $0 = nil }
  }
}
