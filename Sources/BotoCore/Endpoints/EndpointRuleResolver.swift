// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import EndpointRules
import ServiceModel
import Synchronization

/// Resolves the endpoints of a service's calls by its rule set, and caches the last ones.
final class EndpointRuleResolver: Sendable {
  /// The built-in parameter of the account of the credentials, which comes with each call.
  static let account = "AWS::Auth::AccountId"
  private static let cacheSize = 100
  /// Whether the account of the credentials is among the rule set's parameters.
  let usesAccount: Bool
  private let rules: RuleSet
  private let partitions: Partitions
  private let clientContext: Structure
  private let errorKind: @Sendable (_ message: String) -> BotoCoreError.Kind?
  private let kept = Mutex(CachedEndpoint())

  /// The cached endpoints, and the parameters whose strings counted for any of them.
  private struct CachedEndpoint {
    var read = ParameterSet()
    var endpoints: [EndpointKey: CallEndpoint] = [:]
  }

  /// - Parameters:
  ///   - clientContext: The client context parameters by their names in the rule set.
  ///   - errorKind: The kind of error for a message of the rule set; `nil` for the general one.
  init(
    rules: RuleSet, partitions: Partitions, clientContext: Structure,
    errorKind: @escaping @Sendable (_ message: String) -> BotoCoreError.Kind?
  ) {
    self.rules = rules
    usesAccount = rules.parameters.contains { $0.builtIn == Self.account }
    self.partitions = partitions
    self.clientContext = clientContext
    self.errorKind = errorKind
  }

  /// The endpoint of a call.
  ///
  /// - Parameters:
  ///   - parameters: The call's.
  ///   - builtIns: The rules' built-in parameters.
  ///   - sources: Where the operation's calls take the rules' parameters from.
  /// - Throws: ``BotoCoreError`` of the kind by which boto3's users know the rule's message.
  func resolve(
    _ parameters: Structure, _ builtIns: Structure, from sources: [ParameterSource]
  ) throws -> CallEndpoint {
    let call = EndpointInputs(parameters: parameters, builtIns: builtIns, sources: sources)
    let read = kept.withLock { $0.read }
    let key = try key(of: call, counting: read)
    if let known = kept.withLock({ $0.endpoints[key] }) { return known }
    return try evaluate(call)
  }

  /// What the endpoint of a call depends on.
  private struct EndpointInputs {
    let parameters: Structure
    let builtIns: Structure
    let sources: [ParameterSource]
  }

  private func evaluate(_ call: EndpointInputs) throws -> CallEndpoint {
    var read = ParameterSet()
    let endpoint = try CallEndpoint(try evaluate(try parameters(of: call), &read))
    let known = kept.withLock { kept in
      kept.read.formUnion(read)
      return kept.read
    }
    let key = try key(of: call, counting: known)
    kept.withLock { kept in
      if kept.endpoints.count >= Self.cacheSize {
        kept.endpoints.removeAll(keepingCapacity: true)
      }
      if kept.read == known { kept.endpoints[key] = endpoint }
    }
    return endpoint
  }

  private func evaluate(
    _ parameters: EndpointParameters, _ read: inout ParameterSet
  ) throws -> ResolvedEndpoint {
    let result = Result { () throws(EndpointError) in
      try rules.resolve(parameters, partitions: partitions, read: &read)
    }
    switch result {
    case .success(let resolved): return resolved
    case .failure(let error):
      throw EndpointRuleErrors.translate(error, kind: errorKind)
    }
  }

  /// The cache key for the endpoint of a call.
  private func key(of call: EndpointInputs, counting read: ParameterSet) throws -> EndpointKey {
    var key = EndpointKey()
    try forEachParameter(of: call) { index, _, value in
      key.add(value, at: index, counts: read.contains(index))
    }
    return key
  }

  /// The value of each parameter of the rule set.
  private func parameters(of call: EndpointInputs) throws -> EndpointParameters {
    var parameters = EndpointParameters()
    try forEachParameter(of: call) { _, name, value in parameters[name] = value }
    return parameters
  }

  private func forEachParameter(
    of call: EndpointInputs, _ take: (Int, String, EndpointParameters.Value) -> Void
  ) throws {
    for source in call.sources {
      guard let value = source.value(call.parameters, call.builtIns) else { continue }
      if case .null = value { continue }
      guard let typed = Self.typed(value) else { throw wrongType(of: source.name) }
      take(source.index, source.name, typed)
    }
  }

  /// The caller gave a value of a type that no parameter has; such errors come before validation.
  private func wrongType(of name: String) -> BotoCoreError {
    let type =
      switch rules.parameters.first(where: { $0.name == name })?.type {
      case .boolean: "bool"
      case .stringArray: "tuple"
      case .string, nil: "str"
      }
    return BotoCoreError(
      .endpointResolutionError, "Value (\(name)) is the wrong type. Must be <class '\(type)'>.")
  }

  /// The sources of the parameters of an operation's calls.
  func parameterSources(of operation: OperationModel) -> [ParameterSource] {
    rules.parameters.enumerated().compactMap { index, parameter in
      ParameterSource(parameter, at: index, operation, context: clientContext[parameter.name])
    }
  }

  private static func typed(_ value: Value) -> EndpointParameters.Value? {
    switch value {
    case .string(let text): .string(text)
    case .bool(let bool): .bool(bool)
    case .list(let elements): .strings(elements.compactMap({ String($0) }))
    default: nil
    }
  }
}
