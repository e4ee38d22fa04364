// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

/// Errors about responses name the member, the place and the problem.
@Suite struct MessageTextTests {
  private static let shapes = """
    "Out": {"type": "structure", "members": {
      "LastModified": {"shape": "Time", "location": "header", "locationName": "Last-Modified"},
      "Size": {"shape": "Long", "location": "header", "locationName": "x-size"},
      "Ratio": {"shape": "Double", "location": "header", "locationName": "x-ratio"},
      "Count": {"shape": "Long"}, "When": {"shape": "Time"}, "Data": {"shape": "Data"}}},
    "Long": {"type": "long"}, "Double": {"type": "double"}, "Time": {"type": "timestamp"},
    "Data": {"type": "blob"}
    """

  private func message(
    _ wire: any AWSProtocol, _ name: String, _ headers: WireHeaders, _ body: String
  ) async throws -> String {
    let service = try InlineService.compile(
      name,
      operations: """
        "Do": {"name": "Do", "http": {"method": "GET", "requestUri": "/"},
          "output": {"shape": "Out"}}
        """, shapes: Self.shapes)
    let operation = try #require(service.operation("Do"))
    let response = WireResponse(status: 200, headers: headers, body: .bytes(Array(body.utf8)))
    do {
      _ = try await wire.parseOutput(response, operation: operation, as: Value.self)
    } catch let error as ResponseParserError {
      return error.message
    }
    return ""
  }

  @Test(
    arguments: [
      (
        ["Last-Modified": "some day"], "<R/>",
        "LastModified (header Last-Modified) is not a valid timestamp: it contains an unknown word"
      ),
      (["x-size": "12kB"], "<R/>", "Size (header x-size) is not a valid long: expected digits"),
      (
        ["x-ratio": "half"], "<R/>",
        "Ratio (header x-ratio) is not a valid double: expected a number"
      ),
      (
        [:], "<R><Count>many</Count></R>",
        "The body doesn't match the model: Count is \"many\", which is not a valid long, at byte 22"
      ),
      ([:], "nonsense", "The body is not well-formed XML: expected a start tag, at byte 0"),
      (
        [:], "<R><Count>1</R>", "The body is not well-formed XML: the end tag of <Count> is missing"
      ),
    ] as [(WireHeaders, String, String)])
  func inXML(headers: WireHeaders, body: String, expected: String) async throws {
    let message = try await message(RestXML(), "rest-xml", headers, body)
    #expect(message.hasPrefix(expected), "\(message)")
  }

  @Test(arguments: [
    (#"{"Count":"many"}"#, "Count is not a valid long: expected digits"),
    (#"{"When":"some day"}"#, "When is not a valid timestamp: it contains an unknown word"),
    (#"{"When":1e300}"#, "When is not a timestamp within the years 1 to 9999"),
    (#"{"Count":[]}"#, "Expected long for Count, found array at byte 9 of the body"),
    (#"{"Data":"*"}"#, "Data is not valid Base64"),
    (#"{"Count":"#, "Invalid JSON at byte 9: unexpected end of the text"),
    (#"{"Count" 1}"#, "Invalid JSON at byte 9: expected a colon"),
  ])
  func inJSON(body: String, expected: String) async throws {
    let message = try await message(RestJSON(), "rest-json", [:], body)
    #expect(message.hasPrefix(expected), "\(message)")
  }
}
