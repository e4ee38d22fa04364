// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel

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
