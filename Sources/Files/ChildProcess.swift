// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
import Synchronization
import SystemLibrary

/// A program that runs until it ends, its output collected (docs/decisions/files.md says why this isn't
/// swift-subprocess).
package struct ChildProcess: Sendable {
  /// How a process ended.
  package enum Ending: Sendable, Hashable, CustomStringConvertible {
    case exited(CInt)
    case killed(signal: CInt)

    package var description: String {
      switch self {
      case .exited(let status): "exited with status \(status)"
      case .killed(let signal): "was ended by signal \(signal)"
      }
    }
  }

  /// Why a program has no result.
  package enum Failure: Error, Hashable {
    case noPipe(SystemError)
    case notRun(SystemError)
    /// A null byte ends a string of C: the rest would be lost in silence.
    case nullByte
    /// The system doesn't run other programs.
    case unsupported
    /// It wrote more than ``ChildProcess/outputLimit``, and was ended.
    case tooMuch
    /// It exceeded its timeout, and was ended.
    case overdue

    /// The system's error as a `FileError` of the program's file.
    package func cause(_ program: String) -> FileError? {
      if case .notRun(let error) = self { error.of(program) } else { nil }
    }
  }

  /// The maximum number of bytes that a process may write to each of its outputs.
  package static let outputLimit = 1 << 20

  package let ending: Ending
  package let standardOutput: [UInt8]
  package let standardError: [UInt8]

  /// Runs a process to its end, on a thread of its own. It inherits this process's standard input.
  ///
  /// - Parameters:
  ///   - words: The program, searched for in `PATH`, and its arguments.
  ///   - environment: Its environment variables, each `NAME=value`.
  ///   - timeout: How long it may run.
  /// - Throws: ``Failure``; `CancellationError`. The program has been ended then, with all that it has
  ///   started in its process group.
  package static func run(
    _ words: [String], environment: [String], timeout: Duration
  ) async throws -> ChildProcess {
    // The process may take long, or prompt its user: that must not block others.
    let thread = OwnThread()
    let cancellation = Cancellation()
    let result = await withTaskCancellationHandler {
      await Result.of {
        try await thread.value(of: { try run(words, environment, timeout: timeout, cancellation) })
      }
    } onCancel: {
      cancellation.isCancelled.store(true, ordering: .relaxed)
    }
    return try result.get()
  }

  private final class Cancellation: Sendable {
    let isCancelled = Atomic(false)
  }

  private static func run(
    _ words: [String], _ environment: [String], timeout: Duration, _ cancellation: Cancellation
  ) throws -> ChildProcess {
    let (output, errors) = try starting.withLock { _ in (try Pipe(), try Pipe()) }
    let child = try start(words, environment, output: output, errors: errors)
    output.closeWriting()
    errors.closeWriting()
    var watch = ChildWatch(child, [output, errors])
    var lifetime = ChildLifetime(timeout: timeout)
    let clock = ContinuousClock()
    let start = clock.now
    while true {
      let isCancelled = cancellation.isCancelled.load(ordering: .relaxed)
      let situation = ChildLifetime.ChildState(
        isOpen: watch.isOpen, hasEnded: watch.hasEnded,
        isUnwanted: isCancelled || watch.hasTooMuch)
      switch lifetime.next(situation, at: clock.now - start) {
      case .wait(let pause): watch.wait(pause)
      case .terminate: child.signal(SIGTERM)
      case .kill: child.signal(SIGKILL)
      case .finish:
        if lifetime.hasBeenAsked { child.endGroup() }
        if isCancelled { throw CancellationError() }
        guard !watch.hasTooMuch else { throw Failure.tooMuch }
        guard !lifetime.isOverdue, let ending = watch.ending else { throw Failure.overdue }
        return ChildProcess(
          ending: ending, standardOutput: watch.texts[0], standardError: watch.texts[1])
      }
    }
  }
}

/// Watches a process's output and end.
private struct ChildWatch {
  private let child: ChildProcess.Running
  /// Keeps the descriptors open.
  private let pipes: [ChildProcess.Pipe]
  /// The outputs that are still read, by the index of their text.
  private var open: [(index: Int, descriptor: Descriptor)]
  private(set) var texts: [[UInt8]]
  private(set) var ending: ChildProcess.Ending?
  private var buffer = [UInt8](repeating: 0, count: 4096)

  init(_ child: ChildProcess.Running, _ pipes: [ChildProcess.Pipe]) {
    self.child = child
    self.pipes = pipes
    open = pipes.enumerated().map { ($0.offset, $0.element.reading) }
    texts = [[UInt8]](repeating: [], count: pipes.count)
  }

  var isOpen: Bool { !open.isEmpty }
  var hasEnded: Bool { ending != nil }
  var hasTooMuch: Bool { texts.contains { $0.count > ChildProcess.outputLimit } }

  /// Waits for output, and reads it.
  mutating func wait(_ pause: Duration) {
    let milliseconds = pause.wholeMilliseconds
    do {
      let ready = try Descriptor.wait(
        for: open.map { ($0.descriptor, .input) }, milliseconds: milliseconds)
      for (output, isReady) in zip(open, ready) where isReady { take(output.index) }
    } catch {
      // Reading could block beyond the timeout; the system may be able to wait the next time.
      usleep(useconds_t(milliseconds) * 1000)
    }
    if ending == nil { ending = child.ending() }
  }

  private mutating func take(_ index: Int) {
    let count = (try? pipes[index].reading.read(into: &buffer)) ?? 0
    if count == 0 { open.removeAll { $0.index == index } }
    // Excess output is read, so that the process doesn't block until it is ended, but isn't kept.
    guard texts[index].count <= ChildProcess.outputLimit else { return }
    texts[index] += buffer.prefix(count)
  }
}

extension Result where Failure == any Error {
  fileprivate static func of(_ work: () async throws -> Success) async -> Result {
    do { return .success(try await work()) } catch { return .failure(error) }
  }
}
