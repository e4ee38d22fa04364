// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CChecksums

/// The cyclic redundancy checks that AWS services use on the wire.
package enum CRCVariant: Sendable, Hashable, CaseIterable {
  /// CRC-32/ISO-HDLC, zlib's: `x-amz-checksum-crc32`, event-stream messages.
  case crc32
  /// CRC-32/ISCSI (Castagnoli): `x-amz-checksum-crc32c`.
  case crc32c
  /// CRC-64/NVME: `x-amz-checksum-crc64nvme`.
  case crc64nvme

  /// The size of a value in bytes: 4 or 8.
  package var byteCount: Int {
    self == .crc64nvme ? 8 : 4
  }

  private var native: cchecksums_crc_variant {
    switch self {
    case .crc32: CCHECKSUMS_CRC32
    case .crc32c: CCHECKSUMS_CRC32C
    case .crc64nvme: CCHECKSUMS_CRC64NVME
    }
  }

  fileprivate func continuing(_ crc: UInt64, over bytes: UnsafeRawBufferPointer) -> UInt64 {
    cchecksums_crc_update(native, crc, bytes.baseAddress, bytes.count)
  }

  fileprivate func combining(_ first: UInt64, _ second: UInt64, _ count: UInt64) -> UInt64 {
    cchecksums_crc_combine(native, first, second, count)
  }
}

/// A CRC over bytes that arrive in pieces.
///
/// Pieces may have any length; the value may be read at any point.
package struct CRC: Sendable, Hashable, RunningChecksum {
  /// Which CRC this is.
  package let variant: CRCVariant

  /// The CRC of all bytes so far, in the low 32 or all 64 bits. That of no bytes is 0.
  package private(set) var value: UInt64 = 0

  /// A CRC of no bytes yet.
  package init(_ variant: CRCVariant) {
    self.variant = variant
  }

  /// Continues over the bytes of a buffer.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    value = variant.continuing(value, over: bytes)
  }

  /// The value as headers and trailers have it before Base64: 4 or 8 bytes, highest first.
  package var bigEndianBytes: [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0.suffix(variant.byteCount)) }
  }

  /// The CRC of two runs of bytes one after the other, without reading them again.
  ///
  /// - Parameters:
  ///   - first: the CRC of the first run.
  ///   - second: the CRC of the second run.
  ///   - secondByteCount: the length of the second run.
  package static func combine(
    _ variant: CRCVariant, _ first: UInt64, _ second: UInt64, secondByteCount: UInt64
  ) -> UInt64 {
    variant.combining(first, second, secondByteCount)
  }

  /// The CRC-32 (ISO-HDLC) of the bytes of a buffer.
  package static func crc32(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(truncatingIfNeeded: CRCVariant.crc32.continuing(0, over: bytes))
  }

  /// The CRC-32 (ISO-HDLC) of the bytes of a collection.
  package static func crc32(of bytes: some Collection<UInt8>) -> UInt32 {
    var crc = CRC(.crc32)
    crc.update(bytes)
    return UInt32(truncatingIfNeeded: crc.value)
  }
}

/// A checksum that continues over more bytes.
package protocol RunningChecksum {
  /// Continues over bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer)
}

extension RunningChecksum {
  /// Continues over the bytes of an array.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Continues over the bytes of a collection, in place if it stores them contiguously.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if done == nil { update(Array(bytes)) }
  }
}
