// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// The renewal of what a cache of credentials or tokens holds: one at a time, for all callers. A part of
/// what the cache's lock guards.
struct SharedRenewal<Output: Sendable> {
  /// How a caller comes to what it wants.
  enum Step {
    /// By what is at hand.
    case use(Output)
    /// By a renewal; if that fails, by what is at hand as long as it is good.
    case wait(SingleFlight<Output>, fallback: Output?)

    /// What the caller wants.
    ///
    /// - Throws: What a renewal without a fallback throws; `CancellationError`.
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

  /// The renewal that is under way.
  private var flight: SingleFlight<Output>?
  /// The number of the last one.
  private(set) var number = 0

  /// Whether one is under way.
  var isUnderWay: Bool { flight != nil }

  /// What a caller does that needs no renewal of its own.
  ///
  /// - Parameters:
  ///   - isWithin: Whether the caller takes part in a renewal of the same cache.
  ///   - fallback: What is at hand and still good.
  ///   - circle: The error of a caller that would wait for itself.
  /// - Returns: `nil` when it has to ``begin(of:_:)`` one.
  func step(
    isWithin: Bool, fallback: Output?, circle: @autoclosure () -> BotoCoreError
  ) throws(BotoCoreError) -> Step? {
    if isWithin {
      guard let fallback else { throw circle() }
      return .use(fallback)
    }
    guard let flight, flight.join() else { return nil }
    return .wait(flight, fallback: fallback)
  }

  /// Begins one.
  ///
  /// - Parameter work: Gets the renewal's number, with which it asks whether it still counts.
  mutating func begin(
    of cache: AnyObject, _ work: @escaping @Sendable (Int) async throws -> Output
  ) -> SingleFlight<Output> {
    number &+= 1
    let flight = RenewalScope.flight(of: cache) { [number] in try await work(number) }
    self.flight = flight
    return flight
  }

  /// Ends one.
  ///
  /// - Returns: Whether it still counts: no other was begun, nor was it given up.
  mutating func end(_ number: Int) -> Bool {
    guard number == self.number else { return false }
    flight = nil
    return true
  }

  /// Gives the one that is under way up.
  mutating func giveUp() {
    flight = nil
    number &+= 1
  }
}
