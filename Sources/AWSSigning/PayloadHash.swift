// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
import Crypto
import WireFormats

/// How a signature covers the body of a request.
package enum PayloadHash: Sendable {
  /// Its SHA-256, computed already, in small hexadecimal digits.
  case hash(String)
  /// Its SHA-256, to be computed from these bytes.
  case body(ByteBuffer)
  /// Not at all: `UNSIGNED-PAYLOAD`.
  case unsigned
  /// Not at all, and checksums follow the body: `STREAMING-UNSIGNED-PAYLOAD-TRAILER`.
  case streamingUnsignedTrailer
  /// Each event separately, by its own signature: `STREAMING-AWS4-HMAC-SHA256-EVENTS`.
  case streamingEvents

  /// The SHA-256 of some bytes, to be computed.
  package static func compute(from bytes: [UInt8]) -> PayloadHash {
    .body(ByteBuffer(bytes: bytes))
  }

  /// The SHA-256 of no bytes.
  package static let empty = PayloadHash.hash(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")

  /// The value of the `X-Amz-Content-SHA256` header, which is the canonical request's last line.
  package var text: String {
    switch self {
    case .hash(let hex): return hex
    case .body(let buffer):
      var hasher = PayloadHasher()
      buffer.withUnsafeReadableBytes { hasher.update($0) }
      return hasher.finish()
    case .unsigned: return "UNSIGNED-PAYLOAD"
    case .streamingUnsignedTrailer: return "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
    case .streamingEvents: return "STREAMING-AWS4-HMAC-SHA256-EVENTS"
    }
  }
}

/// The SHA-256 of a body that arrives in parts.
package struct PayloadHasher: Sendable {
  private var hasher = SHA256()

  /// The hash of no bytes so far.
  package init() {}

  /// Adds bytes.
  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// Adds the bytes of a buffer.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hasher.update(bufferPointer: bytes)
  }

  /// The hash of all bytes in small hexadecimal digits, for ``PayloadHash/hash(_:)``.
  package func finish() -> String { hasher.finalize().withUnsafeBytes { Hex.encode($0) } }
}
