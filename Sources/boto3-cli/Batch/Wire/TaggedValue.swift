// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import BotoCore
import WireFormats

/// Values in batch lines: JSON, with tags for what JSON doesn't have.
enum TaggedValue {
  /// Reads a value.
  ///
  /// - Throws: ``BadInput`` for a tag whose content is wrong.
  static func decode(_ node: JSONNode) throws -> Value {
    switch node {
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .integer(let integer): return .integer(integer)
    case .number(let number):
      return isWhole(number.text) ? .number(number.text) : .double(number.double)
    case .string(let text): return .string(text)
    case .array(let elements): return .list(try elements.map(decode))
    case .object(let object):
      if object.count == 1, let member = object.first, member.key.utf8.first == dollar {
        return try decodeTag(member.key, member.value)
      }
      return .structure(try structure(object))
    }
  }

  private static func isWhole(_ number: String) -> Bool {
    !number.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
  }

  /// Reads plain JSON, in which tags have no meaning.
  static func plain(_ node: JSONNode) throws -> Value {
    switch node {
    case .array(let elements): .list(try elements.map(plain))
    case .object(let object):
      .structure(Structure(try object.map { ($0.key, try plain($0.value)) }))
    default: try decode(node)
    }
  }

  /// Reads an object of parameters.
  static func parameters(_ node: JSONNode?) throws -> Structure {
    guard let node, !node.isNull else { return [:] }
    guard case .structure(let structure) = try decode(node) else {
      throw BadInput("parameters must be an object")
    }
    return structure
  }

  private static let dollar = UInt8(ascii: "$")

  private static func structure(_ object: JSONObject) throws -> Structure {
    Structure(try object.map { ($0.key, try decode($0.value)) })
  }

  private static func decodeTag(_ tag: String, _ content: JSONNode) throws -> Value {
    switch (tag, content) {
    case ("$base64", .string(let text)): return .blob(try Base64.decode(text))
    case ("$stream", .string(let text)): return .stream(ByteStream(try Base64.decode(text)))
    case ("$timestamp", .string(let text)): return .timestamp(try Timestamp(parsing: text))
    case ("$float", .string("NaN")): return .double(.nan)
    case ("$float", .string("Infinity")): return .double(.infinity)
    case ("$float", .string("-Infinity")): return .double(-.infinity)
    case ("$decimal", .string(let text)): return .number(text)
    case ("$set", .array(let nodes)): return .set(try nodes.map(decode))
    case ("$literal", .object(let object)): return .structure(try structure(object))
    default:
      let tags = ["$base64", "$stream", "$timestamp", "$float", "$decimal", "$set", "$literal"]
      guard !tags.contains(tag) else { throw BadInput("\(tag) has the wrong content") }
      return .structure(Structure([(tag, try decode(content))]))
    }
  }

  /// Writes a value; streams and events are read to their ends.
  static func encode(_ value: Value) async throws -> JSONNode {
    switch value {
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .integer(let integer): return .integer(integer)
    case .double(let double): return encode(double)
    case .number(let text): return encode(number: text)
    case .string(let text): return .string(text)
    case .blob(let bytes): return tag("$base64", Base64.encode(bytes))
    case .timestamp(let timestamp): return tag("$timestamp", timestamp.iso8601)
    case .list(let elements): return .array(try await encode(elements))
    case .set(let elements): return .object(["$set": .array(try await encode(elements))])
    case .structure(let structure): return try await encode(structure)
    case .stream(let stream):
      return tag("$base64", Base64.encode(try await stream.read()))
    case .events(let events): return await encode(events)
    case .deferred(let deferred): return .string(deferred.debugDescription)
    }
  }

  private static func encode(_ elements: [Value]) async throws -> [JSONNode] {
    var nodes: [JSONNode] = []
    for element in elements { nodes.append(try await encode(element)) }
    return nodes
  }

  private static func encode(_ structure: Structure) async throws -> JSONNode {
    var object = JSONObject()
    for member in structure { object[member.name] = try await encode(member.value) }
    guard structure.contains(where: { $0.name.utf8.first == dollar }) else {
      return .object(object)
    }
    return ["$literal": .object(object)]
  }

  /// Large whole numbers are plain numbers; any other number as text is a decimal.
  private static func encode(number text: String) -> JSONNode {
    let isLarge = Int64(text) == nil && !text.utf8.contains { !(0x30...0x39 ~= $0 || $0 == 0x2D) }
    if isLarge, let node = try? JSONNode(parsing: text) { return node }
    return tag("$decimal", text)
  }

  private static func encode(_ double: Double) -> JSONNode {
    if double.isNaN { return tag("$float", "NaN") }
    if double.isInfinite { return tag("$float", double < 0 ? "-Infinity" : "Infinity") }
    return .number(JSONNumber(double))
  }

  private static func encode(_ events: EventStream) async -> JSONNode {
    var nodes: [JSONNode] = []
    do {
      for try await event in events { nodes.append(try await encode(event)) }
    } catch {
      nodes.append(["$error": await ErrorNode.node(for: error)])
    }
    return ["$events": .array(nodes)]
  }

  private static func tag(_ tag: String, _ text: String) -> JSONNode {
    .object([tag: .string(text)])
  }
}

/// An invalid line.
struct BadInput: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
