// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore

/// A file that is read from its beginning to its end, on threads that may block.
package final class FileReader: Sendable {
  private let file: OpenFile
  /// The thread for a file that may block its reader forever.
  private let thread: OwnThread?

  private init(_ file: OpenFile, _ thread: OwnThread?) {
    self.file = file
    self.thread = thread
  }

  /// Opens a file.
  ///
  /// - Throws: `FileError`.
  package static func reading(_ path: String) async throws -> FileReader {
    FileReader(try await FileCalls.opening { try OpenFile(path, .reading) }, nil)
  }

  /// For a file such as a FIFO, which opens when another process opens it for writing and has bytes
  /// when they are written.
  ///
  /// - Throws: `FileError`; `CancellationError`, although the other process may never come.
  package static func awaiting(_ path: String) async throws -> FileReader {
    let thread = OwnThread()
    return try await thread.valueUnlessCancelled {
      FileReader(try OpenFile(path, .reading), thread)
    }
  }

  /// The next bytes, up to a count; empty at the end.
  ///
  /// - Throws: `FileError`; `CancellationError`, although the bytes may never come.
  package func read(_ count: Int) async throws -> ByteBuffer {
    let file = file
    let call: @Sendable () throws -> ByteBuffer = {
      var bytes = ByteBufferAllocator().buffer(capacity: count)
      try bytes.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { raw in
        try file.read(UnsafeMutableRawBufferPointer(rebasing: raw[..<count]))
      }
      return bytes
    }
    guard let thread else { return try await FileCalls.onThreads.run(call) }
    return try await thread.valueUnlessCancelled(of: call)
  }
}
