// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Boto3
import Testing

/// Exact decimal numbers.
@Suite struct DynamoDBNumberTests {
  @Test(arguments: [
    "1.10", "-0.00", "1E+2", "1E-7", "0.000001", "1.23", "0E+5", "1E+126", "1E-165", "-12.5",
    "12345678901234567890123456789012345678",
  ])
  func keepsWhatPythonPrints(text: String) {
    #expect(DynamoDBNumber(text)?.description == text)
  }

  @Test(arguments: [
    ("123E-2", "1.23"), ("+1", "1"), ("007", "7"), (".5", "0.5"), ("7.", "7"), ("1e3", "1E+3"),
    ("0.00000001", "1E-8"),
  ])
  func normalForm(text: String, expected: String) {
    #expect(DynamoDBNumber(text)?.description == expected)
  }

  @Test(arguments: [
    "", "-", ".", "1e", "1e+", "e5", "1,5", "0x1", "NaN", "Infinity", "1 ",
    "1e99999999999999999999",
    "--1", "1.2.3", "١",
  ])
  func notANumber(text: String) {
    #expect(DynamoDBNumber(text) == nil)
  }

  @Test func comparison() throws {
    let sorted = ["-1E+3", "-2", "-1.5", "0", "1E-5", "0.9", "1", "1.05", "1.5", "15", "1E+3"]
      .compactMap { DynamoDBNumber($0) }
    #expect(sorted.count == 11)
    for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(left < right && right > left) }
    #expect(DynamoDBNumber("1.10") == 1.1)
    #expect(DynamoDBNumber("-0.0") == 0)
    #expect(Set([DynamoDBNumber("100"), DynamoDBNumber("1E+2")]).count == 1)
  }

  @Test func conversions() {
    #expect(DynamoDBNumber("1E+3")?.int == 1000)
    #expect(DynamoDBNumber("12.00")?.int == 12)
    #expect(DynamoDBNumber("12.5")?.int == nil)
    #expect(DynamoDBNumber("-9223372036854775808")?.int == .min)
    #expect(DynamoDBNumber("9223372036854775808")?.int == nil)
    #expect(DynamoDBNumber("1E+1000000")?.int == nil)
    #expect(DynamoDBNumber("0.1")?.double == 0.1)
    #expect([0.1, 1e16].map { DynamoDBNumber($0 as Double)?.description } == ["0.1", "1E+16"])
    #expect(DynamoDBNumber(Double.nan) == nil)
    #expect((19.99 as DynamoDBNumber).description == "19.99")
  }

  private static let ones = String(repeating: "1", count: 38)

  /// Numbers at DynamoDB's limits, and the text that is kept; `nil` with the signal's name.
  static let limits: [(String, String?)] = [
    ("1E+50", "1E+50"), ("1" + zeros(50), "1E+50"), ("-1" + zeros(50), "-1E+50"),
    ("1" + zeros(37), "1" + zeros(37)), ("1" + zeros(38), "1E+38"), ("1." + zeros(50), "1"),
    ("12." + zeros(36), "12." + zeros(36)), ("12." + zeros(37), "12"),
    (ones, ones), (ones + zeros(20), "1." + String(repeating: "1", count: 37) + "E+57"),
    (ones + "." + zeros(30), ones), ("0." + ones + zeros(9), "0." + ones),
    (ones + "1", nil), ("1." + zeros(37) + "1", nil), (ones + "." + "1", nil),
    ("1." + zeros(36) + "1", "1." + zeros(36) + "1"),
    ("9.99E+126", "9.99E+126"), ("1E+127", nil), ("1" + zeros(126), "1E+126"),
    ("1" + zeros(127), nil), ("0." + zeros(129) + "1", "1E-130"), ("1E-130", "1E-130"),
    ("-1E-130", "-1E-130"), ("1E-165", "1E-165"), ("10E-166", "1E-165"), ("1E-166", nil),
    ("-0", "-0"), ("0", "0"), ("0.00", "0.00"), ("-0.0", "-0.0"), ("0E+200", "0"), ("0E-200", "0"),
    ("0." + zeros(300), "0"), ("000012", "12"), (zeros(60) + "1.50", "1.50"),
  ]

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  @Test(arguments: limits) func trailingZerosAreNotDigits(text: String, kept: String?) async throws
  {
    let read = try? AttributeValueDeserializer().deserialize(["N": .string(text)])
    #expect(read == kept.map { .number($0) })
    let written = try? AttributeValueSerializer().serialize(.number(text))
    #expect(written == kept.map { ["N": .string($0)] })
    let set = try? AttributeValueDeserializer().deserialize(["NS": [.string(text)]])
    #expect((set == nil) == (kept == nil))
  }
}
