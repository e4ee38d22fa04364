// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats

/// The parts of a stream for several workers: one reads at a time, the others send their parts.
///
/// Sendable: `turn` lets one task at a time change the state, and ``size`` is read when no worker
/// is left.
final class StreamParts: @unchecked Sendable {
  /// A part with its bytes.
  struct FilledPart: Sendable {
    let part: PartPlan.Part
    let bytes: [UInt8]
  }

  private let pieces: StreamPieces
  private let sizes: GrowingParts
  private let turn = RequestLimit(1)
  private var number = 0
  /// The number of bytes so far.
  private(set) var size: Int64 = 0

  init(_ pieces: StreamPieces, _ sizes: GrowingParts) {
    self.pieces = pieces
    self.sizes = sizes
  }

  /// The next part; `nil` at the end, and for workers that would need more memory than the
  /// configuration allows.
  ///
  /// - Throws: The errors of reading; `valueError` if the stream is longer than 10,000 parts.
  func next(worker: Int) async throws -> FilledPart? {
    try await turn.withPermit {
      guard let wanted = sizes.size(of: number + 1) else {
        guard try await pieces.take(1).isEmpty else { throw tooLong() }
        return nil
      }
      guard worker < sizes.window(of: wanted) else { return nil }
      let bytes = try await pieces.take(Int(clamping: wanted))
      guard !bytes.isEmpty else { return nil }
      number += 1
      defer { size += Int64(bytes.count) }
      return FilledPart(
        part: PartPlan.Part(number: number, offset: size, length: Int64(bytes.count)),
        bytes: bytes)
    }
  }

  private func tooLong() -> BotoCoreError {
    BotoCoreError(
      .valueError,
      "The stream is longer than the \(size) bytes that 10,000 parts hold; give its length "
        + "(expectedSize), so that the parts are large enough, or make partSize larger")
  }
}

/// A stream that is read in pieces of any size.
///
/// Sendable: an upload reads its start before there are workers, and ``StreamParts`` lets one
/// worker at a time read.
final class StreamPieces: @unchecked Sendable {
  /// The number of bytes that are reserved at once; more are only reserved as they arrive.
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

  /// Puts back the bytes that were taken last.
  func putBack(_ bytes: [UInt8]) { pending = bytes + pending }

  /// Ends the reading.
  func cancel() async { await reader.cancel() }
}
