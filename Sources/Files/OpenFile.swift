// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import NIOCore
import NIOPosix
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file, closed with its last reference. Its calls block, so they run on SwiftNIO's thread
/// pool for blocking work; those that may block for ever run on a thread of the file's own.
package final class OpenFile: Sendable {
  private let descriptor: CInt
  private let path: String
  private let ownThread: OwnThread?

  private init(_ descriptor: CInt, _ path: String, ownThread: OwnThread? = nil) {
    self.descriptor = descriptor
    self.path = path
    self.ownThread = ownThread
  }

  deinit {
    _ = close(descriptor)
  }

  package static func reading(_ path: String) async throws -> OpenFile {
    try await opening { try open(path, O_RDONLY | O_CLOEXEC) }
  }

  /// For a FIFO, say, which opens when another process opens it for writing, and has bytes when
  /// they are written.
  package static func awaiting(_ path: String) async throws -> OpenFile {
    let thread = OwnThread()
    return try await thread.value(of: {
      try open(path, O_RDONLY | O_CLOEXEC, ownThread: thread)
    })
  }

  /// A new file, which doesn't exist yet.
  static func creating(_ path: String, permissions: mode_t) async throws -> OpenFile {
    try await opening {
      try open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions: permissions)
    }
  }

  /// Opens a file. When the process has no descriptor left, idle connections are closed, and
  /// opening is retried for ten seconds.
  private static func opening(
    _ open: @escaping @Sendable () throws -> OpenFile
  ) async throws -> OpenFile {
    var attempts = 200
    while true {
      do {
        return try await offLoop(open)
      } catch let shortage as NoDescriptor {
        attempts -= 1
        guard attempts > 0 else { throw shortage.error }
        DescriptorRelief.closeSomething()
        try await sleepOnEventLoop(for: .milliseconds(50))
      }
    }
  }

  /// No descriptor is left for a file.
  private struct NoDescriptor: Error {
    let error: FileError
  }

  /// The next bytes, up to a number; empty at the end.
  package func read(_ count: Int) async throws -> ByteBuffer {
    let call: @Sendable () throws -> ByteBuffer = {
      var bytes = ByteBufferAllocator().buffer(capacity: count)
      try bytes.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { raw in
        try self.retrying { systemRead(self.descriptor, raw.baseAddress, count) }
      }
      return bytes
    }
    guard let ownThread else { return try await Self.offLoop(call) }
    return try await ownThread.value(of: call)
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) async throws {
    try await Self.offLoop {
      try bytes.withUnsafeBytes { try self.writeAll($0) }
    }
  }

  /// Writes all bytes.
  func write(_ buffers: [ByteBuffer]) async throws {
    try await Self.offLoop {
      for buffer in buffers { try buffer.withUnsafeReadableBytes { try self.writeAll($0) } }
    }
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let run = UnsafeRawBufferPointer(rebasing: rest)
      let count = try retrying { systemWrite(descriptor, run.baseAddress, run.count) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the written bytes are on the disk.
  func synchronize() async throws {
    try await Self.offLoop {
      guard fsync(self.descriptor) == 0 else { throw Self.lastError(self.path) }
    }
  }

  /// Runs a blocking call on SwiftNIO's thread pool.
  package static func offLoop<Result: Sendable>(
    _ call: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await NIOThreadPool.singleton.runIfActive(call)
  }

  /// The error of the last system call.
  package static func lastError(_ path: String) -> FileError {
    FileError(path: path, errno: errno)
  }

  private static func open(
    _ path: String, _ flags: CInt, permissions: mode_t = 0, ownThread: OwnThread? = nil
  ) throws -> OpenFile {
    let descriptor = systemOpen(path, flags, permissions)
    guard descriptor >= 0 else {
      let code = errno
      let (error, isShortage) = (lastError(path), code.isDescriptorShortage)
      if isShortage, ownThread == nil { throw NoDescriptor(error: error) }
      throw error
    }
    return OpenFile(descriptor, path, ownThread: ownThread)
  }

  private func retrying(_ call: () -> Int) throws -> Int {
    while true {
      let count = call()
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.lastError(path) }
    }
  }
}

// The system's calls under other names, because methods have the same names.

private func systemOpen(_ path: String, _ flags: CInt, _ permissions: mode_t) -> CInt {
  PathText.withCString(path) { open($0, flags, permissions) }
}

private func systemRead(_ descriptor: CInt, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, bytes, count)
}

private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
