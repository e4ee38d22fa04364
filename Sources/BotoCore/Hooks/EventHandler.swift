// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Runs at a point of a call: reads and changes it; an error ends the call.
package typealias CallHandler = @Sendable (CallContext) async throws -> Void

/// What is registered for an event.
enum EventHandler: Sendable {
  /// Runs at a point of a call.
  case call(CallStep)
  /// Turns a name into another, or leaves it to the next.
  case name(NameEvent.Handler)
  /// Is given a new client.
  case client(ClientEvent.Handler)
}
