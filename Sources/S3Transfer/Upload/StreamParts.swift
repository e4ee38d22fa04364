// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

/// The parts of a stream for several workers: one reads at a time, the others send what they have.
///
/// Sendable: `turn` lets one task at a time change what is here, and ``size`` is read when no worker
/// is left.
final class StreamParts: @unchecked Sendable {
  /// A part with its bytes.
  struct Filled: Sendable {
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

  /// The next part; `nil` at the end, and for workers that would hold more in memory than the
  /// configuration allows.
  ///
  /// - Throws: What reading throws; `valueError` when the stream is longer than 10,000 parts.
  func next(worker: Int) async throws -> Filled? {
    try await turn.withPermit {
      guard let wanted = sizes.size(of: number + 1) else {
        guard try await pieces.take(1).isEmpty else { throw tooLong() }
        return nil
      }
      guard worker < sizes.window(of: wanted) else { return nil }
      let bytes = try await pieces.take(Int(clamping: wanted))
      guard !bytes.isEmpty else { return nil }
      number += 1
      defer { size &+= Int64(bytes.count) }
      return Filled(
        part: PartPlan.Part(number: number, offset: size, length: Int64(bytes.count)),
        bytes: bytes)
    }
  }

  private func tooLong() -> BotoCoreError {
    BotoCoreError(
      .valueError,
      "The stream is longer than the \(size) bytes that 10,000 parts hold; tell its length "
        + "(expectedSize), so that the parts are large enough, or make partSize larger")
  }
}
