// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

/// What one side of the XML protocols writes, the other side reads back. Empty values may be lost,
/// because forms and flattened lists can't represent them.
@Suite struct XMLSymmetryTests {
  private static let shapes = """
    "Item": {"type": "structure", "members": {
      "Text": {"shape": "Text", "locationName": "text"}, "Data": {"shape": "Data"},
      "Flag": {"shape": "Flag"}, "Integer": {"shape": "Integer"}, "Long": {"shape": "Long"},
      "Float": {"shape": "Float"}, "Double": {"shape": "Double"}, "Time": {"shape": "Time"},
      "Mail": {"shape": "Time", "timestampFormat": "rfc822"},
      "Unix": {"shape": "Time", "timestampFormat": "unixTimestamp"},
      "Texts": {"shape": "Texts"}, "Flat": {"shape": "Flat", "locationName": "flat"},
      "Named": {"shape": "Named"}, "Items": {"shape": "Items"}, "Again": {"shape": "Item"},
      "Map": {"shape": "ItemMap"}, "FlatMap": {"shape": "FlatMap"}}},
    "Items": {"type": "list", "member": {"shape": "Item", "locationName": "item"}},
    "Texts": {"type": "list", "member": {"shape": "Text"}},
    "Flat": {"type": "list", "flattened": true, "member": {"shape": "Integer"}},
    "Named": {"type": "list", "flattened": true,
      "member": {"shape": "Text", "locationName": "One"}},
    "ItemMap": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Item"}},
    "FlatMap": {"type": "map", "flattened": true, "key": {"shape": "Text", "locationName": "K"},
      "value": {"shape": "Text", "locationName": "V"}},
    "Text": {"type": "string"}, "Data": {"type": "blob"}, "Flag": {"type": "boolean"},
    "Integer": {"type": "integer"}, "Long": {"type": "long"}, "Float": {"type": "float"},
    "Double": {"type": "double"}, "Time": {"type": "timestamp"}
    """

  private func operation(_ name: String) throws -> OperationModel {
    let wrapper = name == "query" ? ", \"resultWrapper\": \"PutResult\"" : ""
    let service = try InlineService.compile(
      name,
      operations: """
        "Put": {"name": "Put", "http": {"method": "POST", "requestUri": "/"},
          "input": {"shape": "Item", "locationName": "PutRequest"},
          "output": {"shape": "Item"\(wrapper)}}
        """,
      shapes: Self.shapes)
    return try #require(service.operation("Put"))
  }

  @Test(arguments: ["rest-xml", "query", "ec2"])
  func bothWays(_ name: String) async throws {
    let operation = try operation(name)
    let halves = try makeProtocol(for: operation.service)
    for seed in 1...200 {
      var random = RandomValue(seed: UInt64(seed))
      let item = Self.withoutEmpty(
        .structure(random.structure(try #require(operation.input))))
      let structure = Structure(item) ?? [:]
      let request = try halves.makeRequest(structure, operation: operation)
      let input = try halves.parseInput(
        WireRequest(
          method: request.method, url: RequestURL(scheme: "https", host: "h", path: request.path),
          headers: request.headers, body: request.body), operation: operation, as: Value.self)
      #expect(same(Self.withoutEmpty(input), item), "input, seed \(seed)")
      let response = try halves.makeResponse(structure, operation: operation)
      let output = try await halves.parseOutput(response, operation: operation, as: Value.self)
      #expect(same(Self.withoutEmpty(output), item), "output, seed \(seed)")
    }
  }

  private static func withoutEmpty(_ value: Value) -> Value {
    switch value {
    case .list(let elements):
      return .list(elements.map(withoutEmpty).filter { !isEmpty($0) })
    case .structure(let members):
      var kept = Structure()
      for (name, value) in members {
        let value = withoutEmpty(value)
        if !isEmpty(value) { kept[name] = value }
      }
      return .structure(kept)
    default: return value
    }
  }

  private static func isEmpty(_ value: Value) -> Bool {
    switch value {
    case .list(let elements): elements.isEmpty
    case .structure(let members): members.isEmpty
    default: false
    }
  }
}
