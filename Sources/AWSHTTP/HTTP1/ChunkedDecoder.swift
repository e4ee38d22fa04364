// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats

/// Removes the chunk framing from a response's body (RFC 9112, 7.1). Extensions and trailers are
/// skipped.
struct ChunkedDecoder: Sendable {
  private enum State {
    case size
    case data(Int)
    case dataEnd
    case trailers
    case done
  }

  /// The maximum length of a line between chunks, and of all trailers together.
  private static let lineLimit = 64 * 1024
  /// The maximum number of framing bytes beyond twice the content, and 16 for each chunk: enough
  /// for chunk sizes, not for endless extensions.
  private static let overheadLimit = 64 * 1024

  private var state = State.size
  private var line: [UInt8] = []
  private var trailerBytes = 0
  private var overhead = 0

  /// Whether the last chunk and everything after it are processed.
  var isDone: Bool { if case .done = state { true } else { false } }

  /// The next run of the body's own bytes; `nil` when the input is used up.
  mutating func next(_ bytes: inout ByteBuffer) throws(MalformedResponse) -> ByteBuffer? {
    while true {
      switch state {
      case .done: return nil
      case .data(let left):
        let count = min(left, bytes.readableBytes)
        guard count > 0, let run = bytes.readSlice(length: count) else { return nil }
        state = count == left ? .dataEnd : .data(left - count)
        return run
      case .size:
        guard let line = try readLine(&bytes) else { return nil }
        let size = try Self.size(of: line)
        overhead = max(0, overhead + line.count - 16 - 2 * min(size, Self.overheadLimit))
        guard overhead <= Self.overheadLimit else {
          throw MalformedResponse(description: "the chunks have more extensions than bytes")
        }
        state = size == 0 ? .trailers : .data(size)
      case .dataEnd:
        guard let line = try readLine(&bytes) else { return nil }
        guard line.isEmpty else {
          throw MalformedResponse(description: "a chunk is longer than its size")
        }
        state = .size
      case .trailers:
        guard let line = try readLine(&bytes) else { return nil }
        trailerBytes += line.count
        guard trailerBytes <= Self.lineLimit else {
          throw MalformedResponse(description: "the trailer fields are too long")
        }
        if line.isEmpty { state = .done }
      }
    }
  }

  /// A line without its end, when it is complete.
  private mutating func readLine(_ bytes: inout ByteBuffer) throws(MalformedResponse) -> [UInt8]? {
    let view = bytes.readableBytesView
    guard let end = view.firstIndex(of: 0x0A) else {
      line += view
      bytes.moveReaderIndex(forwardBy: view.count)
      guard line.count <= Self.lineLimit else {
        throw MalformedResponse(description: "a chunk's size line is too long")
      }
      return nil
    }
    var whole = line + view[..<end]
    line = []
    bytes.moveReaderIndex(forwardBy: view.distance(from: view.startIndex, to: end) + 1)
    if whole.last == 0x0D { whole.removeLast() }
    return whole
  }

  private static func size(of line: [UInt8]) throws(MalformedResponse) -> Int {
    var size = 0
    var digits = 0
    for byte in line {
      guard let digit = Hex.digit(byte) else {
        guard byte == UInt8(ascii: ";") || byte == 0x20 || byte == 0x09 else {
          throw MalformedResponse(description: "a chunk's size isn't a hexadecimal number")
        }
        break
      }
      digits += 1
      guard digits <= 15 else { throw MalformedResponse(description: "a chunk is too large") }
      size = size << 4 | Int(digit)
    }
    guard digits > 0 else { throw MalformedResponse(description: "a chunk has no size") }
    return size
  }
}
