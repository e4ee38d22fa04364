// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import SystemLibrary
import WireFormats

extension ChildProcess {
  /// Held while pipes are made, and while a process is started: if the system can't make pipes that
  /// other processes don't inherit, a process that is started meanwhile would keep them open.
  static let starting = Mutex(())

  /// Both ends of a pipe, closed with the last reference. Other processes don't inherit them.
  final class Pipe {
    let reading: Descriptor
    private var writing: Descriptor?

    init() throws(Failure) {
      do {
        let ends = try Descriptor.pipe()
        // If a standard stream is closed, a pipe would get its number, which the process's streams
        // use.
        reading = try ends.reading.aboveStandardStreams(or: ends.writing)
        writing = try ends.writing.aboveStandardStreams(or: reading)
      } catch {
        throw .noPipe(error)
      }
    }

    deinit {
      try? reading.close()
      closeWriting()
    }

    /// Writes everything, and closes this end. A program needn't read all of it.
    func send(_ bytes: [UInt8]) {
      if let writing {
        bytes.withUnsafeBufferPointer { try? writing.writeAll(UnsafeRawBufferPointer($0)) }
      }
      closeWriting()
    }

    /// The descriptor that the program writes to.
    var program: CInt { writing?.number ?? -1 }

    func closeWriting() {
      try? writing?.close()
      writing = nil
    }
  }

  /// A started process.
  struct Running {
    fileprivate let id: pid_t
    /// Whether it leads a process group of its own.
    fileprivate let hasGroup: Bool

    /// Sends a signal to it, and to its children in its group.
    func signal(_ number: CInt) { _ = kill(hasGroup ? -id : id, number) }

    /// Ends its children in its group that outlive it.
    func endGroup() { if hasGroup { _ = kill(-id, SIGKILL) } }

    /// How it ended; `nil` while it runs.
    func ending() -> Ending? {
      var status: CInt = 0
      let found = waitpid(id, &status, WNOHANG)
      // If this process ignores SIGCHLD, the kernel keeps no exit status.
      if found < 0 { return errno == EINTR ? nil : .exited(0) }
      guard found == id else { return nil }
      return Ending(status)
    }
  }

  /// Starts a process.
  static func start(
    _ words: [String], _ variables: [String], output: Pipe, errors: Pipe
  ) throws -> Running {
    // In a group of its own it can be ended together with its children, but couldn't prompt its user at
    // a terminal.
    let hasGroup = !hasTerminal
    let id = try spawn(
      words, variables, streams: [(output.program, 1), (errors.program, 2)], hasGroup: hasGroup)
    return Running(id: id, hasGroup: hasGroup)
  }

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - words: The program, searched for in `PATH`, and its arguments.
  ///   - variables: Its environment variables, each `NAME=value`.
  ///   - streams: Descriptors of this process, and those of the program that they become.
  ///   - signals: Signals that have their default action in the program, beside those that this
  ///     process ignores for itself.
  ///   - hasGroup: Whether it leads a process group of its own.
  /// - Returns: The process's ID.
  /// - Throws: ``Failure``.
  static func spawn(
    _ words: [String], _ variables: [String], streams: [(own: CInt, program: CInt)],
    resetting signals: [CInt] = [], hasGroup: Bool = false
  ) throws -> pid_t {
    #if os(tvOS) || os(watchOS)
      throw Failure.unsupported
    #else
      guard !(words + variables).contains(where: \.hasNUL) else {
        throw Failure.nullByte
      }
      #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
      #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
      #endif
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      for stream in streams {
        posix_spawn_file_actions_adddup2(&actions, stream.own, stream.program)
      }
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      // Signals that this process ignores have their default action in the child.
      var reset = sigset_t()
      sigemptyset(&reset)
      posix_spawnattr_setsigmask(&attributes, &reset)
      for number in signals + [SIGPIPE, SIGXFSZ] { sigaddset(&reset, number) }
      posix_spawnattr_setsigdefault(&attributes, &reset)
      var flags = CInt(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
      if hasGroup {
        flags |= CInt(POSIX_SPAWN_SETPGROUP)
        posix_spawnattr_setpgroup(&attributes, 0)
      }
      posix_spawnattr_setflags(&attributes, Int16(flags))
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

  /// Whether there is a terminal at which a user may be prompted.
  private static var hasTerminal: Bool {
    guard let terminal = try? Descriptor.open("/dev/tty", .terminal) else { return false }
    try? terminal.close()
    return true
  }

  /// Strings as a C array.
  static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { PathText.withCString($0) { strdup($0) } }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

extension Descriptor {
  /// The same file under a number that no standard stream has.
  ///
  /// - Parameter other: The pipe's other end, closed if there is no such number.
  func aboveStandardStreams(or other: Descriptor) throws(SystemError) -> Descriptor {
    guard number <= STDERR_FILENO else { return self }
    defer { try? close() }
    do {
      return try duplicate(from: STDERR_FILENO + 1)
    } catch {
      try? other.close()
      throw error
    }
  }
}

extension ChildProcess.Ending {
  /// An ending as `waitpid` reports it.
  init(_ status: CInt) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }
}
