// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import WireFormats

/// Why parameters have no form in a typed client.
struct Inexpressible: Error {
  let reason: String
}

/// Brings a case's parameters into the form that a typed input has.
enum Expression {
  /// The parameters with every value in its model's type.
  ///
  /// - Throws: ``Inexpressible`` for what Swift's types rule out.
  static func parameters(_ parameters: Structure, _ schema: Schema) throws -> Structure {
    guard case .structure(let structure) = try value(.structure(parameters), schema) else {
      throw Inexpressible(reason: "parameters that aren't a structure")
    }
    return structure
  }

  private static func mismatch(_ schema: Schema) -> Inexpressible {
    Inexpressible(reason: "a value of another type than \(schema.type)")
  }

  private static func value(_ value: Value, _ schema: Schema) throws -> Value {
    if schema.has(.document) { return value }
    switch schema.type {
    case .structure: return try structure(value, schema)
    case .list: return try list(value, schema)
    case .map: return try map(value, schema)
    case .string:
      if schema.has(.jsonValue) { return value }
      guard case .string = value else { throw mismatch(schema) }
      return value
    case .boolean:
      guard case .bool = value else { throw mismatch(schema) }
      return value
    case .integer, .long:
      guard case .integer = value else { throw mismatch(schema) }
      return value
    case .float, .double:
      switch value {
      case .double: return value
      case .integer(let integer): return .double(Double(integer))
      case .number(let text): return .double(Double(text) ?? .nan)
      default: throw mismatch(schema)
      }
    case .blob:
      switch value {
      case .blob, .stream: return value
      case .string(let text): return .blob(Array(text.utf8))
      default: throw mismatch(schema)
      }
    case .timestamp:
      guard let timestamp = Timestamp(parameter: value) else { throw mismatch(schema) }
      return .timestamp(timestamp)
    }
  }

  private static func structure(_ value: Value, _ schema: Schema) throws -> Value {
    if schema.has(.eventStream) { return value }
    guard case .structure(let structure) = value else { throw mismatch(schema) }
    var result = Structure()
    for member in structure {
      guard let memberSchema = schema.member(member.name) else {
        throw Inexpressible(reason: "a parameter that the model doesn't have")
      }
      if case .null = member.value, !memberSchema.has(.document) {
        throw Inexpressible(reason: "a parameter that is null")
      }
      result[member.name] = try Self.value(member.value, memberSchema)
    }
    if schema.has(.union), result.count != 1 {
      throw Inexpressible(reason: "a union with \(result.count == 0 ? "no" : "several") variants")
    }
    for member in schema.members
    where member.has(.required) && !member.has(.idempotencyToken) {
      if result[member.memberName.string] == nil {
        throw Inexpressible(reason: "a required parameter that is missing")
      }
    }
    return .structure(result)
  }

  private static func list(_ value: Value, _ schema: Schema) throws -> Value {
    let elements: [Value]
    switch value {
    case .list(let list), .set(let list): elements = list
    default: throw mismatch(schema)
    }
    guard let element = schema.element else { return value }
    return .list(
      try elements.map {
        if case .null = $0 {
          guard schema.has(.sparse) else {
            throw Inexpressible(reason: "a null in a list that isn't sparse")
          }
          return .null
        }
        return try Self.value($0, element)
      })
  }

  private static func map(_ value: Value, _ schema: Schema) throws -> Value {
    guard case .structure(let entries) = value else { throw mismatch(schema) }
    guard let entry = schema.value else { return value }
    var result = Structure()
    for member in entries {
      if case .null = member.value {
        guard schema.has(.sparse) else {
          throw Inexpressible(reason: "a null in a map that isn't sparse")
        }
        result[member.name] = .null
      } else {
        result[member.name] = try Self.value(member.value, entry)
      }
    }
    return .structure(result)
  }

  /// Parameters with nothing but what the model requires, for cases that are about responses.
  ///
  /// - Parameter service: the service's name in ARNs.
  static func sample(_ schema: Schema, service: String) -> Structure {
    var sampler = Sampler(service: service)
    return sampler.structure(schema)
  }

  /// The same with names, which endpoint rules may ask for though the model doesn't.
  static func namedSample(_ schema: Schema, service: String) -> Structure {
    var structure = sample(schema, service: service)
    for member in schema.members where member.type == .string {
      let name = member.memberName.string
      if name.hasSuffix("Name") || name.hasSuffix("Id") { structure[name] = "123456789012" }
    }
    return structure
  }
}

/// Makes parameters of what a model requires.
private struct Sampler {
  /// The service's name in ARNs.
  let service: String
  /// The structures that are being made: one that requires itself is left out.
  private var open: Set<String> = []

  init(service: String) { self.service = service }

  mutating func structure(_ schema: Schema) -> Structure {
    guard open.insert(schema.shapeName.string).inserted else { return [:] }
    defer { open.remove(schema.shapeName.string) }
    var structure = Structure()
    let members =
      schema.has(.union)
      ? Array(schema.members.prefix(1)) : schema.members.filter { $0.has(.required) }
    for member in members { structure[member.memberName.string] = value(member) }
    return structure
  }

  private mutating func value(_ schema: Schema) -> Value {
    if schema.has(.document) { return [:] }
    if schema.has(.eventStream) {
      return .events(EventStream(sending: AsyncStream<Value> { $0.finish() }))
    }
    let least = schema.traits["min"].integer ?? 0
    switch schema.type {
    case .structure: return .structure(structure(schema))
    case .list:
      guard least > 0, let element = schema.element else { return [] }
      return .list((0..<least).map { _ in value(element) })
    case .map:
      guard least > 0, let value = schema.value else { return [:] }
      return .structure(Structure((0..<least).map { ("k\($0)", self.value(value)) }))
    case .string:
      if let first = schema.traits["enum"].elements.first?.string { return .string(first) }
      let name = schema.memberName.string.lowercased()
      if name.hasSuffix("arn") {
        // Endpoint rules look at the kind of resource: a StreamARN is that of a stream.
        return .string("arn:aws:\(service):us-east-1:123456789012:\(name.dropLast(3))/name")
      }
      // An account, a bucket, a label of a host name.
      let text = "123456789012"
      return .string(text + String(repeating: "a", count: max(0, least - text.utf8.count)))
    case .boolean: return false
    case .integer, .long: return .integer(Int64(least))
    case .float, .double: return .double(Double(least))
    case .blob: return .blob(Array(repeating: 0x61, count: max(1, least)))
    case .timestamp: return .timestamp(Timestamp(seconds: 1_767_225_600))
    }
  }
}
