// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Testing
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The types' initialisers convert values to Swift's types, and every name after a dot is AWS's.
@Suite struct ValueConversionTests {
  /// One value of each kind, and a missing one.
  private static let samples: [(kind: String, value: Value?)] = [
    ("absent", nil), ("null", .null), ("bool", true), ("integer", 7), ("double", 7),
    ("number", .number("7")), ("string", "7"), ("blob", .blob([55])),
    ("timestamp", .timestamp(Timestamp(seconds: 7))), ("list", [7]), ("set", .set([7])),
    ("structure", ["7": 7]), ("stream", AnyValue.value),
    ("events", .events(sending: AsyncStream<Value> { $0.finish() })),
  ]

  private static let conversions:
    [(type: String, from: Set<String>, isGiven: @Sendable (Value?) -> Bool)] = [
      ("String", ["string"], { String($0) == "7" }),
      ("Bool", ["bool"], { Bool($0) == true }),
      ("Int", ["integer", "double", "number"], { Int($0) == 7 }),
      ("Int64", ["integer", "double", "number"], { Int64($0) == 7 }),
      ("UInt8", ["integer", "double", "number"], { UInt8($0) == 7 }),
      ("Double", ["integer", "double", "number"], { Double($0) == 7 }),
      ("Float", ["integer", "double", "number"], { Float($0) == 7 }),
      ("Timestamp", ["timestamp"], { Timestamp($0) == Timestamp(seconds: 7) }),
      ("Date", ["timestamp"], { Date($0) == Date(timeIntervalSince1970: 7) }),
      ("Data", ["blob"], { Data($0) == Data([55]) }),
      ("[UInt8]", ["blob"], { [UInt8]($0) == [55] }),
      ("[Value]", ["list", "set"], { [Value]($0) == [7] }),
      ("Structure", ["structure"], { Structure($0) == ["7": 7] }),
      ("[String: Value]", ["structure"], { [String: Value]($0) == ["7": 7] }),
    ]

  @Test func typesAcceptOnlyTheirValueKinds() {
    for conversion in Self.conversions {
      for sample in Self.samples {
        #expect(
          conversion.isGiven(sample.value) == conversion.from.contains(sample.kind),
          "\(conversion.type) of \(sample.kind)")
      }
    }
  }

  @Test func numbersConvertIfTheyFit() {
    #expect(Int(Value.integer(.max)) == .max && Int(Value.integer(.min)) == .min)
    #expect(Int8(Value.integer(127)) == 127 && Int8(Value.integer(128)) == nil)
    #expect(UInt64(Value.number("18446744073709551615")) == .max)
    #expect(UInt(Value.integer(-1)) == nil)
    #expect(Int(Value.number("9223372036854775808")) == nil && Int(Value.number("1E2")) == nil)
    #expect(Int(Value.double(2.5)) == nil && Int(Value.double(1e300)) == nil)
    #expect(Int(Value.double(.nan)) == nil && Int(Value.double(.infinity)) == nil)
    #expect(
      Double(Value.double(-0.0))?.sign == .minus && Double(Value.number("1E400")) == .infinity)
    #expect(Double(Value.integer(.max)) == 9_223_372_036_854_775_808)
    #expect(Float(Value.double(0.1)) == 0.1)
    #expect(Int("12") == 12 && Double("1.5") == 1.5 && String(3) == "3", "Swift's own stay")
  }

  @Test func membersOfStructuresNeedNoUnwrapping() {
    let parameters: Structure = ["Bucket": "b", "Size": 3]
    #expect(String(parameters["Bucket"]) == "b" && Int(parameters["Size"]) == 3)
    #expect(String(parameters["Key"]) == nil)
  }

  @Test func elementsAreThoseOfListsAndSets() {
    let value: Value = ["l": [1, 2, 3], "e": [], "s": .set([1]), "t": "text", "n": nil]
    #expect(value.l[...].map { Int($0) } == [1, 2, 3] && value.l[...].count == 3)
    #expect(value.e[...].isEmpty && value.s[...] == [1])
    #expect(value.t[...].isEmpty && value.n[...].isEmpty && value.absent[...].isEmpty)
    #expect(value[...].isEmpty && value.absent.deeper[...].first == nil)
    var sum = 0
    for element in value.l[...] { sum += Int(element) ?? 0 }
    #expect(sum == 6)
  }

  @Test func nullIsNil() {
    let value: Value = ["null": nil, "zero": 0, "empty": "", "false": false]
    #expect(value.null == nil && value.absent == nil && nil == value.absent)
    #expect(value.zero != nil && value.empty != nil && value["false"] != nil && value != nil)
    let optional: Value? = Value.null
    #expect(optional != nil && optional == .some(nil))
    if let absent = Structure(value)?["absent"] { Issue.record("\(absent)") }
  }

  /// Names that were members of `Value` once, and names that `Sequence`, `CustomStringConvertible` and
  /// others would add.
  @Test(
    arguments: [
      "string", "bool", "int", "double", "bytes", "data", "timestamp", "date", "list", "structure",
      "isNull", "body", "text", "read", "eventStream", "decode", "prefix", "suffix", "count", "min",
      "max", "filter", "contains", "first", "map", "split", "drop", "sorted", "reversed", "lazy",
      "description", "hashValue", "write", "null", "stream", "number", "kindName", "masked", "Type",
    ])
  func namesBelongToTheServices(name: String) {
    let value = Value.structure([name: "theirs"])
    #expect(value[dynamicMember: name] == "theirs")
  }

  @Test func dotSyntaxReadsMembers() {
    let event: Value = [
      "timestamp": 1, "data": 2, "text": 3, "body": 4, "date": 5, "isNull": 6, "string": 7,
      "list": 8,
      "count": 9, "prefix": 10, "filter": 11, "contains": 12, "description": 13, "Type": 14,
      "min": 15,
      "null": 16, "stream": 17, "first": 18, "hashValue": 19,
    ]
    let read: [Value] = [
      event.timestamp, event.data, event.text, event.body, event.date, event.isNull, event.string,
      event.list, event.count, event.prefix, event.filter, event.contains, event.description,
      event.Type, event.min, event.null, event.stream, event.first, event.hashValue,
    ]
    #expect(read.map { Int($0) } == Array(1...19))
  }

  private struct Bucket: Codable, Equatable {
    let Name: String
    let CreationDate: Date
  }

  @Test func structuresDecodeIntoUserTypes() throws {
    let value: Value = ["Name": "b", "CreationDate": .timestamp(Timestamp(seconds: 60))]
    #expect(
      try value.as(Bucket.self)
        == Bucket(Name: "b", CreationDate: Date(timeIntervalSince1970: 60)))
    #expect(try (["a", "b"] as Value).as([String].self) == ["a", "b"])
    #expect(try Value.blob([1]).as(Data.self) == Data([1]))
    #expect(throws: DecodingError.self) { try value.Name.as(Int.self) }
    #expect(throws: DecodingError.self) { try value.absent.as(String.self) }
    #expect(try value.absent.as(String?.self) == nil)
  }

  // MARK: Printing

  @Test(
    arguments: [
      ("a \"b\"", "a \"b\""), (7, "7"), (true, "true"), (nil, "null"), (2.5, "2.5"),
      (.number("1E+50"), "1E+50"), (.blob([1]), "AQ=="),
      (.timestamp(Timestamp(seconds: 60)), "1970-01-01T00:01:00Z"), ([], "[]"),
      (
        ["a": "b", "at": .timestamp(Timestamp(seconds: 0))],
        "{\n  \"a\": \"b\",\n  \"at\": \"1970-01-01T00:00:00Z\"\n}"
      ),
    ] as [(Value, String)])
  func printingIsReadable(value: Value, text: String) {
    var printed = ""
    print(value, terminator: "", to: &printed)
    #expect(printed == text && "\(value)" == text && String(describing: value) == text)
    #expect(String(reflecting: value) == text)
  }

  @Test func secretsAreMaskedInDescriptions() {
    let value: Value = [
      "Credentials": ["AccessKeyId": "AKID", "SecretAccessKey": "wJalr"], "n": 1,
    ]
    var dumped = ""
    dump(value, to: &dumped)
    dump(Structure(value) ?? [:], to: &dumped)
    for text in ["\(value)", "\([value])", dumped] {
      #expect(text.contains("AKID") && !text.contains("wJalr"), "\(text)")
    }
    #expect(Mirror(reflecting: value).children.map(\.label) == ["Credentials", "n"])
    #expect(Mirror(reflecting: [1, 2] as Value).children.count == 2)
  }
}
