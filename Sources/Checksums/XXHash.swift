// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CChecksums

/// The xxHash functions of S3's checksum algorithms, with the seed 0.
package enum XXHashVariant: Sendable, Hashable, CaseIterable {
  /// XXH64: `x-amz-checksum-xxhash64`.
  case xxHash64
  /// XXH3 with 64 bits: `x-amz-checksum-xxhash3`.
  case xxHash3
  /// XXH3 with 128 bits: `x-amz-checksum-xxhash128`.
  case xxHash128

  /// The size of a value in bytes: 8 or 16.
  package var byteCount: Int {
    self == .xxHash128 ? 16 : 8
  }
}

/// An xxHash over bytes that arrive in pieces.
///
/// Pieces may have any length; the value may be read at any point.
package struct XXHash: Sendable, RunningChecksum {
  /// Which hash this is.
  package let variant: XXHashVariant

  private enum State: Sendable {
    case xxh64(cchecksums_xxh64)
    case xxh3(cchecksums_xxh3)
  }

  private var state: State

  /// A hash of no bytes yet.
  package init(_ variant: XXHashVariant) {
    self.variant = variant
    switch variant {
    case .xxHash64:
      var start = cchecksums_xxh64()
      cchecksums_xxh64_start(&start)
      state = .xxh64(start)
    case .xxHash3, .xxHash128:
      var start = cchecksums_xxh3()
      cchecksums_xxh3_start(&start)
      state = .xxh3(start)
    }
  }

  /// Continues over the bytes of a buffer.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    switch state {
    case .xxh64(var next):
      cchecksums_xxh64_update(&next, bytes.baseAddress, bytes.count)
      state = .xxh64(next)
    case .xxh3(var next):
      cchecksums_xxh3_update(&next, bytes.baseAddress, bytes.count)
      state = .xxh3(next)
    }
  }

  /// The value in xxHash's canonical form, as headers and trailers have it before Base64: 8 or 16
  /// bytes, highest first.
  package var bigEndianBytes: [UInt8] {
    switch state {
    case .xxh64(var state): return bytes(of: cchecksums_xxh64_value(&state))
    case .xxh3(var state):
      guard variant == .xxHash128 else { return bytes(of: cchecksums_xxh3_value_64(&state)) }
      let value = cchecksums_xxh3_value_128(&state)
      return bytes(of: value.high) + bytes(of: value.low)
    }
  }

  private func bytes(of value: UInt64) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}
