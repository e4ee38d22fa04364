// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer

/// The line of progress in a terminal: drawn anew at most ten times a second, or as seldom as the
/// user likes, and out of the way of other lines.
struct ProgressDisplay {
  private let interval: Duration
  private let isMultiline: Bool
  private let columns: @Sendable () -> Int?
  private var began: ContinuousClock.Instant?
  private var drawn: ContinuousClock.Instant?
  private var length = 0

  /// - Parameters:
  ///   - frequency: The seconds between two drawings; 0 for as often as is good.
  ///   - isMultiline: Whether each drawing gets a line of its own.
  ///   - columns: The terminal's width; `nil` where there is no terminal, then nothing is drawn.
  init(frequency: Int, isMultiline: Bool, columns: @escaping @Sendable () -> Int?) {
    interval = frequency > 0 ? .seconds(frequency) : .milliseconds(100)
    self.isMultiline = isMultiline
    self.columns = columns
  }

  /// What makes a line of output stand where the progress stood, and ends it.
  mutating func line(_ text: String) -> String {
    defer { length = 0 }
    let padding = max(0, length - text.unicodeScalars.count)
    return text + String(repeating: " ", count: padding) + "\n"
  }

  /// What draws the progress, if it is time; `nil` if not.
  mutating func draw(
    _ progress: DirectoryProgress, now: ContinuousClock.Instant, afterLine: Bool = false
  ) -> String? {
    let began = began ?? now
    self.began = began
    guard afterLine && !isMultiline || drawn.map({ now - $0 >= interval }) ?? true,
      let columns = columns()
    else { return nil }
    drawn = now
    let elapsed = (now - began) / .seconds(1)
    let line = ProgressLine(progress: progress, elapsed: elapsed)
    guard !isMultiline else { return line.words + "\n" }
    let text = line.text(columns: columns)
    let padding = String(repeating: " ", count: max(0, length - text.utf8.count))
    length = text.utf8.count
    return text + padding + "\r"
  }

  /// What takes the progress away.
  mutating func clear() -> String? {
    defer { length = 0 }
    return length == 0 ? nil : String(repeating: " ", count: length) + "\r"
  }
}
