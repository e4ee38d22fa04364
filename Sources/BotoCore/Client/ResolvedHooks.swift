// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The handlers of one operation, sorted by point once and then only run.
struct ResolvedHooks: Sendable {
  /// No handlers at all.
  static let none = ResolvedHooks(points: HookPoint.allCases.map { _ in [] })

  let points: [[CallStep]]

  /// Runs the handlers of a point in order, up to one whose answer ends the event.
  @inline(__always)
  func run(_ point: HookPoint, _ call: CallContext) async throws {
    for step in points[point.rawValue] {
      switch step {
      case .direct(let handler): try handler(call)
      case .waiting(let handler): try await handler(call)
      }
      if call.isAnswered { return }
    }
  }
}

/// A step that runs at a point of a call.
enum CallStep: Sendable {
  /// Work that never waits, and has no overhead: nearly all that comes with the library.
  case direct(@Sendable (CallContext) throws -> Void)
  /// Work that may wait.
  case waiting(CallHandler)
}

/// Runs at a point of a call: reads and changes it; an error ends the call.
package typealias CallHandler = @Sendable (CallContext) async throws -> Void

/// A registered handler.
enum EventHandler: Sendable {
  /// Runs at a point of a call.
  case call(CallStep)
  /// Resolves a name, or leaves it to the next handler.
  case name(NameEvent.Handler)
  /// Receives a new client.
  case client(ClientEvent.Handler)
}
