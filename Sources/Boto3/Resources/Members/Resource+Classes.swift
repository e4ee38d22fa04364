// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import ServiceModel

extension Resource {
  /// A class of resources within this one, called with identifiers: `s3.Bucket("my-bucket")`,
  /// `s3.Object(bucket_name: "my-bucket", key: "data.csv")`, `bucket.Object("data.csv")`.
  ///
  /// It sends nothing and throws nothing: a resource with a missing or an extra identifier throws
  /// when it is first used.
  func subresource(_ name: String) -> ImmediateCall<Resource, Never> {
    ImmediateCall { arguments in SubresourceClass(parent: self, name: name).resource(arguments) }
  }

  /// The resource of a class within this one.
  ///
  /// - Parameter identifiers: The identifiers in the class's order, without those that this resource
  ///   has.
  package func subresource(_ name: String, identifiers: [Value]) -> Resource {
    SubresourceClass(parent: self, name: name).resource(identifiers.map { ("", $0) })
  }
}

/// A class of resources within another one.
private struct SubresourceClass {
  let parent: Resource
  let name: String

  func resource(_ arguments: [(label: String, value: Value)]) -> Resource {
    do {
      let related = try relation()
      let target = try parent.service.model(related.className)
      do {
        return parent.service.makeResource(
          target, ResourceIdentifiers(try identifiers(target, related, arguments)))
      } catch let error as BotoCoreError {
        return invalid(target, error)
      }
    } catch {
      // The parent replaces a class that doesn't exist.
      return invalid(
        parent.model,
        error as? BotoCoreError
          ?? BotoCoreError(.dataNotFoundError, "\(error)", underlyingError: error))
    }
  }

  private func invalid(_ model: ResourceModel, _ error: BotoCoreError) -> Resource {
    Resource(
      parent.service, model, ResourceIdentifiers(count: model.identifiers.count) { _ in .null },
      invalid: error)
  }

  private func relation() throws -> RelatedResourceModel {
    try parent.validate()
    switch try parent.member(name) {
    case .subresource(let related): return related
    case let other: throw parent.wrongKind(name, other, wanted: "a class")
    }
  }

  /// The parent's identifiers come first, then the user's.
  private func identifiers(
    _ target: ResourceModel, _ related: RelatedResourceModel,
    _ arguments: [(label: String, value: Value)]
  ) throws -> [Value] {
    var values: [Value] = related.identifiers.compactMap { identifier in
      if case .identifier(let position) = identifier.source {
        parent.identifiers[position]
      } else {
        nil
      }
    }
    values += arguments.lazy.filter(\.label.isEmpty).map(\.value)
    let names = target.identifiers
    guard values.count <= names.count else {
      throw BotoCoreError(
        .valueError,
        "\(target.fullName) takes the identifiers \(names.joined(separator: ", ")), "
          + "but \(values.count) were given, including the parent's")
    }
    values += [Value](repeating: .null, count: names.count - values.count)
    for (label, value) in arguments where !label.isEmpty {
      let wanted = CanonicalName.bytes(of: label)
      guard let position = names.firstIndex(where: { CanonicalName.bytes(of: $0) == wanted })
      else {
        throw BotoCoreError(
          .valueError,
          "Unknown keyword argument: \(label); \(target.fullName) has the identifiers "
            + names.joined(separator: ", "))
      }
      guard values[position] == nil else {
        throw BotoCoreError(
          problems: ["\(names[position]) is given twice to \(target.fullName)"])
      }
      values[position] = value
    }
    return values
  }
}
