// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import WireFormats

/// A pipeline's definition as the console has it, and as the service does.
///
/// The console's objects have their fields as members, `{"id": "Default", "role": "x"}`; the
/// service's have a list of them.
enum PipelineDefinition {
  /// What `put-pipeline-definition` and `activate-pipeline` do differently.
  static func changes(of command: String) -> [OperationChange] {
    switch command {
    case "put-pipeline-definition": [definition]
    case "activate-pipeline": [values]
    case "get-pipeline-definition": [OperationChange(answer: { answer, _ in console(answer) })]
    default: []
    }
  }

  private static let definition = OperationChange(
    options: { table, _ in
      table["pipeline-objects"] = nil
      table["parameter-objects"] = CommandOption("parameter-objects")
      table["parameter-values"] = CommandOption("parameter-values", .custom, .atLeastOne)
      table.add(
        CommandOption("pipeline-definition", isRequired: true),
        CommandOption("parameter-values-uri"))
    },
    parameters: { input, run in
      if let text = run.text("parameter-objects") {
        input["parameterObjects"] = try parameterObjects(try parsed(text)) ?? .null
      }
      try addInlineValues(&input, run)
      if let text = run.text("pipeline-definition") {
        let definition = try parsed(text)
        input["pipelineObjects"] = try objects(definition)
        // What options say comes before what the definition does.
        let objects = try parameterObjects(definition)
        let values = parameterValues(definition)
        input["parameterObjects"] = input["parameterObjects"] ?? objects
        input["parameterValues"] = input["parameterValues"] ?? values
      }
      try addValuesOfFile(&input, run)
    })

  private static let values = OperationChange(
    options: { table, _ in
      table["parameter-values"] = CommandOption("parameter-values", .custom, .atLeastOne)
      table.add(CommandOption("parameter-values-uri"))
    },
    parameters: { input, run in
      try addInlineValues(&input, run)
      try addValuesOfFile(&input, run)
    })

  private static func parsed(_ text: String) throws -> Value {
    do { return try PythonJSON.value(of: text) } catch {
      throw CommandFailure(.other, error.message)
    }
  }

  // MARK: - To the service

  private static func addInlineValues(_ input: inout Structure, _ run: OperationRun) throws {
    guard let words = run.words("parameter-values") else { return }
    try refuseValues(input)
    var values = Structure()
    for word in words {
      guard let sign = word.firstIndex(of: "=") else {
        throw CommandFailure(
          .parameters, "Error in parameter: Invalid inline parameter format: \(word)\n")
      }
      values.collect(.string(String(word[word.index(after: sign)...])), as: String(word[..<sign]))
    }
    input["parameterValues"] = parameterValues(["values": .structure(values)])
  }

  private static func addValuesOfFile(_ input: inout Structure, _ run: OperationRun) throws {
    guard let text = run.text("parameter-values-uri") else { return }
    try refuseValues(input)
    input["parameterValues"] = parameterValues(try parsed(text)) ?? .null
  }

  private static func refuseValues(_ input: Structure) throws {
    guard input["parameterValues"] == nil else {
      throw CommandFailure(
        .parameters, "Only parameter-values or parameter-values-uri is allowed")
    }
  }

  private static func wrong(_ reason: String) -> CommandFailure {
    CommandFailure(.parameters, "Error in pipeline definition: \(reason)\n")
  }

  /// The objects of a definition.
  static func objects(_ definition: Value) throws -> Value {
    guard case .list(let elements) = definition["objects"] else {
      throw wrong("Missing \"objects\" key")
    }
    return .list(
      try elements.map { element in
        let (id, members) = try split(element, "element")
        var fields = members
        let name = fields["name"] ?? id
        fields["name"] = nil
        return ["id": id, "name": name, "fields": .list(attributes(fields))]
      })
  }

  /// The parameters of a definition; `nil` if it has none.
  static func parameterObjects(_ definition: Value) throws -> Value? {
    guard case .list(let elements) = definition["parameters"] else { return nil }
    return .list(
      try elements.map { element in
        let (id, members) = try split(element, "parameter")
        return ["id": id, "attributes": .list(attributes(members))]
      })
  }

  /// The values of a definition's parameters; `nil` if it has none.
  static func parameterValues(_ definition: Value) -> Value? {
    guard case .structure(let values) = definition["values"] else { return nil }
    return .list(
      values.flatMap { name, value in
        eachOf(value).map { ["id": .string(name), "stringValue": $0] }
      })
  }

  /// The id of an element, and its other members.
  private static func split(_ element: Value, _ kind: String) throws -> (id: Value, Structure) {
    guard case .structure(var members) = element, let id = members["id"] else {
      throw wrong("Missing \"id\" key of \(kind): \(element.json.jsonText(.python))")
    }
    members["id"] = nil
    return (id, members)
  }

  private static func attributes(_ members: Structure) -> [Value] {
    members.sorted { $0.name.precedesInBytes($1.name) }.flatMap { name, value in
      eachOf(value).map { element -> Value in
        if case .structure(let reference) = element, reference.names == ["ref"] {
          return ["key": .string(name), "refValue": element["ref"]]
        }
        return ["key": .string(name), "stringValue": element]
      }
    }
  }

  /// The elements of a list; another value alone.
  private static func eachOf(_ value: Value) -> [Value] {
    if case .list(let elements) = value { elements } else { [value] }
  }

  // MARK: - From the service

  /// An answer with a definition as the console has it.
  static func console(_ answer: Value) -> Value {
    guard case .structure(var members) = answer else { return answer }
    if case .list(let objects)? = members["pipelineObjects"] {
      members["pipelineObjects"] = nil
      members["objects"] = .list(
        objects.map { object in
          var result: Structure = ["id": object["id"], "name": object["name"]]
          for field in object["fields"][...] {
            let text = field["stringValue"]
            result.collect(
              text == nil ? ["ref": field["refValue"]] : text, as: String(field["key"]) ?? "")
          }
          return .structure(result)
        })
    }
    if case .list(let objects)? = members["parameterObjects"] {
      members["parameterObjects"] = nil
      members["parameters"] = .list(
        objects.map { object in
          var result: Structure = ["id": object["id"]]
          for attribute in object["attributes"][...] {
            result.collect(attribute["stringValue"], as: String(attribute["key"]) ?? "")
          }
          return .structure(result)
        })
    }
    if case .list(let values)? = members["parameterValues"] {
      members["parameterValues"] = nil
      var result = Structure()
      for value in values { result.collect(value["stringValue"], as: String(value["id"]) ?? "") }
      members["values"] = .structure(result)
    }
    return .structure(members)
  }
}

extension Structure {
  /// Sets a member; a second value of one makes a list of both.
  fileprivate mutating func collect(_ value: Value, as name: String) {
    switch self[name] {
    case nil: self[name] = value
    case .list(let elements)?: self[name] = .list(elements + [value])
    case let first?: self[name] = [first, value]
    }
  }
}
