// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// The lines of a stream of UTF-8 text.
struct StreamLines: AsyncSequence, Sendable {
  let body: any DeliveredBody

  /// Iterates over the lines.
  struct AsyncIterator: AsyncIteratorProtocol {
    let body: any DeliveredBody
    private var pending: [UInt8] = []
    private var start = 0
    /// The position in `pending` before which there is no line end.
    private var searched = 0
    private var isAtEnd = false

    init(body: any DeliveredBody) { self.body = body }

    /// The next line without its end; `nil` after the last.
    mutating func next() async throws -> String? {
      while true {
        if let end = pending[Swift.max(start, searched)...].firstIndex(of: 0x0A) {
          defer {
            start = end + 1
            searched = start
          }
          return try line(upTo: end)
        }
        searched = pending.count
        guard !isAtEnd, let chunk = try await body.nextChunk() else {
          isAtEnd = true
          guard start < pending.count else { return nil }
          defer { start = pending.count }
          return try line(upTo: pending.count)
        }
        pending.removeSubrange(..<start)
        searched -= start
        start = 0
        pending += chunk
      }
    }

    private func line(upTo end: Int) throws -> String {
      let hasReturn = end > start && end < pending.count && pending[end - 1] == 0x0D
      return try UTF8Text.decode(pending[start..<(hasReturn ? end - 1 : end)])
    }
  }

  /// An iterator from the current position on.
  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(body: body) }
}

/// Bytes as text.
package enum UTF8Text {
  /// - Throws: `responseStreamingError` if the bytes aren't UTF-8.
  package static func decode(_ bytes: some Collection<UInt8>) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BotoCoreError(
        .responseStreamingError,
        "The bytes aren't UTF-8 text; get them with read() and decode them yourself")
    }
    return text
  }
}
