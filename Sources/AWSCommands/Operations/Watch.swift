// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import CommandSupport
import WireFormats

/// `--watch`: runs a command again and again, and shows what changed in its output: on a terminal all
/// of it with the changed lines marked, elsewhere a unified diff.
struct Watch {
  private let console: Console
  private let clock: CallClock
  private let seconds: Int
  private let command: String
  private let hasColors: Bool
  private var shown: LineChanges.Lines?
  /// The first line that a terminal shows.
  private var top = 0
  /// When the output was last another one.
  private var changed = ""

  /// - Parameters:
  ///   - seconds: How long to wait after each round.
  ///   - command: What is repeated, for the first line on a terminal.
  init(_ invocation: Invocation, seconds: Int, command: String) {
    console = invocation.context.console
    clock = invocation.context.clock
    self.seconds = seconds
    self.command = command
    hasColors = invocation.globals.color != "off"
  }

  /// The columns before the lines on a terminal, for their marks.
  static let margin = 2

  /// Runs rounds until one fails or the task is cancelled.
  ///
  /// - Parameter round: Runs the command once, and returns what it writes.
  mutating func run(_ round: () async throws -> [UInt8]) async throws {
    while true {
      try show(try await round())
      try console.output.release()
      await console.output.room()
      try await clock.sleep(.seconds(seconds))
    }
  }

  private mutating func show(_ output: [UInt8]) throws {
    var lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let before = shown ?? []
    let changes = LineChanges(from: before, to: lines)
    let time = clock.now().iso8601Seconds
    if !changes.hunks.isEmpty { changed = time }
    if console.output.isTerminal {
      try console.output.put(
        screen(lines, marking: shown == nil ? [] : changes.hunks, time: time))
    } else {
      try console.output.put(changes.unifiedDiff(from: before, to: lines, note: time))
    }
    shown = lines
  }

  // MARK: - On a terminal

  private static let newLine = Array("\u{1B}[K\n".utf8)

  /// The whole screen, drawn over the last one. Lines that are too long are cut by the terminal.
  private mutating func screen(
    _ lines: LineChanges.Lines, marking hunks: [LineChanges.Hunk], time: String
  ) -> [UInt8] {
    let height = max(1, (console.terminalHeight() ?? 24) - 2)
    // What changed is shown, and else what was shown before.
    if let first = hunks.first?.new.lowerBound, !(top..<top + height).contains(first) {
      top = first - 1
    }
    top = max(0, min(top, lines.count - height))
    let visible = top..<min(lines.count, top + height)
    var head = "Every \(seconds) s: \(command)   \(time)"
    if !hunks.isEmpty {
      head += "   changed: \(hunks.reduce(0) { $0 + max($1.new.count, $1.old.count) })"
    } else if shown != nil {
      head += "   unchanged since \(changed)"
    }
    if visible.count < lines.count {
      head += "   lines \(top + 1) to \(visible.upperBound) of \(lines.count)"
    }
    var text = Array((shown == nil ? "\u{1B}[H\u{1B}[2J" : "\u{1B}[H").utf8)
    text += Array("\u{1B}[?7l".utf8) + Array(console.output.shown(head).utf8) + Self.newLine
    let mark = Array((hasColors ? "\u{1B}[7m*\u{1B}[0m " : "* ").utf8)
    let marked = hunks.reduce(into: Set<Int>()) { $0.formUnion($1.new) }
    for index in visible {
      text += (marked.contains(index) ? mark : Array("  ".utf8)) + lines[index] + Self.newLine
    }
    return text + Array("\u{1B}[J\u{1B}[?7h".utf8)
  }
}
