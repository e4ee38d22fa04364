// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Work that is done once at a time for each key: callers that want the same while it is in
/// progress share it. The results aren't kept.
package final class Flights<Key: Hashable & Sendable, Output: Sendable>: Sendable {
  private struct Contents {
    var flights: [Key: (number: Int, flight: SingleFlight<Output>)] = [:]
    var lastNumber = 0
  }

  private let contents = Mutex(Contents())

  package init() {}

  /// The result of a key's work, started here unless it is in progress.
  ///
  /// - Throws: The work's errors; `CancellationError` if the caller is cancelled.
  package func value(
    for key: Key, _ work: @escaping @Sendable () async throws -> Output
  ) async throws -> Output {
    let flight = contents.withLock { contents in
      if let (_, known) = contents.flights[key], known.join() { return known }
      contents.lastNumber &+= 1
      let number = contents.lastNumber
      let flight = SingleFlight {
        defer { self.end(key, number) }
        return try await work()
      }
      contents.flights[key] = (number, flight)
      return flight
    }
    return try await flight.value()
  }

  private func end(_ key: Key, _ number: Int) {
    let ended = contents.withLock { contents -> SingleFlight<Output>? in
      guard contents.flights[key]?.number == number else { return nil }
      return contents.flights.removeValue(forKey: key)?.flight
    }
    _ = ended
  }
}
