// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import WireFormats

/// Reads a structure from an HTTP message: each member from where its schema says (headers, status,
/// path, query, payload), all others from the body by the protocol's own deserialiser.
///
/// Reads only one structure, by the output's `init(from:as:)`.
struct MessageDeserializer<Body: BodyDeserializer>: PartialDeserializer {
  /// The parts of the message outside the body.
  enum Head {
    case response(status: Int, headers: WireHeaders)
    case request(
      labels: [(name: String, value: String)], query: [(name: String, value: String)],
      headers: WireHeaders)

    var headers: WireHeaders {
      switch self {
      case .response(_, let headers), .request(_, _, let headers): headers
      }
    }
  }

  private let head: Head
  private let body: WireBody
  /// The bit marks of the message's header names.
  private let nameMarks: UInt64
  private let payload: Schema?
  private let events: (Schema) throws -> EventStream

  /// A deserialiser of a message.
  ///
  /// - Parameters:
  ///   - payload: The member that is the whole body, if the operation names one and the structure
  ///     doesn't.
  ///   - events: Makes the event stream of a member from the body.
  init(
    _ head: Head, body: WireBody, payload: Schema? = nil,
    events: @escaping (Schema) throws -> EventStream
  ) {
    self.payload = payload
    self.head = head
    nameMarks = head.headers.fields.reduce(0) { marks, field in
      marks | field.name.withBytes(Self.mark)
    }
    self.body = body
    self.events = events
  }

  var container: String { "a message" }

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    for member in schema.members {
      switch member.location {
      case .body: continue
      case .header:
        // Most of an output's many headers are absent, which their bit marks show.
        guard nameMarks & Self.mark(member.wireName.bytes) != 0 else { continue }
        try readHeader(member, into: &consumer)
      default: try readHead(member, of: schema, into: &consumer)
      }
    }
    guard let payload = payload ?? schema.payloadMember else {
      var body = try Body(body: body.inMemory)
      return try body.readStructure(schema, into: &consumer)
    }
    if payload.has(.eventStream) {
      var stream = EventStreamDeserializer(try events(payload))
      try consumer.readMember(payload, from: &stream)
    } else if payload.isBytes {
      var bytes = PayloadDeserializer(body)
      try consumer.readMember(payload, from: &bytes)
    } else {
      var body = try Body(body: body.inMemory)
      try consumer.readMember(payload, from: &body)
    }
  }

  private func readHeader<C: StructureConsumer>(
    _ member: Schema, into consumer: inout C
  ) throws {
    guard let value = head.headers.joined(member.wireName) else { return }
    var text = TextDeserializer(header: value)
    do {
      try consumer.readMember(member, from: &text)
    } catch {
      try refuse(value, of: member, because: error)
    }
  }

  /// What a client wrote outside the body can't be read. Dates that aren't are ignored, as HTTP says
  /// about conditions; anything else is the client's error.
  private func refuse(_ text: String, of member: Schema, because error: any Error) throws {
    guard case .request = head else { throw error }
    // What is empty isn't there.
    if member.type == .timestamp || text.isEmpty { return }
    throw UnreadableMember(name: member.wireName.string, text: text, reason: "\(error)")
  }

  /// Reads a member outside the body.
  private func readHead<C: StructureConsumer>(
    _ member: Schema, of schema: Schema, into consumer: inout C
  ) throws {
    switch (member.location, head) {
    case (.headers, .response(_, let headers)), (.headers, .request(_, _, let headers)):
      var map = TextMapDeserializer(headers, prefix: member.locationName?.string ?? "")
      try consumer.readMember(member, from: &map)
    case (.statusCode, .response(let status, _)):
      var text = TextDeserializer(texts: [String(status)])
      try consumer.readMember(member, from: &text)
    case (.uri, .request(let labels, _, _)):
      let name = member.wireName.string
      guard let label = labels.first(where: { $0.name.hasSameBytes(as: name) }) else { return }
      var text = TextDeserializer(texts: [label.value])
      try consumer.readMember(member, from: &text)
    case (.querystring, .request(_, let query, _)):
      try readQuery(member, query, of: schema, into: &consumer)
    default: return
    }
  }

  /// One of 64 bits, the same for names that differ only in case: by length and last letter. The
  /// shift is meant to drop what is beyond 63.
  private static func mark(_ name: UnsafeRawBufferPointer) -> UInt64 {
    guard let last = name.last else { return 1 }
    return 1 &<< UInt64(name.count * 7 + Int(last | 0x20))
  }

  private func readQuery<C: StructureConsumer>(
    _ member: Schema, _ query: [(name: String, value: String)], of schema: Schema,
    into consumer: inout C
  ) throws {
    guard member.type == .map else {
      let name = member.wireName.string
      let values = query.filter { $0.name.hasSameBytes(as: name) }.map(\.value)
      guard !values.isEmpty else { return }
      var texts = TextDeserializer(texts: values)
      do {
        return try consumer.readMember(member, from: &texts)
      } catch {
        return try refuse(values[0], of: member, because: error)
      }
    }
    // Items with a member of their own don't belong to the map.
    let named = schema.members.filter { $0.location == .querystring && $0.type != .map }
    var entries: [(name: String, values: [String])] = []
    var indices: [[UInt8]: Int] = [:]
    for (name, value) in query where !named.contains(where: { $0.wireName == name }) {
      let key = Array(name.utf8)
      if let index = indices[key] {
        entries[index].values.append(value)
      } else {
        indices[key] = entries.count
        entries.append((name, [value]))
      }
    }
    guard !entries.isEmpty else { return }
    var map = TextMapDeserializer(entries)
    try consumer.readMember(member, from: &map)
  }
}

/// A header or an item of the query that a server can't read as its model says.
package struct UnreadableMember: Error, Sendable, CustomStringConvertible {
  /// The name on the wire.
  package let name: String
  /// The text.
  package let text: String
  /// Why it can't be read.
  package let reason: String

  /// Why it can't be read.
  package var description: String { reason }
}

/// Reads a member that is the whole body, unparsed: bytes, text, a stream.
struct PayloadDeserializer: PartialDeserializer {
  private let body: WireBody

  init(_ body: WireBody) { self.body = body }

  var container: String { "a body of bytes" }

  mutating func readString(_ schema: Schema) throws -> String {
    guard let text = String(validating: body.inMemory.readableBytesView, as: UTF8.self) else {
      throw ResponseParserError("\(schema.memberName), which is the whole body, is not valid UTF-8")
    }
    return text
  }

  mutating func readBlob(_ schema: Schema) -> [UInt8] { [UInt8](buffer: body.inMemory) }

  mutating func readStream(_ schema: Schema) -> Value? {
    switch body {
    case .stream(let source): .stream(ByteStream(source))
    case .buffer(let buffer):
      schema.has(.streaming) ? .stream(ByteStream(BytesStream(buffer))) : nil
    case .empty: schema.has(.streaming) ? .stream(ByteStream([])) : nil
    }
  }
}

/// Reads a member that is a stream of events.
struct EventStreamDeserializer: PartialDeserializer {
  private let stream: EventStream

  init(_ stream: EventStream) { self.stream = stream }

  var container: String { "an event stream" }

  mutating func readStream(_ schema: Schema) -> Value? { .events(stream) }
}

extension TextDeserializer {
  /// Reads a header with the trait `jsonvalue`: JSON in Base64.
  mutating func readDocument(_ schema: Schema) throws -> Value {
    var json = try JSONDeserializer(body: readBlob(schema))
    return try json.readDocument(schema)
  }
}
