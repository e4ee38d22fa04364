// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Outputs of the RPC protocols that have a stream of events: the first message holds the other
/// members.
struct RPCEventOutput<Body: BodyDeserializer>: PartialDeserializer {
  private let stream: EventStream
  private let member: Schema
  private let initial: [UInt8]

  /// Waits for the first message.
  ///
  /// - Throws: ``ResponseParserError`` when it is another one than the initial response.
  init(_ body: WireBody, member: Schema, operation: String) async throws {
    let reader = EventReader<Body>(stream: member, operation: operation)
    stream = EventStream(body) { try reader.read($0) }
    self.member = member
    do {
      initial = try await stream.readInitialResponse().payload
    } catch EventStreamFormatError.noInitialResponse {
      await stream.close()
      throw ResponseParserError("First event was not of type initial-response")
    }
  }

  var place: String { "an event stream" }

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    var body = try Body(body: initial)
    try body.readStructure(schema, into: &consumer)
    var events = EventStreamDeserializer(stream)
    try consumer.readMember(member, from: &events)
  }
}
