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

  /// The names of the events that it handles.
  var events: [EventName] {
    let services: [String?] = services.map(Array.init) ?? [nil]
    let operations: [String?] = operations.map(Array.init) ?? [nil]
    return services.flatMap { service in
      operations.map { EventName(point.eventName, service: service, operation: $0) }
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
