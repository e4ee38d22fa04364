// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension AttributeValue {
  /// A value of a request, checked as DynamoDB checks it before it looks at the table.
  init(wire value: Value, depth: Int = 0) throws {
    guard case .structure(let members) = value else {
      throw ServiceFault.invalid(
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
    }
    guard depth <= 32 else {
      throw ServiceFault.invalid(
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
          + " beyond supported limit")
    }
    var found: AttributeValue?
    var types = 0
    for (name, member) in members {
      if case .null = member { continue }
      types += 1
      found = try Self.read(name, member, depth) ?? found
    }
    guard let found, types > 0 else {
      throw ServiceFault.invalid(
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
    }
    guard types == 1 else {
      throw ServiceFault.invalid(
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
          + " supported datatypes")
    }
    self = found
  }

  private static func read(_ type: String, _ member: Value, _ depth: Int) throws
    -> AttributeValue?
  {
    switch (type, member) {
    case ("S", .string(let text)): return .string(text)
    case ("N", .string(let text)): return .number(try .parsed(text))
    case ("B", _): return .binary(member.bytes)
    case ("BOOL", .bool(let flag)): return .boolean(flag)
    case ("NULL", .bool(let flag)):
      guard flag else {
        throw ServiceFault.invalidParameters(
          "Null attribute value types must have the value of true")
      }
      return .null
    case ("L", .list(let elements)):
      return .list(try elements.map { try AttributeValue(wire: $0, depth: depth + 1) })
    case ("M", .structure(let members)):
      return .map(try AttributeMap(wire: members, depth: depth + 1))
    case ("SS", .list(let elements)):
      let texts = elements.map(\.text)
      guard !texts.isEmpty else {
        throw ServiceFault.invalidParameters("An string set  may not be empty")
      }
      guard Set(texts.map(ByteName.init)).count == texts.count else {
        throw ServiceFault.invalidParameters(
          "Input collection [\(texts.joined(separator: ", "))] contains duplicates.")
      }
      return .stringSet(texts)
    case ("NS", .list(let elements)):
      guard !elements.isEmpty else {
        throw ServiceFault.invalidParameters("An number set  may not be empty")
      }
      let numbers = try elements.map { try DecimalNumber.parsed($0.text) }
      guard Set(numbers).count == numbers.count else {
        throw ServiceFault.invalid("Input collection contains duplicates")
      }
      return .numberSet(numbers)
    case ("BS", .list(let elements)):
      let blobs = elements.map(\.bytes)
      guard !blobs.isEmpty else {
        throw ServiceFault.invalidParameters("Binary sets should not be empty")
      }
      guard Set(blobs).count == blobs.count else {
        let texts = blobs.map(Base64.encode).joined(separator: ", ")
        throw ServiceFault.invalidParameters(
          "Input collection [\(texts)]of type BS contains duplicates.")
      }
      return .binarySet(blobs)
    case ("S", _), ("N", _):
      throw ServiceFault(
        "SerializationException",
        member.isNumber ? "NUMBER_VALUE cannot be converted to String" : "Unexpected field type")
    case ("BOOL", _), ("NULL", _), ("L", _), ("M", _):
      throw ServiceFault("SerializationException", "Unexpected field type")
    default: return nil
    }
  }

  /// The value as the API has it.
  var wire: Value {
    let member: Value =
      switch self {
      case .string(let text): .string(text)
      case .number(let number): .string(number.text)
      case .binary(let bytes): .blob(bytes)
      case .boolean(let flag): .bool(flag)
      case .null: .bool(true)
      case .list(let elements): .list(elements.map(\.wire))
      case .map(let members): members.wire
      case .stringSet(let elements): .list(elements.map { .string($0) })
      case .numberSet(let elements): .list(elements.map { .string($0.text) })
      case .binarySet(let elements): .list(elements.map { .blob($0) })
      }
    return .structure([type: member])
  }

  /// The value in words of an error: `{S:abc}`.
  var described: String {
    let content: String =
      switch self {
      case .string(let text): text
      case .number(let number): number.text
      case .binary(let bytes): Base64.encode(bytes)
      case .boolean(let flag): flag ? "true" : "false"
      case .null: "true"
      case .list(let elements):
        "[" + elements.map(\.described).joined(separator: ", ") + "]"
      case .map(let members):
        "{" + members.entries.map { "\($0.name)=\($0.value.described)" }.joined(separator: ", ")
          + "}"
      case .stringSet(let elements): "[" + elements.joined(separator: ", ") + "]"
      case .numberSet(let elements):
        "[" + elements.map(\.text).joined(separator: ", ") + "]"
      case .binarySet(let elements):
        "[" + elements.map(Base64.encode).joined(separator: ", ") + "]"
      }
    return "{\(type):\(content)}"
  }
}

extension AttributeMap {
  /// Attributes of a request.
  init(wire members: Structure, depth: Int = 0) throws {
    var entries: [Entry] = []
    entries.reserveCapacity(members.count)
    for (name, value) in members {
      try Self.check(name: name)
      entries.append(
        Entry(name: ByteName(name), value: try AttributeValue(wire: value, depth: depth)))
    }
    self.init(entries)
  }

  /// Refuses names that are too long.
  static func check(name: String) throws {
    guard name.utf8.count < 65_536 else {
      throw ServiceFault.invalidParameters(
        "Attribute name is too large, must be less than 65536 bytes")
    }
  }

  /// The attributes as the API has them.
  var wire: Value {
    var members = Structure()
    members.reserveCapacity(count)
    for entry in entries { members.append(entry.name.text, entry.value.wire) }
    return .structure(members)
  }
}

extension Value {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .double, .number: true
    default: false
    }
  }

  fileprivate var bytes: [UInt8] {
    switch self {
    case .blob(let bytes): bytes
    case .string(let text): Array(text.utf8)
    default: []
    }
  }
}
