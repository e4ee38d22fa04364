// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A handler that comes with the library, and the events that it handles.
package struct Hook: Sendable {
  /// The work of a hook that never waits: reads and changes the call; an error ends it.
  package typealias Handler = @Sendable (CallContext) throws -> Void

  /// The point.
  package let point: HookPoint
  /// The services, by their IDs in event names (`s3`, `s3-control`, `sfn`); `nil` for all.
  package let services: Set<String>?
  /// The operations (API names), or `*` for any one; `nil` for all.
  package let operations: Set<String>?
  /// The position among the handlers with the same event names.
  package let position: EventPosition
  /// botocore's name of the handler, by which it can be unregistered.
  package let name: String
  /// The file that contains it.
  package let file: String
  let step: CallStep

  /// A hook that never waits, from its parts.
  package init(
    _ point: HookPoint, services: Set<String>? = nil, operations: Set<String>? = nil,
    _ position: EventPosition = .middle, named name: String = "", file: String = #fileID,
    handler: @escaping Handler
  ) {
    self.init(
      point, services: services, operations: operations, position, named: name, file: file,
      step: .direct(handler))
  }

  /// A hook that may wait, from its parts.
  package init(
    _ point: HookPoint, services: Set<String>? = nil, operations: Set<String>? = nil,
    _ position: EventPosition = .middle, named name: String = "", file: String = #fileID,
    waiting handler: @escaping CallHandler
  ) {
    self.init(
      point, services: services, operations: operations, position, named: name, file: file,
      step: .waiting(handler))
  }

  private init(
    _ point: HookPoint, services: Set<String>?, operations: Set<String>?,
    _ position: EventPosition, named name: String, file: String, step: CallStep
  ) {
    self.point = point
    self.services = services
    self.operations = operations
    self.position = position
    self.name = name
    self.file = file
    self.step = step
  }

  /// The names of the events that it handles. Hooks name services as they are called today.
  var events: [EventName] {
    let services: [String?] = services.map(Array.init) ?? [nil]
    let operations: [String?] = operations.map(Array.init) ?? [nil]
    return services.flatMap { service in
      operations.map {
        EventName(point.eventName, service: service, operation: $0, isCurrent: true)
      }
    }
  }
}

extension Events.Emitter {
  /// Adds hooks in order.
  mutating func add(_ hooks: [Hook]) {
    for hook in hooks {
      for event in hook.events {
        addBuiltIn(.call(hook.step), named: hook.name, for: event.parts, at: hook.position)
      }
    }
  }
}

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
