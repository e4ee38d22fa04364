// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import JMESPath
import ServiceModel

/// A resource, or several, that derive from another one: from its response, its data, its
/// identifiers.
struct RelatedResourceModel: Sendable {
  /// The class.
  let className: String
  /// An identifier's name in snake case, its source, and the member of each element of the data
  /// with the same value: it needs no search of its own.
  typealias Identifier = (name: String, source: ParameterModel.Source, member: String?)

  /// The identifiers.
  let identifiers: [Identifier]
  /// The path of the data.
  let path: JMESPathExpression?

  /// Whether the data of the original resource is needed.
  let needsData: Bool

  /// - Parameters:
  ///   - node: A `resource`.
  ///   - identifiers: The names of the identifiers of the original resource.
  init(_ node: ModelNode, identifiers: [String]) throws {
    className = node["type"].string ?? ""
    let parameters = try node["identifiers"].elements.map {
      try ParameterModel($0, identifiers: identifiers)
    }
    needsData = parameters.contains(where: \.needsData)
    let path = node["path"].string
    self.path = try path.map { try JMESPathExpression($0) }
    self.identifiers = parameters.map {
      (snakeCased($0.target), $0.source, Self.member($0.source, ofElementsAt: path))
    }
  }

  /// A class whose identifiers are all given by the user.
  init(className: String, identifiers: [String]) {
    self.className = className
    self.identifiers = identifiers.map { ($0, .input, nil) }
    needsData = false
    path = nil
  }

  /// `Key` for `Contents[].Key` if the data is at `Contents[]`.
  private static func member(
    _ source: ParameterModel.Source, ofElementsAt path: String?
  ) -> String? {
    guard case .response(let expression) = source, let path, path.hasSuffix("[]"),
      expression.text.hasPrefix("\(path).")
    else { return nil }
    let rest = expression.text.dropFirst(path.count + 1)
    return rest.allSatisfy { $0.isASCII && $0.isLetter } ? String(rest) : nil
  }
}

/// An action of a resource that calls an operation.
struct ActionModel: Sendable {
  let request: RequestModel
  /// The result; by default the response.
  let resource: RelatedResourceModel?
  /// The part of the response that is returned.
  let path: JMESPathExpression?

  init(_ node: ModelNode, identifiers: [String]) throws {
    request = try RequestModel(node["request"], identifiers: identifiers)
    let resource = node["resource"]
    self.resource =
      resource.isNull ? nil : try RelatedResourceModel(resource, identifiers: identifiers)
    // `$` means the whole response in boto3's models.
    let path = node["path"].string
    self.path = path == "$" ? nil : try path.map { try JMESPathExpression($0) }
  }
}

/// A list of resources from an operation.
struct CollectionModel: Sendable {
  let request: RequestModel
  let resource: RelatedResourceModel

  init(_ node: ModelNode, identifiers: [String]) throws {
    request = try RequestModel(node["request"], identifiers: identifiers)
    resource = try RelatedResourceModel(node["resource"], identifiers: identifiers)
  }
}
