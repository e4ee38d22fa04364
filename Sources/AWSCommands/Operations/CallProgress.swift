// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import CommandSupport
import WireFormats

/// The line about the calls of `--for-each` on a terminal: redrawn at most ten times a second, and
/// out of the way of other lines.
struct CallProgress {
  /// `nil` without a terminal.
  private let output: TextOutput?
  private let clock: CallClock
  private let start: Timestamp
  private var drawn: Double?
  private var isShown = false
  /// The calls that ended.
  private(set) var done = 0
  /// Those of them that failed.
  private(set) var failed = 0

  private static let interval = 0.1

  init(_ context: CommandContext) {
    output = context.console.errors.isTerminal ? context.console.errors : nil
    clock = context.clock
    start = clock.now()
  }

  /// Counts a call.
  mutating func count(failed hasFailed: Bool) {
    done += 1
    if hasFailed { failed += 1 }
  }

  /// Draws the line, if it is time.
  mutating func draw() throws {
    guard let output else { return }
    let now = clock.now().seconds(since: start)
    if let drawn, now - drawn < Self.interval { return }
    drawn = now
    let rate = now > 0 ? Double(done) / now : 0
    let tenths = Int(min(rate * 10, 1e9).rounded())
    isShown = true
    try output.draw(
      "\r\(done) calls done, \(failed) failed, \(tenths / 10).\(tenths % 10)/s\u{1B}[K")
  }

  /// Removes the line, before other text is written.
  mutating func clear() throws {
    guard let output, isShown else { return }
    isShown = false
    try output.draw("\r\u{1B}[K")
  }
}

extension Timestamp {
  fileprivate func seconds(since other: Timestamp) -> Double {
    Double(seconds - other.seconds) + Double(nanoseconds - other.nanoseconds) / 1e9
  }
}
