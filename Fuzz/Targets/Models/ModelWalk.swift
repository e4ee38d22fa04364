// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Visits a model up to a depth and a number of steps, because a damaged model may contain itself.
struct ModelWalk {
  private static let maximumDepth = 12
  private var budget = 2_000

  func visit(_ service: ServiceModel) {
    var walk = self
    walk.walk(service)
  }

  func visit(_ node: ModelNode) {
    var walk = self
    walk.walk(node, 0)
  }

  private mutating func walk(_ service: ServiceModel) {
    walk(service.metadata, 0)
    walk(service.paginators, 0)
    walk(service.waiters, 0)
    walk(service.clientContextParams, 0)
    walk(service.derived, 0)
    for operation in service.operations.prefix(16) {
      _ = (operation.name.string, operation.wireName.string, operation.httpMethod.string)
      _ = (operation.requestURI.string, operation.responseCode)
      walk(operation.traits, 0)
      for schema in [
        operation.input, operation.output, operation.inputPayload, operation.outputPayload,
      ] {
        if let schema { walk(schema, 0) }
      }
      for error in operation.errors.prefix(8) { walk(error, 0) }
    }
    for shape in service.shapes.prefix(64) { walk(shape, 8) }
    _ = service.errorShape(code: "Other.Code")
  }

  private mutating func walk(_ schema: Schema, _ depth: Int) {
    budget -= 1
    guard budget > 0, depth < Self.maximumDepth else { return }
    _ = (schema.shapeName.string, schema.memberName.string, schema.wireName.string)
    _ = (schema.type, schema.location, schema.timestampFormat, schema.target)
    _ = (schema.element, schema.key, schema.value, schema.member("Name"))
    walk(schema.traits, depth)
    for member in schema.members.prefix(64) { walk(member, depth + 1) }
  }

  private mutating func walk(_ node: ModelNode, _ depth: Int) {
    budget -= 1
    guard budget > 0, depth < Self.maximumDepth else { return }
    _ = (node.bool, node.integer, node.double, node.string, node["name"].string)
    for element in node.elements.prefix(64) { walk(element, depth + 1) }
    for member in node.members.prefix(64) {
      _ = member.key.string
      walk(member.value, depth + 1)
    }
  }
}
