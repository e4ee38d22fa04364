// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import Testing
import WireFormats

/// Any bytes give a value or an error, never a crash.
@Suite struct DamagedBytesTests {
  private static func seeds() throws -> [[UInt8]] {
    let value: Value = [
      "A": ["text": "é\u{1F600}", "N": 1.5, "L": [1, nil, true]], "B": -7, "C": .number("1e400"),
    ]
    var json = JSONSerializer()
    try json.writeDocument(.empty, value)
    var cbor = CBORSerializer()
    try cbor.writeDocument(.empty, value)
    let event = try EventStreamMessage(
      headers: [EventStreamHeader(":event-type", .string("A"))], payload: [1, 2, 3]
    ).encoded()
    return [json.takeBytes(), cbor.takeBytes(), event]
  }

  @Test func neverTraps() throws {
    let seeds = try Self.seeds()
    var random = RandomValue(seed: 1)
    for round in 0..<20_000 {
      var bytes = seeds[round % 3]
      for _ in 0...random.next(4) where !bytes.isEmpty {
        let place = random.next(bytes.count)
        switch random.next(4) {
        case 0: bytes[place] = UInt8(random.next(256))
        case 1: bytes[place] ^= 1 << UInt8(random.next(8))
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      var json = JSONDeserializer(body: bytes)
      _ = try? json.readWholeDocument()
      _ = try? CBORValue.decode(bytes)
      var decoder = EventStreamDecoder()
      decoder.append(bytes)
      while let message = try? decoder.next() { _ = message }
      let text = String(decoding: bytes, as: UTF8.self)
      _ = HeaderList.elements(text, areDates: round.isMultiple(of: 2))
    }
  }
}
