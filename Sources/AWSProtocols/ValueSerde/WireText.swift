// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

/// A value whose timestamps and blobs are as the message has them: text, or numbers. Members have
/// the order of the model, those in headers before those in the body.
///
/// This is what botocore returns with a `timestamp_parser` and a `blob_parser` that change nothing,
/// and what the AWS CLI prints.
package struct WireText: DeserializableShape {
  /// The value.
  package let value: Value

  /// The value's members; none for another kind.
  var structure: Structure {
    if case .structure(let members) = value { members } else { [:] }
  }

  /// Timestamps and blobs of events, too, stay as they are.
  package static var keepsWireText: Bool { true }

  /// Reads the next value.
  package init<D: ShapeDeserializer>(from deserializer: inout D, as schema: Schema) throws {
    try self.init(from: &deserializer, as: schema, like: nil)
  }

  @specialized(where D == JSONDeserializer)
  @specialized(where D == XMLDeserializer)
  private init<D: ShapeDeserializer>(
    from deserializer: inout D, as schema: Schema, like other: Value?
  ) throws {
    let flags = schema.flags
    if flags.contains(.document) || flags.contains(.eventStream) || schema.isJSONHeader {
      value = try Value(from: &deserializer, as: schema)
      return
    }
    switch schema.type {
    case .structure:
      guard try !deserializer.readNull() else { break }
      let other: Structure? = if case .structure(let other)? = other { other } else { nil }
      var members = OrderedMembers()
      try deserializer.readStructure(schema, into: &members)
      value = .structure(members.structure(of: schema, like: other))
      return
    case .list:
      guard try !deserializer.readNull() else { break }
      var elements: [Value] = []
      try deserializer.readList(schema) { deserializer, schema in
        elements.append(try Self(from: &deserializer, as: schema, like: elements.last).value)
      }
      value = .list(elements)
      return
    case .map:
      guard try !deserializer.readNull() else { break }
      var entries = Structure()
      try deserializer.readMap(schema) { key, deserializer, schema in
        entries[key] = try Self(from: &deserializer, as: schema, like: nil).value
      }
      value = .structure(entries)
      return
    case .blob:
      if let stream = try deserializer.readStream(schema) {
        value = stream
        return
      }
      fallthrough
    case .timestamp:
      guard try !deserializer.readNull() else { break }
      value = try deserializer.readWireText(schema)
      return
    default:
      value = try Value(from: &deserializer, as: schema)
      return
    }
    value = .null
  }
}

/// Collects the members of a structure in the model's order.
private struct OrderedMembers: StructureConsumer {
  private var members: [(schema: Schema, value: Value)] = []
  private var skipped: String?

  mutating func readMember<D: ShapeDeserializer>(
    _ member: Schema, from deserializer: inout D
  ) throws {
    let value = try WireText(from: &deserializer, as: member).value
    guard value != nil else { return }
    var position = members.count
    while position > 0, !Self.follows(member, members[position - 1].schema) {
      position -= 1
      if members[position].schema == member { return members[position].value = value }
    }
    members.insert((member, value), at: position)
  }

  mutating func skippedMember(_ name: String) { skipped = name }

  /// Whether a member stands after another.
  private static func follows(_ member: Schema, _ other: Schema) -> Bool {
    let isInBody = member.location == .body
    guard isInBody == (other.location == .body) else { return isInBody }
    return member.comesAfter(other)
  }

  /// The structure. A union's member that the schema doesn't know becomes `SDK_UNKNOWN_MEMBER`, as
  /// in botocore.
  ///
  /// - Parameter other: A structure that probably has the same members.
  func structure(of schema: Schema, like other: Structure?) -> Structure {
    var structure = Structure()
    structure.reserveCapacity(members.count)
    for (member, value) in members {
      let name = member.memberName
      structure.append(other?.name(name, at: structure.count) ?? name.string, value)
    }
    if schema.has(.union), members.isEmpty, let skipped {
      structure["SDK_UNKNOWN_MEMBER"] = .structure(["name": .string(skipped)])
    }
    return structure
  }
}
