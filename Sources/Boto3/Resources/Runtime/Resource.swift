// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import BotoCore
import Synchronization
import WireFormats

/// An object of a service, such as a bucket, an instance or a queue, or the service itself.
///
/// ```swift
/// let s3 = try session.resource("s3")
/// let object = s3.Object("my-bucket", "data.csv")       // no call
/// print(try await object.contentLength)                 // loads, once
/// let response = try await object.get()                 // an action
/// for try await summary in s3.Bucket("my-bucket").objects.filter(Prefix: "logs/") { … }
/// try await s3.Bucket("my-bucket").waitUntilExists()
/// ```
///
/// Names are boto3's, in lowerCamelCase (`creationDate`) or in its own spelling (`creation_date`).
/// An unknown name is an `attributeError` with the nearest names. A resource with wrong identifiers
/// can be passed around; its first use throws the error.
@dynamicMemberLookup
public final class Resource: Sendable {
  /// The resource's state.
  private enum State {
    case unloaded
    case loaded(Value)
    /// It was made with an error.
    case invalid(any Error)
  }

  let service: ResourceService
  let model: ResourceModel
  let identifiers: ResourceIdentifiers
  private let state: Mutex<State>

  /// A resource with all identifiers.
  init(
    _ service: ResourceService, _ model: ResourceModel, _ identifiers: ResourceIdentifiers,
    data: Value?
  ) {
    self.service = service
    self.model = model
    self.identifiers = identifiers
    state = Mutex(data.map(State.loaded) ?? .unloaded)
  }

  /// A resource whose every use throws an error.
  init(
    _ service: ResourceService, _ model: ResourceModel, _ identifiers: ResourceIdentifiers,
    invalid error: BotoCoreError
  ) {
    self.service = service
    self.model = model
    self.identifiers = identifiers
    state = Mutex(.invalid(error))
  }

  /// What is known about the resource.
  public var meta: ResourceMeta { ResourceMeta(resource: self) }

  /// The classes of resources within this one, sorted.
  public var availableSubresources: [String] {
    model.names(of: .subresource).sortedByBytes()
  }

  /// Loads the resource's data, even if it is already loaded.
  ///
  /// - Throws: `resourceLoadException` if the class can't be loaded; a call's errors.
  public func load() async throws {
    try validate()
    let data: Value
    switch model.load {
    case .action(let action): data = try await perform(action, [:]).value
    case .custom(let load): data = try await load(self)
    case nil:
      throw BotoCoreError(
        .resourceLoadException,
        "\(model.fullName) has no load method; it has data only when it "
          + "comes from a collection or an action")
    }
    state.withLock { $0 = data == nil ? .unloaded : .loaded(data) }
  }

  /// Loads the resource's data again. The same as ``load()``.
  public func reload() async throws { try await load() }

  /// The data, if it is loaded.
  var data: Value? {
    state.withLock { state in
      if case .loaded(let data) = state { data } else { nil }
    }
  }

  /// The data, loaded if necessary.
  ///
  /// - Throws: `resourceLoadException` if the class can't be loaded, or there is no such resource.
  func loadedData() async throws -> Value {
    if let data = try await loadedDataIfPresent() { return data }
    throw BotoCoreError(
      .resourceLoadException, "\(self) has no data: the service has no such resource")
  }

  /// The data, loaded if necessary; `nil` if there is no such resource.
  ///
  /// - Throws: `resourceLoadException` if the class can't be loaded.
  func loadedDataIfPresent() async throws -> Value? {
    if let data { return data }
    try await load()
    return data
  }

  /// Drops the data, which an action may have changed, if it can be loaded again.
  func forgetData() {
    guard model.hasLoad else { return }
    state.withLock { if case .loaded = $0 { $0 = .unloaded } }
  }

  /// - Throws: The error with which the resource was made.
  func validate() throws {
    try state.withLock { if case .invalid(let error) = $0 { throw error } }
  }
}

extension Resource: Hashable {
  /// Whether two resources have the same class and the same identifiers.
  public static func == (left: Resource, right: Resource) -> Bool {
    left === right
      || (left.model.name == right.model.name
        && left.model.serviceName == right.model.serviceName
        && left.identifiers.elementsEqual(right.identifiers))
  }

  /// Hashes class and identifiers.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(model.serviceName)
    hasher.combine(model.name)
    for case .string(let text) in identifiers { text.hashBytes(into: &hasher) }
  }
}

// `print` and interpolation use `debugDescription`: a property `description` would hide the
// attribute with that name, which eight classes have.
extension Resource: CustomDebugStringConvertible {
  /// Class and identifiers, but no secret: `s3.Object(bucket_name: "my-bucket", key: "data.csv")`.
  /// A resource with wrong identifiers shows what is wrong: `s3.Bucket(invalid: …)`.
  public var debugDescription: String {
    do {
      try validate()
    } catch {
      return "\(model.fullName)(invalid: \(error))"
    }
    let identifiers = zip(model.identifiers, identifiers).map { name, value in
      let text =
        switch value {
        case _ where name == "secret": "***"
        case .string(let text): text.debugDescription
        default: "\(value)"
        }
      return "\(name): \(text)"
    }
    return "\(model.fullName)(\(identifiers.joined(separator: ", ")))"
  }
}

/// What is known about a resource.
public struct ResourceMeta: Sendable {
  let resource: Resource

  /// The service's name: `s3`.
  public var serviceName: String { resource.model.serviceName }
  /// The names of the identifiers in order.
  public var identifiers: [String] { resource.model.identifiers }
  /// The values of the identifiers in order.
  public var identifierValues: [Value] { Array(resource.identifiers) }
  /// The client that the resource calls. Resources made from this one share it.
  public var client: Client { resource.service.client }
  /// The loaded data, under the API's names.
  public var data: Value? { resource.data }
  /// The class.
  public var resourceModel: ResourceModel { resource.model }

  /// All classes of the service, this one first.
  ///
  /// - Throws: `dataNotFoundError` if the models are invalid.
  public var resourceModels: [ResourceModel] {
    get throws {
      let service = resource.service
      return try [service.serviceModel] + service.classNames.map { try service.model($0) }
    }
  }
}

/// The identifiers of a resource in its class's order; ``Value/null`` for missing ones.
///
/// Nearly all classes have one or two. These need no heap memory, since a list makes many
/// resources.
struct ResourceIdentifiers: RandomAccessCollection, Sendable {
  let count: Int
  private let first: Value
  private let second: Value
  private let others: [Value]

  /// Identifiers that are computed one by one.
  ///
  /// - Parameters:
  ///   - count: The number of identifiers.
  ///   - value: Returns the one at a position.
  init(count: Int, _ value: (Int) throws -> Value) rethrows {
    self.count = count
    first = count > 0 ? try value(0) : .null
    second = count > 1 ? try value(1) : .null
    others = count > 2 ? try (2..<count).map(value) : []
  }

  /// Identifiers from a list.
  init(_ values: [Value]) { self.init(count: values.count) { values[$0] } }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(position: Int) -> Value {
    precondition(indices.contains(position), "There is no identifier \(position) of \(count)")
    return switch position {
    case 0: first
    case 1: second
    default: others[position - 2]
    }
  }
}
