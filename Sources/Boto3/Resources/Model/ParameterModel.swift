// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import JMESPath
import ServiceModel

/// A value that a resource fills in: a parameter of a request, or an identifier of another
/// resource.
struct ParameterModel: Sendable {
  /// The source of the value.
  enum Source: Sendable {
    /// The identifier of the resource at a position.
    case identifier(Int)
    /// The data of the resource, which is loaded if necessary.
    case data(JMESPathExpression)
    /// The model itself.
    case constant(Value)
    /// The user.
    case input
    /// The parameters that were sent.
    case requestParameter(JMESPathExpression)
    /// The response.
    case response(JMESPathExpression)
  }

  let target: String
  let source: Source

  /// - Parameters:
  ///   - node: An entry of `params` or `identifiers`.
  ///   - identifiers: The names of the resource's identifiers in snake case.
  init(_ node: ModelNode, identifiers: [String]) throws {
    target = node["target"].string ?? ""
    source =
      switch node["source"].string {
      case "identifier": .identifier(try Self.position(of: node["name"], in: identifiers))
      case "data": .data(try Self.expression(node))
      case "string", "integer", "boolean": .constant(try Self.constant(node["value"]))
      case "input": .input
      case "requestParameter": .requestParameter(try Self.expression(node))
      case "response": .response(try Self.expression(node))
      case let other: throw Self.damaged("a parameter has the source \(other ?? "null")")
      }
  }

  /// Whether the resource's data is needed.
  var needsData: Bool { if case .data = source { true } else { false } }

  private static func position(of node: ModelNode, in identifiers: [String]) throws -> Int {
    let name = snakeCased(node.string ?? "")
    guard let position = identifiers.firstIndex(of: name) else {
      throw damaged("a parameter refers to the identifier \(name), which doesn't exist")
    }
    return position
  }

  private static func expression(_ node: ModelNode) throws -> JMESPathExpression {
    guard let path = node["path"].string else { throw damaged("a parameter has no path") }
    return try JMESPathExpression(path)
  }

  private static func constant(_ node: ModelNode) throws -> Value {
    if let text = node.string { return .string(text) }
    if let integer = node.integer { return .integer(Int64(integer)) }
    if let bool = node.bool { return .bool(bool) }
    throw damaged("a constant parameter has no value")
  }

  private static func damaged(_ what: String) -> BotoCoreError {
    BotoCoreError(.dataNotFoundError, "A resource model is invalid: \(what)")
  }
}

/// A value that goes into a request.
struct RequestParameterModel: Sendable {
  let target: ParameterTarget
  let source: ParameterModel.Source

  init(_ node: ModelNode, identifiers: [String]) throws {
    let parameter = try ParameterModel(node, identifiers: identifiers)
    target = ParameterTarget(parameter.target)
    source = parameter.source
  }
}

/// A call that a resource makes.
struct RequestModel: Sendable {
  /// The operation, or a waiter's name.
  let operation: String
  let parameters: [RequestParameterModel]

  /// - Parameter node: A `request`.
  init(_ node: ModelNode, identifiers: [String]) throws {
    self.init(
      operation: node["operation"].string ?? "",
      parameters: try node["params"].elements.map {
        try RequestParameterModel($0, identifiers: identifiers)
      })
  }

  /// - Parameter node: A waiter.
  init(waiter node: ModelNode, identifiers: [String]) throws {
    self.init(
      operation: node["waiterName"].string ?? "",
      parameters: try node["params"].elements.map {
        try RequestParameterModel($0, identifiers: identifiers)
      })
  }

  private init(operation: String, parameters: [RequestParameterModel]) {
    self.operation = operation
    self.parameters = parameters
  }
}
