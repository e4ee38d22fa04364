// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct RestXMLTests {
  private static let shapes = """
    "In": {"type": "structure", "payload": "Doc", "members": {
      "Doc": {"shape": "Doc", "locationName": "doc", "xmlNamespace": {"uri": "urn:d"}}}},
    "Doc": {"type": "structure", "members": {
      "Text": {"shape": "Text", "locationName": "text"},
      "Kind": {"shape": "Text", "locationName": "xsi:type", "xmlAttribute": true},
      "Nested": {"shape": "Doc"},
      "List": {"shape": "List"}, "Flat": {"shape": "FlatList"},
      "Old": {"shape": "Text", "locationName": "Event"},
      "New": {"shape": "FlatEvents"},
      "Map": {"shape": "Map"}, "FlatMap": {"shape": "FlatMap"}, "Docs": {"shape": "FlatDocs"},
      "Count": {"shape": "Integer"}, "Ratio": {"shape": "Double"}, "On": {"shape": "Flag"},
      "Data": {"shape": "Blob"}, "At": {"shape": "Time"}, "Choice": {"shape": "Choice"}}},
    "Choice": {"type": "structure", "union": true, "members": {"A": {"shape": "Text"}}},
    "List": {"type": "list", "member": {"shape": "Text", "locationName": "item"}},
    "FlatList": {"type": "list", "flattened": true, "member": {"shape": "Text"}},
    "FlatEvents": {"type": "list", "flattened": true,
      "member": {"shape": "Text", "locationName": "Event"}},
    "FlatDocs": {"type": "list", "flattened": true, "member": {"shape": "Doc"}},
    "Map": {"type": "map", "key": {"shape": "Text", "locationName": "K"},
      "value": {"shape": "Text"}},
    "FlatMap": {"type": "map", "flattened": true, "key": {"shape": "Text"},
      "value": {"shape": "Text"}},
    "Gone": {"type": "structure", "exception": true, "error": {"code": "Gone"}, "members": {
      "Since": {"shape": "Text"}, "Trace": {"shape": "Text", "location": "header",
        "locationName": "x-trace"}}},
    "Text": {"type": "string"}, "Integer": {"type": "integer"}, "Double": {"type": "double"},
    "Flag": {"type": "boolean"}, "Blob": {"type": "blob"}, "Time": {"type": "timestamp"}
    """

  private let operation: OperationModel

  init() throws {
    let service = try InlineService.compile(
      "rest-xml",
      operations: """
        "Put": {"name": "Put", "http": {"method": "PUT", "requestUri": "/"},
          "input": {"shape": "In"}, "output": {"shape": "Doc"}}
        """,
      shapes: Self.shapes)
    operation = try #require(service.operation("Put"))
  }

  private func body(_ doc: Value) throws -> String {
    let request = try RestXML().makeRequest(["Doc": doc] as Structure, operation: operation)
    guard let bytes = request.body.bytes else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func output(_ xml: String) throws -> Value {
    try RestXML().parseWholeOutput(
      WireResponse(status: 200, body: .bytes(Array(xml.utf8))), operation: operation,
      as: Value.self)
  }

  private func error(_ status: Int, _ xml: String, _ headers: WireHeaders = [:]) throws -> Value {
    RestXML().parseError(
      WireResponse(status: status, headers: headers, body: .bytes(Array(xml.utf8))),
      operation: operation)
  }

  // MARK: Writing

  @Test func writes() throws {
    let xml = try body([
      "Text": "<&>\r", "Nested": ["Kind": "q\"", "Count": 1], "List": ["a", ""],
      "Flat": ["b", "c"],
      "Map": ["k": "v"], "FlatMap": ["k": "v"], "Ratio": 0.5, "On": true, "Data": .blob([1, 2]),
      "At": .timestamp(Timestamp(seconds: 0)), "Old": nil,
    ])
    #expect(xml.hasSuffix("</doc>"))
    for part in [
      "<doc xmlns=\"urn:d\"><text>&lt;&amp;&gt;&#xD;</text>",
      "<Nested xsi:type=\"q&quot;\"><Count>1</Count></Nested>",
      "<List><item>a</item><item /></List>", "<Flat>b</Flat><Flat>c</Flat>",
      "<Map><entry><K>k</K><value>v</value></entry></Map>",
      "<FlatMap><key>k</key><value>v</value></FlatMap>", "<Ratio>0.5</Ratio><On>true</On>",
      "<Data>AQI=</Data>", "<At>1970-01-01T00:00:00Z</At>",
    ] { #expect(xml.contains(part), "\(part)") }
    #expect(!xml.contains("Event"))
  }

  // MARK: Reading

  @Test func emptyIsNotAbsent() throws {
    let value = try output("<Doc><List/><text/><Nested/><Map/></Doc>")
    #expect(
      value == ["List": [], "text": nil, "Text": "", "Nested": [:], "Map": [:]] as Value
        || value == ["Text": "", "Nested": [:], "List": [], "Map": [:]])
  }

  @Test func flattenedElementsMayBeSeparated() throws {
    let value = try output(
      "<Doc><Flat>1</Flat><Count>2</Count><Flat>3</Flat><Unknown><Flat>x</Flat></Unknown></Doc>")
    #expect(value == ["Flat": ["1", "3"], "Count": 2])
  }

  // If each level were read twice, this would not end.
  @Test(.timeLimit(.minutes(1))) func flattenedElementsMayBeSeparatedAtEveryLevel() throws {
    let depth = 60
    let xml =
      "<Doc>" + String(repeating: "<Docs>", count: depth)
      + String(repeating: "</Docs><Count>1</Count><Docs><Count>2</Count></Docs>", count: depth)
      + "</Doc>"
    var value = try output(xml)
    for _ in 0..<depth {
      #expect(value.Count == 1)
      #expect(value.Docs[1] == ["Count": 2])
      value = value.Docs[0]
    }
    #expect(value == [:])
  }

  @Test func twoMembersWithOneElement() throws {
    let value = try output("<Doc><Event>a</Event><Count>1</Count><Event>b</Event></Doc>")
    #expect(value.New == ["a", "b"])
    #expect(value.Old == "a")
    #expect(value.Count == 1)
  }

  @Test func mapsTakeKeysAfterValues() throws {
    let value = try output(
      """
      <Doc><Map><entry><value>1</value><K>a</K></entry><e><K>b</K><value>2</value></e></Map>\
      <FlatMap><key>x</key><value>y</value></FlatMap></Doc>
      """)
    #expect(value == ["Map": ["a": "1", "b": "2"], "FlatMap": ["x": "y"]])
  }

  @Test func attributes() throws {
    let value = try output("<Doc><Nested xmlns:i='u' i:type='a&amp;b'/></Doc>")
    #expect(value == ["Nested": ["Kind": "a&b"]])
  }

  @Test func unions() throws {
    #expect(try output("<Doc><Choice><A>1</A></Choice></Doc>").Choice == ["A": "1"])
    let unknown = try output("<Doc><Choice><Z>1</Z></Choice></Doc>")
    #expect(unknown.Choice == ["SDK_UNKNOWN_MEMBER": ["name": "Z"]])
    #expect(throws: ResponseParserError.self) {
      try output("<Doc><Choice><A>1</A><Z/></Choice></Doc>")
    }
  }

  @Test(arguments: [
    "<Doc><Count>x</Count></Doc>", "<Doc><Ratio/></Doc>", "<Doc><At>yesterday</At></Doc>",
    "<Doc><Data>*</Data></Doc>", "<Doc><Map><entry><x/></entry></Map></Doc>",
    "<Doc><Map><entry><value>1</value></entry></Map></Doc>", "<Doc></Doc><Doc/>", "<Doc>",
  ])
  func refuses(xml: String) {
    #expect(throws: ResponseParserError.self) { try output(xml) }
  }

  @Test func bodyWithoutBytes() throws {
    #expect(try output("") == [:])
  }

  // MARK: Errors

  @Test func errorOfS3() throws {
    let value = try error(
      404, "<Error><Code>NoKey</Code><Message/><Key>k</Key><RequestId>r</RequestId></Error>",
      ["x-amz-request-id": "R", "x-amz-id-2": "H"])
    #expect(
      value == [
        "Error": ["Code": "NoKey", "Message": nil, "Key": "k"],
        "ResponseMetadata": ["RequestId": "R", "HostId": "H"],
      ])
  }

  @Test func modelledErrorAddsItsMembers() throws {
    let value = try error(
      410,
      """
      <ErrorResponse xmlns="u"><Error><Code>Gone</Code><Since>2020</Since></Error>\
      <RequestId>r</RequestId></ErrorResponse>
      """, ["X-Trace": "t"])
    #expect(
      value == [
        "Error": ["Code": "Gone", "Message": "", "Since": "2020"],
        "ResponseMetadata": ["RequestId": "r"], "Since": "2020", "Trace": "t",
      ])
  }

  @Test(arguments: [
    (404, "", "Not Found"), (400, "<broken>", "Bad Request: <broken>"),
    (500, "x", "Internal Server Error"), (799, "x", "x"),
  ])
  func errorOfTheStatus(status: Int, body: String, message: String) throws {
    let value = try error(status, body)
    #expect(value.Error == ["Code": Value(String(status)), "Message": Value(message)])
    #expect(value.ResponseMetadata == ["RequestId": "", "HostId": ""])
  }

  @Test func errorOfAProxy() throws {
    let value = try error(503, " <html><body>no</body></html>")
    #expect(value.Error == ["Code": "503", "Message": "Service Unavailable"])
    #expect(value.ResponseMetadata == [:])
  }
}
