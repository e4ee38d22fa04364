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

/// An open file that several tasks read and write at any offset. Closed with its last reference.
/// Its calls block: short ones run where they are, long ones by ``offLoop(_:)``.
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

  /// Opens an existing file, pipe or device for writing.
  ///
  /// - Throws: `FileError`.
  convenience init(writing path: String) throws {
    try self.init(path, O_WRONLY)
  }

  /// Opens a file to continue writing at any offset.
  ///
  /// - Throws: `FileError`.
  convenience init(continuing path: String) throws {
    try self.init(path, O_RDWR)
  }

  /// Creates a new file.
  ///
  /// - Parameter mode: The maximum permissions; the process's `umask` removes some.
  /// - Throws: `FileError`, also if it exists.
  convenience init(creating path: String, mode: mode_t = 0o666) throws {
    try self.init(path, O_RDWR | O_CREAT | O_EXCL, mode: mode)
  }

  /// Opens a file for appending.
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

  /// Closes the file after the last write: some file systems report only then that they had no
  /// room. The file can't be used afterwards.
  ///
  /// - Throws: `FileError`.
  func finishWriting() throws {
    guard isOwned, !isClosed.exchange(true, ordering: .relaxed) else { return }
    guard close(descriptor) == 0 || errno == EINTR else { throw Self.lastError(path) }
  }

  /// The file's current status.
  ///
  /// - Throws: `FileError`.
  func status() throws -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.lastError(path) }
    return FileStatus(status)
  }

  /// Reads bytes from an offset on, fewer than requested only at the file's end.
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

  /// Writes the bytes of buffers at an offset, one after the other.
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

  /// Removes all bytes.
  ///
  /// - Throws: `FileError`.
  func truncate() throws {
    _ = try retrying { Int(ftruncate(descriptor, 0)) }
  }

  /// Writes bytes after the last ones.
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

  /// The error of the last system call.
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
    // Another process has set this pipe or socket to O_NONBLOCK: wait for it here.
    var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&watched, 1, -1)
  }
}
