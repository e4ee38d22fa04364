// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import NIOCore
import Synchronization
package import SystemLibrary
package import WireFormats

/// An open file that several tasks read and write at any offset. It is closed with its last
/// reference. Its calls block: ``FileCalls`` runs them where that does no harm.
package final class OpenFile: Sendable {
  /// The path, for errors.
  package let path: String
  package let descriptor: Descriptor
  /// How fast the file accepts written bytes.
  package let pace = WritePace()
  private let isOwned: Bool
  private let isClosed = Atomic<Bool>(false)

  /// Opens a file.
  ///
  /// - Parameter permissions: The permissions of a new file, before the process's `umask`.
  package init(
    _ path: String, _ opening: Opening, permissions: mode_t = 0o666
  ) throws(FileError) {
    do {
      descriptor = try Descriptor.open(path, opening, permissions: permissions)
    } catch {
      throw error.of(path)
    }
    self.path = path
    isOwned = true
  }

  /// A file with a descriptor that its owner closes.
  package init(borrowing descriptor: Descriptor, path: String) {
    self.descriptor = descriptor
    self.path = path
    isOwned = false
  }

  deinit {
    if isOwned, !isClosed.load(ordering: .relaxed) { try? descriptor.close() }
  }

  /// Closes the file after the last write, so that errors of the file system are reported. The file
  /// can't be used any more.
  package func finishWriting() throws(FileError) {
    guard isOwned, !isClosed.exchange(true, ordering: .relaxed) else { return }
    // Here what was written may be flushed; closing a file that was read waits for nothing.
    BlockingCalls.note("close")
    try call { () throws(SystemError) in try descriptor.close() }
  }

  /// The current status of the file.
  package func status() throws(FileError) -> FileStatus {
    try call { () throws(SystemError) in try descriptor.status() }
  }

  /// Reads bytes from an offset; fewer than requested only at the file's end.
  package func read(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileError) {
        filled = try read(UnsafeMutableRawBufferPointer(buffer), at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Fills a buffer with the bytes from an offset.
  ///
  /// - Returns: The number of bytes; fewer than requested only at the file's end.
  package func read(
    _ buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(FileError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let position = offset + Int64(filled)
      let count = try call { () throws(SystemError) in try descriptor.read(rest, at: position) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Reads bytes from the current position; 0 at the end.
  package func read(_ buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    try call { () throws(SystemError) in try descriptor.read(buffer) }
  }

  /// Reads all bytes from the current position.
  package func readAll() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(clamping: try status().size))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try call { () throws(SystemError) in try descriptor.read(into: &piece) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Writes the bytes of buffers at an offset, one after the other.
  package func write(_ buffers: [ByteBuffer], at offset: Int64) throws(FileError) {
    var offset = offset
    for buffer in buffers {
      let position = offset
      try call { () throws(SystemError) in
        try buffer.withUnsafeReadableBytes { bytes throws(SystemError) in
          try descriptor.writeAll(bytes, at: position)
        }
      }
      offset += Int64(buffer.readableBytes)
    }
  }

  /// Writes bytes at the current position.
  package func append(_ bytes: [UInt8]) throws(FileError) {
    try call { () throws(SystemError) in
      try bytes.withUnsafeBufferPointer { bytes throws(SystemError) in
        try descriptor.writeAll(UnsafeRawBufferPointer(bytes))
      }
    }
  }

  /// Writes the bytes of buffers at the current position.
  package func append(_ buffers: [ByteBuffer]) throws(FileError) {
    for buffer in buffers {
      try call { () throws(SystemError) in
        try buffer.withUnsafeReadableBytes { bytes throws(SystemError) in
          try descriptor.writeAll(bytes)
        }
      }
    }
  }

  /// Removes all bytes.
  package func truncate() throws(FileError) {
    try call { () throws(SystemError) in try descriptor.truncate() }
  }

  /// Sets the modification time.
  package func setTime(_ time: Timestamp) throws(SystemError) { try descriptor.setTime(time) }

  /// Waits until the written bytes are on the disk.
  package func synchronize() throws(FileError) {
    try call { () throws(SystemError) in try descriptor.synchronize() }
  }

  private func call<Result>(
    _ call: () throws(SystemError) -> Result
  ) throws(FileError) -> Result {
    do { return try call() } catch { throw error.of(path) }
  }
}
