public import AWSProtocols
import BotoCore
import S3Transfer
import ServiceModel

/// An action on all resources of a collection, one call for each page:
/// `bucket.objects.filter(Prefix: "tmp/").delete()`, `ec2.instances.filter(…).stop(Force: true)`.
@dynamicCallable
public struct BatchAction: Sendable {
  let collection: ResourceCollection
  let name: String

  /// Calls the action with literals.
  ///
  /// - Parameter arguments: Parameters of the operation under the API's names, which count before
  ///   those that the resources fill in; `nil` leaves one out.
  /// - Returns: The response of each call.
  /// - Throws: `attributeError` when the class has no such action; what a call throws.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> [Value] {
    try await perform(try Structure(labelled: arguments.lazy.map { ($0.key, $0.value) }, of: name))
  }

  /// Calls the action with variables.
  ///
  /// - Parameter arguments: Parameters of the operation under the API's names, which count before
  ///   those that the resources fill in; `nil` leaves one out.
  /// - Returns: The response of each call.
  /// - Throws: `attributeError` when the class has no such action; what a call throws.
  @_disfavoredOverload
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> [Value] {
    try await perform(
      try Structure(labelled: arguments.lazy.map { ($0.key, Value($0.value)) }, of: name))
  }

  /// Calls the action with its parameters in a value.
  ///
  /// - Parameter given: Parameters of the operation under the API's names, which count before those
  ///   that the resources fill in.
  /// - Returns: The response of each call.
  /// - Throws: `attributeError` when the class has no such action; what a call throws.
  @discardableResult
  public func perform(_ given: Structure) async throws -> [Value] {
    let action = try action()
    var responses: [Value] = []
    for try await page in collection.forActions().pages() {
      var parameters = Structure()
      for (position, resource) in page.enumerated() {
        try await resource.fill(&parameters, action.request, item: position)
      }
      if parameters.isEmpty { break }
      for (name, value) in given { parameters[name] = value }
      let service = collection.parent.service
      let response = try await service.client.call(
        action.request.operation, .structure(parameters),
        options: service.name == "s3"
          ? S3Answer.required(of: action.request.operation, service.options) : service.options)
      responses.append(try action.path?.search(response) ?? response)
    }
    return responses
  }

  private func action() throws -> ActionModel {
    let parent = collection.parent
    try parent.validate()
    guard case .collection(let model) = try parent.member(collection.name) else {
      throw parent.wrongKind(
        collection.name, try parent.member(collection.name), wanted: "a collection")
    }
    let items = try parent.service.model(model.resource.className)
    if let action = items.batchAction(name) { return action }
    throw BotoCoreError(
      .attributeError,
      "\(items.fullName) has no action \(name) for many at once"
        + NearestNames.hint(for: name, among: items.batchActionNames))
  }
}
