// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import AWSErrors
import NIOCore
package import WireFormats

/// A file as the body of a request, read while it is sent.
package final class FileBody: ByteSource {
  private static let chunkSize = 256 * 1024

  /// The file's path.
  package let path: String
  /// The file's original size; `nil` if it has none (a pipe) or doesn't exist.
  package let length: Int64?
  private let failure: FileError?

  /// A body over a file. Errors of the file are thrown by ``makeReader()``.
  package init(path: String) {
    self.path = path
    do {
      let status = try EntryStatus(reading: path).file
      failure = status.kind == .directory ? .isDirectory(path) : nil
      length = status.kind == .regular ? status.size : nil
    } catch {
      failure = error.of(path)
      length = nil
    }
  }

  /// Whether it is a regular file, which can be read again.
  package var isReplayable: Bool { length != nil }

  /// A reader from the file's first byte.
  ///
  /// - Throws: ``FileError`` if the file can't be opened.
  package func makeReader() async throws -> any ByteSourceReader {
    if let failure { throw failure }
    let file = try await length == nil ? FileReader.awaiting(path) : FileReader.reading(path)
    return Reader(file, path, length)
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
      count &+= Int64(bytes.readableBytes)
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
