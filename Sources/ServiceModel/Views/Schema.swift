// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

// Inlined, with the flags and the bytes below it: see WireFormats'
// `UnsafeRawBufferPointer.hasSameBytes(as:ignoringCase:)`.

/// A shape of a service's model, or a member that refers to one. Serialisers, parsers and the
/// validator follow it. It is a view without allocation, cheap to copy.
///
/// Layout of a shape record, 16 bytes: name, flags, offset of the members (count, then member
/// records), offset of the traits. Layout of a member record, 16 bytes: name, offset of the shape
/// record, flags, offset of the traits. Layout of traits, 8 bytes: the location name, the node with
/// all others. A list has one member (`member`), a map two (`key`, `value`).
public struct Schema: Sendable, Hashable {
  @usableFromInline let model: ModelBytes
  @usableFromInline let shape: UInt32
  @usableFromInline let member: UInt32

  /// The number of bytes of a record.
  public static let recordSize = 16

  @inlinable init(_ model: ModelBytes, shape: Int, member: Int = 0) {
    self.model = model
    self.shape = UInt32(truncatingIfNeeded: shape)
    self.member = UInt32(truncatingIfNeeded: member)
  }

  /// Where the member's record is, which tells apart the members of a model; 0 for a shape of its own.
  @inlinable package var memberRecord: Int { Int(member) }

  /// Whether this is a member of a structure, list or map, not a shape of its own.
  @inlinable public var isMember: Bool { member != 0 }

  /// The member's name; empty for a shape of its own.
  @inlinable @inline(__always)
  public var memberName: ModelText {
    model.text(member == 0 ? 0 : model.u32(Int(member)))
  }

  /// The shape's name.
  public var shapeName: ModelText { model.text(model.u32(Int(shape))) }

  /// The shape's and the member's traits as bits.
  @inlinable @inline(__always)
  public var flags: SchemaFlags {
    let offset = member == 0 ? Int(shape) + 4 : Int(member) + 8
    return SchemaFlags(rawValue: UInt32(truncatingIfNeeded: model.u32(offset)))
  }

  /// Whether a trait is set on the member or its shape.
  @inlinable @inline(__always)
  public func has(_ flag: SchemaFlags) -> Bool { flags.contains(flag) }

  /// The shape's type; damaged bytes read as a structure without members.
  @inlinable @inline(__always)
  public var type: ShapeType {
    // The raw values, written out so that other modules need no call for them.
    switch UInt8(truncatingIfNeeded: flags.rawValue) {
    case 2: .list
    case 3: .map
    case 4: .string
    case 5: .blob
    case 6: .boolean
    case 7: .integer
    case 8: .long
    case 9: .float
    case 10: .double
    case 11: .timestamp
    default: .structure
    }
  }

  /// Where the member is sent.
  @inlinable
  public var location: SchemaLocation {
    // The raw values, written out as in ``type``.
    switch UInt8(truncatingIfNeeded: flags.rawValue >> SchemaFlags.locationShift) & 7 {
    case 1: .header
    case 2: .headers
    case 3: .querystring
    case 4: .uri
    case 5: .statusCode
    default: .body
    }
  }

  /// How a timestamp is written; `nil` when the protocol decides.
  public var timestampFormat: TimestampFormat? {
    TimestampFormat(
      rawValue: UInt8(truncatingIfNeeded: flags.rawValue >> SchemaFlags.timestampFormatShift) & 3)
  }

  @inlinable var traitsOffset: Int {
    model.u32(member == 0 ? Int(shape) + 12 : Int(member) + 12)
  }

  /// The name on the wire if the model gives one (`locationName`).
  @inlinable @inline(__always)
  public var locationName: ModelText? {
    let traits = traitsOffset
    guard traits != 0 else { return nil }
    let name = model.u32(traits)
    return name == 0 ? nil : model.text(name)
  }

  /// The name on the wire: ``locationName``, or else the member's name.
  @inlinable @inline(__always)
  public var wireName: ModelText { locationName ?? memberName }

  /// All traits that have no flag, the member's over the shape's, under their names in the
  /// published models: `queryName`, `xmlNamespace`, `min`, `enum`, `payload`, `required`, `error`,
  /// `retryable`, `contextParam`, …
  public var traits: ModelNode {
    let traits = traitsOffset
    return ModelNode(model, at: traits == 0 ? 0 : model.u32(traits + 4))
  }

  /// The members of a structure in the model's order. (For a list: its element; for a map: key and
  /// value.)
  @inlinable public var members: Members {
    let offset = model.u32(Int(shape) + 8)
    return Members(
      model: model, offset: offset + 4,
      count: model.tableCount(offset, recordSize: Self.recordSize))
  }

  /// The member of a name.
  public func member(_ name: String) -> Schema? {
    name.withBytes { members.first(named: $0) }
  }

  /// Whether a member comes after another one of the same structure.
  @inlinable public func comesAfter(_ other: Schema) -> Bool { member > other.member }

  /// The element of a list; `nil` for other types.
  @inlinable public var element: Schema? { type == .list ? members.first : nil }

  /// The key of a map; `nil` for other types.
  public var key: Schema? { type == .map ? members.first : nil }

  /// The value of a map; `nil` for other types.
  @inlinable public var value: Schema? {
    let members = members
    return type == .map && members.count > 1 ? members[1] : nil
  }

  /// The shape alone, without the member's traits.
  public var target: Schema { Schema(model, shape: Int(shape)) }

  /// The members of a structure.
  public struct Members: RandomAccessCollection, Sendable {
    @usableFromInline let model: ModelBytes
    @usableFromInline let offset: Int
    /// The number of members.
    public let count: Int

    @inlinable init(model: ModelBytes, offset: Int, count: Int) {
      self.model = model
      self.offset = offset
      self.count = count
    }

    /// 0.
    @inlinable public var startIndex: Int { 0 }
    /// The number of members.
    @inlinable public var endIndex: Int { count }
    /// The member at a position.
    @inlinable public subscript(position: Int) -> Schema {
      let record = offset + position * Schema.recordSize
      return Schema(model, shape: model.u32(record + 4), member: record)
    }

    /// The first member of a name. Lengths are compared first: they rule out most names.
    func first(named name: UnsafeRawBufferPointer) -> Schema? {
      guard name.count < Int(ModelBytes.longText) else {
        return first { $0.memberName.equals(name) }
      }
      let length = UInt8(name.count)
      var record = offset
      for _ in 0..<count {
        let text = model.u32(record)
        if model.u8(text) == length, model.text(text).equals(name) {
          return Schema(model, shape: model.u32(record + 4), member: record)
        }
        record += Schema.recordSize
      }
      return nil
    }

    /// The position of one of these members.
    @inlinable @inline(__always)
    package func index(of member: Schema) -> Int {
      (Int(member.member) - offset) / Schema.recordSize
    }
  }
}

extension Schema {
  /// A structure without name and members: the shape of a missing input or output.
  public static let empty = Schema(ModelBytes(copying: []), shape: 0)

  /// Whether a structure has one of its members: a union, or the events of a stream.
  package var isUnion: Bool { has(.union) || has(.eventStream) }
}
