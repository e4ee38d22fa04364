// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Files

/// The destination of a download.
public struct DownloadTarget: Sendable {
  package enum Destination: Sendable {
    case file(String)
    case stream(any ObjectWriter)
  }

  package let destination: Destination

  /// A file, which gets its name when it is complete. An existing pipe or device is written to as a
  /// stream.
  ///
  /// - Parameter path: The file's path.
  public static func file(_ path: String) -> DownloadTarget {
    DownloadTarget(destination: .file(path))
  }

  /// A buffer in memory.
  public static func buffer(_ buffer: ObjectBuffer) -> DownloadTarget { .stream(buffer) }

  /// A closure that receives the bytes in order.
  ///
  /// - Parameter write: Receives the next bytes. The download waits meanwhile; an error that it
  ///   throws ends the download.
  public static func writer(
    _ write: @escaping @Sendable (_ bytes: [UInt8]) async throws -> Void
  ) -> DownloadTarget {
    .stream(ClosureWriter(writing: write))
  }

  /// Standard output.
  public static var standardOutput: DownloadTarget { .stream(DescriptorWriter.standardOutput) }

  /// An object that receives the bytes in order.
  package static func stream(_ writer: any ObjectWriter) -> DownloadTarget {
    DownloadTarget(destination: .stream(writer))
  }
}

/// Receives the bytes of a download in order: standard output, a buffer, a custom consumer.
package protocol ObjectWriter: Sendable {
  /// A download begins.
  func begin()

  /// Receives the next bytes. The download waits meanwhile.
  ///
  /// - Throws: An error that ends the download.
  func write(_ bytes: [UInt8]) async throws
}

extension ObjectWriter {
  package func begin() {}
}

private struct ClosureWriter: ObjectWriter {
  let writing: @Sendable ([UInt8]) async throws -> Void

  func write(_ bytes: [UInt8]) async throws { try await writing(bytes) }
}

/// A buffer to download into. Each download replaces what is in it.
///
/// ```swift
/// let buffer = ObjectBuffer()
/// try await s3.transfers.download(location, to: .buffer(buffer))
/// print(buffer.bytes.count)
/// ```
public final class ObjectBuffer: ObjectWriter {
  private let content = Mutex<[UInt8]>([])

  /// An empty buffer.
  public init() {}

  /// The bytes so far.
  public var bytes: [UInt8] { content.withLock { $0 } }

  /// Forgets the bytes of an earlier download.
  package func begin() { content.withLock { $0 = [] } }

  /// Appends bytes.
  package func write(_ bytes: [UInt8]) async throws {
    content.withLock { content in
      if content.isEmpty { content = bytes } else { content += bytes }
    }
  }
}

/// An open file descriptor to download into: standard output, a pipe, a socket.
package final class DescriptorWriter: ObjectWriter {
  private let file: OpenFile
  /// What reads the bytes may never do so: such a wait has a thread of its own.
  private let thread: OwnThread

  /// Standard output.
  package static let standardOutput = DescriptorWriter(1)

  /// A writer to a descriptor, which stays open.
  package init(_ descriptor: CInt) {
    file = OpenFile(borrowing: Descriptor(descriptor), path: "file descriptor \(descriptor)")
    thread = OwnThread()
  }

  private init(_ file: OpenFile, _ thread: OwnThread) {
    self.file = file
    self.thread = thread
  }

  /// A writer to a pipe or device. A FIFO opens when another process opens it for reading.
  ///
  /// - Throws: ``FileError``; `CancellationError`, although that process may never come.
  static func opening(_ path: String) async throws -> DescriptorWriter {
    let thread = OwnThread()
    return try await thread.valueUnlessCancelled {
      DescriptorWriter(try OpenFile(path, .writing), thread)
    }
  }

  /// Closes what was opened. After a cancelled call it closes with its last reference instead: that
  /// call may still be writing.
  ///
  /// - Throws: ``FileError``; `CancellationError`.
  func finish() async throws {
    let file = file
    try await thread.valueUnlessCancelled { try file.finishWriting() }
  }

  /// Writes bytes at the descriptor's current position.
  ///
  /// - Throws: ``FileError``; `CancellationError`, also while nothing reads the other end.
  package func write(_ bytes: [UInt8]) async throws {
    let file = file
    try await thread.valueUnlessCancelled { try file.append(bytes) }
  }
}
