// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer

/// The progress line on a terminal: redrawn at most ten times a second, or as seldom as the user
/// wants, and out of the way of other lines.
struct ProgressDisplay {
  private let interval: Duration
  private let isMultiline: Bool
  private let columns: @Sendable () -> Int?
  private var start: ContinuousClock.Instant?
  private var drawn: ContinuousClock.Instant?
  private var length = 0

  /// - Parameters:
  ///   - frequency: The seconds between two drawings; 0 for a suitable default.
  ///   - isMultiline: Whether each drawing gets a line of its own.
  ///   - columns: The terminal's width; `nil` without a terminal, and then nothing is drawn.
  init(frequency: Int, isMultiline: Bool, columns: @escaping @Sendable () -> Int?) {
    interval = frequency > 0 ? .seconds(frequency) : .milliseconds(100)
    self.isMultiline = isMultiline
    self.columns = columns
  }

  /// The text that puts a line of output in the place of the progress, and ends it.
  mutating func line(_ text: String) -> String {
    defer { length = 0 }
    let padding = max(0, length - text.unicodeScalars.count)
    return text + String(repeating: " ", count: padding) + "\n"
  }

  /// The text that draws the progress, if it is time; `nil` if not.
  mutating func draw(
    _ progress: DirectoryProgress, now: ContinuousClock.Instant, afterLine: Bool = false
  ) -> String? {
    let start = start ?? now
    self.start = start
    guard afterLine && !isMultiline || drawn.map({ now - $0 >= interval }) ?? true,
      let columns = columns()
    else { return nil }
    drawn = now
    let elapsed = (now - start) / .seconds(1)
    let line = ProgressLine(progress: progress, elapsed: elapsed)
    guard !isMultiline else { return line.words + "\n" }
    let text = line.text(columns: columns)
    let padding = String(repeating: " ", count: max(0, length - text.utf8.count))
    length = text.utf8.count
    return text + padding + "\r"
  }

  /// The text that removes the progress.
  mutating func clear() -> String? {
    defer { length = 0 }
    return length == 0 ? nil : String(repeating: " ", count: length) + "\r"
  }
}

/// A transfer's progress in one line: `Completed 1.2 MiB/5.0 MiB (3.4 MiB/s) with 2 file(s)
/// remaining`, and in the rest of the line a bar and the remaining time.
struct ProgressLine {
  let progress: DirectoryProgress
  /// The seconds since the first transfer was found.
  let elapsed: Double

  /// The line, no longer than a number of columns.
  func text(columns: Int) -> String {
    let words = self.words
    let room = columns - words.utf8.count - 1
    guard room >= Self.smallestBar else {
      return words.utf8.count < columns ? words : String(words.prefix(max(0, columns - 1)))
    }
    guard progress.foundAll, progress.bytesFound > 0 else { return words }
    let time = timeLeft.map { " \($0) left" } ?? ""
    let cells = min(40, room - time.utf8.count - 3)
    guard cells >= 5 else { return words }
    let full = Int(share * Double(cells))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: cells - full)
    return "\(words) [\(bar)]\(time)"
  }

  private static let smallestBar = 10

  /// The AWS CLI's words.
  var words: String {
    // Sizes in a server's listing may be any number.
    let (sum, overflows) = progress.bytesDone.addingReportingOverflow(progress.bytesFailed)
    let done = overflows ? (progress.bytesDone < 0 ? .min : .max) : sum
    let files = max(0, progress.filesFound) - max(0, progress.filesDone)
    let remaining = "\(estimate)\(files) file(s) remaining"
    let calculating = progress.foundAll ? "" : " (calculating...)"
    guard progress.bytesFound > 0 else {
      return "Completed \(progress.filesDone) file(s) with \(remaining)\(calculating)"
    }
    let rate = ByteCount(Int64(clampedRate))
    return "Completed \(ByteCount(done))/\(estimate)\(ByteCount(progress.bytesFound)) "
      + "(\(rate)/s) with \(remaining)\(calculating)"
  }

  /// Marks numbers that may still grow.
  private var estimate: String { progress.foundAll ? "" : "~" }

  private var clampedRate: Double {
    guard elapsed > 0 else { return 0 }
    return min(max(0, Double(progress.bytesDone) / elapsed), 1e18)
  }

  private var bytesEnded: Double { Double(progress.bytesDone) + Double(progress.bytesFailed) }

  private var share: Double {
    min(1, max(0, bytesEnded / Double(max(1, progress.bytesFound))))
  }

  /// The remaining time at the rate so far: `0:07`, `1:02:09`; `nil` while it is unknown.
  private var timeLeft: String? {
    let left = Double(progress.bytesFound) - bytesEnded
    guard elapsed >= 1, clampedRate >= 1, left > 0 else { return nil }
    let seconds = Int(min(left / clampedRate, 359_999).rounded(.up))
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = seconds / 60
    let tail = twoDigits(seconds % 60)
    return minutes < 60
      ? "\(minutes):\(tail)" : "\(minutes / 60):\(twoDigits(minutes % 60)):\(tail)"
  }
}
