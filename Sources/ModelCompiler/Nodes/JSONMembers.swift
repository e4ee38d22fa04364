// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Checked access to the values of a model's document.
extension JSONNode {
  /// The members of a required object.
  func objectMembers() throws(CompileError) -> JSONObject {
    guard case .object(let members) = self else {
      throw CompileError("an object is expected, not \(kindName)")
    }
    return members
  }

  /// The elements of a required array.
  func arrayElements() throws(CompileError) -> [JSONNode] {
    guard case .array(let elements) = self else {
      throw CompileError("an array is expected, not \(kindName)")
    }
    return elements
  }

  /// The text of a required string.
  func stringValue() throws(CompileError) -> String {
    guard case .string(let value) = self else {
      throw CompileError("a string is expected, not \(kindName)")
    }
    return value
  }

  /// The value of a required boolean.
  func booleanValue() throws(CompileError) -> Bool {
    guard case .bool(let value) = self else {
      throw CompileError("true or false is expected, not \(kindName)")
    }
    return value
  }

  private var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONNode {
  /// The document that a tree was compiled from.
  init(_ node: ModelNode) {
    switch node.kind {
    case .null: self = .null
    case .false: self = .bool(false)
    case .true: self = .bool(true)
    case .integer: self = .integer(Int64(node.integer ?? 0))
    case .double: self = .number(JSONNumber(node.double ?? 0))
    case .string: self = .string(node.string ?? "")
    case .array: self = .array(node.elements.map(JSONNode.init))
    case .object:
      self = .object(JSONObject(node.members.map { ($0.key.string, JSONNode($0.value)) }))
    }
  }
}
