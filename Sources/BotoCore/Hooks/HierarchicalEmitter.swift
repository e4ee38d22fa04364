// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// The handlers of events and their order: botocore's `HierarchicalEmitter` as a value. A copy is
/// independent.
struct HierarchicalEmitter<Handler: Sendable>: Sendable {
  /// Identifies a handler, since functions can't be compared.
  enum Identity: Sendable, Hashable {
    /// A user's ID that is registered once, whatever the event.
    case unique(String)
    /// The name of a handler that comes with the library; events share it.
    case builtIn(String)
    /// The registration's serial number.
    case number(Int)
  }

  private struct Entry {
    let identity: Identity
    let handler: Handler
  }

  private var trie = PrefixTrie<Entry>()
  /// The unique IDs with the number of their registrations; 0 if that isn't counted.
  private var counts: [String: Int] = [:]
  private var registrations = 0

  /// Registers a handler.
  ///
  /// - Parameters:
  ///   - handler: The handler.
  ///   - event: The parts of the event's name.
  ///   - position: Where it runs among the handlers with the same name.
  ///   - uniqueID: An ID under which only the first registration counts.
  ///   - usesCount: Whether as many unregistrations as registrations of the ID are needed.
  /// - Returns: The handler's identity.
  /// - Throws: `valueError` for an ID that is registered once with and once without a count.
  mutating func register(
    _ handler: Handler, for event: [String], at position: EventPosition = .middle,
    uniqueID: String? = nil, usesCount: Bool = false
  ) throws(BotoCoreError) -> Identity {
    registrations += 1
    var identity = Identity.number(registrations)
    if let uniqueID {
      identity = .unique(uniqueID)
      if let count = counts[uniqueID] {
        try check(count, uniqueID, usesCount, by: "register")
        if usesCount { counts[uniqueID] = count + 1 }
        return identity
      }
      counts[uniqueID] = usesCount ? 1 : 0
    }
    append(handler, identity, event, position)
    return identity
  }

  /// Adds a handler that comes with the library.
  mutating func addBuiltIn(
    _ handler: Handler, named name: String, for event: [String],
    at position: EventPosition
  ) {
    append(handler, .builtIn(name), event, position)
  }

  private mutating func append(
    _ handler: Handler, _ identity: Identity, _ event: [String],
    _ position: EventPosition
  ) {
    trie.append(Entry(identity: identity, handler: handler), under: event, at: position)
  }

  /// Ends a registration under a unique ID, or of a built-in handler by its name. Without such a
  /// handler nothing happens.
  ///
  /// - Throws: `valueError` if the ID was registered with a count and is removed without, or the
  ///   other way round.
  mutating func unregister(
    _ event: [String], uniqueID: String, usesCount: Bool = false
  ) throws(BotoCoreError) {
    guard let count = counts[uniqueID] else { return remove(.builtIn(uniqueID), from: event) }
    try check(count, uniqueID, usesCount, by: "unregister")
    if count > 1 {
      counts[uniqueID] = count - 1
      return
    }
    counts[uniqueID] = nil
    remove(.unique(uniqueID), from: event)
  }

  /// Ends the registration of a handler.
  mutating func unregister(_ event: [String], _ identity: Identity) {
    if case .unique(let id) = identity { counts[id] = nil }
    remove(identity, from: event)
  }

  private mutating func remove(_ identity: Identity, from event: [String]) {
    trie.removeFirst(under: event) { $0.identity == identity }
  }

  /// The handlers of an event in the order in which they run.
  func handlers(for event: [String]) -> [Handler] {
    trie.elements(matching: event).map(\.handler)
  }

  /// Runs all handlers of an event.
  ///
  /// - Returns: Their results.
  func emit<Answer>(
    _ event: [String], _ run: (Handler) throws -> Answer
  ) rethrows -> [Answer] {
    try handlers(for: event).map(run)
  }

  /// Runs the handlers of an event until one returns a response.
  func emitUntilResponse<Answer>(
    _ event: [String], _ run: (Handler) throws -> Answer?
  ) rethrows -> Answer? {
    for handler in handlers(for: event) {
      if let answer = try run(handler) { return answer }
    }
    return nil
  }

  /// Checks that an ID is counted as at its first registration.
  private func check(
    _ count: Int, _ id: String, _ usesCount: Bool, by action: String
  ) throws(BotoCoreError) {
    guard (count > 0) != usesCount else { return }
    let (had, must) = count == 0 ? ("not use", "not to use") : ("use", "use of")
    throw BotoCoreError(
      .valueError,
      "Initial registration of unique id \(id) was specified to \(had) a counter. Subsequent "
        + "\(action) calls to unique id must specify \(must) a counter as well.")
  }
}

/// Where a handler runs among those with the same name.
public enum EventPosition: Sendable {
  /// Before those that weren't registered as first, after those that were.
  case first
  /// After those that were registered before it, except the last ones.
  case middle
  /// After all others, including later ones.
  case last
}
