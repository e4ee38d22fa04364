// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import ServiceModel

/// A class of resources, `s3.Bucket`: its members by name.
public final class ResourceModel: Sendable {
  /// The kind of a member. The names are the suffixes that boto3 gives to colliding names.
  package enum Category: String, Sendable, CaseIterable {
    /// A value that identifies a resource among those of its class.
    case identifier
    /// An operation on it.
    case action
    /// A class of resources within it.
    case subresource
    /// Another resource that the data refers to.
    case reference
    /// A list of resources.
    case collection
    /// Waits until it has a state.
    case waiter
    /// A part of its data.
    case attribute
  }

  /// A member's meaning.
  enum Member: Sendable {
    case identifier(Int)
    case attribute(String)
    // Indirect, so that looking up a member copies little.
    indirect case action(ActionModel)
    indirect case subresource(RelatedResourceModel)
    indirect case reference(RelatedResourceModel)
    indirect case collection(CollectionModel)
    indirect case waiter(RequestModel)
    case customAction(ResourceClassDefinition.Action)
    case customAttribute(ResourceClassDefinition.Attribute)

    var category: Category {
      switch self {
      case .identifier: .identifier
      case .action, .customAction: .action
      case .subresource: .subresource
      case .reference: .reference
      case .collection: .collection
      case .waiter: .waiter
      case .attribute, .customAttribute: .attribute
      }
    }
  }

  /// How the data of a resource is loaded.
  enum Load: Sendable {
    case action(ActionModel)
    case custom(ResourceClassDefinition.Attribute)
  }

  /// The service's name: `s3`.
  public let serviceName: String
  /// The class's name. The service itself is `ServiceResource`.
  public let name: String
  /// The shape of the data; `nil` when there is none.
  public let shapeName: String?
  /// The names of the identifiers in order.
  public let identifiers: [String]
  let load: Load?
  let batchActions: [(name: String, model: ActionModel)]
  private let members: [(name: String, member: Member)]
  private let positions: [String: Int]

  init(_ definition: ResourceClassDefinition) {
    serviceName = definition.serviceName
    name = definition.className
    shapeName = definition.shapeName
    identifiers = definition.identifiers
    load = definition.load
    batchActions = definition.batchActions
    members = definition.members
    var positions: [String: Int] = [:]
    positions.reserveCapacity(members.count * 2)
    for (position, member) in members.enumerated() {
      positions[member.name] = position
      positions[Self.spelling(member.name)] = position
    }
    self.positions = positions
  }

  /// The class with its service: `s3.Bucket`.
  public var fullName: String { "\(serviceName).\(name)" }

  /// Whether the data can be loaded.
  public var hasLoad: Bool { load != nil }

  /// The names of the actions in the model's order, as boto3 spells them.
  public var actionNames: [String] { names(of: .action) }

  /// The names of the attributes, parts of the data, in the model's order.
  public var attributeNames: [String] { names(of: .attribute) }

  /// The names of the collections, lists of resources, in the model's order.
  public var collectionNames: [String] { names(of: .collection) }

  /// The names of the references to other resources in the model's order.
  public var referenceNames: [String] { names(of: .reference) }

  /// The names of the classes of resources within it in the model's order.
  public var subresourceNames: [String] { names(of: .subresource) }

  /// The names of the waiters in the model's order.
  public var waiterNames: [String] { names(of: .waiter) }

  /// The names of all members of a category in the model's order, as boto3 spells them.
  package func names(of category: Category) -> [String] {
    members.lazy.filter { $0.member.category == category }.map(\.name)
  }

  /// The class of the resources in a collection; `nil` if there is no such collection.
  public func className(ofCollection name: String) -> String? {
    guard case .collection(let collection)? = member(name) else { return nil }
    return collection.resource.className
  }

  /// The names of the batch actions on these resources, in the model's order.
  public var batchActionNames: [String] { batchActions.map(\.name) }

  /// The member with a name in snake case or lower camel case (most often), or in another spelling.
  func member(_ name: String) -> Member? {
    (positions[name] ?? positions[Self.spelling(name)]).map { members[$0].member }
  }

  /// The batch action with a name, in any spelling.
  func batchAction(_ name: String) -> ActionModel? {
    let wanted = Self.spelling(name)
    return batchActions.first { Self.spelling($0.name) == wanted }?.model
  }

  /// The common form of all spellings of a name.
  private static func spelling(_ name: String) -> String {
    String(decoding: CanonicalName.bytes(of: name), as: UTF8.self)
  }

  /// The error for a missing member.
  func unknownMember(_ name: String) -> BotoCoreError {
    BotoCoreError(
      .attributeError,
      "\(fullName) has no member \"\(name)\""
        + NearestNames.hint(for: name, among: members.lazy.map(\.name)))
  }
}
