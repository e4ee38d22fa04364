// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import Synchronization

/// A call that the local AWS has answered.
package struct JournalEntry: Sendable {
  /// When the answer was made.
  package var time: LocalInstant
  /// The request's ID.
  package var requestID: String
  /// The service, by botocore's name; empty if the request was for none.
  package var service: String
  /// The operation; empty if the request was for none.
  package var operation: String
  /// The account and region.
  package var place: Place
  /// The caller.
  package var principal: Principal
  /// The parameters. Of large ones only the beginning is kept.
  package var input: Structure
  /// The HTTP status; 0 for a call between services.
  package var status: Int
  /// The error; `nil` after a success.
  package var fault: ServiceFault?
}

/// The last calls of a local AWS.
final class Journal: Sendable {
  private struct State {
    var entries: [JournalEntry] = []
    var report: (@Sendable (JournalEntry) -> Void)?
  }

  private let state = Mutex(State())
  /// The number of calls that are kept.
  private static let capacity = 4_096
  /// The number of bytes of a string or blob that are kept.
  private static let textLimit = 1_024

  /// Adds a call. Of long parameters only the beginning is kept, so that bodies aren't.
  func add(_ entry: JournalEntry) {
    var entry = entry
    entry.input = Self.abridged(entry.input)
    state.withLock { [entry] state in
      if state.entries.count >= Self.capacity * 2 { state.entries.removeFirst(Self.capacity) }
      state.entries.append(entry)
      state.report?(entry)
    }
  }

  /// The last calls, the latest last.
  var last: [JournalEntry] { state.withLock { Array($0.entries.suffix(Self.capacity)) } }

  /// Forgets the calls so far.
  func clear() { state.withLock { $0.entries = [] } }

  /// Reports each call from now on, in their order.
  func observe(_ report: @escaping @Sendable (JournalEntry) -> Void) {
    state.withLock { $0.report = report }
  }

  private static func abridged(_ members: Structure) -> Structure {
    members.contains { isLong($0.value) } ? members.mapValues(abridged) : members
  }

  private static func isLong(_ value: Value) -> Bool {
    switch value {
    case .string(let text): text.utf8.count > textLimit
    case .blob(let bytes): bytes.count > textLimit
    case .list(let elements): elements.contains(where: isLong)
    case .structure(let members): members.contains { isLong($0.value) }
    default: false
    }
  }

  private static func abridged(_ value: Value) -> Value {
    switch value {
    case .string(let text) where text.utf8.count > textLimit:
      .string(String(decoding: text.utf8.prefix(textLimit), as: UTF8.self))
    case .blob(let bytes) where bytes.count > textLimit: .blob(Array(bytes.prefix(textLimit)))
    case .list(let elements): .list(elements.map(abridged))
    case .structure(let members): .structure(abridged(members))
    default: value
    }
  }
}
