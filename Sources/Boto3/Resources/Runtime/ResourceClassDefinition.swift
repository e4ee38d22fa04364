// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
import ServiceModel

/// The definition of a class of resources, to which extensions add members.
///
/// ```swift
/// session.extendResource("s3.Bucket") { bucket in
///   bucket.addAction("empty") { bucket, _ in
///     try await bucket.objects.all().delete()
///     return Value.null
///   }
/// }
/// ```
public struct ResourceClassDefinition: Sendable {
  /// Performs an action.
  ///
  /// - Parameters:
  ///   - resource: The resource.
  ///   - parameters: The caller's parameters, under the API's names.
  /// - Returns: A ``Value``, a ``Resource``, or an array of them.
  public typealias Action =
    @Sendable (_ resource: Resource, _ parameters: Structure) async throws -> any ResourceOutput

  /// Returns the value of an attribute, or the data of a resource.
  ///
  /// - Parameter resource: The resource.
  public typealias Attribute = @Sendable (_ resource: Resource) async throws -> Value

  /// The service's name: `s3`.
  public let serviceName: String
  /// The class's name. The service itself is `ServiceResource`.
  public let className: String
  var shapeName: String?
  var identifiers: [String] = []
  var load: ResourceModel.Load?
  var batchActions: [(name: String, model: ActionModel)] = []
  private(set) var members: [(name: String, member: ResourceModel.Member)] = []

  init(serviceName: String, className: String) {
    self.serviceName = serviceName
    self.className = className
  }

  /// Adds an action, which replaces a member with that name.
  ///
  /// - Parameters:
  ///   - name: Its name, in snake_case or lowerCamelCase. Callers may use either.
  ///   - action: Performs it.
  public mutating func addAction(_ name: String, _ action: @escaping Action) {
    replace(name, .customAction(action))
  }

  /// Adds an attribute, which replaces a member with that name.
  ///
  /// - Parameters:
  ///   - name: Its name, in snake_case or lowerCamelCase. Callers may use either.
  ///   - attribute: Returns the attribute's value. Runs each time it is read.
  public mutating func addAttribute(_ name: String, _ attribute: @escaping Attribute) {
    replace(name, .customAttribute(attribute))
  }

  /// Sets how resources are loaded, by `load()` and by the first attribute that is read.
  ///
  /// - Parameter load: Returns the data, a structure under the API's names.
  public mutating func setLoad(_ load: @escaping Attribute) { self.load = .custom(load) }

  mutating func add(_ name: String, _ member: ResourceModel.Member) {
    members.append((name, member))
  }

  /// Adds an attribute that is the identifier at a position. It counts as an attribute.
  mutating func addAlias(_ name: String, ofIdentifier position: Int) {
    add(name, .customAttribute { $0.identifiers[position] })
  }

  private mutating func replace(_ name: String, _ member: ResourceModel.Member) {
    let name = snakeCased(name)
    members.removeAll { $0.name == name }
    add(name, member)
  }
}

/// Members that a class of resources gets in addition to those of its model.
struct ResourceExtension: Sendable {
  /// The class: `s3.Bucket`, `ec2.ServiceResource`.
  let className: String
  let extend: @Sendable (inout ResourceClassDefinition) -> Void

  init(
    _ className: String, _ extend: @escaping @Sendable (inout ResourceClassDefinition) -> Void
  ) {
    self.className = className
    self.extend = extend
  }
}
