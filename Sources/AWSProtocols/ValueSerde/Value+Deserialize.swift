// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

extension Value: DeserializableShape {
  /// Reads the next value.
  package init<D: ShapeDeserializer>(from deserializer: inout D, as schema: Schema) throws {
    try self.init(from: &deserializer, as: schema, like: nil)
  }

  /// Reads the next value.
  ///
  /// - Parameter other: A value that it is likely to resemble: the element before it in a list.
  // Specialized for the formats of bodies and messages: 5 % of `scripts/instructions list`, 1 % of `get`.
  @specialized(where D == JSONDeserializer)
  @specialized(where D == CBORDeserializer)
  @specialized(where D == XMLDeserializer)
  @specialized(where D == MessageDeserializer<XMLDeserializer>)
  @specialized(where D == MessageDeserializer<JSONDeserializer>)
  @specialized(where D == TextDeserializer)
  private init<D: ShapeDeserializer>(
    from deserializer: inout D, as schema: Schema, like other: Value?
  ) throws {
    let flags = schema.flags
    if schema.type == .blob || flags.contains(.eventStream),
      let stream = try deserializer.readStream(schema)
    {
      self = stream
      return
    }
    if try deserializer.readNull() {
      self = .null
      return
    }
    if flags.contains(.document) || schema.isJSONHeader {
      self = try deserializer.readDocument(schema)
      return
    }
    if let unexpectedValue = try deserializer.readUnexpectedValue(schema) {
      self = unexpectedValue
      return
    }
    switch schema.type {
    case .structure:
      let other: Structure? = if case .structure(let other)? = other { other } else { nil }
      self = .structure(try Structure(from: &deserializer, as: schema, like: other))
    case .list:
      var elements: [Value] = []
      try deserializer.readList(schema) { deserializer, schema in
        elements.append(try Value(from: &deserializer, as: schema, like: elements.last))
      }
      self = .list(elements)
    case .map:
      var entries = Structure()
      try deserializer.readMap(schema) { key, deserializer, schema in
        if entries.isEmpty { entries.reserveCapacity(8) }
        entries[key] = try Value(from: &deserializer, as: schema)
      }
      self = .structure(entries)
    case .string: self = .string(try deserializer.readString(schema))
    case .blob: self = .blob(try deserializer.readBlob(schema))
    case .boolean: self = .bool(try deserializer.readBoolean(schema))
    case .integer, .long: self = try deserializer.readInteger(schema)
    case .float, .double: self = .double(try deserializer.readDouble(schema))
    case .timestamp: self = .timestamp(try deserializer.readTimestamp(schema))
    }
  }
}

extension Structure: DeserializableShape {
  /// Reads the next structure. A union's member that the schema doesn't know becomes
  /// `SDK_UNKNOWN_MEMBER`, as in botocore.
  package init<D: ShapeDeserializer>(from deserializer: inout D, as schema: Schema) throws {
    try self.init(from: &deserializer, as: schema, like: nil)
  }

  fileprivate init<D: ShapeDeserializer>(
    from deserializer: inout D, as schema: Schema, like other: Structure?
  ) throws {
    var builder = StructureBuilder(other: other)
    // Room for the probable number of members: growing step by step would copy them.
    let usual = schema.has(.union) ? 1 : Swift.min(schema.members.count, 8)
    builder.structure.reserveCapacity(other?.count ?? usual)
    try deserializer.readStructure(schema, into: &builder)
    self = builder.structure
    if schema.has(.union), isEmpty, let name = builder.skipped {
      self["SDK_UNKNOWN_MEMBER"] = .structure(["name": .string(name)])
    }
  }
}

/// Collects the members of a dynamic structure.
private struct StructureBuilder: StructureConsumer {
  var structure = Structure()
  var skipped: String?
  /// A structure that probably has the same members.
  private let other: Structure?
  /// The last member, in the model's order, of those that were read.
  private var last: Schema?

  init(other: Structure?) { self.other = other }

  mutating func readMember<D: ShapeDeserializer>(
    _ member: Schema, from deserializer: inout D
  ) throws {
    let value = try Value(from: &deserializer, as: member)
    guard value != nil else { return }
    if let last, !member.comesAfter(last) { return structure.set(member.memberName, value) }
    // A member after all others in the model can't be present yet.
    let name = member.memberName
    structure.append(other?.name(name, at: structure.count) ?? name.string, value)
    last = member
  }

  mutating func skippedMember(_ name: String) { skipped = name }
}
