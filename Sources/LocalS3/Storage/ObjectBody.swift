// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The bytes of an object, in pieces: those of its parts.
struct ObjectBody: Sendable {
  /// The pieces, none of them empty.
  let pieces: [[UInt8]]
  /// The number of bytes.
  let count: Int

  /// A body of one piece.
  init(_ bytes: [UInt8]) {
    pieces = bytes.isEmpty ? [] : [bytes]
    count = bytes.count
  }

  /// The bodies of parts one after the other.
  init(joining bodies: [ObjectBody]) {
    pieces = bodies.flatMap(\.pieces)
    count = bodies.reduce(0) { $0 + $1.count }
  }

  /// All bytes.
  var bytes: [UInt8] {
    if pieces.count == 1 { return pieces[0] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for piece in pieces { bytes += piece }
    return bytes
  }

  /// The bytes of a range within the body.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    if range.count == count { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var start = 0
    for piece in pieces {
      let part = range.clamped(to: start..<start + piece.count)
      if !part.isEmpty { result += piece[(part.lowerBound - start)..<(part.upperBound - start)] }
      start += piece.count
    }
    return result
  }
}
