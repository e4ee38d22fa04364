// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// A member of a resource that the compiler doesn't know: an action or a waiter to call, a
/// collection to iterate, or an attribute to await.
@dynamicCallable
@dynamicMemberLookup
public struct ResourceMember: Sendable {
  let resource: Resource
  let name: String

  /// Calls an action or a waiter with literals: `object.put(Body: "text")`,
  /// `instance.waitUntilRunning(WaiterConfig: ["Delay": 5])`.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Returns: The response, or the part of it that the model names.
  /// - Throws: `attributeError` if the class has no such action, and a call's errors.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> Value {
    try await perform(arguments.lazy.map { ($0.key, $0.value) })
  }

  /// Calls an action or a waiter with variables.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Returns: The response, or the part of it that the model names.
  /// - Throws: `attributeError` if the class has no such action, and a call's errors.
  @_disfavoredOverload
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Value {
    try await perform(arguments.lazy.map { ($0.key, Value($0.value)) })
  }

  /// Calls an action that returns resources: `let user: Resource = try await user.update(…)`.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Returns: The resources.
  /// - Throws: `attributeError` if the class has no such action, `valueError` if it returns
  ///   something else, and a call's errors.
  @_disfavoredOverload
  public func dynamicallyCall<Output: ResourceOutput>(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Output {
    try await perform(arguments.lazy.map { ($0.key, Value($0.value)) })
  }

  /// Calls an action with its parameters in a value.
  ///
  /// - Parameter parameters: A structure of parameters under the API's names.
  /// - Returns: The result, as the type that you ask for.
  /// - Throws: The errors of the calls with labels.
  public func perform<Output: ResourceOutput>(_ parameters: Value) async throws -> Output {
    try .output(
      try await resource.perform(name, try Client.structure(parameters)), of: qualifiedName)
  }

  /// Calls an action and returns its result, whatever its kind.
  package func result(_ parameters: Value) async throws -> ResourceResult {
    try await resource.perform(name, try Client.structure(parameters)).result
  }

  func perform<Output: ResourceOutput>(
    _ arguments: some Sequence<(String, Value)>
  ) async throws -> Output {
    try .output(
      try await resource.perform(name, try Structure(labelled: arguments, of: name)),
      of: qualifiedName)
  }

  private var qualifiedName: String { "\(resource.model.fullName).\(name)" }

  /// An identifier or an attribute. Reading an attribute loads the resource if necessary.
  ///
  /// - Throws: `attributeError`, `resourceLoadException`; a call's errors.
  public var value: Value { get async throws { try await resource.attribute(name) } }

  /// The class with that name.
  public var resourceClass: ImmediateCall<Resource, Never> { resource.subresource(name) }

  /// The collection with that name.
  public var collection: ResourceCollection { ResourceCollection(parent: resource, name: name) }

  /// All resources of a collection.
  public func all() -> ResourceCollection { collection }

  /// The resources of a collection that parameters of its operation select:
  /// `bucket.objects.filter(Prefix: "logs/")`.
  public var filter: ImmediateCall<ResourceCollection, Never> { collection.filter }

  /// The first resources of a collection.
  public func limit(_ count: Int) -> ResourceCollection { collection.limit(count) }

  /// A collection with another number of resources per page.
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
  /// An action that returns resources.
  func action<Output: ResourceOutput>(_ name: String) -> DynamicCall<Output> {
    DynamicCall(name) { parameters in
      try .output(
        try await self.perform(name, parameters), of: "\(self.model.fullName).\(name)")
    }
  }
}

extension Resource {
  /// An action, a waiter, or a list of resources.
  @_disfavoredOverload
  public subscript(dynamicMember name: String) -> ResourceMember {
    ResourceMember(resource: self, name: name)
  }

  /// Any member, by its name in any spelling: `bucket["wait_until_exists"]()`,
  /// `try await bucket["creation_date"].value`, `bucket["objects"].all()`.
  public subscript(name: String) -> ResourceMember {
    ResourceMember(resource: self, name: name)
  }
}
