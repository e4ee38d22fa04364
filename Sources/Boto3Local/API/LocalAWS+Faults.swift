// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

extension LocalAWS {
  /// A failure that calls meet: which calls, and what happens to them.
  ///
  /// ```swift
  /// aws.faults.add(.throttle(service: "dynamodb", operation: "PutItem", every: 3))
  /// aws.faults.add(.latency(.milliseconds(200), service: "s3"))
  /// ```
  ///
  /// In all rules `service` and `operation` say which calls match, all by default; `nth` takes the one
  /// of that number among them, from 1, `every` each whose number is a multiple, and `probability` a
  /// share from 0 to 1.
  public struct Fault: Sendable {
    let rule: FaultRule

    init(rule: FaultRule) { self.rule = rule }

    private init(
      _ effect: FaultRule.Effect, _ service: String?, _ operation: String?, _ nth: Int?,
      _ every: Int?,
      _ probability: Double?
    ) {
      rule = FaultRule(
        effect, service: service, operation: operation, nth: nth, every: every,
        probability: probability)
    }

    /// The service's error of too many requests.
    public static func throttle(
      service: String? = nil, operation: String? = nil, nth: Int? = nil, every: Int? = nil,
      probability: Double? = nil
    ) -> Fault {
      Fault(.throttle, service, operation, nth, every, probability)
    }

    /// An error of the service.
    ///
    /// - Parameters:
    ///   - code: The error's code: `AccessDenied`.
    ///   - message: The error's message.
    ///   - status: The HTTP status; by default the model's, or 400.
    ///   - service: The service that is called; all by default.
    ///   - operation: The operation that is called; all by default.
    ///   - nth: Only the call of that number, from 1.
    ///   - every: Only calls whose number is a multiple.
    ///   - probability: Only a share of the calls, from 0 to 1.
    public static func error(
      _ code: String, message: String = "", status: Int? = nil, service: String? = nil,
      operation: String? = nil, nth: Int? = nil, every: Int? = nil, probability: Double? = nil
    ) -> Fault {
      Fault(
        .error(ServiceFault(code, message, status: status)), service, operation, nth, every,
        probability)
    }

    /// A status without an error that names anything, such as 500 or 503.
    public static func status(
      _ status: Int, service: String? = nil, operation: String? = nil, nth: Int? = nil,
      every: Int? = nil, probability: Double? = nil
    ) -> Fault {
      Fault(.status(status), service, operation, nth, every, probability)
    }

    /// An answer that comes later, by the local AWS's clock.
    public static func latency(
      _ duration: Duration, service: String? = nil, operation: String? = nil, nth: Int? = nil,
      every: Int? = nil, probability: Double? = nil
    ) -> Fault {
      Fault(.latency(duration), service, operation, nth, every, probability)
    }

    /// A connection that breaks after some bytes of the answer's body.
    public static func cutBody(
      after count: Int, service: String? = nil, operation: String? = nil, nth: Int? = nil,
      every: Int? = nil, probability: Double? = nil
    ) -> Fault {
      Fault(.cutBody(after: count), service, operation, nth, every, probability)
    }
  }

  /// The fault rules of a local AWS.
  public struct Faults: Sendable {
    let engine: LocalEngine

    /// The rules.
    public var all: [Fault] { engine.faults.map { Fault(rule: $0.rule) } }

    /// Adds a rule.
    ///
    /// - Returns: The rule's number, for ``remove(_:)``.
    @discardableResult
    public func add(_ fault: Fault) -> Int { engine.addFault(fault.rule) }

    /// Removes a rule by its number.
    public func remove(_ number: Int) { engine.removeFault(number) }

    /// Removes all rules.
    public func removeAll() { engine.removeFaults() }
  }
}
