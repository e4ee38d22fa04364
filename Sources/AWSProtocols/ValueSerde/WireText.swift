// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

/// A style of timestamps as a type.
package protocol WireTimestamps {
  /// The style.
  static var style: WireTextStyle { get }
  /// The value of a timestamp, from text or a number.
  static func value(_ wire: Value) throws -> Value
}

/// ``WireTextStyle/unchanged``.
package enum UnchangedTimestamps: WireTimestamps {
  package static var style: WireTextStyle { .unchanged }
  package static func value(_ wire: Value) -> Value { wire }
}

/// A value whose blobs are as the message has them (text, mostly Base64), and whose timestamps are
/// text or numbers. Members have the order of the model, those in headers before those in the body.
///
/// This is what botocore returns with a `timestamp_parser` and a `blob_parser` of the AWS CLI, and
/// what the AWS CLI prints.
package struct WireText<Timestamps: WireTimestamps>: DeserializableShape {
  /// The value.
  package let value: Value

  /// The style, for events, too.
  package static var wireText: WireTextStyle? { Timestamps.style }

  /// Reads the next value.
  package init<D: ShapeDeserializer>(from deserializer: inout D, as schema: Schema) throws {
    try self.init(from: &deserializer, as: schema, like: nil)
  }

  @specialized(where D == JSONDeserializer, Timestamps == ISOTimestamps)
  @specialized(where D == XMLDeserializer, Timestamps == ISOTimestamps)
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
      var members = OrderedMembers<Timestamps>()
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
    case .timestamp, .float, .double:
      guard try !deserializer.readNull() else { break }
      let wire = try deserializer.readWireText(schema)
      value = schema.type == .timestamp ? try Timestamps.value(wire) : wire
      return
    default:
      value = try Value(from: &deserializer, as: schema)
      return
    }
    value = .null
  }
}

/// Collects the members of a structure in the model's order.
private struct OrderedMembers<Timestamps: WireTimestamps>: StructureConsumer {
  private var members: [(schema: Schema, value: Value)] = []
  private var skipped: String?

  mutating func readMember<D: ShapeDeserializer>(
    _ member: Schema, from deserializer: inout D
  ) throws {
    let value = try WireText<Timestamps>(from: &deserializer, as: member).value
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

extension Value {
  /// Reads the next value in a style; `nil` for one with timestamps and blobs.
  init<D: ShapeDeserializer>(
    from deserializer: inout D, as schema: Schema, style: WireTextStyle?
  ) throws {
    self =
      switch style {
      case nil: try Value(from: &deserializer, as: schema)
      case .unchanged:
        try WireText<UnchangedTimestamps>(from: &deserializer, as: schema).value
      case .iso8601: try WireText<ISOTimestamps>(from: &deserializer, as: schema).value
      }
  }

  /// The members; none for another kind.
  var members: Structure {
    if case .structure(let members) = self { members } else { [:] }
  }
}
