// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import Crypto
import WireFormats

/// The checksum algorithms of objects.
enum ChecksumAlgorithm: String, Sendable, CaseIterable {
  case crc32 = "CRC32"
  case crc32c = "CRC32C"
  case crc64nvme = "CRC64NVME"
  case sha1 = "SHA1"
  case sha256 = "SHA256"
  case sha512 = "SHA512"
  case md5 = "MD5"
  case xxHash64 = "XXHASH64"
  case xxHash3 = "XXHASH3"
  case xxHash128 = "XXHASH128"

  /// The name in headers and messages.
  var lowercased: String { rawValue.lowercased() }
  /// The member of inputs and outputs.
  var member: String { "Checksum" + rawValue }
  /// The header field.
  var header: String { "x-amz-checksum-" + lowercased }

  /// The size of a value in bytes.
  var byteCount: Int { value(of: []).count }

  /// The CRC, for checksums of whole objects that are made from those of their parts.
  var crc: CRCVariant? { Self.crcs[self] }

  private static let crcs: [ChecksumAlgorithm: CRCVariant] = [
    .crc32: .crc32, .crc32c: .crc32c, .crc64nvme: .crc64nvme,
  ]

  /// The value over pieces of bytes.
  func value(of pieces: [[UInt8]]) -> [UInt8] {
    switch self {
    case .crc32, .crc32c, .crc64nvme:
      var crc = CRC(crc ?? .crc32)
      for piece in pieces { crc.update(piece) }
      return crc.bigEndianBytes
    case .xxHash64, .xxHash3, .xxHash128:
      var hash = XXHash(self == .xxHash64 ? .xxHash64 : self == .xxHash3 ? .xxHash3 : .xxHash128)
      for piece in pieces { hash.update(piece) }
      return hash.bigEndianBytes
    case .sha1: return digest(Insecure.SHA1(), pieces)
    case .sha256: return digest(SHA256(), pieces)
    case .sha512: return digest(SHA512(), pieces)
    case .md5: return digest(Insecure.MD5(), pieces)
    }
  }

  private func digest(_ start: some HashFunction, _ pieces: [[UInt8]]) -> [UInt8] {
    var hash = start
    for piece in pieces { hash.update(data: piece) }
    return Array(hash.finalize())
  }
}

/// MD5 sums: ETags and `Content-MD5`.
enum MD5Sum {
  /// The sum of pieces of bytes.
  static func of(_ pieces: [[UInt8]]) -> [UInt8] { ChecksumAlgorithm.md5.value(of: pieces) }
}
