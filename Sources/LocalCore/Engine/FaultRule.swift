// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats

/// What goes wrong on purpose, and when.
package struct FaultRule: Sendable {
  /// What happens to a call.
  package enum Effect: Sendable {
    /// The service's error of too many requests.
    case throttle
    /// An error.
    case error(ServiceFault)
    /// A status without an error that names anything.
    case status(Int)
    /// An answer after some time of the local AWS's clock.
    case latency(Duration)
    /// An answer whose body ends after some bytes, with an error of the connection.
    case cutBody(after: Int)
  }

  /// The service, by botocore's name; `nil` for all.
  package var service: String?
  /// The operation; `nil` for all.
  package var operation: String?
  /// Only the call with this number among those that match, from 1.
  package var nth: Int?
  /// Only each call whose number among those that match is a multiple.
  package var every: Int?
  /// Only this share of the calls, by the seeded source of random numbers.
  package var probability: Double?
  /// What happens.
  package var effect: Effect

  /// A rule from its parts.
  package init(
    _ effect: Effect, service: String? = nil, operation: String? = nil, nth: Int? = nil,
    every: Int? = nil, probability: Double? = nil
  ) {
    self.effect = effect
    (self.service, self.operation) = (service, operation)
    (self.nth, self.every, self.probability) = (nth, every, probability)
  }
}

/// The rules of a local AWS, with how many calls each has seen.
struct FaultRules: Sendable {
  private struct Counted: Sendable {
    let id: Int
    let rule: FaultRule
    var calls = 0
  }

  private var rules: [Counted] = []
  private var nextID = 1
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  var list: [(id: Int, rule: FaultRule)] { rules.map { ($0.id, $0.rule) } }

  mutating func add(_ rule: FaultRule) -> Int {
    defer { nextID += 1 }
    rules.append(Counted(id: nextID, rule: rule))
    return nextID
  }

  mutating func remove(_ id: Int) { rules.removeAll { $0.id == id } }

  mutating func removeAll() { rules = [] }

  /// What happens to a call.
  mutating func effects(service: String, operation: String) -> [FaultRule.Effect] {
    guard !rules.isEmpty else { return [] }
    var effects: [FaultRule.Effect] = []
    for index in rules.indices {
      let rule = rules[index].rule
      guard rule.service.map({ $0 == service }) ?? true,
        rule.operation.map({ $0 == operation }) ?? true
      else { continue }
      rules[index].calls += 1
      let number = rules[index].calls
      if let nth = rule.nth, number != nth { continue }
      if let every = rule.every, every > 0, !number.isMultiple(of: every) { continue }
      if let probability = rule.probability {
        let drawn = Double(random.next() >> 11) / Double(1 << 53 as UInt64)
        guard drawn < probability else { continue }
      }
      effects.append(rule.effect)
    }
    return effects
  }
}

/// A body that ends early with an error, as a broken connection does.
final class CutBody: ByteSource {
  private let body: WireBody
  private let count: Int

  init(_ body: WireBody, after count: Int) {
    self.body = body
    self.count = count
  }

  var length: Int64? { body.length }
  var isReplayable: Bool { false }

  func makeReader() async throws -> any ByteSourceReader {
    Reader(rest: Array(try await body.collect().prefix(count)))
  }

  private final class Reader: ByteSourceReader {
    private var rest: [UInt8]

    init(rest: [UInt8]) { self.rest = rest }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard !rest.isEmpty else { throw BodyWasCut() }
      defer { rest = [] }
      return [ByteBuffer(bytes: rest)]
    }

    func cancel() async { rest = [] }
  }
}

/// The body of a response was cut by a rule.
package struct BodyWasCut: Error, CustomStringConvertible {
  package var description: String { "A rule of the local AWS has cut the body" }
}
