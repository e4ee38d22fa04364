// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) public import AWSProtocols
import BotoCore
import ServiceModel

/// A generated class of resources, such as `S3.Bucket`. What all of them have is generated, too, so
/// that this protocol isn't part of the API.
@_spi(Generated)
public protocol GeneratedResource: Sendable {
  /// A resource of a handle.
  init(handle: ResourceHandle)
}

/// What a generated resource is made of: the dynamic resource, and the client that it came from.
@_spi(Generated)
public struct ResourceHandle: Sendable {
  let client: TypedClient
  /// The resource, or why there is none: it is thrown at the first use.
  let resource: Result<Resource, any Error>
  let identifiers: [String]

  /// The service itself.
  public init(_ client: TypedClient) {
    self.client = client
    identifiers = []
    resource = Result {
      let service = try client.resourceService()
      return Resource(service, try service.serviceModel, ResourceIdentifiers([]), data: nil)
    }
  }

  init(_ client: TypedClient, _ resource: Resource) {
    self.client = client
    self.resource = .success(resource)
    identifiers = resource.identifiers.map { String($0) ?? "" }
  }

  /// The identifier at a position.
  public func identifier(_ position: Int) -> String {
    identifiers.indices.contains(position) ? identifiers[position] : ""
  }

  // MARK: Other resources

  /// A resource of a class within this one.
  ///
  /// - Parameters:
  ///   - name: The name of the class here.
  ///   - identifiers: Those that this resource doesn't have.
  public func subresource<Other: GeneratedResource>(_ name: String, _ identifiers: String...)
    -> Other
  {
    let made = resource.map { $0.subresource(name, identifiers: identifiers.map { .string($0) }) }
    switch made {
    case .success(let other): return Other(handle: ResourceHandle(client, other))
    case .failure:
      return Other(handle: ResourceHandle(client, made, self.identifiers + identifiers))
    }
  }

  private init(
    _ client: TypedClient, _ resource: Result<Resource, any Error>, _ identifiers: [String]
  ) {
    self.client = client
    self.resource = resource
    self.identifiers = identifiers
  }

  /// The resources that the data names.
  public func references<Other: GeneratedResource>(_ name: String) async throws -> [Other] {
    try await calling { resource in
      let resources: [Resource] = try await resource.reference(name)
      return resources.map { Other(handle: ResourceHandle(client, $0)) }
    }
  }

  /// The resource that the data names; `nil` if they name none.
  public func reference<Other: GeneratedResource>(_ name: String) async throws -> Other? {
    try await calling { resource in
      let other: Resource? = try await resource.reference(name)
      return other.map { Other(handle: ResourceHandle(client, $0)) }
    }
  }

  /// A collection.
  public func collection(_ name: String) -> CollectionHandle {
    CollectionHandle(
      client: client, collection: resource.map { ResourceCollection(parent: $0, name: name) })
  }

  /// The dynamic resource underneath.
  ///
  /// - Throws: ``BotoCoreError``: `stubResponseError` for a resource of a stub.
  public var dynamic: Resource { get throws { try resource.get() } }

  // MARK: Data

  /// Loads the data, even if they are already loaded.
  ///
  /// - Throws: ``BotoCoreError``: `resourceLoadException` if the class can't be loaded; a call's
  ///   errors.
  public func load() async throws { try await calling { try await $0.load() } }

  /// A member of the data, as the only one of their structure. It loads them if necessary.
  public func data<Data: ReadableStructure>(
    _ member: String, of shape: String, _ type: Data.Type = Data.self
  ) async throws -> Data {
    try await calling { resource in
      let data = try await resource.loadedDataIfPresent() ?? .null
      guard let schema = resource.service.client.service.model.shape(shape) else {
        throw BotoCoreError(
          .dataNotFoundError,
          "The generated code of \(client.service.name) has the shape \(shape), but its model "
            + "doesn't; generate it again")
      }
      return try Data(reading: [member: data[member]], as: schema)
    }
  }

  // MARK: Actions and waiters

  /// Calls an action's operation.
  ///
  /// - Parameters:
  ///   - action: The action's name.
  ///   - operation: The operation's position in the service's table.
  ///   - input: The parameters.
  ///   - filled: The members of the input that the resource fills in.
  public func call<Input: WritableStructure, Output: ReadableStructure>(
    _ action: String, _ operation: Int, _ input: Input, filled: [String]
  ) async throws -> Output {
    try await calling { resource in
      guard case .action(let model) = try resource.member(action) else {
        throw resource.wrongKind(action, try resource.member(action), wanted: "an action")
      }
      let parameters = try await resource.parameters(
        model.request, try client.given(input, operation, filled))
      let output: Output = try await client.call(operation, DynamicInput(parameters: parameters))
      resource.forgetData()
      return output
    }
  }

  /// Calls an action that returns resources.
  public func resources<Input: WritableStructure, Other: GeneratedResource>(
    _ action: String, _ operation: Int, _ input: Input, filled: [String]
  ) async throws -> [Other] {
    try await calling { resource in
      let outcome = try await resource.perform(action, try client.given(input, operation, filled))
      let resources: [Resource] = try .output(outcome, of: action)
      return resources.map { Other(handle: ResourceHandle(client, $0)) }
    }
  }

  /// Calls an action that returns a resource.
  public func resource<Input: WritableStructure, Other: GeneratedResource>(
    _ action: String, _ operation: Int, _ input: Input, filled: [String]
  ) async throws -> Other {
    try await calling { resource in
      let outcome = try await resource.perform(action, try client.given(input, operation, filled))
      let other: Resource = try .output(outcome, of: action)
      return Other(handle: ResourceHandle(client, other))
    }
  }

  /// Waits for a state.
  public func wait(_ waiter: String, delay: Duration?, maxAttempts: Int?) async throws {
    try await calling { resource in
      guard case .waiter(let model) = try resource.member(waiter) else {
        throw resource.wrongKind(waiter, try resource.member(waiter), wanted: "a waiter")
      }
      _ = try await resource.service.client.waiter(model.operation).poll(
        parameters: try await resource.parameters(model, [:]), delay: delay,
        maxAttempts: maxAttempts, options: resource.service.options)
    }
  }

  /// Uses the resource, and throws modelled errors as their types.
  private func calling<Result>(_ body: (Resource) async throws -> Result) async throws -> Result {
    do {
      return try await body(try resource.get())
    } catch {
      throw client.modelled(error)
    }
  }
}

extension ResourceHandle: Hashable, CustomDebugStringConvertible {
  /// Whether two resources of a class have the same identifiers.
  public static func == (left: ResourceHandle, right: ResourceHandle) -> Bool {
    left.identifiers == right.identifiers
  }

  /// Hashes the identifiers.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifiers) }

  /// Class and identifiers, but no secret.
  public var debugDescription: String {
    switch resource {
    case .success(let resource): resource.debugDescription
    case .failure(let error): "\(error)"
    }
  }
}

extension TypedClient {
  /// What the user gives of an action's parameters: all but what the resource fills in.
  func given(
    _ input: some WritableStructure, _ operation: Int, _ filled: [String]
  ) throws -> Structure {
    let (client, operations) = try engine("perform actions")
    var parameters = try client.parameters(of: input, operations[operation])
    for name in filled { parameters[name] = nil }
    return parameters
  }
}
