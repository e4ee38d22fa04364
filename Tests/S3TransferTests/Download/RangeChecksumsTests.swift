// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import Testing

@testable import S3Transfer

struct RangeChecksumsTests {
  private let bytes = testBytes(10_007)
  private let plan = PartPlan(size: 10_007, partSize: 1_000)

  @Test(arguments: CRCVariant.allCases) func rangesCombineInAnyOrder(variant: CRCVariant) throws {
    let numbers = Array(1...plan.count)
    for order in [numbers, numbers.reversed(), numbers.sorted { ($0 ^ 5) < ($1 ^ 5) }] {
      var checksums = RangeChecksums(variant)
      for number in order + [3] {
        let part = try #require(plan[number])
        var crc = CRC(variant)
        crc.update(Array(bytes[Int(part.offset)..<Int(part.offset + part.length)]))
        checksums.add(number, crc.value, length: part.length)
      }
      var whole = CRC(variant)
      whole.update(bytes)
      #expect(checksums.whole == whole.value && checksums.aheadCount == 0)
    }
  }

  @Test func onlyRangesAheadAreKept() {
    var checksums = RangeChecksums(.crc32)
    for first in stride(from: 1, to: 100_000, by: 10) {
      for number in (first..<first + 10).reversed() {
        checksums.add(number, 1, length: 5)
        #expect(checksums.aheadCount < 10)
      }
    }
    #expect(checksums.aheadCount == 0)
  }
}
