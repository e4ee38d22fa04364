// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct WireTextTests {
  private static let shapes = """
    "Out": {"type": "structure", "members": {
      "Name": {"shape": "Text"}, "At": {"shape": "Time"}, "Data": {"shape": "Blob"},
      "Times": {"shape": "Times"}, "Share": {"shape": "Share"}, "Nested": {"shape": "Out"}}},
    "Times": {"type": "list", "member": {"shape": "Time"}},
    "Gone": {"type": "structure", "exception": true, "members": {"Since": {"shape": "Time"}}},
    "Event": {"type": "structure", "event": true, "members": {
      "Sent": {"shape": "Time", "eventheader": true}, "At": {"shape": "Time"}}},
    "Events": {"type": "structure", "eventstream": true, "members": {"E": {"shape": "Event"}}},
    "Text": {"type": "string"}, "Time": {"type": "timestamp"}, "Blob": {"type": "blob"},
    "Share": {"type": "double"}
    """

  private static func operation(_ service: String) throws -> OperationModel {
    let service = try InlineService.compile(
      service,
      operations: """
        "Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/"},
          "output": {"shape": "Out"}, "errors": [{"shape": "Gone"}]}
        """, shapes: shapes)
    return try #require(service.operation("Do"))
  }

  private static func response(_ body: String, status: Int = 200) -> WireResponse {
    WireResponse(status: status, body: .bytes(Array(body.utf8)))
  }

  private static let json = """
    {"Nested": {"Data": "not base64", "At": 1709210096.0}, "Times": [1709210096.123, "x", null],
     "At": "2024-02-29T12:34:56Z", "Share": 5, "Name": "n", "Data": "AQI="}
    """

  @Test(arguments: ["json", "rest-json"])
  func jsonKeepsNumbersAndText(_ name: String) throws {
    let service: any AWSProtocol = name == "json" ? AWSJSON() : RestJSON()
    let operation = try Self.operation(name)
    let output = try service.parseWholeOutput(
      Self.response(Self.json), operation: operation, as: WireText<UnchangedTimestamps>.self
    ).value
    #expect(
      output == [
        "Name": "n", "At": "2024-02-29T12:34:56Z", "Data": "AQI=",
        "Times": [1709210096.123, "x", nil],
        "Share": name == "json" ? 5 : 5.0,
        "Nested": ["At": 1709210096.0, "Data": "not base64"],
      ])
    guard case .structure(let members) = output else { return }
    #expect(members.map(\.name) == ["Name", "At", "Data", "Times", "Share", "Nested"])
    let error = service.parseError(
      Self.response(#"{"__type": "Gone", "Since": 12.5}"#, status: 400), operation: operation,
      wireText: .unchanged)
    #expect(error["Since"] == 12.5)
  }

  @Test func xmlKeepsText() throws {
    let operation = try Self.operation("query")
    let xml = """
      <R><At>Thu, 29 Feb 2024 12:34:56 GMT</At><Name>n</Name><Data>AQI</Data>
      <Times><member>1709210096</member></Times></R>
      """
    #expect(
      try AWSQuery(.query).parseWholeOutput(
        Self.response(xml), operation: operation, as: WireText<UnchangedTimestamps>.self
      ).value
        == [
          "Name": "n", "At": "Thu, 29 Feb 2024 12:34:56 GMT", "Data": "AQI",
          "Times": ["1709210096"],
        ])
    let error = AWSQuery(.query).parseError(
      Self.response(
        "<E><Error><Code>Gone</Code><Since>then</Since></Error></E>", status: 400),
      operation: operation, wireText: .unchanged)
    #expect(error["Error"]["Code"] == "Gone")
  }

  @Test func cborHasNumbersAndBase64() throws {
    let body: [UInt8] =
      [0xA2, 0x62, 0x41, 0x74, 0xC1, 0xFB, 0x41, 0xD9, 0x78, 0x1C, 0x9C, 0x07, 0xDF, 0x3B]
      + [0x64, 0x44, 0x61, 0x74, 0x61, 0x42, 1, 2]
    let operation = try Self.operation("smithy-rpc-v2-cbor")
    let output = try RPCv2CBOR().parseWholeOutput(
      WireResponse(status: 200, body: .bytes(body)), operation: operation,
      as: WireText<UnchangedTimestamps>.self
    ).value
    #expect(output["Data"] == "AQI=")
    #expect(Double(output["At"]) == Double(bitPattern: 0x41D9_781C_9C07_DF3B))
  }

  @Test func headersStandBeforeTheBody() throws {
    let service = try InlineService.compile(
      "rest-xml",
      operations: """
        "Do": {"name": "Do", "http": {"method": "GET", "requestUri": "/"},
          "output": {"shape": "Out"}}
        """,
      shapes: """
        "Out": {"type": "structure", "members": {
          "A": {"shape": "Time"}, "B": {"shape": "Time"},
          "C": {"shape": "Time", "location": "header", "locationName": "c"}}},
        "Time": {"type": "timestamp"}
        """)
    let output = try RestXML().parseWholeOutput(
      WireResponse(
        status: 200, headers: ["c": "Thu, 29 Feb 2024 12:34:56 GMT"],
        body: .bytes(Array("<Out><B>2</B><A>1</A></Out>".utf8))),
      operation: try #require(service.operation("Do")), as: WireText<UnchangedTimestamps>.self)
    #expect(output.value.members.map(\.name) == ["C", "A", "B"])
    #expect(output.value["C"] == "Thu, 29 Feb 2024 12:34:56 GMT")
  }

  @Test func eventsKeepNumbers() throws {
    let service = try InlineService.compile(
      "json",
      operations: """
        "Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/"},
          "output": {"shape": "Events"}}
        """, shapes: Self.shapes)
    let stream = try #require(service.operation("Do")?.output)
    let reader = EventReader<JSONDeserializer>(
      stream: stream, operation: "Do", wireText: .unchanged)
    let event = try reader.read(
      EventStreamMessage(
        headers: [
          EventStreamHeader(":message-type", .string("event")),
          EventStreamHeader(":event-type", .string("E")),
          EventStreamHeader("Sent", .timestamp(1_709_210_096_123)),
        ], payload: Array(#"{"At": 5}"#.utf8)))
    #expect(event == ["E": ["Sent": 1_709_210_096.123, "At": 5]])
  }

  @Test(
    arguments: [
      (.integer(0), "1970-01-01T00:00:00+00:00"), (.bool(true), "1970-01-01T00:00:01+00:00"),
      (.double(1_709_210_096.123456), "2024-02-29T12:34:56.123456+00:00"),
      (.double(1_709_210_097), "2024-02-29T12:34:57+00:00"),
      (.integer(-62_135_596_800), "0001-01-01T00:00:00+00:00"),
      ("1709210096", "2024-02-29T12:34:56+00:00"), (" 1e3 ", "1970-01-01T00:16:40+00:00"),
      ("2024-02-29T12:34:56.1234567Z", "2024-02-29T12:34:56.123456+00:00"),
      ("2024-02-29 12:34:56", "2024-02-29T12:34:56"), ("2024-02-29", "2024-02-29T00:00:00"),
      ("2024-02-29T12:34:56-0800", "2024-02-29T12:34:56-08:00"),
      ("Thu, 29 Feb 2024 12:34:56 GMT", "2024-02-29T12:34:56+00:00"),
      ("Thu, 29 Feb 2024 12:34:56 +0200", "2024-02-29T12:34:56+02:00"),
    ] as [(Value, String)])
  func timestampsBecomeISO8601(_ wire: Value, _ text: String) throws {
    #expect(try ISOTimestamps.value(wire) == .string(text))
  }

  @Test(
    arguments: [
      ("x", #"Invalid timestamp "x": Unknown string format: x"#),
      (.integer(1_000_000_000_000), "year 33658 is out of range"),
      (.double(.nan), "cannot convert float NaN to integer"),
      (.list([]), "float() argument must be a string or a real number, not 'list'"),
    ] as [(Value, String)])
  func unreadableTimestampsFail(_ wire: Value, _ message: String) {
    #expect {
      try ISOTimestamps.value(wire)
    } throws: {
      "\($0)" == message
    }
  }
}
