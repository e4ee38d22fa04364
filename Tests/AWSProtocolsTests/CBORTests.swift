// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct CBORTests {
  @Test(
    arguments: [
      ([0x17], 23), ([0x18, 0x64], 100), ([0x38, 0x63], -100), ([0xF5], true), ([0xF7], nil),
      ([0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .number("18446744073709551615")),
      ([0x3B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .number("-18446744073709551616")),
      ([0xF9, 0x3C, 0x00], 1.0), ([0xF9, 0x7C, 0x00], .double(.infinity)),
      ([0xF9, 0x00, 0x01], 5.960464477539063e-08),
      ([0xFA, 0x47, 0xC3, 0x50, 0x00], 100000.0), ([0xF9, 0x7E, 0x00], .double(.nan)),
      ([0x42, 1, 2], .blob([1, 2])), ([0x5F, 0x41, 1, 0x41, 2, 0xFF], .blob([1, 2])),
      ([0x62, 0xC3, 0xA9], "é"), ([0x7F, 0x61, 0x61, 0x61, 0x62, 0xFF], "ab"),
      ([0x83, 1, 2, 0xF6], [1, 2, nil]), ([0x9F, 1, 0xFF], [1]),
      ([0xA2, 0x61, 0x61, 1, 0x61, 0x62, 0xF6], ["a": 1]), ([0xBF, 0x61, 0x61, 1, 0xFF], ["a": 1]),
      ([0xC1, 0x1A, 0x5E, 0x0B, 0xE1, 0x00], .timestamp(Timestamp(seconds: 1_577_836_800))),
    ] as [([UInt8], Value)])
  func decodes(_ bytes: [UInt8], _ value: Value) throws {
    #expect(same(try CBORValue.decode(bytes), value))
  }

  @Test(
    arguments: [
      [], [0x18], [0x1F], [0x62, 0x61], [0x61, 0xFF], [0x7F, 0x41, 0x61, 0xFF], [0x7F, 0x61, 0x61],
      [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xA1, 0xF5, 1], [0xBF, 0x61, 0x61],
      [0xC2, 0x41, 1], [0xC1, 0x61, 0x61], [0xC1], [0xE0], [0xF8, 0x20], [0xFF], [0xFC],
      [0x5B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0],
      [UInt8](repeating: 0x81, count: 100_000), [UInt8](repeating: 0xC1, count: 100_000),
    ] as [[UInt8]])
  func refuses(_ bytes: [UInt8]) {
    #expect(throws: ResponseParserError.self) { try CBORValue.decode(bytes) }
    var reader = CBORReader(bytes)
    _ = try? reader.skip()
  }

  private static func operation() throws -> OperationModel {
    let service = try InlineService.compile(
      "smithy-rpc-v2-cbor",
      operations: """
        "Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/"},
          "input": {"shape": "In"}, "output": {"shape": "In"}, "errors": [{"shape": "Oops"}]},
        "Nothing": {"name": "Nothing", "http": {"method": "POST", "requestUri": "/"}}
        """,
      shapes: """
        "In": {"type": "structure", "members": {"A": {"shape": "Text"}, "M": {"shape": "Map"},
          "F": {"shape": "Float"}, "T": {"shape": "Time"}, "L": {"shape": "Long"}}},
        "Oops": {"type": "structure", "exception": true, "members": {"message": {"shape": "Text"}}},
        "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
        "Text": {"type": "string"}, "Float": {"type": "float"}, "Time": {"type": "timestamp"},
        "Long": {"type": "long"}
        """)
    return try #require(service.operation("Do"))
  }

  @Test func requestsHaveDefiniteLengths() throws {
    let operation = try Self.operation()
    let request = try RPCv2CBOR().request(
      ["A": "x", "M": ["k": nil, "l": "v"], "F": 1.5], operation)
    #expect(request.path == "/service/Echo/operation/Do")
    #expect(request.headers["smithy-protocol"] == "rpc-v2-cbor")
    #expect(request.headers["Accept"] == "application/cbor")
    #expect(
      request.body.bytes == [
        0xA3, 0x61, 0x41, 0x61, 0x78, 0x61, 0x4D, 0xA1, 0x61, 0x6C, 0x61, 0x76, 0x61, 0x46, 0xFA,
        0x3F, 0xC0, 0, 0,
      ])
    let time = try RPCv2CBOR().request(
      ["T": .timestamp(Timestamp(seconds: -1))], operation)
    #expect(time.body.bytes == [0xA1, 0x61, 0x54, 0xC1, 0x20])
    let fraction = try RPCv2CBOR().request(
      ["T": .timestamp(Timestamp(seconds: 1, nanoseconds: 500_000_000))], operation)
    #expect(
      fraction.body.bytes == [0xA1, 0x61, 0x54, 0xC1, 0xFB, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0])
  }

  @Test func manyEntriesHaveALongHead() async throws {
    let operation = try Self.operation()
    var entries = Structure()
    for index in 0..<300 { entries["k\(index)"] = .string("v") }
    let output: Structure = ["M": .structure(entries)]
    let response = try RPCv2CBOR().makeResponse(output, operation: operation)
    #expect(response.body.bytes?.dropFirst(3).prefix(3).elementsEqual([0xB9, 1, 44]) == true)
    let read = try await RPCv2CBOR().parseOutput(response, operation: operation, as: Value.self)
    #expect(same(read, .structure(output)))
  }

  @Test func noBodyWithoutInput() throws {
    let operation = try #require(try Self.operation().service.operation("Nothing"))
    let request = try RPCv2CBOR().request(Structure(), operation)
    #expect(request.body.length == 0)
    #expect(!request.headers.contains("Content-Type"))
  }

  @Test func errors() throws {
    var cbor = CBORSerializer()
    try cbor.writeDocument(.empty, ["__type": "a#Oops", "message": "m"])
    let response = WireResponse(status: 400, body: .bytes(cbor.takeBytes()))
    #expect(
      same(
        try RPCv2CBOR().parseError(response, operation: try Self.operation()),
        [
          "Error": ["Code": "Oops", "Message": "m"], "ResponseMetadata": [:], "message": "m",
        ]))
  }
}
