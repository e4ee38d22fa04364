// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import ServiceModel

/// What the client of DynamoDB's resource does in addition to other clients: items are Swift's own
/// values, conditions become expressions.
enum TableTransformation {
  /// The client's handlers.
  static let hooks: [Hook] = [
    Hook(.beforeParameterBuild, services: ["dynamodb"]) { try transformParameters($0) },
    Hook(.afterCall, services: ["dynamodb"]) { try transformOutput($0) },
  ]

  private static let attributeValue = "AttributeValue"

  static func transformParameters(_ call: CallContext) throws {
    guard let input = call.operation.input else { return }
    let parameters = try buildConditions(in: call.parameters, of: input)
    let serializer = AttributeValueSerializer()
    call.parameters = try ShapeTransformation(of: attributeValue, serializer.serialize)
      .apply(to: parameters, of: input)
  }

  static func transformOutput(_ call: CallContext) throws {
    guard let output = call.operation.output, case .structure(let members) = call.output else {
      return
    }
    let deserializer = AttributeValueDeserializer()
    call.output = .structure(
      try ShapeTransformation(of: attributeValue, deserializer.deserialize)
        .apply(to: members, of: output))
  }

  /// Replaces conditions by expressions, and adds the names and values that these refer to.
  private static func buildConditions(in parameters: Structure, of input: Schema) throws
    -> Structure
  {
    var builder = ConditionExpressionBuilder()
    var names = Structure()
    var values = Structure()
    func build(_ value: Value, isKeyCondition: Bool) throws -> Value {
      guard case .deferred(let deferred) = value, let deferred = deferred as? DeferredCondition
      else { return value }
      let built = try builder.build(deferred.condition, isKeyCondition: isKeyCondition)
      for (placeholder, name) in built.names { names[placeholder] = name }
      for (placeholder, value) in built.values { values[placeholder] = value }
      return .string(built.expression)
    }
    // The order of botocore's placeholders: those of keys come last.
    var parameters = try ShapeTransformation(of: "ConditionExpression") {
      try build($0, isKeyCondition: false)
    }.apply(to: parameters, of: input)
    parameters = try ShapeTransformation(of: "KeyExpression") {
      try build($0, isKeyCondition: true)
    }.apply(to: parameters, of: input)
    add(names, to: "ExpressionAttributeNames", of: &parameters)
    add(values, to: "ExpressionAttributeValues", of: &parameters)
    return parameters
  }

  private static func add(_ members: Structure, to name: String, of parameters: inout Structure) {
    guard !members.isEmpty else { return }
    var all = parameters[name] ?? .null
    for (placeholder, value) in members { all[placeholder] = value }
    parameters[name] = all
  }
}

/// Replaces all values of a named shape in parameters or a response.
struct ShapeTransformation {
  /// The name of the shape.
  let target: String
  let transform: (Value) throws -> Value

  init(of target: String, _ transform: @escaping (Value) throws -> Value) {
    self.target = target
    self.transform = transform
  }

  /// The members of a structure, transformed.
  func apply(to members: Structure, of schema: Schema) throws -> Structure {
    try members.mapValues { name, value in
      guard let member = schema.member(name) else { return value }
      return try applied(to: value, of: member)
    }
  }

  private func applied(to value: Value, of schema: Schema) throws -> Value {
    if schema.shapeName == target { return try transform(value) }
    switch (schema.type, value) {
    case (.structure, .structure(let members)):
      return .structure(try apply(to: members, of: schema))
    case (.map, .structure(let entries)):
      guard let element = schema.value else { return value }
      return .structure(try entries.mapValues { try applied(to: $0, of: element) })
    case (.list, .list(let elements)):
      guard let element = schema.element else { return value }
      return .list(try elements.map { try applied(to: $0, of: element) })
    default: return value
    }
  }
}
