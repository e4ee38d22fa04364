// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

/// What one side of a protocol writes, the other side reads back.
@Suite struct SymmetryTests {
  private static let operations = """
    "Put": {"name": "Put",
      "http": {"method": "PUT", "requestUri": "/things/{Name}/{Path+}?fixed=1&bare"},
      "input": {"shape": "PutInput"}, "output": {"shape": "PutOutput"}}
    """

  private static let shapes = """
    "PutInput": {"type": "structure", "required": ["Name", "Path"], "members": {
      "Name": {"shape": "Text", "location": "uri", "locationName": "Name"},
      "Path": {"shape": "Text", "location": "uri", "locationName": "Path"},
      "Count": {"shape": "Integer", "location": "querystring", "locationName": "count"},
      "Tags": {"shape": "Texts", "location": "querystring", "locationName": "tag"},
      "Since": {"shape": "Time", "location": "querystring", "locationName": "since"},
      "Extra": {"shape": "TextLists", "location": "querystring"},
      "When": {"shape": "Time", "location": "header", "locationName": "x-when"},
      "Days": {"shape": "Times", "location": "header", "locationName": "x-days"},
      "Words": {"shape": "Texts", "location": "header", "locationName": "x-words"},
      "Flag": {"shape": "Flag", "location": "header", "locationName": "x-flag"},
      "Note": {"shape": "Text", "location": "header", "locationName": "x-note", "jsonvalue": true},
      "Meta": {"shape": "TextMap", "location": "headers", "locationName": "x-meta-"},
      "Item": {"shape": "Item"}, "Items": {"shape": "Items"}, "ByName": {"shape": "ItemMap"}}},
    "PutOutput": {"type": "structure", "members": {
      "Code": {"shape": "Integer", "location": "statusCode"},
      "Length": {"shape": "Long", "location": "header", "locationName": "x-length"},
      "Ratio": {"shape": "Double", "location": "header", "locationName": "x-ratio"},
      "Meta": {"shape": "TextMap", "location": "headers", "locationName": "x-meta-"},
      "Item": {"shape": "Item", "locationName": "theItem"}, "Items": {"shape": "Items"}}},
    "Item": {"type": "structure", "members": {
      "Text": {"shape": "Text", "locationName": "text"}, "Data": {"shape": "Data"},
      "Flag": {"shape": "Flag"}, "Integer": {"shape": "Integer"}, "Long": {"shape": "Long"},
      "Float": {"shape": "Float"}, "Double": {"shape": "Double"}, "Time": {"shape": "Time"},
      "Iso": {"shape": "Time", "timestampFormat": "iso8601"},
      "Mail": {"shape": "Time", "timestampFormat": "rfc822"},
      "Texts": {"shape": "Texts"}, "Again": {"shape": "Item"}, "Map": {"shape": "ItemMap"}}},
    "Items": {"type": "list", "member": {"shape": "Item"}},
    "ItemMap": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Item"}},
    "Texts": {"type": "list", "member": {"shape": "Text"}},
    "Times": {"type": "list", "member": {"shape": "Time"}},
    "TextMap": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
    "TextLists": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Texts"}},
    "Text": {"type": "string"}, "Data": {"type": "blob"}, "Flag": {"type": "boolean"},
    "Integer": {"type": "integer"}, "Long": {"type": "long"}, "Float": {"type": "float"},
    "Double": {"type": "double"}, "Time": {"type": "timestamp"}
    """

  @Test(arguments: ["json", "rest-json", "smithy-rpc-v2-cbor"])
  func input(_ name: String) throws {
    let service = try InlineService.compile(
      name, operations: Self.operations, shapes: Self.shapes)
    let operation = try #require(service.operation("Put"))
    let protocolHalf = try makeProtocol(for: service)
    for seed in 1...300 {
      // In AWS JSON, botocore leaves "NaN" a string.
      var random = RandomValue(seed: UInt64(seed), isAnyNumber: name != "json")
      var input = random.structure(try #require(operation.input))
      // REST gives a map of headers even if there are none.
      if input["Meta"] == nil { input["Meta"] = ["k": "v"] }
      try check(protocolHalf, input, operation, seed)
    }
  }

  private func check(
    _ protocolHalf: some AWSProtocol, _ input: Structure, _ operation: OperationModel, _ seed: Int
  ) throws {
    let request = try protocolHalf.makeRequest(input, operation: operation)
    let query = request.query.map { name, value in
      PercentEncoding.encode(name) + (value.map { "=" + PercentEncoding.encode($0) } ?? "")
    }
    let read = try protocolHalf.parseInput(
      WireRequest(
        method: request.method,
        url: RequestURL(
          scheme: "https", host: "x", path: request.path, query: query.joined(separator: "&")),
        headers: request.headers, body: request.body), operation: operation, as: Value.self)
    #expect(same(read, .structure(input)), "seed \(seed)")
  }

  @Test(arguments: ["json", "rest-json", "smithy-rpc-v2-cbor"])
  func output(_ name: String) async throws {
    let service = try InlineService.compile(
      name, operations: Self.operations, shapes: Self.shapes)
    let operation = try #require(service.operation("Put"))
    let protocolHalf = try makeProtocol(for: service)
    for seed in 1...300 {
      // In AWS JSON, botocore leaves "NaN" a string.
      var random = RandomValue(seed: UInt64(seed), isAnyNumber: name != "json")
      var output = random.structure(try #require(operation.output))
      output["Code"] = 202
      if output["Meta"] == nil { output["Meta"] = ["k": "v"] }
      try await check(protocolHalf, output: output, operation, seed)
    }
  }

  private func check(
    _ protocolHalf: some AWSProtocol, output: Structure, _ operation: OperationModel, _ seed: Int
  ) async throws {
    let response = try protocolHalf.makeResponse(output, operation: operation)
    let read = try await protocolHalf.parseOutput(response, operation: operation, as: Value.self)
    #expect(same(read, .structure(output)), "seed \(seed)")
  }
}
