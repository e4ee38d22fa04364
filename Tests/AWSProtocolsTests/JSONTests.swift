// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct JSONTests {
  private static let shapes = """
    "In": {"type": "structure", "members": {
      "Text": {"shape": "Text", "locationName": "text"}, "Data": {"shape": "Data"},
      "Count": {"shape": "Long"}, "Ratio": {"shape": "Double"}, "When": {"shape": "Time"},
      "Iso": {"shape": "Time", "timestampFormat": "iso8601"}, "List": {"shape": "List"},
      "Map": {"shape": "Map"}, "Doc": {"shape": "Doc"}, "Either": {"shape": "Either"}}},
    "List": {"type": "list", "member": {"shape": "Text"}},
    "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
    "Doc": {"type": "structure", "members": {}, "document": true},
    "Either": {"type": "structure", "union": true, "members": {
      "A": {"shape": "Text"}, "B": {"shape": "Long"}}},
    "Oops": {"type": "structure", "exception": true, "members": {
      "message": {"shape": "Text"}, "Left": {"shape": "Long"}}},
    "Text": {"type": "string"}, "Data": {"type": "blob"}, "Long": {"type": "long"},
    "Double": {"type": "double"}, "Time": {"type": "timestamp"}
    """

  private static func service(_ name: String, _ metadata: String = "") throws -> ServiceModel {
    try InlineService.compile(
      name,
      operations: """
        "Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/do"},
          "input": {"shape": "In"}, "output": {"shape": "In"}, "errors": [{"shape": "Oops"}]}
        """, shapes: shapes, metadata: metadata)
  }

  private static func body(_ input: Structure) throws -> String {
    let operation = try #require(try service("json").operation("Do"))
    let request = try AWSJSON().makeRequest(input, operation: operation)
    return String(decoding: try #require(request.body.bytes), as: UTF8.self)
  }

  private static func parse(_ json: String, rest: Bool = false) async throws -> Value {
    let operation = try #require(try service("json").operation("Do"))
    let response = WireResponse(status: 200, body: .bytes(Array(json.utf8)))
    return rest
      ? try RestJSON().parseWholeOutput(response, operation: operation, as: Value.self)
      : try AWSJSON().parseWholeOutput(response, operation: operation, as: Value.self)
  }

  @Test func writesEachTypeInItsFormat() throws {
    let time = Value.timestamp(Timestamp(seconds: 1_700_000_000, nanoseconds: 500_000_000))
    #expect(try Self.body(["Text": "a\"é"]) == #"{"text":"a\"é"}"#)
    #expect(try Self.body(["Data": .blob([1, 2, 3])]) == #"{"Data":"AQID"}"#)
    #expect(try Self.body(["When": time]) == #"{"When":1700000000.5}"#)
    #expect(try Self.body(["Iso": time]) == #"{"Iso":"2023-11-14T22:13:20.500000Z"}"#)
    #expect(try Self.body(["Ratio": .double(.nan)]) == #"{"Ratio":"NaN"}"#)
    #expect(
      try Self.body(["Count": .number("123456789012345678901234567890")])
        == #"{"Count":123456789012345678901234567890}"#)
    #expect(try Self.body(["List": ["a", nil]]) == #"{"List":["a",null]}"#)
    #expect(try Self.body(["Doc": ["x": [1, 1.5, nil]]]) == #"{"Doc":{"x":[1,1.5,null]}}"#)
    #expect(try Self.body(["Text": nil]) == "{}")
  }

  /// botocore's numbers: rounded once to microseconds; whole seconds have no point.
  @Test(
    arguments: [
      (1, 0, "1"), (1, 999, "1"), (1, 3_691_000, "1.003691"), (-2, 999_000_000, "-1.001"),
      (1_422_172_800, 123_456_789, "1422172800.123456"), (0, 1_000, "1e-06"),
    ] as [(Int64, Int32, String)])
  func timesKeepTheirFractions(_ seconds: Int64, _ nanoseconds: Int32, _ text: String) throws {
    let time = Value.timestamp(Timestamp(seconds: seconds, nanoseconds: nanoseconds))
    #expect(try Self.body(["When": time]) == #"{"When":\#(text)}"#)
  }

  @Test func refusesValuesThatJSONLacks() {
    #expect(throws: SerializationError.self) { try Self.body(["Doc": ["x": .blob([1])]]) }
    #expect(throws: SerializationError.self) { try Self.body(["Text": 1]) }
    #expect(throws: SerializationError.self) {
      try Self.body(["Data": .stream(ByteStream([1]))])
    }
  }

  @Test func stringIsNeverParsedAsNumber() throws {
    #expect(try Self.body(["Count": .number("1,\"x\":2")]) == #"{"Count":"1,\"x\":2"}"#)
  }

  @Test func readsMembersInAnyOrderAndSkipsUnknownOnes() async throws {
    let value = try await Self.parse(
      #"{"new":{"a":[1]},"Count":1,"text":"x","List":["a",null],"When":1.5,"Ratio":2}"#)
    #expect(
      same(
        value,
        [
          "Count": 1, "Text": "x", "List": ["a", nil], "Ratio": 2.0,
          "When": .timestamp(Timestamp(seconds: 1, nanoseconds: 500_000_000)),
        ]))
  }

  @Test(arguments: [
    (#"{"When":"2020-01-01T00:00:00Z"}"#, 1_577_836_800),
    (#"{"When":"Wed, 01 Jan 2020 00:00:00 GMT"}"#, 1_577_836_800),
    (#"{"When":1577836800.0}"#, 1_577_836_800),
    (#"{"When":-1}"#, -1),
  ]) func readsTimesInAllForms(_ json: String, _ seconds: Int64) async throws {
    #expect(same(try await Self.parse(json).When, .timestamp(Timestamp(seconds: seconds))))
  }

  @Test func scalarsOfOtherTypesAreAcceptedOrConverted() async throws {
    let json = #"{"text":5,"Count":"7","Ratio":"Infinity"}"#
    #expect(same(try await Self.parse(json), ["Text": 5, "Count": "7", "Ratio": "Infinity"]))
    #expect(
      same(
        try await Self.parse(json, rest: true),
        ["Text": 5, "Count": 7, "Ratio": .double(.infinity)]))
  }

  @Test func unionsHaveOneMember() async throws {
    #expect(same(try await Self.parse(#"{"Either":{"A":null,"B":1}}"#).Either, ["B": 1]))
    #expect(
      same(
        try await Self.parse(#"{"Either":{"__type":"x","C":{}}}"#).Either,
        ["SDK_UNKNOWN_MEMBER": ["name": "C"]]))
    await #expect(throws: ResponseParserError.self) {
      try await Self.parse(#"{"Either":{"A":"x","B":1}}"#)
    }
    await #expect(throws: ResponseParserError.self) { try await Self.parse(#"{"Either":{}}"#) }
  }

  @Test(arguments: [false, true]) func nonJSONBodyThrows(rest: Bool) async throws {
    for text in [
      "<oops>", "{", #"{"text":"a"#, #"{"text":"a"}]"#, "<html>", "[1]", "null", "\u{1F}\u{8B}",
    ] {
      await #expect(throws: ResponseParserError.self) { try await Self.parse(text, rest: rest) }
    }
    for text in ["", " \r\n", "{}", "\u{FEFF}{}"] {
      #expect(same(try await Self.parse(text, rest: rest), [:]), "\(text)")
    }
    await #expect(throws: ResponseParserError.self) { try await Self.parse(#"{"List":{}}"#) }
  }

  @Test func deepNestingThrows() async throws {
    let deep = #"{"Doc":"# + String(repeating: "[", count: 100_000)
    await #expect(throws: ResponseParserError.self) { try await Self.parse(deep) }
  }

  // MARK: Requests and errors

  @Test func requestsNameTheOperation() throws {
    let service = try Self.service("json", #", "awsQueryCompatible": {}"#)
    let operation = try #require(service.operation("Do"))
    let request = try AWSJSON().makeRequest(Structure(), operation: operation)
    #expect(request.method == "POST")
    #expect(request.path == "/")
    #expect(request.headers["X-Amz-Target"] == "Echo.Do")
    #expect(request.headers["Content-Type"] == "application/x-amz-json-1.1")
    #expect(request.headers["x-amzn-query-mode"] == "true")
  }

  private static func error(
    _ body: String, rest: Bool = false, status: Int = 400, _ headers: WireHeaders = [:]
  ) throws -> Value {
    let operation = try #require(try service("json").operation("Do"))
    let response = WireResponse(
      status: status, headers: headers, body: .bytes(Array(body.utf8)))
    return rest
      ? RestJSON().parseError(response, operation: operation)
      : AWSJSON().parseError(response, operation: operation)
  }

  @Test func errorsInAWSJSON() throws {
    #expect(
      same(
        try Self.error(
          #"{"__type":"a.b#Oops:http://x","message":"m","Left":3}"#, ["x-amzn-requestid": "r"]),
        [
          "Error": ["Code": "Oops", "Message": "m"], "ResponseMetadata": ["RequestId": "r"],
          "message": "m", "Left": 3,
        ]))
    #expect(
      same(
        try Self.error(
          #"{"__type":"New","Message":"m"}"#, ["x-amzn-query-error": "Old.Code;Sender"]
        ).Error,
        ["Code": "Old.Code", "Message": "m", "QueryErrorCode": "New", "Type": "Sender"]))
    #expect(
      same(try Self.error("gone", status: 404).Error, ["Code": "404", "Message": "gone"]))
    #expect(
      same(
        try Self.error("<html>x", status: 503).Error,
        ["Code": "503", "Message": "Service Unavailable"]))
    #expect(same(try Self.error("[1]").Error, ["Code": "400", "Message": "[1]"]))
    #expect(
      same(
        try Self.error(#"{"__type":"Oops","message":"m","Left":"far"}"#),
        [
          "Error": ["Code": "Oops", "Message": "m"], "ResponseMetadata": [:], "message": "m",
          "Left": "far",
        ]))
    #expect(
      same(
        try Self.error(#"{"__type":"Oops","message":"m","Left":[]}"#, rest: true),
        ["Error": ["Code": "Oops", "Message": "m"], "ResponseMetadata": [:]]))
  }

  @Test func errorsInRestJSON() throws {
    #expect(
      same(
        try Self.error(
          #"{"code":"Body","message":"m"}"#, rest: true, ["X-Amzn-ErrorType": "x#Oops:y"]
        ).Error,
        ["Code": "Oops", "Message": "m"]))
    #expect(
      same(try Self.error(#"{"Code":"a#B"}"#, rest: true).Error, ["Code": "B", "Message": ""]))
    #expect(
      same(
        try Self.error(#"{"code":42,"message":null}"#, rest: true).Error,
        ["Code": 42, "Message": nil]))
  }
}
