// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Writes events as messages according to the members of a stream's shape; the counterpart of
/// ``EventReader``.
struct EventWriter<Body: BodySerializer>: Sendable {
  /// The stream's shape: a structure with a member for each kind of event.
  let stream: Schema
  /// Makes an empty serialiser.
  let makeBody: @Sendable () -> Body

  /// The message of an event, or of an error in the stream's shape.
  ///
  /// - Parameter event: A structure with one member, the kind of the event.
  /// - Throws: ``SerializationError`` if it isn't one.
  func write(_ event: Value) throws -> EventStreamMessage {
    guard case .structure(let members) = event, members.count == 1,
      let (name, value) = members.first,
      let schema = stream.members.first(where: { $0.memberName == name })
    else {
      let names = stream.members.map(\.memberName.string).joined(separator: ", ")
      throw SerializationError("An event must have exactly one of the members \(names)")
    }
    var message = EventStreamMessage()
    if schema.has(.exception) {
      message.headers.append(EventStreamHeader(":message-type", .string("exception")))
      message.headers.append(EventStreamHeader(":exception-type", .string(name)))
    } else {
      message.headers.append(EventStreamHeader(":message-type", .string("event")))
      message.headers.append(EventStreamHeader(":event-type", .string(name)))
    }
    try write(value, of: schema, to: &message)
    return message
  }

  /// The message of a caller's event, which is validated like parameters.
  ///
  /// - Throws: ``ParamValidationError``; the errors of ``write(_:)``.
  func writeValidated(_ event: Value) throws -> EventStreamMessage {
    try ParamValidator.validate(event, against: stream)
    return try write(event)
  }

  /// The message that begins a stream of the RPC protocols: a structure's members other than the
  /// stream itself.
  ///
  /// - Parameter kind: `initial-request` or `initial-response`.
  static func initial(_ kind: String, _ payload: [UInt8]) -> EventStreamMessage {
    EventStreamMessage(
      headers: [
        EventStreamHeader(":message-type", .string("event")),
        EventStreamHeader(":event-type", .string(kind)),
        EventStreamHeader(":content-type", .string(Body.contentType)),
      ], payload: payload)
  }

  private func write(
    _ value: Value, of schema: Schema, to message: inout EventStreamMessage
  ) throws {
    guard case .structure(let fields) = value else {
      throw SerializationError(
        "\(schema.memberName) must be of type structure, not \(value.kindName)")
    }
    var rest = Structure()
    var hasPayload = false
    for member in schema.members {
      let name = member.memberName.string
      guard let value = fields[name], value != nil else { continue }
      if member.has(.eventHeader) {
        message.headers.append(EventStreamHeader(name, try header(value, of: member)))
      } else if member.has(.eventPayload) {
        hasPayload = true
        try write(payload: value, of: member, to: &message)
      } else {
        rest[name] = value
      }
    }
    guard !hasPayload, !schema.members.isEmpty else { return }
    guard !schema.members.contains(where: { $0.has(.eventPayload) }) else { return }
    var body = makeBody()
    try body.writeStructure(schema, rest)
    message.headers.append(EventStreamHeader(":content-type", .string(Body.contentType)))
    message.payload = body.takeBytes()
  }

  private func write(
    payload value: Value, of member: Schema, to message: inout EventStreamMessage
  ) throws {
    let contentType: String
    switch (member.type, value) {
    case (.blob, .blob(let bytes)):
      message.payload = bytes
      contentType = "application/octet-stream"
    case (.blob, .string(let text)):
      message.payload = Array(text.utf8)
      contentType = "application/octet-stream"
    case (.string, .string(let text)):
      message.payload = Array(text.utf8)
      contentType = "text/plain"
    default:
      var body = makeBody()
      try body.write(value, as: member)
      message.payload = body.takeBytes()
      contentType = Body.contentType
    }
    message.headers.append(EventStreamHeader(":content-type", .string(contentType)))
  }

  private func header(_ value: Value, of member: Schema) throws -> EventStreamHeader.Value {
    switch (member.type, value) {
    case (.boolean, .bool(let bool)): return .bool(bool)
    case (.integer, .integer(let integer)):
      if let integer = Int32(exactly: integer) { return .integer(integer) }
      return .long(integer)
    case (.long, .integer(let integer)): return .long(integer)
    case (.blob, .blob(let bytes)): return .bytes(bytes)
    case (.blob, .string(let text)): return .bytes(Array(text.utf8))
    case (.string, .string(let text)): return .string(text)
    case (.timestamp, .timestamp(let instant)):
      let (milliseconds, overflow) = instant.seconds.multipliedReportingOverflow(by: 1_000)
      let (sum, carry) = milliseconds.addingReportingOverflow(
        Int64(instant.nanoseconds / 1_000_000))
      if !overflow, !carry { return .timestamp(sum) }
    default: break
    }
    throw SerializationError(
      "\(member.memberName) is a header of an event, which can't be of type \(value.kindName)")
  }
}
