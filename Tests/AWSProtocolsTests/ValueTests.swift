// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import FoundationEssentials
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct ValueTests {
  /// Deeper than the stack of a thread allows recursion.
  @Test func deepValuesAreCompared() {
    let wraps: [(Value) -> Value] = [{ .list([$0]) }, { .set([$0]) }, { ["a": $0] }]
    for wrap in wraps {
      func nested(_ last: Value) -> Value { (0..<10_000).reduce(last) { value, _ in wrap(value) } }
      let value = nested(1)
      #expect((value == nested(1)) && (value != nested(2)) && (value != wrap(value)))
    }
  }

  @Test func containersAreCompared() {
    let value: Value = ["a": [1, ["b": "c"], []], "d": nil, "e": .set([1, "x"])]
    #expect(value == ["e": .set(["x", 1.0]), "d": nil, "a": [1, ["b": "c"], []]])
    let others: [Value] = [
      ["a": [1, ["b": "C"], []], "d": nil, "e": .set([1, "x"])],
      ["a": [1, ["b": "c"], [nil]], "d": nil, "e": .set([1, "x"])],
      ["a": [1, ["b": "c"], [:]], "d": nil, "e": .set([1, "x"])],
      ["a": [1, ["b": "c"], []], "f": nil, "e": .set([1, "x"])],
      ["a": [1, ["b": "c"], []], "d": nil, "e": .set([1, "y"])],
      ["a": [1, ["b": "c"], []], "d": nil, "e": .set([1, ["x"]])],
    ]
    for other in others { #expect(value != other) }
  }

  // MARK: Parameters

  @dynamicCallable
  private struct Call {
    func dynamicallyCall(withKeywordArguments arguments: KeyValuePairs<String, Value>) -> Value {
      .structure(Structure(arguments.lazy.map { ($0.key, $0.value) }))
    }

    @_disfavoredOverload
    func dynamicallyCall(
      withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
    ) -> Value {
      .structure(Structure(arguments.lazy.map { ($0.key, Value($0.value)) }))
    }
  }

  private enum Storage: String, ValueConvertible { case glacier = "GLACIER" }

  @Test func callsTakeLiteralsAndVariables() {
    let call = Call()
    let literal = call(Table: "t", Item: ["id": ["S": "1"], "n": ["L": [1, "x", nil, 2.5, true]]])
    #expect(literal.Item.n.L[3] == 2.5)
    let name = "t"
    let limit: UInt64 = .max
    let absent: String? = nil
    let variable = call(
      Table: name, Item: ["id": ["S": name]], Limit: limit, Absent: absent, Body: Data([1]),
      Bytes: [1, 2] as [UInt8], Numbers: [1, 2], Class: Storage.glacier,
      Mixed: ["a": 1, "b": ["c"]] as Value, When: Date(timeIntervalSince1970: 1.5))
    #expect(
      variable == [
        "Table": "t", "Item": ["id": ["S": "t"]], "Limit": .number("18446744073709551615"),
        "Absent": nil, "Body": .blob([1]), "Bytes": .blob([1, 2]), "Numbers": [1, 2],
        "Class": "GLACIER", "Mixed": ["a": 1, "b": ["c"]],
        "When": .timestamp(Timestamp(seconds: 1, nanoseconds: 500_000_000)),
      ])
  }

  @Test func dictionariesAreSortedByBytes() {
    let names = Structure(["b": 1, "a": 2, "é": 3, "Z": 4].asValue)?.names
    #expect(names == ["Z", "a", "b", "é"])
  }

  // MARK: Equality

  @Test func equality() {
    #expect(Value.integer(1) == 1.0)
    #expect(Value.integer(.max) != .double(9_223_372_036_854_775_808))
    #expect(Value.number("0.5") == 0.5)
    #expect(Value.string("é") != .string("e\u{301}"))
    #expect(Value.bool(true) != 1)
    #expect((["a": 1, "b": 2] as Value) == ["b": 2, "a": 1])
    #expect((["a": 1] as Value) != ["a": 1, "b": nil])
  }

  // MARK: Reading

  @Test func access() {
    let value: Value = [
      "s": "x", "i": 3, "d": 2.5, "t": true, "l": [1, 2], "b": .blob([7]),
      "when": .timestamp(Timestamp(seconds: 60)), "description": "mine", "data": .blob([8]),
    ]
    #expect(String(value.s) == "x" && Int(value.s) == nil)
    #expect(
      Int(value.i) == 3 && Double(value.i) == 3 && Double(value.d) == 2.5 && Int(value.d) == nil)
    #expect(Bool(value.t) == true && Data(value.b) == Data([7]) && [UInt8](value.b) == [7])
    #expect(Date(value.when) == Date(timeIntervalSince1970: 60))
    #expect([Value](value.l)?.count == 2 && value.l[...].map { Int($0) } == [1, 2])
    #expect(value.description == "mine")
    #expect(Data(value.data) == Data([8]))
    var count = 0
    for _ in value.nope[...] { count += 1 }
    #expect(count == 0 && value.nope.deeper[3] == nil)
  }

  // MARK: Printing

  @Test func printing() {
    #expect("\("a\"b" as Value)" == "a\"b")
    #expect("\([:] as Value)" == "{}")
    #expect(
      "\(["a": [1, "x\n"], "n": nil, "d": .double(.nan), "b": .blob([1])] as Value)" == """
        {
          "a": [
            1,
            "x\\n"
          ],
          "n": null,
          "d": NaN,
          "b": "AQ=="
        }
        """)
    var deep: Value = 1
    for _ in 0..<5000 { deep = [deep] }
    #expect("\(deep)".contains("…"))
  }

  @Test func sensitiveMembersAreMasked() throws {
    let service = try InlineService.compile(
      "json", operations: "",
      shapes: """
        "S": {"type": "structure", "members": {"User": {"shape": "T"}, "Key": {"shape": "K"},
          "Map": {"shape": "M"}}},
        "M": {"type": "map", "key": {"shape": "T"}, "value": {"shape": "K"}},
        "T": {"type": "string"}, "K": {"type": "string", "sensitive": true}
        """)
    let schema = try #require(service.shape("S"))
    let value: Value = ["User": "u", "Key": "hidden", "Map": ["a": "hidden"]]
    let masked = value.masked(by: schema)
    #expect(masked.User == "u" && !"\(masked)".contains("hidden"))
  }

  // MARK: Codable

  private struct Item: Codable, Equatable {
    struct Part: Codable, Equatable {
      var number: Int
      var parts: [Part]?
    }

    enum CodingKeys: String, CodingKey {
      case zulu = "Zulu"
      case name = "Name"
      case when, data, bytes, ratio, parts, rest
    }

    var zulu: Bool
    var name: String?
    var when: Date
    var data: Data
    var bytes: [UInt8]
    var ratio: Float
    var parts: [Part]
    var rest: Value
  }

  @Test func codableBothWays() throws {
    let item = Item(
      zulu: true, name: nil, when: Date(timeIntervalSince1970: 1), data: Data([1]), bytes: [2],
      ratio: 0.1, parts: [.init(number: 1, parts: [.init(number: 2)])], rest: ["x": [1, nil]])
    let value = try Value(encoding: item)
    #expect(
      value == [
        "Zulu": true, "when": .timestamp(Timestamp(seconds: 1)), "data": .blob([1]),
        "bytes": .blob([2]), "ratio": 0.1,
        "parts": [["number": 1, "parts": [["number": 2]]]], "rest": ["x": [1, nil]],
      ])
    #expect(Structure(value)?.names.first == "Zulu")
    #expect(try value.as(Item.self) == item)
  }

  @Test func decodingErrorsHaveAPath() {
    do {
      _ = try (["number": 1, "parts": [["number": "x"]]] as Value).as(Item.Part.self)
      Issue.record("it was decoded")
    } catch DecodingError.typeMismatch(_, let context) {
      #expect(context.codingPath.map(\.stringValue) == ["parts", "0", "number"])
    } catch {
      Issue.record("\(error)")
    }
    #expect(throws: DecodingError.self) { try (300 as Value).as(UInt8.self) }
    #expect(throws: DecodingError.self) { try (nil as Value).as(String.self) }
  }
}
