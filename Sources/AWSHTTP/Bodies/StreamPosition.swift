// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOCore
import WireFormats

/// How far a body is read: its reader, bytes put back, and the count that has to match at the end.
///
/// Sendable: ``SingleReaderGuard`` gives it to one task at a time.
final class StreamPosition: @unchecked Sendable {
  private let reader: any ByteSourceReader
  private let length: Int64?
  private var rest: [UInt8] = []
  private var count: Int64 = 0
  private var isAtEnd = false

  init(_ reader: any ByteSourceReader, length: Int64?) {
    self.reader = reader
    self.length = length
  }

  /// After the last byte.
  static func atEnd() -> StreamPosition {
    let position = StreamPosition(BytesReader(buffers: []), length: nil)
    position.isAtEnd = true
    return position
  }

  /// The next bytes; `nil` at the end.
  func next() async throws -> [UInt8]? {
    if !rest.isEmpty {
      defer { rest = [] }
      return rest
    }
    return try await advance {
      try await reader.next()
    } counting: {
      $0.count
    }
  }

  /// The next bytes in buffers; `nil` at the end.
  func nextBuffers() async throws -> [ByteBuffer]? {
    if !rest.isEmpty {
      defer { rest = [] }
      return [ByteBuffer(bytes: rest)]
    }
    return try await advance {
      try await reader.nextBuffers()
    } counting: {
      $0.byteCount
    }
  }

  private func advance<Run>(
    _ read: () async throws -> Run?, counting size: (Run) -> Int
  ) async throws -> Run? {
    guard !isAtEnd else { return nil }
    do {
      if let run = try await read() {
        count += Int64(size(run))
        return run
      }
    } catch {
      isAtEnd = true
      throw streaming(error)
    }
    isAtEnd = true
    if let length, length != count { throw BotoCoreError.incompleteRead(count, of: length) }
    return nil
  }

  func putBack(_ bytes: ArraySlice<UInt8>) { rest = Array(bytes) }

  /// Reading everything a second time would find nothing, which looks like an empty object.
  func requireUnfinished() throws {
    guard isAtEnd, rest.isEmpty else { return }
    throw BotoCoreError(
      .responseStreamingError,
      "The body was already read to its end. Keep the bytes of the first read")
  }

  func cancel() async {
    isAtEnd = true
    rest = []
    await reader.cancel()
  }

  /// From now on, a connection that ends early is about this body, not about the request.
  private func streaming(_ error: any Error) -> any Error {
    guard let error = error as? BotoCoreError, error.kind == .connectionClosedError else {
      return ErrorBoundary.publicError(error)
    }
    if let length { return BotoCoreError.incompleteRead(count, of: length, error) }
    return BotoCoreError(
      .responseStreamingError,
      "An error occurred while reading from response stream: \(error.message)",
      underlyingError: error)
  }
}
