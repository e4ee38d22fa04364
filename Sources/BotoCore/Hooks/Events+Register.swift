// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

// The three ways to register. Each takes an event by its name, typed with a handler that reads and
// changes the call, and typed with one that may answer.

extension Events {
  /// Registers a handler behind those of the same name.
  ///
  /// - Parameters:
  ///   - name: `before-call.s3.PutObject`, or its first parts; `*` stands for any part.
  ///   - uniqueID: An id under which only the first registration counts.
  ///   - usesCount: Whether the id takes as many unregistrations as registrations.
  ///   - handler: Reads and changes the call; an error ends it.
  /// - Returns: What ``unregister(_:)`` takes.
  /// - Throws: `valueError` for an unknown event, with the nearest names, or when `usesCount` was
  ///   different before.
  @discardableResult
  public func register(
    _ name: String, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping @Sendable (CallContext) async throws -> Void
  ) throws -> EventRegistration {
    let name = try EventName(callEvent: name)
    return try register(
      .call(.waiting(handler)), for: name, at: .middle, uniqueID: uniqueID, usesCount: usesCount)
  }

  /// Registers a handler behind those of the same name.
  @discardableResult
  public func register(
    _ event: Event, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping @Sendable (CallContext) async throws -> Void
  ) throws -> EventRegistration {
    try register(
      .call(.waiting(handler)), for: event.name, at: .middle, uniqueID: uniqueID,
      usesCount: usesCount)
  }

  /// Registers a handler after those with the same name. It may answer.
  @discardableResult
  public func register<Answer>(
    _ event: AnswerableEvent<Answer>, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping AnswerableEvent<Answer>.Handler
  ) throws -> EventRegistration {
    try register(
      event.answering(handler), for: event.name, at: .middle, uniqueID: uniqueID,
      usesCount: usesCount)
  }

  /// Registers a handler before those of the same name that weren't registered first.
  ///
  /// - Parameters:
  ///   - name: `before-call.s3.PutObject`, or its first parts; `*` stands for any part.
  ///   - uniqueID: An id under which only the first registration counts.
  ///   - usesCount: Whether the id takes as many unregistrations as registrations.
  ///   - handler: Reads and changes the call; an error ends it.
  /// - Returns: What ``unregister(_:)`` takes.
  /// - Throws: `valueError` for an unknown event, with the nearest names, or when `usesCount` was
  ///   different before.
  @discardableResult
  public func registerFirst(
    _ name: String, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping @Sendable (CallContext) async throws -> Void
  ) throws -> EventRegistration {
    let name = try EventName(callEvent: name)
    return try register(
      .call(.waiting(handler)), for: name, at: .first, uniqueID: uniqueID, usesCount: usesCount)
  }

  /// Registers a handler before those of the same name that weren't registered first.
  @discardableResult
  public func registerFirst(
    _ event: Event, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping @Sendable (CallContext) async throws -> Void
  ) throws -> EventRegistration {
    try register(
      .call(.waiting(handler)), for: event.name, at: .first, uniqueID: uniqueID,
      usesCount: usesCount)
  }

  /// Registers a handler before those with the same name that weren't registered first. It may
  /// answer.
  @discardableResult
  public func registerFirst<Answer>(
    _ event: AnswerableEvent<Answer>, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping AnswerableEvent<Answer>.Handler
  ) throws -> EventRegistration {
    try register(
      event.answering(handler), for: event.name, at: .first, uniqueID: uniqueID,
      usesCount: usesCount)
  }

  /// Registers a handler behind all of the same name, later ones too.
  ///
  /// - Parameters:
  ///   - name: `before-call.s3.PutObject`, or its first parts; `*` stands for any part.
  ///   - uniqueID: An id under which only the first registration counts.
  ///   - usesCount: Whether the id takes as many unregistrations as registrations.
  ///   - handler: Reads and changes the call; an error ends it.
  /// - Returns: What ``unregister(_:)`` takes.
  /// - Throws: `valueError` for an unknown event, with the nearest names, or when `usesCount` was
  ///   different before.
  @discardableResult
  public func registerLast(
    _ name: String, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping @Sendable (CallContext) async throws -> Void
  ) throws -> EventRegistration {
    let name = try EventName(callEvent: name)
    return try register(
      .call(.waiting(handler)), for: name, at: .last, uniqueID: uniqueID, usesCount: usesCount)
  }

  /// Registers a handler behind all of the same name, later ones too.
  @discardableResult
  public func registerLast(
    _ event: Event, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping @Sendable (CallContext) async throws -> Void
  ) throws -> EventRegistration {
    try register(
      .call(.waiting(handler)), for: event.name, at: .last, uniqueID: uniqueID, usesCount: usesCount
    )
  }

  /// Registers a handler after all with the same name, later ones included. It may answer.
  @discardableResult
  public func registerLast<Answer>(
    _ event: AnswerableEvent<Answer>, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping AnswerableEvent<Answer>.Handler
  ) throws -> EventRegistration {
    try register(
      event.answering(handler), for: event.name, at: .last, uniqueID: uniqueID,
      usesCount: usesCount)
  }

  /// Registers a handler that resolves names.
  @discardableResult
  public func register(
    _ event: NameEvent, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping NameEvent.Handler
  ) throws -> EventRegistration {
    try register(
      .name(handler), for: event.name, at: .middle, uniqueID: uniqueID, usesCount: usesCount)
  }

  /// Registers a handler that is given new clients.
  @discardableResult
  package func register(
    _ event: ClientEvent, uniqueID: String? = nil, usesCount: Bool = false,
    handler: @escaping ClientEvent.Handler
  ) throws -> EventRegistration {
    try register(
      .client(handler), for: event.name, at: .middle, uniqueID: uniqueID, usesCount: usesCount)
  }
}
