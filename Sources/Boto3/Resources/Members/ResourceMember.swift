public import AWSProtocols

/// A member of a resource, before it is known what: an action or a waiter to be called, a
/// collection to be read, an attribute to be awaited.
@dynamicCallable
@dynamicMemberLookup
public struct ResourceMember: Sendable {
  let resource: Resource
  let name: String

  /// Calls an action or a waiter with literals: `object.put(Body: "text")`,
  /// `instance.waitUntilRunning(WaiterConfig: ["Delay": 5])`.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Returns: The response, or the part of it that the action is about.
  /// - Throws: `attributeError` when the class has no such action; what a call throws.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> Value {
    try await perform(arguments.lazy.map { ($0.key, $0.value) })
  }

  /// Calls an action or a waiter with variables.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Returns: The response, or the part of it that the action is about.
  /// - Throws: `attributeError` when the class has no such action; what a call throws.
  @_disfavoredOverload
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Value {
    try await perform(arguments.lazy.map { ($0.key, Value($0.value)) })
  }

  /// Calls an action for the resources that it gives: `let user: Resource = try await
  /// user.update(…)`.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Returns: The resources.
  /// - Throws: `attributeError` when the class has no such action, `valueError` when it gives
  ///   something else; what a call throws.
  @_disfavoredOverload
  public func dynamicallyCall<Output: ResourceOutput>(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Output {
    try await perform(arguments.lazy.map { ($0.key, Value($0.value)) })
  }

  /// Calls an action with its parameters in a value.
  ///
  /// - Parameter parameters: A structure of parameters under the API's names.
  /// - Returns: What the action gives, as the type that is wanted.
  /// - Throws: As ``dynamicallyCall(withKeywordArguments:)``.
  public func perform<Output: ResourceOutput>(_ parameters: Value) async throws -> Output {
    try .output(
      try await resource.perform(name, try Client.structure(parameters)), of: qualifiedName)
  }

  func perform<Output: ResourceOutput>(
    _ arguments: some Sequence<(String, Value)>
  ) async throws -> Output {
    try .output(
      try await resource.perform(name, try Structure(labelled: arguments, of: name)),
      of: qualifiedName)
  }

  private var qualifiedName: String { "\(resource.model.fullName).\(name)" }

  /// An identifier or an attribute, for which the resource is loaded if need be.
  ///
  /// - Throws: `attributeError`, `resourceLoadException`; what a call throws.
  public var value: Value { get async throws { try await resource.attribute(name) } }

  /// The class of that name.
  public var resourceClass: ImmediateCall<Resource, Never> { resource.subresource(name) }

  /// The collection of that name.
  public var collection: ResourceCollection { ResourceCollection(parent: resource, name: name) }

  /// All resources of a collection.
  public func all() -> ResourceCollection { collection }

  /// The resources of a collection that parameters of its operation choose:
  /// `bucket.objects.filter(Prefix: "logs/")`.
  public var filter: ImmediateCall<ResourceCollection, Never> { collection.filter }

  /// The first resources of a collection.
  public func limit(_ count: Int) -> ResourceCollection { collection.limit(count) }

  /// A collection that asks for this many resources at a time.
  public func pageSize(_ count: Int) -> ResourceCollection { collection.pageSize(count) }

  /// The pages of a collection.
  public func pages() -> some AsyncSequence<[Resource], any Error> & Sendable {
    collection.resourcePages
  }

  /// An action on all resources of a collection, one call for each page: `bucket.objects.delete()`.
  public subscript(dynamicMember name: String) -> DynamicCall<[Value]> {
    collection[dynamicMember: name]
  }
}

extension Resource {
  /// An action that gives resources.
  func action<Output: ResourceOutput>(_ name: String) -> DynamicCall<Output> {
    DynamicCall(name) { parameters in
      try .output(
        try await self.perform(name, parameters), of: "\(self.model.fullName).\(name)")
    }
  }
}
