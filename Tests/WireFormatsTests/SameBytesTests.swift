// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@Suite struct SameBytesTests {
  @Test(arguments: 0...40)
  func everyByteCounts(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 65 + $0 * 7) }
    #expect(same(bytes, bytes))
    #expect(!same(bytes, bytes + [0]))
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 0x01
      #expect(!same(bytes, other))
      #expect(!same(bytes, other, ignoringCase: true))
    }
  }

  @Test func caseIsThatOfASCIILettersOnly() {
    for byte in UInt8.min...UInt8.max {
      let isCapital = (0x41...0x5A).contains(byte)
      let small = isCapital ? byte + 32 : byte
      #expect(byte.asciiLowercased == small)
      for place in 0..<8 {
        let shift = UInt64(place) * 8
        #expect((UInt64(byte) << shift).asciiLowercased == UInt64(small) << shift)
      }
    }
  }

  @Test func namesAreTheSameInAnyCase() {
    #expect(WireHeaders.sameName("X-Amz-Request-ID", "x-amz-request-id"))
    #expect(WireHeaders.sameName("ETag", "etag"))
    #expect(!WireHeaders.sameName("x-amz-meta-É", "x-amz-meta-é"))
    // '@' and '`' differ in the same bit as the cases of a letter.
    #expect(!WireHeaders.sameName("name-@", "name-`"))
  }

  @Test func lowercasingChangesASCIIOnly() {
    #expect("Content-MD5".asciiLowercased == "content-md5")
    #expect("É-ABC".asciiLowercased == "É-abc")
    #expect("".asciiLowercased == "")
    for count in 0...40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 0x3B + $0 &* 5 % 0x45) }
      let small = bytes.map(\.asciiLowercased)
      var appended = Array("AB".utf8)
      appended.append(lowercased: String(decoding: bytes, as: UTF8.self))
      #expect(String(decoding: bytes, as: UTF8.self).asciiLowercased.utf8.elementsEqual(small))
      #expect(appended == Array("AB".utf8) + small)
    }
  }

  private func same(_ left: [UInt8], _ right: [UInt8], ignoringCase: Bool = false) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { left.hasSameBytes(as: $0, ignoringCase: ignoringCase) }
    }
  }
}
