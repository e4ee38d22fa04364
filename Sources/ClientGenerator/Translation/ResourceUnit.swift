// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// What is to be written of a service's resources, without a word of Swift's syntax.

/// The resources of a service.
struct ResourcesUnit {
  /// What the service itself has: its classes and collections.
  var service: ResourceUnit
  /// The classes, sorted by name.
  var classes: [ResourceUnit]
}

/// A class of resources.
struct ResourceUnit {
  var name: SwiftName
  /// The names of the identifiers in order.
  var identifiers: [SwiftName] = []
  /// The structure of the data; `nil` if it has none.
  var data: StructureUnit?
  /// The members of the data that aren't identifiers.
  var attributes: [(name: SwiftName, member: MemberUnit)] = []
  /// Parts of the data that are an identifier.
  var aliases: [(name: SwiftName, identifier: Int)] = []
  var actions: [ResourceActionUnit] = []
  /// The classes within it.
  var subresources: [SubresourceUnit] = []
  /// The resources that the data name.
  var references: [(name: SwiftName, key: String, type: SwiftName, isList: Bool)] = []
  var collections: [ResourceCollectionUnit] = []
  var waiters: [(name: SwiftName, key: String)] = []
}

/// A class within a resource or the service.
struct SubresourceUnit {
  var name: SwiftName
  /// The name under which the runtime finds it.
  var key: String
  var type: SwiftName
  /// The identifiers that the user gives.
  var identifiers: [SwiftName]
}

/// An action of a resource, or of all resources of a collection.
struct ResourceActionUnit {
  /// What an action returns.
  enum Output {
    /// The response of the operation.
    case response
    case resource(SwiftName)
    case resources(SwiftName)
  }

  var name: SwiftName
  /// The name under which the runtime finds it.
  var key: String
  /// The position of the operation that it calls.
  var operation: Int
  /// The members of the input that are filled in.
  var filled: [String]
  var output: Output
}

/// A collection of resources.
struct ResourceCollectionUnit {
  var name: SwiftName
  /// The name under which the runtime finds it.
  var key: String
  /// The name of the collection's type.
  var typeName: SwiftName
  /// The class of the resources.
  var item: SwiftName
  var operation: Int
  var filled: [String]
  var actions: [ResourceActionUnit]
}
