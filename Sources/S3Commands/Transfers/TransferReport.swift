// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer
import Synchronization
import WireFormats

/// Says what a transfer does, as it is done: `upload: a to s3://b/a`.
final class TransferReport: Sendable {
  private let console: Console
  private let style: Style
  private let showsSuccess: Bool
  private let state: Mutex<State>
  /// How long a line may wait for more where output is no terminal.
  private static let promptness = Duration.milliseconds(100)

  /// What is said, and what not.
  struct Style: Sendable {
    /// Nothing at all.
    var isQuiet = false
    /// Only failures and warnings.
    var onlyShowsErrors = false
    /// That nothing was done really.
    var isDryRun = false
    /// How progress is shown; `nil`: not at all.
    var progress: ProgressOptions?
  }

  private struct State {
    var display: ProgressDisplay?
    var paths = ShownPaths()
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

  /// Says what an event means, if it is to be said.
  func handle(_ event: DirectoryEvent, _ progress: DirectoryProgress) {
    switch event {
    case .done(let item):
      if style.isDryRun {
        wouldDo("\(item.label): \(places(of: item))")
      } else if showsSuccess {
        say("\(item.label): \(places(of: item))", progress)
      }
    case .failed(let item, let error):
      warn("\(item.label) failed: \(places(of: item)) \(error)", progress)
    case .warned(let warning): warn("\(warning)", progress)
    case .progressed, .found, .foundAll: advance(progress)
    case .started, .skipped: return
    }
  }

  /// Says what isn't done really.
  func wouldDo(_ words: String) {
    guard !style.isQuiet else { return }
    state.withLock { write("(dryrun) \(console.output.shown(words))\n", console.output, &$0) }
  }

  /// Says what ends the whole command.
  ///
  /// - Parameter error: The error that the message tells, if it is one.
  func end(_ message: String, because error: (any Error)? = nil) {
    warn(message, nil)
    if let error { console.noteTold(error) }
  }

  /// Waits while much of what was said isn't read.
  func room() async {
    await console.output.room()
    await console.errors.room()
  }

  /// Takes progress away and lets all out.
  ///
  /// - Parameter patience: How long to wait for who reads, if not for ever.
  /// - Throws: ``BrokenPipe`` when nobody read what was written; what is to be transferred is
  ///   transferred all the same.
  func finish(within patience: Duration? = nil) async throws {
    let failure = state.withLock { state in
      if let text = state.display?.clear() { draw(text, &state) }
      return state.failure
    }
    if let failure { throw failure }
    try await console.finish(within: patience)
  }

  private func places(of item: TransferItem) -> String {
    state.withLock { $0.paths.text(item) }
  }

  private func say(_ line: String, _ progress: DirectoryProgress) {
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
      // Standard output first, so that lines stand in their order where both go to one place.
      try? console.output.release()
      let line = console.errors.shown(line)
      write(state.display?.line(line) ?? line + "\n", console.errors, &state)
      if let progress, let text = redrawn(progress, &state) { draw(text, &state) }
    }
  }

  private func advance(_ progress: DirectoryProgress) {
    state.withLock { state in
      guard state.display != nil else { return releaseIfLate(&state) }
      // In a terminal that was stopped, drawings would only pile up.
      if console.output.isBehind { return }
      if let text = state.display?.draw(progress, now: .now) { draw(text, &state) }
    }
  }

  /// The progress below a line that was written over it, while something remains.
  private func redrawn(_ progress: DirectoryProgress, _ state: inout State) -> String? {
    let remains = !progress.foundAll || progress.filesFound != progress.filesDone
    return remains ? state.display?.draw(progress, now: .now, afterLine: true) : nil
  }

  private func releaseIfLate(_ state: inout State) {
    let now = ContinuousClock.now
    if let released = state.released, now - released < Self.promptness { return }
    state.released = now
    write("", console.output, &state, releases: true)
  }

  /// Draws progress, and lines that take its place.
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

/// Places as they are shown: local paths from the working directory on. Files of one directory come
/// one after the other, so that of the last one is kept.
struct ShownPaths {
  private var directory = ""
  private var shownDirectory = ""

  /// The places of a transfer: `d/a to s3://b/a`.
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
  /// - Parameter progress: How progress is shown; `nil`: not at all.
  func style(progress: ProgressOptions? = nil) -> TransferReport.Style {
    TransferReport.Style(
      isQuiet: quiet, onlyShowsErrors: onlyShowErrors, isDryRun: dryrun, progress: progress)
  }
}
