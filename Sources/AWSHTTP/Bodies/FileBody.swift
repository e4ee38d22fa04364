// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import AWSErrors
import NIOCore
package import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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
    var status = stat()
    guard PathText.withCString(path, { stat($0, &status) }) == 0 else {
      failure = OpenFile.lastError(path)
      length = nil
      return
    }
    let kind = status.st_mode & S_IFMT
    failure = kind == S_IFDIR ? .isDirectory(path) : nil
    length = kind == S_IFREG ? Int64(status.st_size) : nil
  }

  /// Whether it is a regular file, which can be read again.
  package var isReplayable: Bool { length != nil }

  /// A reader from the file's first byte.
  ///
  /// - Throws: ``FileError`` if the file can't be opened.
  package func makeReader() async throws -> any ByteSourceReader {
    if let failure { throw failure }
    let file = try await length == nil ? OpenFile.awaiting(path) : OpenFile.reading(path)
    return Reader(file, path, length)
  }

  private final class Reader: ByteBufferReader {
    private var file: OpenFile?
    private let path: String
    private let length: Int64?
    private var count: Int64 = 0

    init(_ file: OpenFile, _ path: String, _ length: Int64?) {
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
