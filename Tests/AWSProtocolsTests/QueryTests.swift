// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct QueryTests {
  private static let operations = """
    "Do": {"name": "Do", "input": {"shape": "In"},
      "output": {"shape": "Out", "resultWrapper": "DoResult"}},
    "Ask": {"name": "Ask", "input": {"shape": "In"}, "output": {"shape": "Out"}}
    """

  private static let shapes = """
    "In": {"type": "structure", "members": {
      "Name": {"shape": "Text", "locationName": "name", "queryName": "QName"},
      "Label": {"shape": "Text", "locationName": "label"},
      "List": {"shape": "List"}, "Flat": {"shape": "FlatList"}, "Named": {"shape": "NamedList"},
      "Map": {"shape": "Map"}, "FlatMap": {"shape": "FlatMap"}, "Nested": {"shape": "In"},
      "On": {"shape": "Flag"}, "At": {"shape": "Time"}, "Data": {"shape": "Blob"}}},
    "Out": {"type": "structure", "members": {
      "Text": {"shape": "Text"}, "List": {"shape": "List"}}},
    "List": {"type": "list", "member": {"shape": "Text"}},
    "FlatList": {"type": "list", "flattened": true, "member": {"shape": "Text"}},
    "NamedList": {"type": "list", "flattened": true,
      "member": {"shape": "Text", "locationName": "Item"}},
    "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
    "FlatMap": {"type": "map", "flattened": true, "key": {"shape": "Text", "locationName": "K"},
      "value": {"shape": "Text", "locationName": "V"}},
    "Bad": {"type": "structure", "exception": true, "error": {"code": "Bad.Thing"},
      "members": {"Why": {"shape": "Text"}}},
    "Text": {"type": "string"}, "Flag": {"type": "boolean"}, "Time": {"type": "timestamp"},
    "Blob": {"type": "blob"}
    """

  private func operation(_ name: String, _ protocolName: String) throws -> OperationModel {
    let service = try InlineService.compile(
      protocolName, operations: Self.operations, shapes: Self.shapes)
    return try #require(service.operation(name))
  }

  private func form(
    _ half: some AWSProtocol, _ name: String, _ input: Structure
  ) throws -> [String] {
    let request = try half.makeRequest(input, operation: try operation("Do", name))
    #expect(request.method == "POST" && request.path == "/" && request.query.isEmpty)
    #expect(
      request.headers["content-type"] == "application/x-www-form-urlencoded; charset=utf-8")
    guard let bytes = request.body.bytes else { return [] }
    let pairs = String(decoding: bytes, as: UTF8.self).split(separator: "&").map(String.init)
    #expect(pairs.prefix(2) == ["Action=Do", "Version=2020-01-01"])
    return Array(pairs.dropFirst(2))
  }

  private static let input: Structure = [
    "Name": "a b&é", "Label": "l", "List": ["x", "y"], "Flat": ["p"], "Named": ["n"],
    "Map": ["k": "v"], "FlatMap": ["k": "v"], "Nested": ["List": [], "On": false],
    "At": .timestamp(Timestamp(seconds: 1)), "Data": .blob([255]),
  ]

  @Test func queryForm() throws {
    #expect(
      try form(AWSQuery(.query), "query", Self.input) == [
        "name=a+b%26%C3%A9", "label=l", "List.member.1=x", "List.member.2=y", "Flat.1=p",
        "Item.1=n", "Map.entry.1.key=k", "Map.entry.1.value=v", "FlatMap.1.K=k", "FlatMap.1.V=v",
        "Nested.List=", "Nested.On=false", "At=1970-01-01T00%3A00%3A01Z", "Data=%2Fw%3D%3D",
      ])
  }

  @Test func ec2Form() throws {
    #expect(
      try form(AWSQuery(.ec2), "ec2", Self.input) == [
        "QName=a+b%26%C3%A9", "Label=l", "List.1=x", "List.2=y", "Flat.1=p", "Named.1=n",
        "Map.entry.1.key=k", "Map.entry.1.value=v", "FlatMap.1.K=k", "FlatMap.1.V=v",
        "Nested.On=false", "At=1970-01-01T00%3A00%3A01Z", "Data=%2Fw%3D%3D",
      ])
  }

  private func response(_ status: Int, _ xml: String) -> WireResponse {
    WireResponse(status: status, body: .bytes(Array(xml.utf8)))
  }

  @Test func queryResponse() async throws {
    let response = response(
      200,
      """
      <DoResponse xmlns="u"><DoResult><Text>t</Text><List><member>m</member></List></DoResult>\
      <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></DoResponse>
      """)
    let value = try AWSQuery(.query).parseWholeOutput(
      response, operation: try operation("Do", "query"), as: Value.self)
    #expect(value == ["Text": "t", "List": ["m"]])
    #expect(AWSQuery(.query).responseMetadata(response) == ["RequestId": "r"])
  }

  @Test(arguments: ["", "<DoResponse/>", "<DoResponse><DoResult/>", "<DoResponse><DoResult/></D>"])
  func refusedQueryResponse(xml: String) {
    #expect(throws: ResponseParserError.self) {
      try AWSQuery(.query).parseWholeOutput(
        response(200, xml), operation: try operation("Do", "query"), as: Value.self)
    }
    #expect(AWSQuery(.query).responseMetadata(response(200, xml)) == [:])
  }

  @Test func ec2Response() async throws {
    let response = response(200, "<R><Text>t</Text><requestId>r</requestId></R>")
    let value = try AWSQuery(.ec2).parseWholeOutput(
      response, operation: try operation("Ask", "ec2"), as: Value.self)
    #expect(value == ["Text": "t"])
    #expect(AWSQuery(.ec2).responseMetadata(response) == ["RequestId": "r"])
  }

  @Test func queryError() throws {
    let response = response(
      400,
      """
      <ErrorResponse><Error><Type>Sender</Type><Code>Bad.Thing</Code><Why>so</Why></Error>\
      <RequestId>r</RequestId></ErrorResponse>
      """)
    #expect(
      try AWSQuery(.query).parseError(response, operation: try operation("Do", "query")) == [
        "Error": ["Type": "Sender", "Code": "Bad.Thing", "Why": "so"],
        "ResponseMetadata": ["RequestId": "r"], "Why": "so",
      ])
  }

  @Test func ec2Error() throws {
    let response = response(
      400,
      """
      <Response><Errors><Error><Code>Bad.Thing</Code><Message>m</Message><Why>so</Why></Error>\
      </Errors><RequestID>r</RequestID></Response>
      """)
    #expect(
      try AWSQuery(.ec2).parseError(response, operation: try operation("Do", "ec2")) == [
        "Error": ["Code": "Bad.Thing", "Message": "m", "Why": "so"],
        "ResponseMetadata": ["RequestId": "r"], "Why": "so",
      ])
  }

  @Test func errorsWithoutXML() throws {
    let operation = try operation("Do", "query")
    for (status, body, message) in [
      (400, "", "Bad Request"), (502, "", "Bad Gateway"), (429, "wait", "Too Many Requests: wait"),
      (503, "Service Unavailable", "Service Unavailable"), (599, "<a", "<a"),
      (404, "<HTML><p>no</p></HTML>", "Not Found: <HTML><p>no</p></HTML>"),
    ] {
      let value = AWSQuery(.query).parseError(response(status, body), operation: operation)
      #expect(value.Error == ["Code": Value(String(status)), "Message": Value(message)])
    }
  }

  @Test func damagedForms() throws {
    let operation = try operation("Do", "query")
    for form in [
      "On=maybe", "At=never", "Data=*", "Map.entry.1.key=k", "List.member.x=1", "%%%=&&",
    ] {
      let request = WireRequest(
        method: "POST", url: RequestURL(scheme: "https", host: "h"),
        body: .bytes(Array(form.utf8)))
      let value = try? AWSQuery(.query).parseInput(request, operation: operation, as: Value.self)
      #expect(value == nil || Structure(value)?.names.allSatisfy { $0 == "List" } == true)
    }
    let deep = String(repeating: "Nested.", count: 100) + "On=true"
    #expect(throws: ResponseParserError.self) {
      try AWSQuery(.query).parseInput(
        WireRequest(
          method: "POST", url: RequestURL(scheme: "https", host: "h"),
          body: .bytes(Array(deep.utf8))), operation: operation, as: Value.self)
    }
  }
}
