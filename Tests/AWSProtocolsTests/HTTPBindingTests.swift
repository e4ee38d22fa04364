// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct HTTPBindingTests {
  @Test func labelsAreEncodedByKind() throws {
    let template = RequestTemplate(ModelText("/{Bucket}/x/{Key+}?acl&list-type=2"))
    let (bucket, key) = (ModelText("Bucket"), ModelText("Key"))
    let path = try template.path([(bucket, "a/b c"), (key, "d/e~f g+é")])
    #expect(path == "/a%2Fb%20c/x/d/e~f%20g%2B%C3%A9")
    #expect(template.query.map(\.name) == ["acl", "list-type"])
    #expect(template.query.map(\.value) == [nil, "2"])
    #expect(throws: SerializationError.self) { try template.path([(key, "k")]) }
    let labels = try #require(template.labels(in: path))
    #expect(labels.map(\.value) == ["a/b c", "d/e~f g+é"])
    #expect(template.labels(in: "/only") == nil)
  }

  @Test(arguments: ["", "{", "}", "/{", "/{}", "/{+}", "/{a}{b}/c", "?&=&", "/%"])
  func oddTemplatesDoNotTrap(_ text: String) {
    let template = RequestTemplate(ModelText(text))
    _ = try? template.path([(ModelText("a"), "1"), (ModelText("b"), "2")])
    _ = template.labels(in: "/1/2/c")
  }

  @Test func headerListsAreQuotedWhereNeeded() {
    let elements = ["a", "b,c", "d\"e", " f "]
    #expect(elements.map(HeaderList.element).joined(separator: ",") == #"a,"b,c","d\"e", f "#)
    #expect(HeaderList.elements(#"a, "b,c" ,"d\"e",, f"#) == ["a", "b,c", "d\"e", "", "f"])
    let dates = "Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT"
    #expect(
      HeaderList.elements(dates, areDates: true)
        == ["Mon, 16 Dec 2019 23:48:18 GMT", "Tue, 17 Dec 2019 23:48:18 GMT"])
  }

  private static let shapes = """
    "In": {"type": "structure", "required": ["Id"], "members": {
      "Id": {"shape": "Text", "location": "uri", "locationName": "Id"},
      "Named": {"shape": "Text", "location": "querystring", "locationName": "foo"},
      "Flag": {"shape": "Flag", "location": "querystring", "locationName": "flag"},
      "Since": {"shape": "Time", "location": "querystring", "locationName": "since"},
      "Others": {"shape": "TextMap", "location": "querystring"},
      "When": {"shape": "Time", "location": "header", "locationName": "X-When"},
      "Words": {"shape": "Texts", "location": "header", "locationName": "X-Words"},
      "Json": {"shape": "Text", "location": "header", "locationName": "X-Json", "jsonvalue": true},
      "Meta": {"shape": "TextMap", "location": "headers", "locationName": "x-meta-"},
      "Inner": {"shape": "Inner"}}},
    "Inner": {"type": "structure", "members": {
      "Here": {"shape": "Text", "location": "header", "locationName": "x-here"}}},
    "Whole": {"type": "structure", "payload": "Body", "members": {
      "Body": {"shape": "Bytes", "jsonvalue": true}, "Kind": {
        "shape": "Text", "location": "header", "locationName": "Content-Type"}}},
    "Part": {"type": "structure", "payload": "Inner", "members": {"Inner": {"shape": "Inner"}}},
    "Bytes": {"type": "blob", "streaming": true}, "Text": {"type": "string"},
    "Flag": {"type": "boolean"}, "Time": {"type": "timestamp"},
    "Texts": {"type": "list", "member": {"shape": "Text"}},
    "TextMap": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}}
    """

  private static func operation(_ shape: String) throws -> OperationModel {
    let service = try InlineService.compile(
      "rest-json",
      operations: """
        "Do": {"name": "Do", "http": {"method": "PUT", "requestUri": "/a/{Id}?fixed",
          "responseCode": 201}, "input": {"shape": "In"}, "output": {"shape": "\(shape)"}},
        "Send": {"name": "Send", "http": {"method": "PUT", "requestUri": "/"},
          "input": {"shape": "\(shape)"}}
        """, shapes: shapes)
    return try #require(service.operation(shape == "In" ? "Do" : "Send"))
  }

  @Test func membersAreBoundAsModelled() throws {
    let time = Value.timestamp(Timestamp(seconds: 1_700_000_000))
    let request = try RestJSON().request(
      [
        "Id": "x", "Named": "wins", "Flag": true, "Since": time, "When": time,
        "Others": ["foo": "loses", "bar": "b"], "Words": ["a", "b,c"], "Json": ["k": 1],
        "Meta": ["One": "1"], "Inner": ["Here": "in the body"],
      ], try Self.operation("In"))
    #expect(request.path == "/a/x")
    let query = request.query.map { "\($0.name)=\($0.value ?? "-")" }
    #expect(
      query == ["fixed=-", "foo=wins", "flag=true", "since=2023-11-14T22:13:20Z", "bar=b"])
    #expect(request.headers["X-When"] == "Tue, 14 Nov 2023 22:13:20 GMT")
    #expect(request.headers["X-Words"] == #"a,"b,c""#)
    #expect(request.headers["X-Json"] == Base64.encode(Array(#"{"k":1}"#.utf8)))
    #expect(request.headers["x-meta-One"] == "1")
    #expect(request.body.bytes == Array(#"{"Inner":{"x-here":"in the body"}}"#.utf8))
    #expect(request.headers["Content-Type"] == "application/json")
  }

  @Test func emptyBodiesMatchBotocore() throws {
    let none = try RestJSON().request(
      ["Id": "x", "Words": []], try Self.operation("In"))
    #expect(none.body.bytes == Array("{}".utf8))
    #expect(!none.headers.contains("X-Words"))
    let bytes = try RestJSON().request([:], try Self.operation("Whole"))
    #expect(bytes.body.length == 0)
    #expect(!bytes.headers.contains("Content-Type"))
    let part = try RestJSON().request([:], try Self.operation("Part"))
    #expect(part.body.bytes == Array("{}".utf8))
  }

  @Test func payloadMemberIsTheWholeBody() throws {
    let operation = try Self.operation("Whole")
    let bytes = try RestJSON().request(
      ["Body": .blob([0, 255]), "Kind": "x/y"], operation)
    #expect(bytes.body.bytes == [0, 255])
    #expect(bytes.headers["content-type"] == "x/y")
    // Only in headers is a `jsonvalue` one.
    let text = try RestJSON().request(["Body": "{\"a\":1}"], operation)
    #expect(text.body.bytes == Array(#"{"a":1}"#.utf8))
    let stream = try RestJSON().request(
      ["Body": .stream(ByteStream([1]))], operation)
    #expect(stream.body.length == 1)
    let part = try RestJSON().request(
      ["Inner": ["Here": "x"]], try Self.operation("Part"))
    #expect(part.body.bytes == Array(#"{"x-here":"x"}"#.utf8))
  }

  @Test(arguments: ["x", "--1", "?", ""]) func brokenHeadersAreErrors(_ text: String) throws {
    let schema = try #require(try Self.operation("In").input?.member("When"))
    var integer = TextDeserializer(header: text)
    #expect(throws: ResponseParserError.self) { try integer.readInteger(schema) }
    #expect(throws: ResponseParserError.self) { try integer.readTimestamp(schema) }
  }

  @Test func protocolsAreChosenInBotocoresOrder() throws {
    let both = try InlineService.compile(
      "query", operations: "", shapes: "", metadata: #", "protocols": ["query", "json"]"#)
    #expect(try ProtocolName(for: both) == .json)
    let none = try InlineService.compile(
      "query", operations: "", shapes: "", metadata: #", "protocols": ["carrier-pigeon"]"#)
    #expect(throws: UnsupportedServiceProtocolsError.self) { try ProtocolName(for: none) }
  }
}
