// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// The refresh of a cache's credentials or tokens: one at a time, for all callers. It is part of
/// the state behind the cache's lock.
struct SharedRefresh<Output: Sendable> {
  /// How a caller gets its result.
  enum Step {
    /// From the current value.
    case use(Output)
    /// From a refresh; if that fails, from the current value as long as it is valid.
    case wait(SingleFlight<Output>, fallback: Output?)

    /// The caller's result.
    ///
    /// - Throws: The errors of a refresh without a fallback; `CancellationError`.
    func value() async throws -> Output {
      switch self {
      case .use(let output): return output
      case .wait(let flight, let fallback):
        do {
          return try await flight.value()
        } catch let error where !(error is CancellationError) {
          guard let fallback else { throw error }
          return fallback
        }
      }
    }
  }

  /// The refresh that is in progress.
  private var flight: SingleFlight<Output>?
  /// The number of the last one.
  private(set) var number = 0

  /// Whether one is in progress.
  var isInProgress: Bool { flight != nil }

  /// The step of a caller that needs no refresh of its own.
  ///
  /// - Parameters:
  ///   - isWithin: Whether the caller takes part in a refresh of the same cache.
  ///   - fallback: The current value that is still valid.
  ///   - circle: The error for a caller that would wait for itself.
  /// - Returns: `nil` if it has to ``begin(of:_:)`` one.
  func step(
    isWithin: Bool, fallback: Output?, recursionError: @autoclosure () -> BotoCoreError
  ) throws(BotoCoreError) -> Step? {
    if isWithin {
      guard let fallback else { throw recursionError() }
      return .use(fallback)
    }
    guard let flight, flight.join() else { return nil }
    return .wait(flight, fallback: fallback)
  }

  /// Starts one.
  ///
  /// - Parameter work: Receives the refresh's number, with which it asks whether it still counts.
  mutating func begin(
    of cache: AnyObject, _ work: @escaping @Sendable (Int) async throws -> Output
  ) -> SingleFlight<Output> {
    number += 1
    let flight = RefreshScope.flight(of: cache) { [number] in try await work(number) }
    self.flight = flight
    return flight
  }

  /// Ends one.
  ///
  /// - Returns: Whether it still counts: no other was started, nor was it abandoned.
  mutating func end(_ number: Int) -> Bool {
    guard number == self.number else { return false }
    flight = nil
    return true
  }

  /// Abandons the one that is in progress.
  mutating func giveUp() {
    flight = nil
    number += 1
  }
}

/// The call for which credentials are searched: the part of its first caller's context that a
/// refresh keeps.
package enum CallOrigin {
  /// That of the current task, in the type of its caller's module.
  @TaskLocal package static var current: (any Sendable)?
}

/// The refreshes of credentials and tokens in which a task takes part: a provider that waits for
/// its own result would wait forever.
enum RefreshScope {
  @TaskLocal private static var owners: [ObjectIdentifier] = []

  /// Whether this task takes part in a refresh of a cache.
  static func contains(_ cache: AnyObject) -> Bool { owners.contains(ObjectIdentifier(cache)) }

  /// Starts a refresh of a cache.
  static func flight<Output>(
    of cache: AnyObject, _ work: @escaping @Sendable () async throws -> Output
  ) -> SingleFlight<Output> {
    let origin = CallOrigin.current
    let owners = owners + [ObjectIdentifier(cache)]
    return SingleFlight {
      try await CallOrigin.$current.withValue(origin) {
        try await $owners.withValue(owners) { try await work() }
      }
    }
  }
}
