// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOCore
import WireFormats

/// A body that must have an announced number of bytes: reading it to another end is an error.
final class CheckedLengthBody: ByteSource {
  let length: Int64?
  private let content: any ByteSource
  private let announced: Int64

  init(_ content: any ByteSource, announced: Int64) {
    self.content = content
    self.announced = announced
    length = announced
  }

  var isReplayable: Bool { content.isReplayable }
  var failure: (any Error)? { content.failure }

  func makeReader() async throws -> any ByteSourceReader {
    CheckedLengthReader(try await content.makeReader(), announced: announced)
  }
}

/// Reads what must have an announced number of bytes.
final class CheckedLengthReader: ByteSourceReader {
  private let content: any ByteSourceReader
  private let announced: Int64
  private var count: Int64 = 0

  init(_ content: any ByteSourceReader, announced: Int64) {
    self.content = content
    self.announced = announced
  }

  func nextBuffers() async throws -> [ByteBuffer]? {
    guard let buffers = try await content.nextBuffers() else {
      guard count == announced else { throw BotoCoreError.incompleteRead(count, of: announced) }
      return nil
    }
    count += Int64(buffers.byteCount)
    guard count <= announced else {
      await content.cancel()
      throw BotoCoreError.incompleteRead(count, of: announced)
    }
    return buffers
  }

  func cancel() async { await content.cancel() }
}

extension BotoCoreError {
  /// Another number of bytes than was announced.
  static func incompleteRead(
    _ count: Int64, of length: Int64, _ cause: (any Error)? = nil
  ) -> BotoCoreError {
    BotoCoreError(
      .incompleteReadError, "\(count) read, but total bytes expected is \(length).",
      underlyingError: cause)
  }
}
