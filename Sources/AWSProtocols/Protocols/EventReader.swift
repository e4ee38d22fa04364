// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Outputs of the RPC protocols with a stream of events: the first message has the other members.
struct RPCEventOutput<Body: BodyDeserializer>: PartialDeserializer {
  private let stream: EventStream
  private let member: Schema
  private let initial: [UInt8]

  /// Waits for the first message.
  ///
  /// - Throws: ``ResponseParserError`` if it isn't the initial response.
  init(
    _ body: WireBody, member: Schema, operation: String, wireText: WireTextStyle?
  ) async throws {
    let reader = EventReader<Body>(
      stream: member, operation: operation, wireText: wireText)
    stream = EventStream(body) { try reader.read($0) }
    self.member = member
    do {
      initial = try await stream.readInitialResponse().payload
    } catch EventStreamFormatError.noInitialResponse {
      await stream.close()
      throw ResponseParserError("First event was not of type initial-response")
    }
  }

  /// The output of an operation whose response is a stream of events.
  static func output<Output: DeserializableShape>(
    _ response: WireResponse, events member: Schema, of schema: Schema, _ operation: OperationModel
  ) async throws -> Output {
    var output = try await Self(
      response.body, member: member, operation: operation.name.string,
      wireText: Output.wireText)
    return try Output(from: &output, as: schema)
  }

  var container: String { "an event stream" }

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    var body = try Body(body: initial)
    try body.readStructure(schema, into: &consumer)
    var events = EventStreamDeserializer(stream)
    try consumer.readMember(member, from: &events)
  }
}

/// Reads events from messages according to the members of a stream's shape; the protocol's own
/// deserialiser reads the payload.
struct EventReader<Body: BodyDeserializer>: Sendable {
  /// The stream's shape: a structure with a member for each kind of event.
  let stream: Schema
  /// The operation's name, for errors.
  let operation: String
  /// How timestamps and blobs are kept.
  let wireText: WireTextStyle?

  /// Makes the event stream of a member from a body.
  static func streams(
    in body: WireBody, of operation: OperationModel, wireText: WireTextStyle? = nil
  ) -> (Schema) throws -> EventStream {
    { member in
      let reader = Self(
        stream: member, operation: operation.name.string, wireText: wireText)
      return EventStream(body) { try reader.read($0) }
    }
  }

  /// The event of a message.
  ///
  /// - Returns: `nil` for a kind that the shape doesn't have.
  /// - Throws: ``EventStreamError`` for an error message.
  func read(_ message: EventStreamMessage) throws -> Value? {
    let kind = message.text(":message-type")
    guard kind != "exception", kind != "error" else { throw try error(message) }
    guard let name = message.text(":event-type"), let event = member(name) else { return nil }
    return .structure(
      Structure([(event.memberName.string, .structure(try fields(message, event)))]))
  }

  private func member(_ name: String) -> Schema? {
    stream.members.first { $0.memberName == name }
  }

  private func fields(_ message: EventStreamMessage, _ event: Schema) throws -> Structure {
    var fields = Structure()
    for member in event.members where member.has(.eventHeader) {
      let name = member.memberName.string
      if let value = message[name] { fields[name] = try self.value(value, of: member) }
    }
    guard event.has(.event) else { return fields }
    if let payload = event.members.first(where: { $0.has(.eventPayload) }) {
      fields[payload.memberName.string] = try value(message.payload, of: payload)
    } else {
      for (name, value) in try structure(message.payload, event) { fields[name] = value }
    }
    return fields
  }

  private func value(_ bytes: [UInt8], of payload: Schema) throws -> Value {
    switch payload.type {
    case .blob: return .blob(bytes)
    case .string:
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ResponseParserError(
          "\(payload.memberName), which is the payload of an event, is not valid UTF-8")
      }
      return .string(text)
    default:
      var body = try Body(body: bytes)
      return try Value(from: &body, as: payload, style: wireText)
    }
  }

  /// The members in a payload.
  private func structure(_ bytes: [UInt8], _ schema: Schema) throws -> Structure {
    var body = try Body(body: bytes)
    return try Value(from: &body, as: schema, style: wireText).members
  }

  private func value(_ header: EventStreamHeader.Value, of member: Schema) throws -> Value {
    switch header {
    case .bool(let bool): .bool(bool)
    case .byte(let byte): .integer(Int64(byte))
    case .short(let short): .integer(Int64(short))
    case .integer(let integer): .integer(Int64(integer))
    case .long(let milliseconds) where member.type == .timestamp: try instant(milliseconds)
    case .long(let long): .integer(long)
    case .bytes(let bytes), .uuid(let bytes): .blob(bytes)
    case .string(let text): .string(text)
    case .timestamp(let milliseconds) where member.type == .timestamp: try instant(milliseconds)
    case .timestamp(let milliseconds): .integer(milliseconds)
    }
  }

  private func instant(_ milliseconds: Int64) throws -> Value {
    switch wireText {
    case nil: break
    case .unchanged: return .double(Double(milliseconds) / 1_000)
    case .iso8601: return try ISOTimestamps.value(.double(Double(milliseconds) / 1_000))
    }
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    let isBefore = rest < 0
    return .timestamp(
      Timestamp(
        seconds: isBefore ? seconds - 1 : seconds,
        nanoseconds: Int32(isBefore ? rest + 1_000 : rest) * 1_000_000))
  }

  private func error(_ message: EventStreamMessage) throws -> EventStreamError {
    guard let code = message.text(":exception-type"), let shape = member(code) else {
      return EventStreamError(
        code: message.text(":error-code") ?? "", message: message.text(":error-message") ?? "",
        operationName: operation)
    }
    let fields = try structure(message.payload, shape)
    var text = ""
    if case .string(let message)? = fields["Message"] ?? fields["message"] { text = message }
    return EventStreamError(code: code, message: text, operationName: operation, fields: fields)
  }
}
