// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import AWSErrors
import NIOCore
import Synchronization
package import WireFormats

/// A file as the body of a request, read while it is sent.
package final class FileBody: ByteSource {
  private static let chunkSize = 256 * 1024

  private let path: String
  /// The status of the file at the first look.
  private let seen = Mutex<FileSnapshot?>(nil)

  /// A body over a file. Errors of the file are thrown by ``makeReader()``.
  package init(path: String) { self.path = path }

  package var storage: ByteStorage { .file(path: path) }

  /// The size of the file at the first look; `nil` if it has none (a pipe) or doesn't exist. Blocks
  /// before ``prepare()``.
  package var length: Int64? { look().length }

  /// Whether it is a regular file, which can be read again. Blocks before ``prepare()``.
  package var isReplayable: Bool { length != nil }

  /// The error of a file that doesn't exist or is a directory. Blocks before ``prepare()``.
  package var failure: (any Error)? { look().failure }

  /// Reads the file's status on a thread that may block.
  package func prepare() async {
    guard seen.withLock({ $0 == nil }) else { return }
    _ = try? await FileCalls.onThreads.run { self.look() }
  }

  /// A reader from the file's first byte.
  ///
  /// - Throws: ``FileError`` if the file can't be opened.
  package func makeReader() async throws -> any ByteSourceReader {
    await prepare()
    let seen = look()
    if let failure = seen.failure { throw failure }
    let file = try await seen.length == nil ? FileReader.awaiting(path) : FileReader.reading(path)
    return Reader(file, path, seen.length)
  }

  private struct FileSnapshot {
    var length: Int64?
    var failure: FileError?

    init(_ path: String) {
      do {
        let status = try EntryStatus(reading: path).file
        if status.kind == .directory { failure = .isDirectory(path) }
        if status.kind == .regular { length = status.size }
      } catch {
        failure = error.of(path)
      }
    }
  }

  private func look() -> FileSnapshot {
    if let known = seen.withLock({ $0 }) { return known }
    let new = FileSnapshot(path)
    return seen.withLock { seen in
      let first = seen ?? new
      seen = first
      return first
    }
  }

  private final class Reader: ByteSourceReader {
    private var file: FileReader?
    private let path: String
    private let length: Int64?
    private var count: Int64 = 0

    init(_ file: FileReader, _ path: String, _ length: Int64?) {
      self.file = file
      self.path = path
      self.length = length
    }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard let file else { return nil }
      let bytes = try await file.read(FileBody.chunkSize)
      count += Int64(bytes.readableBytes)
      if let length, bytes.readableBytes == 0 ? count < length : count > length {
        self.file = nil
        throw FileError(
          path: path,
          reason: "The file changed while it was read: it had \(length) bytes at first and has "
            + "\(count < length ? "fewer" : "more") now")
      }
      guard bytes.readableBytes == 0 else { return [bytes] }
      self.file = nil
      return nil
    }

    func cancel() async { file = nil }
  }
}
