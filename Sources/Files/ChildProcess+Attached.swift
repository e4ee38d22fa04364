// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import SystemLibrary
import WireFormats

extension ChildProcess {
  /// Runs a program in this process's place: it has the standard streams, the terminal and what the
  /// user types, Ctrl-C included, until it ends.
  ///
  /// - Parameters:
  ///   - words: The program, searched for in `PATH`, and its arguments.
  ///   - environment: Its environment variables, each `NAME=value`.
  ///   - input: What it reads as standard input; this process's own if `nil`.
  /// - Returns: How it ended.
  /// - Throws: ``Failure``.
  package static func runAttached(
    _ words: [String], environment: [String], input: [UInt8]? = nil
  ) async throws -> Ending {
    try await OwnThread().value { try attached(words, environment, input) }
  }

  /// The signals that a user sends with the keyboard. They are the program's while it runs.
  private static let keyboardSignals = [SIGINT, SIGQUIT, SIGTSTP]

  private static func attached(
    _ words: [String], _ environment: [String], _ input: [UInt8]?
  ) throws -> Ending {
    let pipe = try starting.withLock { _ in try input.map { _ in try InputPipe() } }
    let before = keyboardSignals.map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in before { signal(number, handler) } }
    let child = try startAttached(words, environment, input: pipe)
    if let input { pipe?.send(input) }
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0 {
      // If this process ignores SIGCHLD, the kernel keeps no exit status.
      guard errno == EINTR else { return .exited(0) }
    }
    return Ending(status)
  }

  private static func startAttached(
    _ words: [String], _ variables: [String], input: InputPipe?
  ) throws -> pid_t {
    #if os(tvOS) || os(watchOS)
      throw Failure.unsupported
    #else
      guard !(words + variables).contains(where: \.hasNUL) else { throw Failure.nullByte }
      #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
      #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
      #endif
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      if let input { posix_spawn_file_actions_adddup2(&actions, input.reading.number, 0) }
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      var signals = sigset_t()
      sigemptyset(&signals)
      posix_spawnattr_setsigmask(&attributes, &signals)
      for number in keyboardSignals + [SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
      posix_spawnattr_setsigdefault(&attributes, &signals)
      posix_spawnattr_setflags(
        &attributes, Int16(CInt(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)))
      var child: pid_t = 0
      let failure = starting.withLock { _ in
        withCStrings(words) { arguments in
          withCStrings(variables) { variables in
            posix_spawnp(&child, words[0], &actions, &attributes, arguments, variables)
          }
        }
      }
      guard failure == 0 else { throw Failure.notRun(SystemError(failure)) }
      return child
    #endif
  }

  /// The pipe of a program's standard input.
  private final class InputPipe {
    let reading: Descriptor
    private let writing: Descriptor

    init() throws(Failure) {
      do {
        let ends = try Descriptor.pipe()
        reading = try ends.reading.aboveStandardStreams(or: ends.writing)
        writing = try ends.writing.aboveStandardStreams(or: reading)
      } catch {
        throw .noPipe(error)
      }
    }

    deinit { try? reading.close() }

    /// Writes everything, and ends the input. A program needn't read all of it.
    func send(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { try? writing.writeAll(UnsafeRawBufferPointer($0)) }
      try? writing.close()
    }
  }
}
