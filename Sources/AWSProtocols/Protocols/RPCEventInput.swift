// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// A stream of events that was found among the members of a structure: in the RPC protocols the
/// other members are the first message of that stream.
struct RPCEventInput: Sendable {
  /// The structure's member.
  let member: Schema
  /// The events.
  let events: EventStream

  /// The request's body.
  ///
  /// - Parameters:
  ///   - initial: The other members.
  ///   - makeBody: Makes a serialiser without output.
  func body<Body: BodySerializer>(
    initial: [UInt8], makeBody: @escaping @Sendable () -> Body
  ) -> WireBody {
    let writer = EventWriter(stream: member, makeBody: makeBody)
    let first = EventWriter<Body>.initial("initial-request", initial)
    return .stream(EventStreamBody(events, initial: first) { try writer.writeValidated($0) })
  }
}
