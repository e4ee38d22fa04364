import AWSProtocols
import EndpointRules
import ServiceModel
import Synchronization

/// Resolves the endpoints of a service's calls by its rules, and keeps the last answers.
final class EndpointRuleResolver: Sendable {
  private static let cacheSize = 100
  /// Whether the account of the credentials is among the rules' parameters.
  let usesAccount: Bool
  private let rules: RuleSet
  private let partitions: Partitions
  private let clientContext: Structure
  private let serviceName: String
  private let cache = Mutex<[EndpointParameters: CallEndpoint]>([:])

  /// - Parameter clientContext: The client context parameters by their name in the rules.
  init(
    rules: RuleSet, partitions: Partitions, clientContext: Structure, serviceName: String
  ) {
    self.rules = rules
    usesAccount = rules.parameters.contains { $0.builtIn == EndpointBuiltIns.account }
    self.partitions = partitions
    self.clientContext = clientContext
    self.serviceName = serviceName
  }

  /// The endpoint of a call.
  ///
  /// - Throws: ``BotoCoreError`` of the kind by which boto3's users know the rule's message.
  func resolve(_ call: CallContext) throws -> CallEndpoint {
    let parameters = try parameters(of: call)
    if let known = cache.withLock({ $0[parameters] }) { return known }
    let endpoint = try CallEndpoint(try evaluate(parameters))
    cache.withLock { cache in
      if cache.count >= Self.cacheSize { cache.removeAll(keepingCapacity: true) }
      cache[parameters] = endpoint
    }
    return endpoint
  }

  private func evaluate(_ parameters: EndpointParameters) throws -> ResolvedEndpoint {
    let result = Result { () throws(EndpointError) in
      try rules.resolve(parameters, partitions: partitions)
    }
    switch result {
    case .success(let resolved): return resolved
    case .failure(let error):
      throw EndpointRuleErrors.translate(error, serviceName: serviceName)
    }
  }

  /// The value of each parameter of the rules.
  private func parameters(of call: CallContext) throws -> EndpointParameters {
    var parameters = EndpointParameters()
    for source in call.plan.endpointParameters {
      guard let value = source.value(call, clientContext), !value.isNull else { continue }
      guard let typed = Self.typed(value) else { throw wrongType(of: source.name) }
      parameters[source.name] = typed
    }
    return parameters
  }

  /// The caller gave a value that no parameter can have; these come before validation.
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

  /// Where an operation's calls take the parameters from.
  func parameterSources(of operation: OperationModel) -> [ParameterSource] {
    rules.parameters.map { ParameterSource($0, operation) }
  }

  private static func typed(_ value: Value) -> EndpointParameters.Value? {
    switch value {
    case .string(let text): .string(text)
    case .bool(let bool): .bool(bool)
    case .list(let elements): .strings(elements.compactMap(\.string))
    default: nil
    }
  }
}
