// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import Testing

@Suite struct XXHashTests {
  /// The bytes are `7 * i + i / 256`; the values are those of the PyPI package xxhash 4.1. The
  /// lengths are those at which the functions switch their algorithm.
  @Test(arguments: [
    (
      0, "ef46db3751d8e999", "2d06800538d394c2",
      "99aa06d3014798d86001c324468d497f"
    ),
    (
      1, "e934a84adb052768", "c44bdff4074eecdb",
      "a6cd5e9392000f6ac44bdff4074eecdb"
    ),
    (
      4, "ae5acdc00a55ac41", "d3d60c1519014e89",
      "ab5c3e7474d809db81a65295de8e7dde"
    ),
    (
      9, "340667a92c4324ff", "03688dcad730d826",
      "82ddc95bc76007671c69c3f04aaed08c"
    ),
    (
      17, "758409c57cd5d0a2", "f34c3c9cf5a112d1",
      "263f67af63088041735fe434ded90c3c"
    ),
    (
      64, "bf3052e3445775d0", "6efb76ff16f37561",
      "a7fa95f7f23b64a7edae5e0312655703"
    ),
    (
      128, "6bd66a757cf20d64", "65f3c2c00fa93185",
      "dd9e5aa9bd51cc9cc6bd21ecc865f29f"
    ),
    (
      129, "3fbc5a0162d80206", "28065c6ec25f5b25",
      "00433635cf8d872e7f4accb76587485b"
    ),
    (
      240, "9f17f1fcbcbfb88e", "4917a75c0ef8eed7",
      "89e3a0a2ee355d25d10beb4e0599e4b3"
    ),
    (
      241, "06f9e01b26bb1786", "541b19226f0052e8",
      "75f4da43f23cce5a541b19226f0052e8"
    ),
    (
      1024, "8dbee03b461b9097", "71bee625238addb4",
      "a3da96fbd688736171bee625238addb4"
    ),
    (
      1025, "98b00251c469ae8a", "d9b414f4e1bbf7ad",
      "a53cd4fd16206676d9b414f4e1bbf7ad"
    ),
    (
      2049, "9be07dfb8daa2376", "922549b11c04c2eb",
      "9361f43b31289cf2922549b11c04c2eb"
    ),
    (
      10000, "d2eded3a34e3780f", "449be64314e0ce06",
      "76130c5aefad5897449be64314e0ce06"
    ),
  ])
  func values(count: Int, xxh64: String, xxh3: String, xxh128: String) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 7 * $0 + $0 / 256) }
    for (variant, expected) in zip(XXHashVariant.allCases, [xxh64, xxh3, xxh128]) {
      var whole = XXHash(variant)
      whole.update(bytes)
      #expect(hexadecimal(whole) == expected)
      #expect(whole.bigEndianBytes.count == variant.byteCount)

      var pieces = XXHash(variant)
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0...600))
        pieces.update(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(hexadecimal(pieces) == expected)
    }
  }

  private func hexadecimal(_ hash: XXHash) -> String {
    hash.bigEndianBytes.map { String(UInt16($0) + 0x100, radix: 16).suffix(2) }.joined()
  }
}
