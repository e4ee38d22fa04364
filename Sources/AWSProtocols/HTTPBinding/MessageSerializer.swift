// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import WireFormats

/// Writes a structure as an HTTP message: each member goes where its schema says (path, query,
/// headers, status, payload), all others into the body by the protocol's own serialiser.
struct MessageSerializer<Body: BodySerializer>: ShapeSerializer {
  /// The direction of the message.
  enum Direction { case request, response }

  private enum Target {
    case text(TextSerializer.Target)
    case statusCode
    case body
    case payload
    case nowhere
  }

  private let direction: Direction
  private let schema: Schema
  private let payload: Schema?

  /// The values of the path's labels.
  private(set) var labels: [(name: ModelText, value: String)] = []
  /// The query items of single members, then those of maps.
  var query: [(name: String, value: String?)] { namedQuery + mapQuery }
  private var namedQuery: [(name: String, value: String?)] = []
  private var mapQuery: [(name: String, value: String?)] = []
  /// The header fields.
  private(set) var headers = WireHeaders()
  /// The status code from a member.
  private(set) var status: Int?
  private var body: Body
  private var hasOpenBody = false
  private var content: WireBody?

  /// A serialiser of one message.
  ///
  /// - Parameter payload: The member that is the whole body, if the operation names one and the
  ///   structure doesn't.
  init(
    _ schema: Schema, _ direction: Direction, body: Body, payload: Schema? = nil
  ) {
    self.schema = schema
    self.direction = direction
    self.body = body
    self.payload = payload ?? schema.payloadMember
  }

  /// Writes the structure.
  ///
  /// - Returns: The message's body; `nil` if no member was written into it.
  mutating func write(_ value: some SerializableStructure) throws -> WireBody? {
    try value.serializeMembers(to: &self, of: schema)
    removeShadowedQuery()
    if hasOpenBody {
      try body.endBody()
      content = .bytes(body.takeBytes())
    }
    return content
  }

  /// A single member's query item takes precedence over one of a map.
  private mutating func removeShadowedQuery() {
    mapQuery.removeAll { item in namedQuery.contains { $0.name.hasSameBytes(as: item.name) } }
  }

  private func target(of member: Schema) -> Target {
    switch (member.location, direction) {
    case (.header, _), (.headers, _): .text(.header)
    case (.uri, .request): .text(.uri)
    case (.querystring, .request): .text(.query)
    case (.statusCode, .response): .statusCode
    default: payload == nil ? .body : payload == member ? .payload : .nowhere
    }
  }

  // MARK: Strings

  private mutating func take(_ text: TextSerializer, of member: Schema) {
    let name = member.wireName
    switch text.target {
    case .uri: labels.append((name, text.first ?? ""))
    case .query: for value in text.texts { namedQuery.append((name.string, value)) }
    case .header: if let value = text.headerValue { headers[name.string] = value }
    }
  }

  // MARK: Body

  private mutating func openBody() throws {
    guard !hasOpenBody else { return }
    hasOpenBody = true
    try body.beginBody(schema)
  }

  // MARK: Members

  /// Writes a member to its location.
  private mutating func write(
    _ member: Schema, to target: Target, text writeText: (inout TextSerializer) throws -> Void,
    body writeBody: (inout Body) throws -> Void
  ) throws {
    switch target {
    case .text(let target):
      var text = TextSerializer(target)
      try writeText(&text)
      take(text, of: member)
    case .body:
      try openBody()
      try writeBody(&body)
    case .payload:
      try writeBody(&body)
      content = .bytes(body.takeBytes())
    case .statusCode, .nowhere: return
    }
  }

  // MARK: Scalars

  mutating func writeNull(_ member: Schema) throws {}

  mutating func writeBoolean(_ member: Schema, _ value: Bool) throws {
    try write(
      member, to: target(of: member), text: { $0.writeBoolean(member, value) },
      body: { try $0.writeBoolean(member, value) })
  }

  mutating func writeInteger(_ member: Schema, _ value: Int64) throws {
    let target = target(of: member)
    if case .statusCode = target {
      status = Int(clamping: value)
      return
    }
    try write(
      member, to: target, text: { $0.writeInteger(member, value) },
      body: { try $0.writeInteger(member, value) })
  }

  mutating func writeDouble(_ member: Schema, _ value: Double) throws {
    try write(
      member, to: target(of: member), text: { $0.writeDouble(member, value) },
      body: { try $0.writeDouble(member, value) })
  }

  mutating func writeNumber(_ member: Schema, text number: String) throws {
    try write(
      member, to: target(of: member), text: { $0.writeNumber(member, text: number) },
      body: { try $0.writeNumber(member, text: number) })
  }

  mutating func writeString(_ member: Schema, _ value: String) throws {
    let target = target(of: member)
    if case .payload = target {
      content = .buffer(ByteBuffer(string: value))
      return
    }
    try write(
      member, to: target, text: { $0.writeString(member, value) },
      body: { try $0.writeString(member, value) })
  }

  mutating func writeBlob(_ member: Schema, _ value: [UInt8]) throws {
    let target = target(of: member)
    if case .payload = target {
      content = .bytes(value)
      return
    }
    try write(
      member, to: target, text: { $0.writeBlob(member, value) },
      body: { try $0.writeBlob(member, value) })
  }

  mutating func writeTimestamp(_ member: Schema, _ value: Timestamp) throws {
    try write(
      member, to: target(of: member), text: { $0.writeTimestamp(member, value) },
      body: { try $0.writeTimestamp(member, value) })
  }

  mutating func writeStream(_ member: Schema, _ value: any ByteSource) throws {
    guard case .payload = target(of: member) else {
      throw SerializationError(
        "\(member.memberName) is only a part of the body and can't be a stream; pass bytes instead")
    }
    content = .stream(value)
  }

  mutating func writeEvents(_ member: Schema, _ events: EventStream) throws {
    guard case .payload = target(of: member) else {
      throw SerializationError(
        "\(member.memberName) is only a part of the body and can't be a stream of events")
    }
    let writer = EventWriter(stream: member) { [body] in body }
    content = .stream(EventStreamBody(events) { try writer.writeValidated($0) })
  }

  mutating func writeDocument(_ member: Schema, _ value: Value) throws {
    try write(
      member, to: target(of: member), text: { try $0.writeDocument(member, value) },
      body: { try $0.writeDocument(member, value) })
  }

  // MARK: Containers

  mutating func writeStructure(_ member: Schema, _ value: some SerializableStructure) throws {
    try write(
      member, to: target(of: member), text: { try $0.writeStructure(member, value) },
      body: { try $0.writeStructure(member, value) })
  }

  mutating func writeList<Elements: Collection>(_ member: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape {
    try write(
      member, to: target(of: member), text: { try $0.writeList(member, elements) },
      body: { try $0.writeList(member, elements) })
  }

  mutating func writeMap<Entries: Collection, V: SerializableShape>(
    _ member: Schema, _ entries: Entries
  ) throws where Entries.Element == (name: String, value: V) {
    switch target(of: member) {
    case .text(let target): try writeTexts(member, entries, target)
    case .body:
      try openBody()
      try body.writeMap(member, entries)
    case .payload:
      try body.writeMap(member, entries)
      content = .bytes(body.takeBytes())
    case .statusCode, .nowhere: return
    }
  }

  /// A map's entries as query items or, with the member's name as prefix, as headers.
  private mutating func writeTexts<Entries: Collection, V: SerializableShape>(
    _ member: Schema, _ entries: Entries, _ target: TextSerializer.Target
  ) throws where Entries.Element == (name: String, value: V) {
    guard let valueSchema = member.value else { return }
    let prefix = member.location == .headers ? member.locationName?.string ?? "" : ""
    var pairs: [(String, String)] = []
    for (name, value) in entries {
      var text = TextSerializer(target)
      try value.serializeShape(to: &text, as: valueSchema)
      switch target {
      case .query: for value in text.texts { mapQuery.append((name, value)) }
      case .header: pairs.append((prefix + name, text.headerValue ?? ""))
      case .uri: try text.writeMap(member, entries)
      }
    }
    headers.set(pairs)
  }
}

extension TextSerializer {
  /// Writes a header with the trait `jsonvalue`: JSON in Base64.
  mutating func writeDocument(_ schema: Schema, _ value: Value) throws {
    var json = JSONSerializer()
    try json.writeDocument(schema.target, value)
    writeBlob(schema, json.takeBytes())
  }
}
