// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CBoto3System
package import SystemLibrary
import WireFormats

/// How a file is opened. Child processes don't inherit the descriptor.
package struct Opening: Sendable {
  fileprivate let flags: CInt

  private init(_ flags: CInt) { self.flags = flags | O_CLOEXEC }

  /// To read.
  package static let reading = Opening(O_RDONLY)
  /// To read; a FIFO opens even without a writer.
  package static let readingAtOnce = Opening(O_RDONLY | O_NONBLOCK)
  /// To write to an existing file, pipe or device.
  package static let writing = Opening(O_WRONLY)
  /// To read and write an existing file.
  package static let updating = Opening(O_RDWR)
  /// To write to the end of an existing file.
  package static let appending = Opening(O_WRONLY | O_APPEND)
  /// To write to the end of a file, which is created if it doesn't exist; a FIFO without a reader
  /// fails.
  package static let logging = Opening(O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK)
  /// To read, and to write to the end of a file, which is created if it doesn't exist.
  package static let keeping = Opening(O_RDWR | O_CREAT | O_APPEND)
  /// To read and write a new file; fails if one exists.
  package static let creating = Opening(O_RDWR | O_CREAT | O_EXCL)
  /// To write a file, replacing its content.
  package static let replacing = Opening(O_WRONLY | O_CREAT | O_TRUNC)
  /// To read from and write to a terminal, without making it the controlling one.
  package static let terminal = Opening(O_RDWR | O_NOCTTY)
}

/// The number of an open file, pipe or device, with the system's calls on it. A call that a signal
/// interrupts is repeated. All calls block.
package struct Descriptor: Sendable, Hashable {
  package let number: CInt

  package init(_ number: CInt) { self.number = number }

  package static let standardInput = Descriptor(STDIN_FILENO)
  package static let standardOutput = Descriptor(STDOUT_FILENO)
  package static let standardError = Descriptor(STDERR_FILENO)

  /// Opens a file.
  ///
  /// - Parameter permissions: The permissions of a new file, before the process's `umask`.
  package static func open(
    _ path: String, _ opening: Opening, permissions: mode_t = 0o666
  ) throws(SystemError) -> Descriptor {
    BlockingCalls.note("open")
    while true {
      let number = try PathText.pass(path) { SystemLibrary.open($0, opening.flags, permissions) }
      if number >= 0 { return Descriptor(number) }
      guard errno == EINTR else { throw .last }
    }
  }

  /// The ends of a new pipe. Child processes don't inherit them.
  package static func pipe() throws(SystemError) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [CInt] = [-1, -1]
    guard boto3_closed_pipe(&ends) == 0 else { throw .last }
    return (Descriptor(ends[0]), Descriptor(ends[1]))
  }

  /// Closes it. Some file systems report only here that they had no room for the written bytes.
  package func close() throws(SystemError) {
    guard SystemLibrary.close(number) == 0 || errno == EINTR else { throw .last }
  }

  /// Duplicates the descriptor.
  package func duplicate(from least: CInt = 0) throws(SystemError) -> Descriptor {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, least)
    guard copy >= 0 else { throw .last }
    return Descriptor(copy)
  }

  /// Whether the number is that of an open descriptor.
  package var isOpen: Bool { fcntl(number, F_GETFD) >= 0 || errno != EBADF }

  /// Whether it is a terminal.
  package var isTerminal: Bool { isatty(number) != 0 }

  /// Reads the next bytes; 0 at the end.
  package func read(_ buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    BlockingCalls.note("read")
    return try Self.retrying { SystemLibrary.read(number, buffer.baseAddress, buffer.count) }
  }

  /// Reads the next bytes into an array; 0 at the end.
  package func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    BlockingCalls.note("read")
    return try Self.retrying {
      buffer.withUnsafeMutableBytes { SystemLibrary.read(number, $0.baseAddress, $0.count) }
    }
  }

  /// Reads bytes at an offset; 0 at the end.
  package func read(
    _ buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(SystemError) -> Int {
    BlockingCalls.note("pread")
    return try Self.retrying { pread(number, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// Writes the first of some bytes.
  ///
  /// - Returns: The number of written bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    BlockingCalls.note("write")
    return try Self.retrying { SystemLibrary.write(number, bytes.baseAddress, bytes.count) }
  }

  /// Writes the first of some bytes.
  ///
  /// - Returns: The number of written bytes.
  package func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    BlockingCalls.note("write")
    return try Self.retrying {
      bytes.withUnsafeBytes { SystemLibrary.write(number, $0.baseAddress, $0.count) }
    }
  }

  /// Writes all bytes. Waits for a pipe or socket that another process set to `O_NONBLOCK`.
  package func writeAll(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do {
        rest = rest.dropFirst(try write(UnsafeRawBufferPointer(rebasing: rest)))
      } catch {
        guard error == .wouldBlock else { throw error }
        try wait(for: .output)
      }
    }
  }

  /// Writes all bytes at an offset.
  package func writeAll(_ bytes: UnsafeRawBufferPointer, at offset: Int64) throws(SystemError) {
    BlockingCalls.note("pwrite")
    var rest = bytes[...]
    while !rest.isEmpty {
      let run = UnsafeRawBufferPointer(rebasing: rest)
      let position = off_t(offset + Int64(bytes.count - rest.count))
      rest = rest.dropFirst(
        try Self.retrying { pwrite(number, run.baseAddress, run.count, position) })
    }
  }

  /// Removes the bytes from an offset on.
  package func truncate(to length: Int64 = 0) throws(SystemError) {
    BlockingCalls.note("ftruncate")
    _ = try Self.retrying { Int(ftruncate(number, off_t(length))) }
  }

  /// Locks the file for this process, until the descriptor is closed.
  ///
  /// - Returns: Whether no other process has locked it.
  package func lock() throws(SystemError) -> Bool {
    do {
      _ = try Self.retrying { Int(flock(number, LOCK_EX | LOCK_NB)) }
      return true
    } catch {
      guard error == .wouldBlock else { throw error }
      return false
    }
  }

  /// Waits until the written bytes are on the disk.
  package func synchronize() throws(SystemError) {
    BlockingCalls.note("fsync")
    _ = try Self.retrying { Int(fsync(number)) }
  }

  /// Sets the modification time of the file.
  func setTime(_ time: Timestamp) throws(SystemError) {
    BlockingCalls.note("futimens")
    let time = timespec(tv_sec: time_t(time.seconds), tv_nsec: Int(time.nanoseconds))
    _ = try Self.retrying { Int(futimens(number, [time, time])) }
  }

  /// The status of the file.
  package func status() throws(SystemError) -> FileStatus {
    BlockingCalls.note("fstat")
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// What to wait for.
  package enum Direction: Sendable { case input, output }

  /// Waits until bytes can be read or written without waiting, or the other side is gone.
  ///
  /// - Parameter milliseconds: The timeout; negative for none.
  /// - Returns: Whether they can.
  /// - Throws: Why the system can't wait.
  @discardableResult
  package func wait(
    for direction: Direction, milliseconds: CInt = -1
  ) throws(SystemError) -> Bool {
    try Self.wait(for: [(self, direction)], milliseconds: milliseconds) == [true]
  }

  /// Waits until one of several descriptors is ready.
  ///
  /// - Returns: For each, whether it is ready.
  /// - Throws: Why the system can't wait.
  package static func wait(
    for descriptors: [(Descriptor, Direction)], milliseconds: CInt = -1
  ) throws(SystemError) -> [Bool] {
    var watched = descriptors.map { descriptor, direction in
      pollfd(
        fd: descriptor.number, events: Int16(direction == .input ? POLLIN : POLLOUT), revents: 0)
    }
    let end = milliseconds > 0 ? ContinuousClock.now + .milliseconds(milliseconds) : nil
    var rest = milliseconds
    while poll(&watched, nfds_t(watched.count), rest) < 0 {
      guard errno == EINTR else { throw .last }
      // Signals that come again and again don't prolong the wait.
      if let end { rest = max(0, (end - .now).wholeMilliseconds) }
    }
    return watched.map { $0.revents != 0 }
  }

  /// Repeats a call for as long as signals interrupt it.
  static func retrying(_ call: () -> Int) throws(SystemError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw .last }
    }
  }
}

extension Duration {
  /// The milliseconds of the duration, rounded up.
  var wholeMilliseconds: CInt {
    let (seconds, attoseconds) = components
    let milliseconds = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return CInt(clamping: seconds * 1000 + milliseconds)
  }
}
