// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
package import NIOCore
package import WireFormats

/// The body of a response as it arrives: `response.Body` in boto3. Users read it as a
/// ``ByteStream``.
///
/// It can be read once: whole (``read()``, ``text()``, ``save(to:)``), in pieces of a size
/// (``read(_:)``), or as it arrives. Each continues where the last one stopped. Reading past the
/// end, or from two tasks at a time, is an error. The connection is free again when the body is
/// read to the end, closed, or dropped.
package final class StreamingBody: DeliveredBody {
  package var storage: ByteStorage { .delivered(self) }
  /// The number of bytes that the server announced, if it did.
  package let length: Int64?
  private let content: Content
  private let readerGuard: SingleReaderGuard

  private enum Content: Sendable {
    case stream(any ByteSource)
    /// Bytes for the caller, who gets them without another copy.
    case bytes([UInt8])
  }

  /// A body over a stream of bytes.
  ///
  /// - Parameter length: The number of bytes that must arrive; by default the stream's.
  package init(_ stream: any ByteSource, length: Int64? = nil) {
    content = .stream(stream)
    self.length = length ?? stream.length
    readerGuard = SingleReaderGuard()
  }

  /// The same body: each continues where the other stopped.
  init(sharing other: StreamingBody) {
    content = other.content
    length = other.length
    readerGuard = other.readerGuard
  }

  /// A body of bytes in memory.
  package init(_ bytes: [UInt8]) {
    content = .bytes(bytes)
    length = Int64(bytes.count)
    readerGuard = SingleReaderGuard()
  }

  /// Whether it is over bytes in memory, so that it can be sent more than once.
  package var isReplayable: Bool {
    switch content {
    case .stream(let stream): stream.isReplayable && readerGuard.isUntouched
    case .bytes: readerGuard.isUntouched
    }
  }

  /// Reads all remaining bytes.
  ///
  /// - Throws: `incompleteReadError` if fewer bytes arrive than announced, `readTimeoutError` if
  ///   the server is silent, `responseStreamingError` if the body was read before or is being read.
  package func read() async throws -> [UInt8] {
    // Small bodies arrive whole with the head.
    switch content {
    case .bytes(let bytes): if readerGuard.takeAll() { return bytes }
    case .stream(let stream):
      if let here = stream.bytesInMemory, stream.length == length, readerGuard.takeAll() {
        return [UInt8](buffer: here)
      }
    }
    return try await withPosition { position in
      try position.requireUnfinished()
      var all: [UInt8] = []
      while let chunk = try await position.next() {
        if all.isEmpty {
          all = chunk
          if let length = self.length { all.reserveCapacity(Int(clamping: min(length, 64 << 20))) }
        } else {
          all += chunk
        }
      }
      return all
    }
  }

  /// Reads the next bytes: `count` of them, fewer at the end, none after it.
  ///
  /// - Parameter count: The number of bytes.
  /// - Throws: The errors of ``read()``.
  package func read(_ count: Int) async throws -> [UInt8] {
    try await withPosition { position in
      var bytes: [UInt8] = []
      while bytes.count < count, let chunk = try await position.next() {
        let room = count - bytes.count
        if chunk.count > room { position.putBack(chunk[room...]) }
        if bytes.isEmpty, chunk.count <= room { bytes = chunk } else { bytes += chunk.prefix(room) }
      }
      return bytes
    }
  }

  /// Reads the rest as UTF-8 text.
  ///
  /// - Throws: `responseStreamingError` if the bytes aren't UTF-8; the errors of ``read()``.
  package func text() async throws -> String {
    try await UTF8Text.decode(read())
  }

  /// Writes the rest to a file. The file gets its name when it is complete.
  ///
  /// - Parameter path: The file's path. An existing file is replaced.
  /// - Throws: ``FileError``; the errors of ``read()``.
  package func save(to path: String) async throws {
    try await withPosition { position in
      try position.requireUnfinished()
      let new = try await FileCalls.opening { try TemporaryFile(for: path) }
      do {
        while let buffers = try await position.nextBuffers() {
          try await FileCalls.onThreads.run { try new.file.append(buffers) }
        }
        try await FileCalls.onThreads.run { _ = try new.moveIntoPlace() }
      } catch {
        try? await FileCalls.onThreads.run { try new.discard() }
        throw error
      }
    }
  }

  /// Drops the unread rest and frees the connection.
  package func close() async {
    await readerGuard.close()
  }

  /// A reader of the rest, so that a download can be the body of an upload.
  package func makeReader() async throws -> any ByteSourceReader {
    if isReplayable { return try await makeContentReader() }
    return Reader(self)
  }

  private func makeContentReader() async throws -> any ByteSourceReader {
    switch content {
    case .stream(let stream): try await stream.makeReader()
    case .bytes(let bytes): BytesReader(bytes)
    }
  }

  /// The next bytes in the buffers in which they came from the network, at least one and none of
  /// them empty; `nil` at the end. For consumers that write them elsewhere without copying.
  ///
  /// - Throws: The errors of ``read()``.
  package func nextBuffers() async throws -> [ByteBuffer]? {
    try await withPosition { try await $0.nextBuffers() }
  }

  /// The next run of bytes.
  package func nextChunk() async throws -> [UInt8]? {
    try await withPosition { try await $0.next() }
  }

  private func withPosition<Result>(
    _ read: (StreamPosition) async throws -> Result
  ) async throws -> Result {
    let position: StreamPosition
    switch try readerGuard.take() {
    case .begin:
      do {
        position = StreamPosition(try await makeContentReader(), length: length)
      } catch {
        readerGuard.giveBack()
        throw error
      }
    case .resume(let held): position = held
    case .end: position = .atEnd()
    }
    do {
      let result = try await read(position)
      await readerGuard.finish(position)
      return result
    } catch {
      await readerGuard.finish(position)
      throw error
    }
  }

  private final class Reader: ByteSourceReader {
    private let body: StreamingBody

    init(_ body: StreamingBody) { self.body = body }

    func nextBuffers() async throws -> [ByteBuffer]? { try await body.nextBuffers() }

    func cancel() async { await body.close() }
  }
}
