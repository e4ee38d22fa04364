// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import BotoCore

extension Resource {
  /// An identifier or an attribute. Reading an attribute loads the resource if necessary.
  ///
  /// - Throws: `attributeError` if the class has no such attribute, `resourceLoadException` if it
  ///   can't be loaded; a call's errors.
  public subscript(dynamicMember name: String) -> Value {
    get async throws {
      let member = try member(name)
      // Attributes of listed resources are mostly there already: no need to wait.
      if let present = presentValue(member) { return present }
      return try await attribute(name, member)
    }
  }

  /// A reference to other resources that has no property here.
  ///
  /// - Throws: `attributeError` if the class has no such reference; a call's errors.
  @_disfavoredOverload
  public subscript<Output: ResourceOutput>(dynamicMember name: String) -> Output {
    get async throws { try await reference(name) }
  }

  /// An identifier or an attribute.
  func attribute(_ name: String) async throws -> Value { try await attribute(name, member(name)) }

  /// The value of a member that is already loaded.
  private func presentValue(_ member: ResourceModel.Member) -> Value? {
    switch member {
    case .identifier(let position) where identifiers[position] != nil: identifiers[position]
    case .attribute(let apiName): data?[apiName]
    default: nil
    }
  }

  private func attribute(_ name: String, _ member: ResourceModel.Member) async throws -> Value {
    switch member {
    case .identifier(let position):
      try validate()
      return identifiers[position]
    case .attribute(let apiName): return try await loadedData()[apiName]
    case .customAttribute(let attribute):
      try validate()
      return try await attribute(self)
    case let other: throw wrongKind(name, other, wanted: "an attribute")
    }
  }

  /// The resources of a reference.
  func reference<Output: ResourceOutput>(_ name: String) async throws -> Output {
    try validate()
    switch try member(name) {
    case .reference(let related):
      return try .output(try await refer(to: related), of: "\(model.fullName).\(name)")
    case let other: throw wrongKind(name, other, wanted: "a reference")
    }
  }

  func member(_ name: String) throws -> ResourceModel.Member {
    if let member = model.member(name) { return member }
    try validate()
    throw model.unknownMember(name)
  }

  func wrongKind(
    _ name: String, _ member: ResourceModel.Member, wanted: String
  ) -> BotoCoreError {
    let usage =
      switch member.category {
      case .identifier, .attribute: "an attribute: try await resource.\(name)"
      case .action, .waiter: "an action: try await resource.\(name)()"
      case .subresource: "a class: resource.\(name)(…)"
      case .reference: "a reference: try await resource.\(name)() as Resource?"
      case .collection: "a collection: for try await item in resource.\(name).all() { … }"
      }
    return BotoCoreError(
      .attributeError, "\(model.fullName).\(name) is not \(wanted) but \(usage)")
  }
}
