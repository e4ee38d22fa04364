// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ModelCompiler
import ServiceModel
import WireFormats

/// What the value of an option looks like that no operation's model describes: such an option takes
/// shorthand and JSON all the same.
indirect enum ArgumentShape: Sendable {
  case string
  case integer
  case long
  case double
  case boolean
  case list(ArgumentShape)
  /// A map with names of any kind.
  case map(ArgumentShape)
  case structure(KeyValuePairs<String, ArgumentShape>)
  /// A member that its structure must have.
  case required(ArgumentShape)

  /// The shape as a member of an operation's input.
  ///
  /// - Throws: ``CompileError``, `ModelError`: two members of a structure have one name.
  func schema() throws -> Schema {
    var shapes = JSONObject()
    let name = add(to: &shapes)
    shapes["Input"] = ["type": "structure", "members": ["value": ["shape": .string(name)]]]
    let model: JSONNode = [
      "metadata": [:], "operations": ["Run": ["name": "Run", "input": ["shape": "Input"]]],
      "shapes": .object(shapes),
    ]
    let loaded = try LoadedService.compiled(from: model.jsonBytes)
    guard let member = loaded.model.operation("Run")?.input?.member("value") else { return .empty }
    return member
  }

  /// Whether several words make one value.
  var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// Adds the shape, and those that it is made of.
  ///
  /// - Returns: The shape's name.
  private func add(to shapes: inout JSONObject) -> String {
    switch self {
    case .string: return add("string", [:], to: &shapes)
    case .integer: return add("integer", [:], to: &shapes)
    case .long: return add("long", [:], to: &shapes)
    case .double: return add("double", [:], to: &shapes)
    case .boolean: return add("boolean", [:], to: &shapes)
    case .required(let shape): return shape.add(to: &shapes)
    case .list(let element):
      let element = element.add(to: &shapes)
      return add("list", ["member": ["shape": .string(element)]], to: &shapes)
    case .map(let value):
      let key = ArgumentShape.string.add(to: &shapes)
      let value = value.add(to: &shapes)
      return add(
        "map", ["key": ["shape": .string(key)], "value": ["shape": .string(value)]], to: &shapes)
    case .structure(let members):
      var references = JSONObject()
      var required: [JSONNode] = []
      for (name, member) in members {
        if case .required = member { required.append(.string(name)) }
        references[name] = ["shape": .string(member.add(to: &shapes))]
      }
      return add(
        "structure", ["members": .object(references), "required": .array(required)], to: &shapes)
    }
  }

  private func add(_ type: String, _ members: JSONObject, to shapes: inout JSONObject) -> String {
    let name = "Shape\(shapes.count)"
    var members = members
    members["type"] = .string(type)
    shapes[name] = .object(members)
    return name
  }
}

extension CustomRun {
  /// The value of an option that has a shape.
  ///
  /// - Throws: ``CommandFailure`` for words that aren't such a value, or one that lacks members or has
  ///   others.
  func value(_ name: String, as shape: ArgumentShape) throws -> Value? {
    guard let text = texts[name] else { return nil }
    let schema = try shape.schema()
    let value = try ValueUnpacker(invocation, service: "custom", command: "").value(
      of: text, for: schema, place: OptionPlace(service: "custom", operation: "", option: name))
    do { try ParamValidator.validate(value, against: schema) } catch {
      throw CommandFailure(.parameters, error.message)
    }
    return value
  }
}

extension CommandOption {
  /// An option whose value has a shape.
  init(
    _ name: String, _ shape: ArgumentShape, isRequired: Bool = false, summary: String
  ) {
    self.init(
      name, .custom, shape.isList ? .atLeastOne : .one, isRequired: isRequired, summary: summary)
  }
}
