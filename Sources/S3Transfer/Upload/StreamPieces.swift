// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A stream that is read in pieces of any size.
///
/// Sendable: an upload reads its begin before there are workers, and ``StreamParts`` lets one worker
/// at a time read.
final class StreamPieces: @unchecked Sendable {
  /// How many bytes get their room at once; more come so far only if they are there.
  private static let reserved = 64 << 20
  private let reader: any ByteSourceReader
  private var pending: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(_ reader: any ByteSourceReader) { self.reader = reader }

  /// Reads the next bytes: `count` of them, fewer at the end, none after it.
  func take(_ count: Int) async throws -> [UInt8] {
    var bytes = Array(pending.prefix(count))
    pending = pending.dropFirst(bytes.count)
    if bytes.count < count, !isAtEnd { bytes.reserveCapacity(min(count, Self.reserved)) }
    while bytes.count < count, !isAtEnd {
      guard let run = try await reader.next() else {
        isAtEnd = true
        break
      }
      let taken = run.prefix(count - bytes.count)
      bytes += taken
      pending = run[taken.endIndex...]
    }
    return bytes
  }

  /// Gives bytes back that were the last to be taken.
  func putBack(_ bytes: [UInt8]) { pending = bytes + pending }

  /// Ends the reading.
  func cancel() async { await reader.cancel() }
}
