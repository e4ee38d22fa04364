// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Boto3
import TestSupport
import Testing

/// Converts values to attribute values and back, as boto3 1.43.11 does.
@Suite struct TypeConversionTests {
  private static let pairs: [(Value, Value)] = [
    (nil, ["NULL": true]),
    (true, ["BOOL": true]),
    (.number("1"), ["N": "1"]),
    (.number("1.10"), ["N": "1.10"]),
    (.number("-0.00"), ["N": "-0.00"]),
    (.number("1E+126"), ["N": "1E+126"]),
    (.number("1E-165"), ["N": "1E-165"]),
    (
      .number("12345678901234567890123456789012345678"),
      ["N": "12345678901234567890123456789012345678"]
    ),
    ("x", ["S": "x"]),
    ("", ["S": ""]),
    (.blob([1, 2]), ["B": .blob([1, 2])]),
    (.set([]), ["NS": []]),
    (.set([.number("1"), .number("2.5")]), ["NS": ["1", "2.5"]]),
    (.set(["a", "b"]), ["SS": ["a", "b"]]),
    (.set([.blob([1])]), ["BS": [.blob([1])]]),
    ([.number("1"), "a", nil], ["L": [["N": "1"], ["S": "a"], ["NULL": true]]]),
    (["a": ["b": [true]]], ["M": ["a": ["M": ["b": ["L": [["BOOL": true]]]]]]]),
  ]

  @Test func bothWays() throws {
    for (value, attribute) in Self.pairs {
      #expect(try AttributeValueSerializer().serialize(value) == attribute)
      #expect(try AttributeValueDeserializer().deserialize(attribute) == value)
    }
    #expect(try AttributeValueSerializer().serialize(-5) == ["N": "-5"])
    #expect(
      try AttributeValueSerializer().serialize(.set([1, .number("1e2")])) == ["NS": ["1", "1E+2"]])
  }

  @Test(
    arguments: [
      (.double(1.5), "TypeError", "Float types are not supported. Use Decimal types instead"),
      (
        .set([.double(1.5)]), "TypeError",
        "Float types are not supported. Use Decimal types instead"
      ),
      (.set([1, "a"]), "TypeError", #"Unsupported type "<class 'set'>" for value "{1, 'a'}""#),
      (.set(["a", 1]), "TypeError", #"Unsupported type "<class 'set'>""#),
      (.set([true]), "TypeError", #"Unsupported type "<class 'set'>""#),
      (.timestamp(Timestamp(seconds: 0)), "TypeError", "Unsupported type"),
      (.number("NaN"), "TypeError", "Infinity and NaN not supported"),
      (.number("-inf"), "TypeError", "Infinity and NaN not supported"),
      (.number("one"), "TypeError", "is not a number"),
      (.number("123456789012345678901234567890123456789"), "Inexact", "has 39 digits"),
      (.number("1e127"), "Overflow", "too large"),
      (.number("1.5E-165"), "Underflow", "too small"),
      (.number("1E-166"), "Underflow", "too small"),
      (["a": [.double(.nan)]], "TypeError", "Float types"),
    ] as [(Value, String, String)])
  func refused(value: Value, kind: String, message: String) {
    let error = #expect(throws: BotoCoreError.self) {
      try AttributeValueSerializer().serialize(value)
    }
    #expect(error?.kind.name == kind)
    #expect(error?.message.contains(message) == true || message.isEmpty)
  }

  @Test(
    arguments: [
      ([:], "Value must be a nonempty dictionary whose key is a valid dynamodb type."),
      ("a", "Value must be a nonempty dictionary whose key is a valid dynamodb type."),
      (["X": 1], "Dynamodb type X is not supported"),
      (["N": "x"], "The DynamoDB number \"x\" is not a number"),
      (["S": 1], "DynamoDB type S can't hold a value of type integer"),
      (["L": "x"], "DynamoDB type L can't hold a value of type string"),
    ] as [(Value, String)])
  func refusedAttributes(attribute: Value, message: String) {
    let error = #expect(throws: BotoCoreError.self) {
      try AttributeValueDeserializer().deserialize(attribute)
    }
    #expect(error?.kind == .typeError)
    #expect(error?.message == message)
  }

  @Test func literalsOfItems() throws {
    let item: Value = ["id": 1, "name": "Ada", "tags": .set(["a", "b"]), "empty": .set([])]
    #expect(item.tags == .set(["b", "a"]))
    let names = Set(["a", "b"]).union(["c"])
    #expect(names.count == 3 && [Value](names.asValue)?.count == 3)
    let chosen: Value = ["id": 1, "tags": names.asValue]
    #expect(chosen.tags == .set(["a", "b", "c"]))
  }
}
