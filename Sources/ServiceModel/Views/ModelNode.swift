// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A node of a compiled tree of data (originally JSON), read in place.
///
/// Written by the compiler as one kind byte, then: nothing for null, false and true; 8 bytes for an
/// integer or a double; a string offset for a string; a count and node offsets for an array; a
/// count and pairs of text and node offsets, in the document's order, for an object. Equal nodes
/// are stored once.
public struct ModelNode: Sendable, Hashable {
  /// What a node holds.
  public enum Kind: UInt8, Sendable {
    case null = 0
    case `false`
    case `true`
    case integer
    case double
    case string
    case array
    case object
  }

  let model: ModelBytes
  let offset: Int

  /// The node at an offset; offset 0 is the null node.
  public init(_ model: ModelBytes, at offset: Int) {
    self.model = model
    self.offset = offset
  }

  /// The null node.
  public static let null = ModelNode(ModelBytes(copying: []), at: 0)

  /// The root of a tree that is a blob of its own: a document, resources.
  ///
  /// Such a blob begins with four 4-byte fields: magic, format version, offset of the root, and a
  /// spare one.
  ///
  /// - Throws: ``ModelError`` when the bytes aren't a tree of this format.
  public init(tree bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= Self.treeHeaderSize, UInt32(bytes.u32(0)) == Self.treeMagic else {
      throw .damaged("it does not begin as a tree of data")
    }
    guard UInt32(bytes.u32(4)) == ModelFormat.version else {
      throw .unsupportedVersion(bytes.u32(4))
    }
    self.init(bytes, at: bytes.u32(8))
  }

  /// `BTRE` in little-endian order.
  public static let treeMagic: UInt32 = 0x4552_5442
  /// The number of bytes before the first node.
  public static let treeHeaderSize = 16

  /// Its kind; null if the bytes make no sense.
  public var kind: Kind { offset == 0 ? .null : Kind(rawValue: model.u8(offset)) ?? .null }

  /// Whether it is null or absent.
  public var isNull: Bool { kind == .null }

  /// The boolean.
  public var bool: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The integer.
  public var integer: Int? {
    kind == .integer ? Int(truncatingIfNeeded: Int64(bitPattern: model.u64(offset + 1))) : nil
  }

  /// The number, including integers.
  public var double: Double? {
    switch kind {
    case .integer: integer.map(Double.init)
    case .double: Double(bitPattern: model.u64(offset + 1))
    default: nil
    }
  }

  /// The text.
  public var text: ModelText? { kind == .string ? model.text(model.u32(offset + 1)) : nil }

  /// The text as a `String`.
  public var string: String? { text?.string }

  /// The elements of an array; none for other kinds.
  public var elements: Elements {
    Elements(
      model: model, offset: offset + 5,
      count: kind == .array ? model.tableCount(offset + 1, recordSize: 4) : 0)
  }

  /// The members of an object in the document's order; none for other kinds.
  public var members: Members {
    Members(
      model: model, offset: offset + 5,
      count: kind == .object ? model.tableCount(offset + 1, recordSize: 8) : 0)
  }

  /// The member of an object; the null node when there is none.
  public subscript(key: String) -> ModelNode {
    var key = key
    return key.withUTF8 { key in
      let key = UnsafeRawBufferPointer(key)
      return members.first { $0.key.equals(key) }?.value ?? ModelNode(model, at: 0)
    }
  }

  /// The elements of an array node.
  public struct Elements: RandomAccessCollection, Sendable {
    let model: ModelBytes
    let offset: Int
    /// The number of elements.
    public let count: Int
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of elements.
    public var endIndex: Int { count }
    /// The element at a position.
    public subscript(position: Int) -> ModelNode {
      ModelNode(model, at: model.u32(offset + position * 4))
    }
  }

  /// The members of an object node.
  public struct Members: RandomAccessCollection, Sendable {
    let model: ModelBytes
    let offset: Int
    /// The number of members.
    public let count: Int
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of members.
    public var endIndex: Int { count }
    /// The member at a position.
    public subscript(position: Int) -> (key: ModelText, value: ModelNode) {
      let entry = offset + position * 8
      return (
        model.text(model.u32(entry)), ModelNode(model, at: model.u32(entry + 4))
      )
    }
  }
}
