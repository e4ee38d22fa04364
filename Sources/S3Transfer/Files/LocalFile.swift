// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats
import BotoCore
import NIOCore
import NIOPosix
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file that is read and written at any place, by several tasks at a time. Closed with its
/// last reference. Its calls block: short ones run where they are, long ones ``offLoop(_:)``.
final class LocalFile: Sendable {
  /// The path, for errors.
  let path: String
  let descriptor: CInt
  /// How quick the file is to write to.
  let pace = WritePace()
  private let isOwned: Bool
  private let isClosed = Atomic<Bool>(false)

  /// Opens a file to read it.
  ///
  /// - Throws: `FileError`.
  convenience init(reading path: String) throws {
    try self.init(path, O_RDONLY)
  }

  /// Opens a file, pipe or device that is there to write into it.
  ///
  /// - Throws: `FileError`.
  convenience init(writing path: String) throws {
    try self.init(path, O_WRONLY)
  }

  /// Opens a file to go on writing at any place of it.
  ///
  /// - Throws: `FileError`.
  convenience init(continuing path: String) throws {
    try self.init(path, O_RDWR)
  }

  /// Makes a new file.
  ///
  /// - Parameter mode: The permissions that it has at most; the process's `umask` takes some away.
  /// - Throws: `FileError`, also when there is one.
  convenience init(creating path: String, mode: mode_t = 0o666) throws {
    try self.init(path, O_RDWR | O_CREAT | O_EXCL, mode: mode)
  }

  /// Opens a file to add to its end.
  ///
  /// - Throws: `FileError`.
  convenience init(appending path: String) throws {
    try self.init(path, O_WRONLY | O_APPEND)
  }

  /// A descriptor that its owner closes.
  init(borrowing descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
    isOwned = false
  }

  private init(_ path: String, _ flags: CInt, mode: mode_t = 0o666) throws {
    descriptor = PathText.withCString(path) { open($0, flags | O_CLOEXEC, mode) }
    self.path = path
    isOwned = true
    guard descriptor >= 0 else { throw Self.lastError(path) }
  }

  deinit {
    if isOwned, descriptor >= 0, !isClosed.load(ordering: .relaxed) { _ = close(descriptor) }
  }

  /// Closes the file behind the last write: some file systems tell only then that there was no room
  /// for what they had taken. Nobody may use it any more.
  ///
  /// - Throws: `FileError`.
  func finishWriting() throws {
    guard isOwned, !isClosed.exchange(true, ordering: .relaxed) else { return }
    guard close(descriptor) == 0 || errno == EINTR else { throw Self.lastError(path) }
  }

  /// What the file is like now.
  ///
  /// - Throws: `FileError`.
  func status() throws -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.lastError(path) }
    return FileStatus(status)
  }

  /// Reads bytes from a place on, fewer than asked for only at the file's end.
  ///
  /// - Throws: `FileError`.
  func read(_ count: Int, at offset: Int64) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let length = try retrying {
          pread(descriptor, rest.baseAddress, rest.count, off_t(offset &+ Int64(filled)))
        }
        if length == 0 { return }
        filled += length
      }
    }
  }

  /// Writes the bytes of buffers at a place, one behind the other.
  ///
  /// - Throws: `FileError`.
  func write(_ buffers: [ByteBuffer], at offset: Int64) throws {
    var offset = offset
    for buffer in buffers {
      try buffer.withUnsafeReadableBytes { bytes in
        try writeAll(bytes) { run in
          let count = pwrite(descriptor, run.baseAddress, run.count, off_t(offset))
          if count > 0 { offset &+= Int64(count) }
          return count
        }
      }
    }
  }

  /// Takes away all bytes.
  ///
  /// - Throws: `FileError`.
  func truncate() throws {
    _ = try retrying { Int(ftruncate(descriptor, 0)) }
  }

  /// Writes bytes where the last ones ended.
  ///
  /// - Throws: `FileError`.
  func append(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      try writeAll(bytes) { run in systemWrite(descriptor, run.baseAddress, run.count) }
    }
  }

  /// Runs a blocking call on SwiftNIO's thread pool.
  static func offLoop<Result: Sendable>(
    _ call: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await NIOThreadPool.singleton.runIfActive(call)
  }

  /// The text of the last system call's error.
  static func lastError(_ path: String) -> FileError {
    FileError(path: path, errno: errno)
  }

  private func writeAll(
    _ bytes: UnsafeRawBufferPointer, _ write: (UnsafeRawBufferPointer) -> Int
  ) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try retrying { write(UnsafeRawBufferPointer(rebasing: rest)) }
      rest = rest.dropFirst(count)
    }
  }

  private func retrying(_ call: () -> Int) throws -> Int {
    while true {
      let count = call()
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.lastError(path) }
    }
  }
}

private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  while true {
    let written = write(descriptor, bytes, count)
    if written >= 0 || errno != EAGAIN { return written }
    // A pipe or socket that another process has set to O_NONBLOCK: it is waited for here.
    var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&watched, 1, -1)
  }
}
