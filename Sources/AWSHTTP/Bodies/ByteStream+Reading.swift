// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import NIOCore
public import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A stream is a sequence of buffers of any size.
///
/// The body of a response can be read once: whole (``read()``, ``text()``, ``save(to:)``), in
/// pieces (``read(_:)``), by line (``lines``) or by buffer. Each continues where the last one
/// stopped. It is an error to read past the end, or from two tasks at a time. The connection is
/// free again when the body is read to the end or closed; dropping the stream closes the body.
extension ByteStream: AsyncSequence {
  /// A run of bytes, never empty.
  public typealias Element = ByteBuffer

  /// Iterates over the buffers.
  private struct Iterator: AsyncIteratorProtocol {
    let body: any DeliveredBody
    private var ready: ArraySlice<ByteBuffer> = []

    init(_ body: any DeliveredBody) { self.body = body }

    mutating func next() async throws -> ByteBuffer? {
      if ready.isEmpty { ready = try await body.nextBuffers()?[...] ?? [] }
      return ready.popFirst()
    }
  }

  /// An iterator from the current position on. Its `next()` throws the errors of ``read()``.
  public func makeAsyncIterator() -> some AsyncIteratorProtocol<ByteBuffer, any Error> {
    Iterator(delivered)
  }

  /// Reads all remaining bytes.
  ///
  /// - Throws: `incompleteReadError` if fewer bytes arrive than announced, `readTimeoutError` if
  ///   the server is silent, `responseStreamingError` if the body was read before or is being read,
  ///   ``FileError`` for a file.
  public func read() async throws -> [UInt8] { try await delivered.read() }

  /// Reads the next bytes: `count` of them, fewer at the end, none after it.
  ///
  /// - Parameter count: The number of bytes.
  /// - Throws: The errors of ``read()``.
  public func read(_ count: Int) async throws -> [UInt8] { try await delivered.read(count) }

  /// Reads the rest as UTF-8 text.
  ///
  /// - Throws: `responseStreamingError` if the bytes aren't UTF-8; the errors of ``read()``.
  public func text() async throws -> String { try await delivered.text() }

  /// The lines of UTF-8 text, without their ends (LF, or CR and LF).
  public var lines: some AsyncSequence<String, any Error> & Sendable {
    StreamLines(body: delivered)
  }

  /// Writes the rest to a file. The file gets its name when it is complete.
  ///
  /// - Parameter path: The file's path. An existing file is replaced.
  /// - Throws: ``FileError``; the errors of ``read()``.
  public func save(to path: String) async throws { try await delivered.save(to: path) }

  /// Drops the rest and frees the connection.
  public func close() async { await delivered.close() }

  /// The source as a body that remembers its reading position.
  package var delivered: any DeliveredBody {
    if case .delivered(let body) = source.storage { body } else { StreamingBody(source) }
  }
}

// MARK: - Sources of streams

extension ByteStream {
  /// A file that is read while it is sent. Errors are thrown when it is read.
  ///
  /// - Parameter path: The file's path.
  public static func file(_ path: String) -> ByteStream { ByteStream(FileBody(path: path)) }

  /// Bytes that are in memory. The stream can be sent more than once.
  public init(_ data: Data) { self.init([UInt8](data)) }

  /// The UTF-8 of a text. The stream can be sent more than once.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// A buffer.
  public init(_ buffer: ByteBuffer) { self.init([UInt8](buffer: buffer)) }

  /// A sequence of bytes, sent as it is produced. A request with it isn't retried after the first
  /// byte.
  ///
  /// - Parameters:
  ///   - sequence: The bytes, in pieces.
  ///   - length: The number of all bytes, if known. S3 needs it, except with trailing checksums. If
  ///     the sequence has more or fewer, reading and sending it throw `incompleteReadError`.
  public init<Sequence: AsyncSequence & Sendable>(_ sequence: Sequence, length: Int64? = nil)
  where Sequence.Element == [UInt8] {
    self.init(SequenceBody(sequence, length: length))
  }

  /// A sequence of buffers, such as the body of a server's request or another stream.
  ///
  /// - Parameters: As for ``init(_:length:)``.
  public init<Sequence: AsyncSequence & Sendable>(_ sequence: Sequence, length: Int64? = nil)
  where Sequence.Element == ByteBuffer {
    self.init(SequenceBody(sequence.map { [UInt8](buffer: $0) }, length: length))
  }
}
