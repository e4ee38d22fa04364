// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import BotoCore

/// What an action gives.
@nonexhaustive
public enum ResourceResult: Sendable {
  /// A response, or a part of it.
  case value(Value)
  /// A resource.
  case resource(Resource)
  /// Resources.
  case resources([Resource])
}

/// The outcome of an action: the response, and what the model makes of it.
struct ActionOutcome: Sendable {
  let response: Value
  let result: ResourceResult

  /// The value, or where the result is resources, the response that they were made of.
  var value: Value {
    if case .value(let value) = result { value } else { response }
  }
}

/// The types that an action's result can have: ``Value``, ``Resource``, an optional one, an array
/// of them.
public protocol ResourceOutput: Sendable {
  /// Takes a result.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - response: The response that it was made of.
  ///   - name: The name of what was done, for messages: `ec2.Instance.vpc`.
  /// - Throws: `valueError` when the result is something else.
  static func output(
    _ result: ResourceResult, response: Value, of name: String
  ) throws -> Self
}

extension ResourceOutput {
  static func output(_ outcome: ActionOutcome, of name: String) throws -> Self {
    try output(outcome.result, response: outcome.response, of: name)
  }
}

extension ResourceResult: ResourceOutput {
  /// The result, whatever it is.
  public static func output(
    _ result: ResourceResult, response: Value, of name: String
  ) -> ResourceResult {
    result
  }
}

extension Value: ResourceOutput {
  /// The value, or where the result is resources, the response that they were made of.
  public static func output(
    _ result: ResourceResult, response: Value, of name: String
  ) -> Value {
    ActionOutcome(response: response, result: result).value
  }
}

extension Array: ResourceOutput where Element == Resource {
  /// The resources.
  public static func output(
    _ result: ResourceResult, response: Value, of name: String
  ) throws -> [Resource] {
    switch result {
    case .resources(let resources): return resources
    case .resource(let resource): return [resource]
    case .value(let value) where value.isEmptyOutput: return []
    case .value: throw BotoCoreError(.valueError, "\(name) gives a response, not resources")
    }
  }
}

extension Optional: ResourceOutput where Wrapped == Resource {
  /// The resource; `nil` when there is none.
  public static func output(
    _ result: ResourceResult, response: Value, of name: String
  ) throws -> Resource? {
    switch result {
    case .resource(let resource): return resource
    case .resources(let resources) where resources.count <= 1: return resources.first
    case .resources:
      throw BotoCoreError(.valueError, "\(name) gives several resources: take it as [Resource]")
    case .value(let value) where value.isEmptyOutput: return nil
    case .value: throw BotoCoreError(.valueError, "\(name) gives a response, not a resource")
    }
  }
}

extension Resource: ResourceOutput {
  /// The resource.
  public static func output(
    _ result: ResourceResult, response: Value, of name: String
  ) throws -> Resource {
    let resource: Resource? = try .output(
      result, response: response, of: name)
    if let resource { return resource }
    throw BotoCoreError(.valueError, "\(name) gives no resource: the response names none")
  }
}

extension Value {
  /// Whether it stands for no resource.
  fileprivate var isEmptyOutput: Bool {
    switch self {
    case .null: true
    case .list(let elements): elements.isEmpty
    case .structure(let members): members.isEmpty
    default: false
    }
  }
}
