// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import S3Transfer
import Synchronization
import WireFormats

/// Reports the progress of a transfer: `upload: a to s3://b/a`.
final class TransferReport: Sendable {
  private let console: Console
  private let style: Style
  private let showsSuccess: Bool
  private let state: Mutex<State>
  /// How long a line may wait for more if the output isn't a terminal.
  private static let promptInterval = Duration.milliseconds(100)

  /// What is reported.
  struct Style: Sendable {
    /// Whether nothing is reported.
    var isQuiet = false
    /// Whether only failures and warnings are reported.
    var onlyShowsErrors = false
    /// Whether it is a dry run.
    var isDryRun = false
    /// How progress is shown; `nil` for not at all.
    var progress: ProgressOptions?
  }

  private struct State {
    var display: ProgressDisplay?
    var paths = PathFormatter()
    var released: ContinuousClock.Instant?
    /// Why nothing more can be written.
    var failure: (any Error)?
  }

  init(_ console: Console, _ style: Style = Style()) {
    self.console = console
    self.style = style
    showsSuccess = !style.isQuiet && !style.onlyShowsErrors
    var display: ProgressDisplay?
    if showsSuccess, !style.isDryRun, let progress = style.progress, !progress.hidesProgress,
      console.terminalWidth() != nil
    {
      display = ProgressDisplay(
        frequency: progress.progressFrequency, isMultiline: progress.progressMultiline,
        columns: console.terminalWidth)
    }
    state = Mutex(State(display: display))
  }

  /// Reports an event, if it is to be reported.
  func handle(_ event: DirectoryEvent, _ progress: DirectoryProgress) {
    switch event {
    case .done(let item):
      if style.isDryRun {
        writeDryRun("\(item.label): \(locations(of: item))")
      } else if showsSuccess {
        show("\(item.label): \(locations(of: item))", progress)
      }
    case .failed(let item, let error):
      warn("\(item.label) failed: \(locations(of: item)) \(error)", progress)
    case .warned(let warning): warn("\(warning)", progress)
    case .progressed, .found, .foundAll: advance(progress)
    case .started, .skipped: return
    }
  }

  /// Reports what a dry run would do.
  func writeDryRun(_ words: String) {
    guard !style.isQuiet else { return }
    state.withLock { write("(dryrun) \(console.output.shown(words))\n", console.output, &$0) }
  }

  /// Reports what ends the whole command.
  ///
  /// - Parameter error: The error of the message, if there is one.
  func end(_ message: String, because error: (any Error)? = nil) {
    warn(message, nil)
    if let error { console.recordReported(error) }
  }

  /// Waits while much output is unread.
  func room() async {
    await console.output.room()
    await console.errors.room()
  }

  /// Removes the progress and flushes all output.
  ///
  /// - Parameter patience: How long to wait for the reader; forever if `nil`.
  /// - Throws: ``BrokenPipe`` if the output's reader is gone; transfers are done all the same.
  func finish(within patience: Duration? = nil) async throws {
    let failure = state.withLock { state in
      if let text = state.display?.clear() { draw(text, &state) }
      return state.failure
    }
    if let failure { throw failure }
    try await console.finish(within: patience)
  }

  private func locations(of item: TransferItem) -> String {
    state.withLock { $0.paths.text(item) }
  }

  private func show(_ line: String, _ progress: DirectoryProgress) {
    state.withLock { state in
      let line = console.output.shown(line)
      guard state.display != nil else {
        write(line + "\n", console.output, &state)
        return releaseIfLate(&state)
      }
      let text = state.display?.line(line) ?? ""
      draw(text + (redrawn(progress, &state) ?? ""), &state)
    }
  }

  private func warn(_ line: String, _ progress: DirectoryProgress?) {
    guard !style.isQuiet else { return }
    state.withLock { state in
      // Standard output first, so that lines stay in order if both go to the same destination.
      try? console.output.release()
      let line = console.errors.shown(line)
      write(state.display?.line(line) ?? line + "\n", console.errors, &state)
      if let progress, let text = redrawn(progress, &state) { draw(text, &state) }
    }
  }

  private func advance(_ progress: DirectoryProgress) {
    state.withLock { state in
      guard state.display != nil else { return releaseIfLate(&state) }
      // On a stopped terminal, drawings would only pile up.
      if console.output.hasPendingOutput { return }
      if let text = state.display?.draw(progress, now: .now) { draw(text, &state) }
    }
  }

  /// The progress below a line that replaced it, while something remains.
  private func redrawn(_ progress: DirectoryProgress, _ state: inout State) -> String? {
    let remains = !progress.foundAll || progress.filesFound != progress.filesDone
    return remains ? state.display?.draw(progress, now: .now, afterLine: true) : nil
  }

  private func releaseIfLate(_ state: inout State) {
    let now = ContinuousClock.now
    if let released = state.released, now - released < Self.promptInterval { return }
    state.released = now
    write("", console.output, &state, releases: true)
  }

  /// Draws progress, and lines that replace it.
  private func draw(_ text: String, _ state: inout State) {
    guard state.failure == nil else { return }
    do { try console.output.draw(text) } catch { state.failure = error }
  }

  private func write(
    _ text: String, _ output: TextOutput, _ state: inout State, releases: Bool = false
  ) {
    guard state.failure == nil else { return }
    do {
      try output.write(text)
      if releases { try output.release() }
    } catch {
      state.failure = error
    }
  }
}

/// Formats locations for output: local paths relative to the working directory. Files of one
/// directory follow one another, so the last directory's path is kept.
struct PathFormatter {
  private var directory = ""
  private var shownDirectory = ""

  /// The locations of a transfer: `d/a to s3://b/a`.
  mutating func text(_ item: TransferItem) -> String {
    guard let destination = item.destination else { return text(item.source) }
    return "\(text(item.source)) to \(text(destination))"
  }

  private mutating func text(_ location: TransferLocation) -> String {
    switch location {
    case .s3(let location): return location.url
    case .local(let path):
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return PathText.shown(path)
      }
      let name = path.utf8.index(after: slash)
      if !path.utf8[..<name].elementsEqual(directory.utf8) {
        directory = String(path[..<name])
        shownDirectory = PathText.shown(String(LocalPath.relative(directory + "x").dropLast()))
      }
      return shownDirectory + PathText.shown(String(path[name...]))
    }
  }
}

extension ReportOptions {
  /// - Parameter progress: How progress is shown; `nil` for not at all.
  func style(progress: ProgressOptions? = nil) -> TransferReport.Style {
    TransferReport.Style(
      isQuiet: quiet, onlyShowsErrors: onlyShowErrors, isDryRun: dryrun, progress: progress)
  }
}
