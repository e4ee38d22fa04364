// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@Suite struct TimestampTests {
  let newYear = Timestamp(seconds: 1_767_225_600)

  @Test func formats() {
    #expect(newYear.iso8601 == "2026-01-01T00:00:00Z")
    #expect(newYear.signingTime == "20260101T000000Z")
    #expect(newYear.signingDay == "20260101")
    #expect(newYear.httpDate == "Thu, 01 Jan 2026 00:00:00 GMT")
    #expect(newYear.mailDate == "Thu, 01 Jan 2026 00:00:00 -0000")
    let fine = Timestamp(seconds: 951_827_696, nanoseconds: 1_234_999)
    #expect(fine.iso8601 == "2000-02-29T12:34:56.001234Z")
    #expect(fine.iso8601Seconds == "2000-02-29T12:34:56Z")
    #expect(Timestamp(seconds: -1).httpDate == "Wed, 31 Dec 1969 23:59:59 GMT")
    #expect(Timestamp(seconds: -62_135_596_800).iso8601 == "0001-01-01T00:00:00Z")
  }

  @Test(arguments: [Int64.min, .max, -62_135_596_801, 253_402_300_800])
  func extremeInstantsDoNotTrap(seconds: Int64) {
    #expect(!Timestamp(seconds: seconds).iso8601.isEmpty)
  }

  @Test(arguments: [
    "2026-01-01T00:00:00Z", "2026-01-01T00:00:00", "2026-01-01 00:00:00+00:00", "2026-01-01",
    "20260101T000000Z", "20260101000000", "2026-01-01T02:00:00+02:00", "2025-12-31T19:30:00-0430",
    "2026-01-01T01:00+01", "Thu, 01 Jan 2026 00:00:00 GMT", "Thursday, 01-Jan-26 00:00:00 GMT",
    "Thu Jan  1 00:00:00 2026", "1 January 2026", "Jan 1, 2026 12:00 AM", "1/1/2026", "2026/01/01",
    "1767225600", "1767225600.0", "1.7672256e9", " 1767225600 ", "Thu, 01 Jan 2026 00:00:00 +0000",
    "2026-01-01T00:00:00.000Z", "2026-01", "2026-01-01T00:00:00 UTC", "1767225600E0",
  ])
  func readsNewYear(text: String) throws {
    #expect(try Timestamp(parsing: text) == newYear)
  }

  @Test func readsFractions() throws {
    #expect(try Timestamp(parsing: "2026-01-01T00:00:00.5Z").nanoseconds == 500_000_000)
    #expect(
      try Timestamp(parsing: "2026-01-01T00:00:00.1234567899+01:00").nanoseconds == 123_456_789)
    #expect(try Timestamp(parsing: "1767225600.25").nanoseconds == 250_000_000)
    #expect(try Timestamp(parsing: "-1.5") == Timestamp(seconds: -2, nanoseconds: 500_000_000))
  }

  @Test(arguments: [
    "", " ", "x", "2026-13-13", "2026-02-29", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z",
    "NaN", "inf", "0x10", "1e300", "1767225600000", "2026-01-01T00:00:00Zz!", "12:", "Jan",
    "2026-01-01T00:00:00+99:00", "1 2 3 4 5", "0000-01-01T00:00:00Z",
    "2026-01-99999999999999999999999999999999", "99999999999999999999:00 1 January 2026",
  ])
  func refuses(text: String) {
    #expect(throws: InvalidTimestamp.self) { try Timestamp(parsing: text) }
  }

  @Test func everyDayRoundTrips() throws {
    for day in stride(from: Int64(-719_162), through: 2_932_896, by: 97) {
      let instant = Timestamp(seconds: day * 86_400 + 3_723)
      #expect(try Timestamp(parsing: instant.iso8601) == instant)
      #expect(try Timestamp(parsing: instant.signingTime) == instant)
    }
  }
}
