// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import Crypto
import NIOCore
import WireFormats

/// The checksums of services in `x-amz-checksum-*`; of several in a response, the first one counts,
/// as in botocore.
package enum ChecksumAlgorithm: String, Sendable, Hashable, CaseIterable {
  case xxhash128, xxhash3, crc64nvme, xxhash64, crc32c, crc32, sha1, sha256, sha512

  /// The header or trailer that carries it.
  var headerName: String {
    switch self {
    case .xxhash128: "x-amz-checksum-xxhash128"
    case .xxhash3: "x-amz-checksum-xxhash3"
    case .crc64nvme: "x-amz-checksum-crc64nvme"
    case .xxhash64: "x-amz-checksum-xxhash64"
    case .crc32c: "x-amz-checksum-crc32c"
    case .crc32: "x-amz-checksum-crc32"
    case .sha1: "x-amz-checksum-sha1"
    case .sha256: "x-amz-checksum-sha256"
    case .sha512: "x-amz-checksum-sha512"
    }
  }
}

/// A checksum under computation.
struct ChecksumHasher {
  private enum State {
    case crc(CRC)
    case xxHash(XXHash)
    case sha1(Insecure.SHA1)
    case sha256(SHA256)
    case sha512(SHA512)
  }
  private var state: State

  init(_ algorithm: ChecksumAlgorithm) {
    state =
      switch algorithm {
      case .crc32: .crc(CRC(.crc32))
      case .crc32c: .crc(CRC(.crc32c))
      case .crc64nvme: .crc(CRC(.crc64nvme))
      case .xxhash64: .xxHash(XXHash(.xxHash64))
      case .xxhash3: .xxHash(XXHash(.xxHash3))
      case .xxhash128: .xxHash(XXHash(.xxHash128))
      case .sha1: .sha1(Insecure.SHA1())
      case .sha256: .sha256(SHA256())
      case .sha512: .sha512(SHA512())
      }
  }

  mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  mutating func update(_ buffer: ByteBuffer) { buffer.withUnsafeReadableBytes { update($0) } }

  private mutating func update(_ bytes: UnsafeRawBufferPointer) {
    switch state {
    case .crc(var crc):
      crc.update(bytes)
      state = .crc(crc)
    case .xxHash(var hash):
      hash.update(bytes)
      state = .xxHash(hash)
    case .sha1(var hash):
      hash.update(bufferPointer: bytes)
      state = .sha1(hash)
    case .sha256(var hash):
      hash.update(bufferPointer: bytes)
      state = .sha256(hash)
    case .sha512(var hash):
      hash.update(bufferPointer: bytes)
      state = .sha512(hash)
    }
  }

  /// The checksum as in headers.
  var base64: String { Base64.encode(digest) }

  private var digest: [UInt8] {
    switch state {
    case .crc(let crc): crc.bigEndianBytes
    case .xxHash(let hash): hash.bigEndianBytes
    case .sha1(let hash): Array(hash.finalize())
    case .sha256(let hash): Array(hash.finalize())
    case .sha512(let hash): Array(hash.finalize())
    }
  }

  /// The checksum of bytes in memory.
  static func base64(_ algorithm: ChecksumAlgorithm, of bytes: [UInt8]) -> String {
    var hasher = ChecksumHasher(algorithm)
    hasher.update(bytes)
    return hasher.base64
  }
}
