// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import BotoCore
import Synchronization
import WireFormats

/// A body that ends early, whatever its length says.
final class CutStream: ByteSource {
  private let bytes: [UInt8]
  let length: Int64?
  let isReplayable = false

  init(_ bytes: [UInt8], length: Int64?) {
    self.bytes = bytes
    self.length = length
  }

  func makeReader() async throws -> any ByteSourceReader { BytesReader(bytes) }
}

/// A body in pieces, which calls a closure before the last one.
final class PiecedStream: ByteSource, ByteSourceReader {
  private let pieces: Mutex<[ByteBuffer]>
  private let beforeLast: @Sendable () -> Void
  let length: Int64? = nil
  let isReplayable = false

  init(_ bytes: [UInt8], pieces count: Int, beforeLast: @escaping @Sendable () -> Void) {
    pieces = Mutex(
      stride(from: 0, to: bytes.count, by: count).map {
        ByteBuffer(bytes: bytes[$0..<min($0 + count, bytes.count)])
      })
    self.beforeLast = beforeLast
  }

  func makeReader() async throws -> any ByteSourceReader { self }

  func nextBuffers() async throws -> [ByteBuffer]? {
    let (piece, left) = pieces.withLock { pieces in
      (pieces.isEmpty ? nil : pieces.removeFirst(), pieces.count)
    }
    if piece != nil, left == 0 { beforeLast() }
    return piece.map { [$0] }
  }

  func cancel() async {}
}

/// An endless body that counts how much of it was read.
final class EndlessStream: ByteSource, ByteSourceReader {
  private let run: Int
  private let count = Mutex(0)
  let length: Int64? = nil
  let isReplayable = false

  init(run: Int) { self.run = run }

  /// The runs that were read.
  var runs: Int { count.withLock { $0 } }

  func makeReader() async throws -> any ByteSourceReader { self }

  func nextBuffers() async throws -> [ByteBuffer]? {
    count.withLock { $0 += 1 }
    return [ByteBuffer(repeating: 7, count: run)]
  }

  func cancel() async {}
}
