// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Reads a member that is the whole body as it is: bytes, text, a stream.
struct PayloadDeserializer: PartialDeserializer {
  private let body: WireBody

  init(_ body: WireBody) { self.body = body }

  var place: String { "a body of bytes" }

  mutating func readString(_ schema: Schema) throws -> String {
    guard let text = String(validating: body.inMemory, as: UTF8.self) else {
      throw ResponseParserError("\(schema.memberName), which is the whole body, is not valid UTF-8")
    }
    return text
  }

  mutating func readBlob(_ schema: Schema) -> [UInt8] { body.inMemory }

  mutating func readStream(_ schema: Schema) -> Value? {
    switch body {
    case .stream(let source): .stream(ByteStream(source))
    case .bytes(let bytes): schema.has(.streaming) ? .stream(ByteStream(bytes)) : nil
    case .empty: schema.has(.streaming) ? .stream(ByteStream([])) : nil
    }
  }
}

/// Reads a member that is a stream of events.
struct EventStreamDeserializer: PartialDeserializer {
  private let stream: EventStream

  init(_ stream: EventStream) { self.stream = stream }

  var place: String { "an event stream" }

  mutating func readStream(_ schema: Schema) -> Value? { .events(stream) }
}
