// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import EndpointRules
import JMESPath
import ServiceModel

/// The source of an endpoint rule set's parameter in an operation's calls: a value that the
/// operation fixes, a member of the input, an expression over the input, the client's context, or a
/// built-in; the first that has a value counts.
final class ParameterSource: Sendable {
  /// The parameter's name in the rule set, and its index there.
  let name: String
  let index: Int
  private let fixed: Value?
  private let member: String?
  private let expression: JMESPathExpression?
  private let context: Value?
  private let builtIn: String?

  /// Whether the value may come from a parameter that isn't a scalar.
  let readsContainers: Bool

  /// The source of a parameter; `nil` if it can't have a value.
  ///
  /// - Parameter context: Its value in the client's context.
  init?(
    _ parameter: RuleSet.Parameter, at index: Int, _ operation: OperationModel, context: Value?
  ) {
    name = parameter.name
    self.index = index
    self.context = context
    builtIn = parameter.builtIn
    let traits = operation.traits
    fixed = Self.fixed(traits["staticContextParams"][name]["value"])
    expression = traits["operationContextParams"][name]["path"].string.flatMap {
      try? JMESPathExpression($0)
    }
    let wanted = name
    member =
      operation.input?.members.first { member in
        member.traits["contextParam"]["name"].text.map { $0 == wanted } ?? false
      }?.memberName.string
    let memberType = member.flatMap { operation.input?.member($0)?.type }
    readsContainers =
      expression != nil || memberType == .list || memberType == .map || memberType == .structure
    if fixed == nil, expression == nil, member == nil, context == nil, builtIn == nil {
      return nil
    }
  }

  /// The value in a call; `nil` for none.
  ///
  /// - Parameters:
  ///   - parameters: The call's parameters.
  ///   - builtIns: The built-in parameters of the endpoint rule set.
  func value(_ parameters: Structure, _ builtIns: Structure) -> Value? {
    fixed ?? member.flatMap { parameters[$0] } ?? found(in: parameters) ?? context
      ?? builtIn.flatMap { builtIns[$0] }
  }

  private func found(in parameters: Structure) -> Value? {
    guard let expression,
      let found = try? expression.search(Value.structure(parameters)), found != nil
    else { return nil }
    return found
  }

  private static func fixed(_ node: ModelNode) -> Value? {
    switch node.kind {
    case .true, .false: node.bool.map(Value.bool)
    case .string: node.string.map(Value.string)
    case .array: .list(node.elements.compactMap { $0.string.map(Value.string) })
    default: nil
    }
  }
}
