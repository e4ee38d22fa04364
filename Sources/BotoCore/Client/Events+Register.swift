// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Events {
  /// Registers a handler under an event's name.
  ///
  /// - Parameters:
  ///   - name: `before-call.s3.PutObject`, or its first parts; `*` matches any part.
  ///   - position: Where it runs among the handlers with the same name.
  ///   - uniqueID: An ID under which only the first registration counts.
  ///   - usesCount: Whether the ID needs as many unregistrations as registrations.
  ///   - handler: Reads and changes the call; an error ends it.
  /// - Returns: The registration, for ``unregister(_:)``.
  /// - Throws: `valueError` for an unknown event, with the nearest names, or if `usesCount` was
  ///   different before.
  @discardableResult
  public func register(
    _ name: String, at position: EventPosition = .middle, uniqueID: String? = nil,
    usesCount: Bool = false, handler: @escaping @Sendable (CallContext) async throws -> Void
  ) throws -> EventRegistration {
    let name = try EventName(callEvent: name)
    return try register(.call(.waiting(handler)), for: name, at: position, uniqueID, usesCount)
  }

  /// Registers a handler of an event.
  @discardableResult
  public func register(
    _ event: Event, at position: EventPosition = .middle, uniqueID: String? = nil,
    usesCount: Bool = false, handler: @escaping @Sendable (CallContext) async throws -> Void
  ) throws -> EventRegistration {
    try register(.call(.waiting(handler)), for: event.name, at: position, uniqueID, usesCount)
  }

  /// Registers a handler that may answer.
  @discardableResult
  public func register<Answer>(
    _ event: AnswerableEvent<Answer>, at position: EventPosition = .middle,
    uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping AnswerableEvent<Answer>.Handler
  ) throws -> EventRegistration {
    try register(event.answering(handler), for: event.name, at: position, uniqueID, usesCount)
  }

  /// Registers a handler that resolves names.
  @discardableResult
  public func register(
    _ event: NameEvent, at position: EventPosition = .middle, uniqueID: String? = nil,
    usesCount: Bool = false, handler: @escaping NameEvent.Handler
  ) throws -> EventRegistration {
    try register(.name(handler), for: event.name, at: position, uniqueID, usesCount)
  }

  /// Registers a handler that receives new clients.
  @discardableResult
  package func register(
    _ event: ClientEvent, at position: EventPosition = .middle, uniqueID: String? = nil,
    usesCount: Bool = false, handler: @escaping ClientEvent.Handler
  ) throws -> EventRegistration {
    try register(.client(handler), for: event.name, at: position, uniqueID, usesCount)
  }
}
