// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Boto3
import BotoCore
import ServiceModel
import WireFormats

/// A difference between what the dynamic and the typed client do.
struct Difference {
  let path: String
  let expected: String
  let seen: String
}

/// Compares an output of the dynamic client with that of the typed one, by the model.
///
/// A typed output may say a default where the dynamic one says nothing: that is what a member that
/// isn't optional has. Everything that the dynamic output has must be in the typed one, but for
/// nulls.
struct Comparison {
  private(set) var differences: [Difference] = []

  /// Compares outputs whose streams have been read.
  mutating func compare(_ dynamic: Value?, _ typed: Value?, _ schema: Schema, _ path: String) {
    let dynamic = Self.something(dynamic)
    let typed = Self.something(typed)
    switch (dynamic, typed) {
    case (nil, nil): return
    case (nil, let typed?):
      if !Self.isDefault(typed, schema) { add(path, nil, typed) }
    case (let dynamic?, nil): add(path, dynamic, nil)
    case (let dynamic?, let typed?): compareValues(dynamic, typed, schema, path)
    }
  }

  private static func something(_ value: Value?) -> Value? {
    if case .null? = value { nil } else { value }
  }

  private mutating func add(_ path: String, _ dynamic: Value?, _ typed: Value?) {
    differences.append(
      Difference(path: path, expected: Self.show(dynamic), seen: Self.show(typed)))
  }

  private static func show(_ value: Value?) -> String {
    value.map { "\($0)" } ?? "(absent)"
  }

  private mutating func compareValues(
    _ dynamic: Value, _ typed: Value, _ schema: Schema, _ path: String
  ) {
    if schema.has(.document) || schema.has(.jsonValue) {
      if !Self.isSame(dynamic, typed) { add(path, dynamic, typed) }
      return
    }
    switch (schema.type, dynamic, typed) {
    case (.structure, .structure(let left), .structure(let right)):
      if schema.isUnion {
        compareUnions(left, right, schema, path)
      } else {
        compareStructures(left, right, schema, path)
      }
    case (.structure, .list(let left), .list(let right)) where schema.has(.eventStream):
      compareLists(left, right, schema, path)
    case (.list, .list(let left), .list(let right)):
      guard let element = schema.element else { return }
      let left = schema.has(.sparse) ? left : left.filter { Self.something($0) != nil }
      compareLists(left, right, element, path)
    case (.map, .structure(let left), .structure(let right)):
      guard let value = schema.value else { return }
      for name in Self.names(left, right) {
        compare(left[name], right[name], value, "\(path)[\(name)]")
      }
    default:
      if !Self.isSameScalar(dynamic, typed) { add(path, dynamic, typed) }
    }
  }

  private static func names(_ left: Structure, _ right: Structure) -> [String] {
    left.map(\.name) + right.map(\.name).filter { left[$0] == nil }
  }

  private mutating func compareStructures(
    _ left: Structure, _ right: Structure, _ schema: Schema, _ path: String
  ) {
    for name in Self.names(left, right) where name != "ResponseMetadata" {
      let path = path.isEmpty ? name : "\(path).\(name)"
      // What the library adds to a response (ExpiresString) isn't in the model, and has no type.
      guard let member = schema.member(name) else { continue }
      compare(left[name], right[name], member, path)
    }
  }

  private mutating func compareUnions(
    _ left: Structure, _ right: Structure, _ schema: Schema, _ path: String
  ) {
    let unknown = left["SDK_UNKNOWN_MEMBER"].flatMap { String($0["name"]) }
    let mark = right.first.flatMap { String($0.value[unknownVariantMark]) }
    if unknown != nil || mark != nil {
      let known = left.filter { Self.something($0.value) != nil && $0.name != "SDK_UNKNOWN_MEMBER" }
      // The dynamic client keeps no name where botocore doesn't: in CBOR.
      if !known.isEmpty || unknown != nil && unknown != mark {
        add(path, .structure(left), .structure(right))
      }
      return
    }
    compareStructures(left, right, schema, path)
  }

  private mutating func compareLists(
    _ left: [Value], _ right: [Value], _ schema: Schema, _ path: String
  ) {
    guard left.count == right.count else {
      add("\(path) (count)", .list(left), .list(right))
      return
    }
    for (index, (left, right)) in zip(left, right).enumerated() {
      let path = "\(path)[\(index)]"
      if case .structure(let event) = left, event.first?.name.hasPrefix("$") == true {
        if !Self.isSame(left, right) { add(path, left, right) }
      } else {
        compare(left, right, schema.has(.eventStream) ? schema.target : schema, path)
      }
    }
  }

  private static func isSameScalar(_ dynamic: Value, _ typed: Value) -> Bool {
    switch (dynamic, typed) {
    case (.timestamp(let left), .timestamp(let right)):
      return abs(left.epochSeconds - right.epochSeconds) <= 0.000_002
    case (.blob, _), (.list, _), (.structure, _): return isSame(dynamic, typed)
    case (_, .double(let right)):
      guard let left = Double(dynamic) ?? String(dynamic).flatMap(Double.init) else { return false }
      return left == right || left.isNaN && right.isNaN
    case (.string(let left), .string(let right)): return left == right
    // A scalar of another kind is converted where that loses nothing.
    default: return "\(dynamic)".lowercased() == "\(typed)".lowercased()
    }
  }

  private static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.string(let left), .string(let right)): return left == right
    case (.blob(let left), .blob(let right)): return left == right
    case (.timestamp(let left), .timestamp(let right)): return left == right
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy(isSame)
    case (.structure(let left), .structure(let right)):
      return left.count == right.count
        && left.allSatisfy { member in right[member.name].map { isSame(member.value, $0) } ?? false
        }
    default:
      guard let left = Double(left), let right = Double(right) else { return false }
      return left == right || left.isNaN && right.isNaN
    }
  }

  /// Whether a typed member says no more than that nothing was there.
  private static func isDefault(_ value: Value, _ schema: Schema) -> Bool {
    switch value {
    case .null: true
    case .bool(let bool): !bool
    case .integer(let integer): integer == 0
    case .double(let double): double == 0
    case .string(let text): text.isEmpty
    case .blob(let bytes): bytes.isEmpty
    case .timestamp(let timestamp): timestamp.seconds == 0
    case .list(let elements): elements.isEmpty
    case .structure(let structure):
      structure.allSatisfy { member in
        if case .string("")? = member.value[unknownVariantMark] as Value? { return true }
        return (schema.member(member.name)).map { isDefault(member.value, $0) } ?? false
      }
    default: false
    }
  }
}

/// Reads streams and events to their ends.
func materialized(_ value: Value) async -> Value {
  switch value {
  case .stream(let stream):
    do {
      return .blob(try await stream.read())
    } catch {
      return ["$error": .string("\(error)")]
    }
  case .events(let events):
    var elements: [Value] = []
    do {
      for try await event in events { elements.append(await materialized(event)) }
    } catch {
      elements.append(["$error": .string("\(error)")])
    }
    return .list(elements)
  case .list(let elements):
    var read: [Value] = []
    for element in elements { read.append(await materialized(element)) }
    return .list(read)
  case .structure(let structure):
    var read = Structure()
    for member in structure { read[member.name] = await materialized(member.value) }
    return .structure(read)
  default: return value
  }
}
