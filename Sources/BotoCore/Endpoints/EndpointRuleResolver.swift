import AWSProtocols
import EndpointRules
import JMESPath
import ServiceModel
import Synchronization

/// Resolves the endpoints of a service's calls by its rules, and keeps the last answers.
final class EndpointRuleResolver: Sendable {
  private static let cacheSize = 100
  private let rules: RuleSet
  private let partitions: Partitions
  private let clientContext: Structure
  private let serviceName: String
  private let cache = Mutex<[EndpointParameters: ResolvedEndpoint]>([:])

  /// - Parameter clientContext: The client context parameters by their name in the rules.
  init(
    rules: RuleSet, partitions: Partitions, clientContext: Structure, serviceName: String
  ) {
    self.rules = rules
    self.partitions = partitions
    self.clientContext = clientContext
    self.serviceName = serviceName
  }

  /// The endpoint of a call.
  ///
  /// - Throws: ``BotoCoreError`` of the kind by which boto3's users know the rule's message.
  func resolve(_ call: CallContext) throws -> ResolvedEndpoint {
    let parameters = parameters(of: call)
    if let known = cache.withLock({ $0[parameters] }) { return known }
    let resolved = try evaluate(parameters, call)
    cache.withLock { cache in
      if cache.count >= Self.cacheSize { cache.removeAll(keepingCapacity: true) }
      cache[parameters] = resolved
    }
    return resolved
  }

  private func evaluate(
    _ parameters: EndpointParameters, _ call: CallContext
  ) throws -> ResolvedEndpoint {
    let result = Result { () throws(EndpointError) in
      try rules.resolve(parameters, partitions: partitions)
    }
    switch result {
    case .success(let resolved): return resolved
    case .failure(let error):
      throw EndpointRuleErrors.translate(error, serviceName: serviceName, call: call)
    }
  }

  /// The value of each parameter of the rules: fixed by the operation, taken from the caller's
  /// parameters, from the client's context, or built in; the first that has one counts.
  private func parameters(of call: CallContext) -> EndpointParameters {
    let traits = call.operation.traits
    var parameters = EndpointParameters()
    let context = OperationContext(call.operation)
    for definition in rules.parameters {
      let name = definition.name
      let value =
        Self.fixed(traits["staticContextParams"][name]["value"])
        ?? context.member(of: name).flatMap { call.parameters[$0] }
        ?? Self.searched(traits["operationContextParams"][name]["path"].string, call)
        ?? clientContext[name]
        ?? definition.builtIn.flatMap { call.builtIns[$0] }
      if let value, let typed = Self.typed(value) { parameters[name] = typed }
    }
    return parameters
  }

  private static func fixed(_ node: ModelNode) -> Value? {
    switch node.kind {
    case .true, .false: node.bool.map(Value.bool)
    case .string: node.string.map(Value.string)
    case .array: .list(node.elements.compactMap { $0.string.map(Value.string) })
    default: nil
    }
  }

  private static func searched(_ path: String?, _ call: CallContext) -> Value? {
    guard let path, let expression = try? JMESPathExpression(path) else { return nil }
    let found = (try? expression.search(Value.structure(call.parameters))) ?? .null
    return found.isNull ? nil : found
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

/// Which members of an operation's input are context parameters of the endpoint rules.
private struct OperationContext {
  private let members: [(parameter: String, member: String)]

  init(_ operation: OperationModel) {
    members =
      operation.input.map { input in
        input.members.compactMap { member in
          member.traits["contextParam"]["name"].string.map { ($0, member.memberName.string) }
        }
      } ?? []
  }

  func member(of parameter: String) -> String? {
    members.first { $0.parameter == parameter }?.member
  }
}
