// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Testing

@testable import S3Transfer

struct PartLimitsTests {
  private static let mebi: Int64 = 1 << 20

  @Test(arguments: [
    (8 * mebi, 100 * mebi, 8 * mebi), (8 * mebi, nil, 8 * mebi), (1, nil, 5 * mebi),
    (6 << 30, nil, 5 << 30), (8 * mebi, 80_000 * mebi, 8 * mebi),
    (8 * mebi, 80_000 * mebi + 1, 16 * mebi), (8 * mebi, 5 << 40, 1024 * mebi),
    (8 * mebi, 50_000_000_000_000, 5 << 30), (1, 100_000, 5 * mebi),
  ])
  func partsFitS3(wanted: Int64, size: Int64?, expected: Int64) throws {
    #expect(try PartLimits.partSize(wanted: wanted, objectSize: size) == expected)
  }

  @Test func tooLargeObjectsAreRefused() {
    #expect(throws: BotoCoreError.self) {
      try PartLimits.partSize(wanted: 8, objectSize: 10_000 * (5 << 30) + 1)
    }
  }

  @Test func everyByteIsInOnePart() {
    for (size, partSize) in [(0, 5), (1, 5), (5, 5), (6, 5), (23, 7)] as [(Int64, Int64)] {
      var plan = PartPlan(size: size, partSize: partSize)
      var end: Int64 = 0
      var number = 0
      while let part = plan.next() {
        number += 1
        #expect(part.number == number && part.offset == end && part.length > 0)
        end = part.offset + part.length
      }
      #expect(end == size && number == plan.count)
    }
  }

  @Test func completedPartsAreSkipped() {
    var plan = PartPlan(size: 23, partSize: 5, done: [1, 3, 99])
    #expect(plan.openCount == 3)
    #expect(
      [plan.next(), plan.next(), plan.next(), plan.next()].map { $0?.number } == [2, 4, 5, nil])
  }

  /// Some stores accept only parts of one length.
  @Test func streamPartsAreEqualUpToTheLimit() {
    let unknown = GrowingParts(first: 8, expected: nil, budget: 8, window: 10)
    #expect(Set((1...8_000).map { unknown.size(of: $0) }) == [8])
    let known = GrowingParts(first: 8, expected: 8 * 9_990 - 1, budget: 8, window: 10)
    #expect(Set((1...9_990).map { known.size(of: $0) }) == [8])
    let all = GrowingParts(first: 8, expected: 8 * 10_000, budget: 8, window: 10)
    #expect(all.size(of: 10_000) == 8)
  }

  @Test func longerStreamsGrowWithinTheirMemory() {
    let parts = GrowingParts(first: 8, expected: nil, budget: 8, window: 10)
    #expect(
      [8_001, 8_200, 8_201, 8_401, 8_601].map { parts.size(of: $0) } == [16, 16, 32, 64, 80])
    #expect(parts.size(of: 10_000) == 80 && parts.size(of: 10_001) == nil)
    #expect([8, 16, 64, 80, 800].map { parts.window(of: $0) } == [10, 5, 1, 1, 1])
    let beyond = GrowingParts(first: 8, expected: 8 * 9_990, budget: 8, window: 10)
    #expect(beyond.size(of: 9_991) == 16)
    #expect(
      GrowingParts(first: .max, expected: nil, budget: .max, window: 9).size(of: 9_000) == 5 << 30)
  }

  @Test func rangesAreCheckedAgainstTheResponse() throws {
    let plan = PartPlan(size: 20, partSize: 8)
    let first = ByteRange(part: try #require(plan[1]), objectSize: 20)
    let last = ByteRange(part: try #require(plan[3]), objectSize: 20)
    #expect(first.header == "bytes=0-7" && last.header == "bytes=16-")
    #expect(last.closedHeader == "bytes=16-19")
    try first.check(contentRange: "bytes 0-7/20", isPartial: true)
    try last.check(contentRange: nil, isPartial: true)
    for wrong in ["bytes 0-8/20", "", "x", "/"] {
      #expect(throws: BotoCoreError.self) {
        try first.check(contentRange: wrong, isPartial: true)
      }
    }
    // The response is the whole object.
    #expect(throws: BotoCoreError.self) { try first.check(contentRange: nil, isPartial: false) }
    let all = ByteRange(
      part: PartPlan.Part(number: 1, offset: 0, length: 20), objectSize: 20)
    try all.check(contentRange: nil, isPartial: false)
    try first.check(atMost: 8)
    #expect(throws: BotoCoreError.self) { try first.check(atMost: 9) }
    #expect(throws: BotoCoreError.self) { try first.check(count: 7) }
  }
}
