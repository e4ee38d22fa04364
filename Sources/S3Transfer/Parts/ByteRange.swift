// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats

/// A range of an object's bytes, as in `Range` and `Content-Range`.
struct ByteRange: Sendable, Hashable {
  let part: PartPlan.Part
  let objectSize: Int64

  private var last: Int64 { part.offset + part.length - 1 }

  /// The value of `Range`; open-ended at the object's end, as in s3transfer.
  var header: String {
    last + 1 >= objectSize ? "bytes=\(part.offset)-" : closedHeader
  }

  /// The value of `CopySourceRange`, which is never open-ended.
  var closedHeader: String { "bytes=\(part.offset)-\(last)" }

  /// Checks that a response has the requested bytes, as s3transfer does: by the response's head, if
  /// it says so. A response that isn't partial has the whole object, which is known without reading
  /// its bytes.
  ///
  /// - Parameter isPartial: Whether the response has the status of a partial one.
  /// - Throws: `s3ValidationError`.
  func check(contentRange: String?, isPartial: Bool) throws {
    guard let contentRange else {
      guard isPartial || part.length >= objectSize else {
        throw BotoCoreError(
          .s3ValidationError,
          "Requested range: `\(part.offset)-\(last)`, but the server sent the whole object and may "
            + "not support ranges; raise multipartThreshold above \(objectSize) bytes")
      }
      return
    }
    let halves = contentRange.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    let wanted = "\(part.offset)-\(last)"
    let got = halves.first.map { String(decoding: $0.dropFirst(6), as: UTF8.self) } ?? ""
    guard got.hasSameBytes(as: wanted) else {
      throw BotoCoreError(
        .s3ValidationError,
        "Requested range: `\(wanted)` does not match content range in response: `\(got)`")
    }
    // `*` means that the server doesn't know the size.
    if halves.count > 1, let size = Int64(String(decoding: halves[1], as: UTF8.self)),
      size != objectSize
    {
      throw BotoCoreError(
        .s3ValidationError,
        "Requested range: `\(wanted)` is of an object of \(objectSize) bytes, but the response says "
          + "\(size)")
    }
  }

  /// Checks that no more bytes have arrived than requested.
  ///
  /// - Throws: `s3ValidationError`.
  func check(atMost count: Int64) throws {
    guard count <= part.length else { throw wrong(count) }
  }

  /// Checks that exactly the requested number of bytes arrived.
  ///
  /// - Throws: `s3ValidationError`.
  func check(count: Int64) throws {
    guard count == part.length else { throw wrong(count) }
  }

  private func wrong(_ count: Int64) -> BotoCoreError {
    BotoCoreError(
      .s3ValidationError,
      "Requested range: `\(part.offset)-\(last)` has \(part.length) bytes, but \(count) arrived")
  }
}
