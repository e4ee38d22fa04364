// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CChecksums
import Checksums
import Testing

@Suite struct CRCTests {
  /// The check values in the Catalogue of Parametrised CRC Algorithms.
  @Test(arguments: [
    (CRCVariant.crc32, 0xcbf4_3926 as UInt64),
    (.crc32c, 0xe306_9283),
    (.crc64nvme, 0xae8b_1486_0a79_9888),
  ])
  func checkValue(variant: CRCVariant, expected: UInt64) {
    #expect(crc(variant, Array("123456789".utf8)) == expected)
    #expect(crc(variant, []) == 0)
  }

  @Test func bigEndianBytes() {
    var crc32 = CRC(.crc32)
    crc32.update("123456789".utf8)
    #expect(crc32.bigEndianBytes == [0xcb, 0xf4, 0x39, 0x26])
    var crc64 = CRC(.crc64nvme)
    crc64.update("123456789".utf8.lazy.map { $0 })
    #expect(crc64.bigEndianBytes == [0xae, 0x8b, 0x14, 0x86, 0x0a, 0x79, 0x98, 0x88])
    #expect(CRC.crc32(of: "123456789".utf8) == 0xcbf4_3926)
  }

  /// A million equal bytes, with the values of published tools (`python3 -c "import zlib…"`).
  @Test func longRun() {
    #expect(crc(.crc32, [UInt8](repeating: 0x61, count: 1_000_000)) == 0xdc25_bfbc)
  }

  @Test(arguments: CRCVariant.allCases)
  func hardwareEqualsTables(variant: CRCVariant) {
    let bytes = randomBytes(20_000)
    for _ in 0..<3_000 {
      let start = Int.random(in: 0..<200)
      let count = Int.random(in: 0..<(Bool.random() ? 600 : 19_000))
      let seed = UInt64.random(in: 0...(variant == .crc64nvme ? .max : 0xffff_ffff))
      bytes.withUnsafeBytes { all in
        let slice = UnsafeRawBufferPointer(rebasing: all[start..<(start + count)])
        let fast = cchecksums_crc_update(native(variant), seed, slice.baseAddress, count)
        let slow = cchecksums_crc_update_portable(native(variant), seed, slice.baseAddress, count)
        #expect(fast == slow, "\(start) \(count)")
      }
    }
  }

  @Test(arguments: CRCVariant.allCases)
  func piecesMatchTheWhole(variant: CRCVariant) {
    let bytes = randomBytes(10_000)
    var pieces = CRC(variant)
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 0...700))
      pieces.update(piece)
      rest = rest.dropFirst(piece.count)
    }
    #expect(pieces.value == crc(variant, bytes))
  }

  @Test(arguments: CRCVariant.allCases)
  func combination(variant: CRCVariant) {
    for count in [0, 1, 7, 64, 1000, 9_999, 10_000] {
      let bytes = randomBytes(10_000)
      let (first, second) = (Array(bytes.dropLast(count)), Array(bytes.suffix(count)))
      let combined = CRC.combine(
        variant, crc(variant, first), crc(variant, second), secondByteCount: UInt64(count))
      #expect(combined == crc(variant, bytes))
    }
  }

  /// Lengths beyond any buffer: moving by a, then by b bytes equals moving by a + b.
  @Test(arguments: CRCVariant.allCases)
  func combinationOverHugeLengths(variant: CRCVariant) {
    let moved = { CRC.combine(variant, $0, 0, secondByteCount: $1) }
    #expect(moved(moved(1, 1 << 40), 1 << 62) == moved(1, 1 << 40 | 1 << 62))
    #expect(moved(moved(1, .max - 5), 5) == moved(1, .max))
  }

  private func crc(_ variant: CRCVariant, _ bytes: [UInt8]) -> UInt64 {
    var crc = CRC(variant)
    crc.update(bytes)
    return crc.value
  }

  private func randomBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max) }
  }

  private func native(_ variant: CRCVariant) -> cchecksums_crc_variant {
    switch variant {
    case .crc32: CCHECKSUMS_CRC32
    case .crc32c: CCHECKSUMS_CRC32C
    case .crc64nvme: CCHECKSUMS_CRC64NVME
    }
  }
}
