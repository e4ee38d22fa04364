// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSErrors
import Synchronization
package import WireFormats

/// A body from an `AsyncSequence` of byte runs: it is sent while it is produced.
///
/// It can be sent once: a request with it isn't retried after the first byte.
package final class SequenceBody: ByteSource {
  /// The number of bytes if it was given.
  package let length: Int64?
  private let make: @Sendable () -> any ByteSourceReader
  private let isTaken = Mutex(false)

  /// A body over a sequence.
  ///
  /// - Parameters:
  ///   - sequence: The bytes, in pieces.
  ///   - length: The number of all bytes, if known. S3 needs it, except with trailing checksums.
  package init<Sequence: AsyncSequence & Sendable>(_ sequence: Sequence, length: Int64? = nil)
  where Sequence.Element == [UInt8] {
    self.length = length
    make = { Reader(sequence.makeAsyncIterator()) }
  }

  /// `false`, because the sequence can be iterated once.
  package var isReplayable: Bool { false }

  /// The only reader.
  ///
  /// - Throws: `unseekableStreamError` the second time; `valueError` for a negative length. The reader
  ///   throws `incompleteReadError` if the sequence has another length than was given.
  package func makeReader() async throws -> any ByteSourceReader {
    if let length, length < 0 {
      throw BotoCoreError(.valueError, "A stream can't have \(length) bytes (length)")
    }
    let isFirst = isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
    guard isFirst else {
      throw BotoCoreError(
        .unseekableStreamError,
        "Need to rewind the stream, but its sequence was already read. "
          + "Send bytes or a file where a request may be sent again")
    }
    let reader = make()
    return length.map { CheckedLengthReader(reader, announced: $0) } ?? reader
  }

  private final class Reader<Iterator: AsyncIteratorProtocol>: ByteSourceReader
  where Iterator.Element == [UInt8] {
    private var iterator: Iterator?

    init(_ iterator: Iterator) { self.iterator = iterator }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard var iterator else { return nil }
      while let bytes = try await iterator.next(isolation: #isolation) {
        self.iterator = iterator
        if !bytes.isEmpty { return [ByteBuffer(bytes: bytes)] }
      }
      self.iterator = nil
      return nil
    }

    func cancel() async { iterator = nil }
  }
}
