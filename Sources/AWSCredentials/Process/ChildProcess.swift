// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import Files
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that runs until it ends, its output collected.
struct ChildProcess: Sendable {
  /// How a program ended.
  enum Ending: Sendable, Hashable, CustomStringConvertible {
    case exited(CInt)
    case killed(signal: CInt)

    var description: String {
      switch self {
      case .exited(let status): "exited with status \(status)"
      case .killed(let signal): "was ended by signal \(signal)"
      }
    }
  }

  /// The most that a program may write to each of its outputs, in bytes.
  static let outputLimit = 1 << 20

  let ending: Ending
  let standardOutput: [UInt8]
  let standardError: [UInt8]

  /// Runs a program to its end, on a thread of its own. It has this process's standard input.
  ///
  /// - Parameters:
  ///   - words: The program, looked for in `PATH`, and its arguments.
  ///   - environment: Its environment variables.
  ///   - timeout: How long it may run.
  /// - Throws: `credentialRetrievalError` when it can't be run, writes too much, or takes too long;
  ///   `CancellationError`. The program has been ended then, with all that it has started in its
  ///   process group.
  static func run(
    _ words: [String], environment: Environment, timeout: Duration
  ) async throws -> ChildProcess {
    // The program may take its time, or ask its user: that must not hold up others.
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
    _ words: [String], _ environment: Environment, timeout: Duration, _ cancellation: Cancellation
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
      let situation = ChildLifetime.Situation(
        isOpen: watch.isOpen, hasEnded: watch.hasEnded,
        isUnwanted: isCancelled || watch.hasTooMuch)
      switch lifetime.next(situation, at: clock.now - start) {
      case .wait(let pause): watch.wait(pause)
      case .terminate: child.signal(SIGTERM)
      case .kill: child.signal(SIGKILL)
      case .finish:
        if lifetime.hasBeenAsked { child.endGroup() }
        if isCancelled { throw CancellationError() }
        return try result(of: watch, lifetime, words[0])
      }
    }
  }

  private static func result(
    of watch: ChildWatch, _ lifetime: ChildLifetime, _ program: String
  ) throws -> ChildProcess {
    guard !watch.hasTooMuch else {
      throw ProcessCredentials.error(
        "\(program) writes more than \(outputLimit) bytes, and was ended")
    }
    guard !lifetime.isOverdue, let ending = watch.ending else {
      throw ProcessCredentials.error(
        "\(program) took longer than \(lifetime.timeout.components.seconds) seconds, and was "
          + "ended. Set credential_process_timeout in its profile to more seconds if it needs them")
    }
    return ChildProcess(
      ending: ending, standardOutput: watch.texts[0], standardError: watch.texts[1])
  }
}

/// Sees what a program writes, and that it ends.
private struct ChildWatch {
  private let child: ChildProcess.Running
  private let pipes: [ChildProcess.Pipe]
  /// A negative descriptor is passed over.
  private var waiting: [pollfd]
  private(set) var texts: [[UInt8]]
  private(set) var ending: ChildProcess.Ending?
  private var buffer = [UInt8](repeating: 0, count: 4096)

  init(_ child: ChildProcess.Running, _ pipes: [ChildProcess.Pipe]) {
    self.child = child
    self.pipes = pipes
    waiting = pipes.map { pollfd(fd: $0.reading, events: Int16(POLLIN), revents: 0) }
    texts = [[UInt8]](repeating: [], count: pipes.count)
  }

  var isOpen: Bool { waiting.contains { $0.fd >= 0 } }
  var hasEnded: Bool { ending != nil }
  var hasTooMuch: Bool { texts.contains { $0.count > ChildProcess.outputLimit } }

  /// Waits for output, and takes it in.
  mutating func wait(_ pause: Duration) {
    let (seconds, attoseconds) = pause.components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    let count = poll(&waiting, nfds_t(waiting.count), CInt(clamping: milliseconds))
    if count > 0 {
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        take(index)
      }
    }
    if ending == nil { ending = child.ending() }
  }

  private mutating func take(_ index: Int) {
    let count = read(waiting[index].fd, &buffer, buffer.count)
    if count < 0, errno == EINTR { return }
    if count <= 0 { waiting[index].fd = -1 }
    // What is too much is read, so that the program isn't held up until it is ended, but not kept.
    guard texts[index].count <= ChildProcess.outputLimit else { return }
    texts[index] += buffer.prefix(max(count, 0))
  }
}

extension Result where Failure == any Error {
  fileprivate static func of(_ work: () async throws -> Success) async -> Result {
    do { return .success(try await work()) } catch { return .failure(error) }
  }
}
