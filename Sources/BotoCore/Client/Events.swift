// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import Synchronization

/// The handlers of a session or a client, under botocore's hierarchical event names.
///
/// ```swift
/// try session.events.register("before-call.s3.PutObject") { call in
///   call.request.headerFields[HTTPField.Name("x-team")!] = "billing"
/// }
/// try session.events.register(.beforeCall(service: "s3", operation: "PutObject")) { call in
///   CallResponse(output: ["ETag": "\"abc\""])
/// }
/// ```
///
/// A new client gets a copy of its session's handlers; later registrations on the session apply to
/// later clients. A registration on a client applies from the next call.
///
/// For an event `a.b.c` handlers run in botocore's order: more parts before fewer (`a.b.c`, `a.b`,
/// `a`), names with `*` before those with the part itself, and among handlers with one name the
/// first ones in the order of registration, then the others, then the last ones.
public final class Events: Sendable {
  typealias Emitter = HierarchicalEmitter<EventHandler>

  private struct State {
    var emitter: Emitter
    /// The handlers of operations, cached until the next registration.
    var resolved: [OperationModel: ResolvedHooks] = [:]
  }

  private let state: Mutex<State>

  init(_ emitter: Emitter) { state = Mutex(State(emitter: emitter)) }

  /// Separate events with these handlers.
  func copy() -> Events { Events(state.withLock { $0.emitter }) }

  /// Registers a handler.
  func register(
    _ handler: EventHandler, for name: EventName, at position: EventPosition,
    _ uniqueID: String?, _ usesCount: Bool
  ) throws -> EventRegistration {
    try state.withLock { state in
      let identity = try state.emitter.register(
        handler, for: name.parts, at: position, uniqueID: uniqueID, usesCount: usesCount)
      state.resolved = [:]
      return EventRegistration(name: name, identity: identity)
    }
  }

  /// Adds the handlers of hooks.
  package func add(_ hooks: [Hook]) {
    state.withLock { state in
      state.emitter.add(hooks)
      state.resolved = [:]
    }
  }

  /// Ends a registration.
  public func unregister(_ registration: EventRegistration) {
    change { $0.unregister(registration.name.parts, registration.identity) }
  }

  /// Changes the handlers. Removed handlers, and what they retain, are released outside the lock.
  private func change(_ change: (inout Emitter) throws -> Void) rethrows {
    let before = try state.withLock { state in
      let before = state
      try change(&state.emitter)
      state.resolved = [:]
      return before
    }
    withExtendedLifetime(before) {}
  }

  /// Unregisters the handler with a unique ID, or one of the library's own handlers by its name in
  /// botocore (`docs/customizations.md`). Without such a handler nothing happens.
  ///
  /// - Parameters:
  ///   - name: The name under which it was registered.
  ///   - uniqueID: The ID.
  ///   - usesCount: Whether registrations under the ID are counted.
  /// - Throws: `valueError` for an unknown event, or if `usesCount` was different before.
  public func unregister(_ name: String, uniqueID: String, usesCount: Bool = false) throws {
    try unregister(EventName(parsing: name), uniqueID, usesCount)
  }

  /// Unregisters the handler with a unique ID, or one of the library's own handlers by its name in
  /// botocore.
  ///
  /// - Throws: `valueError` if `usesCount` was different before.
  public func unregister(
    _ event: Event, uniqueID: String, usesCount: Bool = false
  ) throws {
    try unregister(event.name, uniqueID, usesCount)
  }

  /// Unregisters the handler with a unique ID, or one of the library's own handlers by its name in
  /// botocore.
  ///
  /// - Throws: `valueError` if `usesCount` was different before.
  public func unregister<Answer>(
    _ event: AnswerableEvent<Answer>, uniqueID: String, usesCount: Bool = false
  ) throws {
    try unregister(event.name, uniqueID, usesCount)
  }

  private func unregister(_ name: EventName, _ uniqueID: String, _ usesCount: Bool) throws {
    try change { try $0.unregister(name.parts, uniqueID: uniqueID, usesCount: usesCount) }
  }

  /// The handlers of an operation's calls, resolved at the first call after a registration.
  func resolved(for operation: OperationModel, of service: String) -> ResolvedHooks {
    state.withLock { state in
      if let known = state.resolved[operation] { return known }
      let name = operation.name.string
      let points = HookPoint.allCases.map { point in
        let event = EventName(point.eventName, service: service, operation: name)
        return state.emitter.handlers(for: event.parts).compactMap(\.callStep)
      }
      let resolved = ResolvedHooks(points: points)
      state.resolved[operation] = resolved
      return resolved
    }
  }

  /// The first handler's response for a name.
  func answer(_ event: NameEvent, for name: String) throws -> String? {
    let emitter = state.withLock { $0.emitter }
    return try emitter.emitUntilResponse(event.name.parts) { handler in
      guard case .name(let run) = handler else { return nil }
      return try run(name)
    }
  }

  /// Passes a client to the handlers of an event.
  func emit(_ event: ClientEvent, _ client: ServiceClient) throws {
    let emitter = state.withLock { $0.emitter }
    _ = try emitter.emit(event.name.parts) { handler in
      if case .client(let run) = handler { try run(client) }
    }
  }
}

extension EventHandler {
  fileprivate var callStep: CallStep? {
    if case .call(let step) = self { step } else { nil }
  }
}

/// A registered handler. Use it to unregister the handler.
public struct EventRegistration: Sendable {
  let name: EventName
  let identity: HierarchicalEmitter<EventHandler>.Identity
}
