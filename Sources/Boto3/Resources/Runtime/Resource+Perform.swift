// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import JMESPath

extension Resource {
  /// Performs a member.
  ///
  /// - Parameters:
  ///   - name: The name of an action, a waiter or a reference.
  ///   - given: The user's parameters, under the API's names. They take precedence over what the
  ///     resource fills in.
  func perform(_ name: String, _ given: Structure) async throws -> ActionOutcome {
    try validate()
    switch try member(name) {
    case .action(let action):
      let outcome = try await perform(action, given)
      forgetData()
      return outcome
    case .customAction(let action):
      return ActionOutcome(response: .null, result: ResourceResult(try await action(self, given)))
    case .waiter(let waiter): return try await wait(waiter, given)
    case .reference(let related): return try await refer(to: related)
    case let other: throw wrongKind(name, other, wanted: "an action")
    }
  }

  /// Calls an action's operation, and makes the result that the model describes from the response.
  func perform(_ action: ActionModel, _ given: Structure) async throws -> ActionOutcome {
    let parameters = try await parameters(action.request, given)
    let response = try await service.call(action.request.operation, parameters)
    guard let related = action.resource else {
      return ActionOutcome(
        response: response, result: .value(try action.path?.found(in: response) ?? response))
    }
    let result = try await make(
      related, parameters: parameters, response: response,
      operation: action.request.operation)
    return ActionOutcome(response: response, result: result)
  }

  private func wait(_ waiter: RequestModel, _ given: Structure) async throws -> ActionOutcome {
    var parameters = try await parameters(waiter, given)
    let config = try WaiterOptions(parameters["WaiterConfig"] ?? .null)
    parameters["WaiterConfig"] = nil
    let response = try await service.client.waiter(waiter.operation).poll(
      parameters: parameters, delay: config.delay, maxAttempts: config.maxAttempts,
      options: service.options)
    return ActionOutcome(response: response, result: .value(response))
  }

  /// The resources that the data names.
  func refer(to related: RelatedResourceModel) async throws -> ActionOutcome {
    if related.needsData, data == nil, model.hasLoad { try await load() }
    let result = try await make(
      related, parameters: [:], response: data ?? .null, operation: nil)
    return ActionOutcome(response: .null, result: result)
  }

  /// The parameters of a request: what the resource fills in, overlaid with what the user gives.
  func parameters(_ request: RequestModel, _ given: Structure) async throws -> Structure {
    var parameters = Structure()
    try await fill(&parameters, request)
    for (name, value) in given { parameters[name] = value }
    return parameters
  }

  /// Adds to parameters what the resource fills in.
  ///
  /// - Parameter item: The resource's position among those that the parameters are for.
  func fill(
    _ parameters: inout Structure, _ request: RequestModel, item: Int? = nil
  ) async throws {
    for parameter in request.parameters {
      guard let value = try await value(parameter.source) else { continue }
      parameter.target.set(value, in: &parameters, item: item)
    }
  }

  /// The value of a source.
  ///
  /// - Returns: `nil` for what the user gives.
  func value(
    _ source: ParameterModel.Source, parameters: Structure = [:], response: Value = .null
  ) async throws -> Value? {
    switch source {
    case .identifier(let position):
      try validate()
      return identifiers[position]
    case .data(let path): return try path.found(in: try await loadedDataIfPresent() ?? .null)
    case .constant(let value): return value
    case .input: return nil
    case .requestParameter(let path): return try path.found(in: Value.structure(parameters))
    case .response(let path): return try path.found(in: response)
    }
  }
}

extension JMESPathExpression {
  /// The result of the expression.
  ///
  /// - Throws: ``BotoCoreError`` if it can't be applied to such a value.
  func found(in value: Value) throws -> Value { try ErrorBoundary.atBoundary { try search(value) } }
}
