// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import BotoCore

/// The result of an action.
package enum ResourceResult: Sendable {
  /// A response, or a part of it.
  case value(Value)
  /// A resource.
  case resource(Resource)
  /// Resources.
  case resources([Resource])

  /// The result of a program's own action.
  init(_ output: any ResourceOutput) {
    switch output {
    case let value as Value: self = .value(value)
    case let resource as Resource: self = .resource(resource)
    case let resources as [Resource]: self = .resources(resources)
    default: self = .value(.null)
    }
  }

  /// The resources; `nil` for a value.
  var resources: [Resource]? {
    switch self {
    case .value: nil
    case .resource(let resource): [resource]
    case .resources(let resources): resources
    }
  }
}

/// The outcome of an action: the response, and what the model makes of it.
struct ActionOutcome: Sendable {
  let response: Value
  let result: ResourceResult

  /// The value, or for resources the response from which they were made.
  var value: Value {
    if case .value(let value) = result { value } else { response }
  }
}

/// The types that an action's result can have: ``Value``, ``Resource``, an optional one, an array
/// of them.
public protocol ResourceOutput: Sendable {
  /// Converts a result.
  ///
  /// - Parameters:
  ///   - resources: The resources that were made from the response; `nil` if it gives none.
  ///   - value: The response, or a part of it.
  ///   - name: The name of the member, for messages: `ec2.Instance.vpc`.
  /// - Throws: `valueError` if the result is something else.
  static func output(_ resources: [Resource]?, value: Value, of name: String) throws -> Self
}

extension ResourceOutput {
  static func output(_ outcome: ActionOutcome, of name: String) throws -> Self {
    try output(outcome.result.resources, value: outcome.value, of: name)
  }
}

extension Value: ResourceOutput {
  /// The value, or for resources the response from which they were made.
  public static func output(
    _ resources: [Resource]?, value: Value, of name: String
  ) -> Value {
    value
  }
}

extension Array: ResourceOutput where Element == Resource {
  /// The resources.
  public static func output(
    _ resources: [Resource]?, value: Value, of name: String
  ) throws -> [Resource] {
    if let resources { return resources }
    if value.isEmptyOutput { return [] }
    throw BotoCoreError(.valueError, "\(name) gives a response, not resources")
  }
}

extension Optional: ResourceOutput where Wrapped == Resource {
  /// The resource; `nil` if there is none.
  public static func output(
    _ resources: [Resource]?, value: Value, of name: String
  ) throws -> Resource? {
    guard let resources else {
      if value.isEmptyOutput { return nil }
      throw BotoCoreError(.valueError, "\(name) gives a response, not a resource")
    }
    guard resources.count <= 1 else {
      throw BotoCoreError(.valueError, "\(name) gives several resources: take it as [Resource]")
    }
    return resources.first
  }
}

extension Resource: ResourceOutput {
  /// The resource.
  public static func output(
    _ resources: [Resource]?, value: Value, of name: String
  ) throws -> Resource {
    let resource: Resource? = try .output(resources, value: value, of: name)
    if let resource { return resource }
    throw BotoCoreError(.valueError, "\(name) gives no resource: the response names none")
  }
}

extension Value {
  /// Whether it means no resource.
  fileprivate var isEmptyOutput: Bool {
    switch self {
    case .null: true
    case .list(let elements): elements.isEmpty
    case .structure(let members): members.isEmpty
    default: false
    }
  }
}
