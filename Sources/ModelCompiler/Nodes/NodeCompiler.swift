// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
package import WireFormats

/// Compiles trees of JSON to ``ServiceModel/ModelNode`` form, each distinct string and node once.
package struct NodeCompiler {
  /// A member of an object: the offsets of its key and its value.
  typealias Member = (key: UInt32, value: UInt32)

  private(set) var pool: InternPool
  /// The maximum depth of a tree.
  private static let depthLimit = 256

  init(headerSize: Int) { pool = InternPool(headerSize: headerSize) }

  /// Compiles a document to a blob of its own: the form of documents and resources.
  ///
  /// The blob begins with four 4-byte fields: ``ServiceModel/ModelNode/treeMagic``, the format's
  /// version, the offset of the root node, and a spare one.
  ///
  /// - Throws: ``CompileError`` when it is too deep or too large.
  package static func tree(_ json: JSONNode) throws(CompileError) -> [UInt8] {
    var compiler = NodeCompiler(headerSize: ModelNode.treeHeaderSize)
    let root = try compiler.node(json)
    var header: [UInt8] = []
    header.append(u32: ModelNode.treeMagic)
    header.append(u32: ModelFormat.version)
    header.append(u32: root)
    header.append(u32: 0)
    return header + compiler.pool.bytes.dropFirst(header.count)
  }

  /// The offset of a string; 0 for the empty one.
  mutating func text(_ string: String) throws(CompileError) -> UInt32 {
    string.isEmpty ? 0 : try presentText(string)
  }

  /// The offset of a string that may be empty but present: never 0.
  mutating func presentText(_ string: String) throws(CompileError) -> UInt32 {
    try pool.intern { $0.append(text: string.utf8) }
  }

  /// The offset of a node.
  mutating func node(_ json: JSONNode, depth: Int = 0) throws(CompileError) -> UInt32 {
    guard depth < Self.depthLimit else {
      throw CompileError("it is nested deeper than \(Self.depthLimit) levels")
    }
    switch json {
    case .null:
      return 0
    case .bool(let value):
      return try pool.intern { $0.append((value ? ModelNode.Kind.true : .false).rawValue) }
    case .integer(let value):
      return try pool.intern { bytes in
        bytes.append(ModelNode.Kind.integer.rawValue)
        bytes.append(u64: UInt64(bitPattern: value))
      }
    case .number(let value):
      return try pool.intern { bytes in
        bytes.append(ModelNode.Kind.double.rawValue)
        bytes.append(u64: value.double.bitPattern)
      }
    case .string(let value):
      return try stringNode(try text(value))
    case .array(let elements):
      var offsets: [UInt32] = []
      offsets.reserveCapacity(elements.count)
      for element in elements { offsets.append(try node(element, depth: depth + 1)) }
      return try pool.intern { bytes in
        bytes.append(ModelNode.Kind.array.rawValue)
        bytes.append(u32: UInt32(truncatingIfNeeded: offsets.count))
        for offset in offsets { bytes.append(u32: offset) }
      }
    case .object(let members):
      var compiled = ObjectMembers()
      for member in members {
        compiled.append(try text(member.key), try node(member.value, depth: depth + 1))
      }
      return try object(compiled)
    }
  }

  /// The offset of an object node with a document's members, without some keys.
  mutating func members(
    of members: JSONObject, without omitted: Set<String>
  ) throws(CompileError) -> UInt32 {
    var compiled = ObjectMembers()
    for (key, value) in members where !omitted.contains(key) {
      compiled.append(try text(key), try node(value))
    }
    return try object(compiled)
  }

  /// The offset of a string node for a stored text.
  mutating func stringNode(_ text: UInt32) throws(CompileError) -> UInt32 {
    try pool.intern { bytes in
      bytes.append(ModelNode.Kind.string.rawValue)
      bytes.append(u32: text)
    }
  }

  /// The offset of a run of 4-byte fields.
  mutating func record(_ fields: [UInt32]) throws(CompileError) -> UInt32 {
    try pool.intern { bytes in
      for field in fields { bytes.append(u32: field) }
    }
  }

  /// The offset of an object node with compiled members.
  mutating func object(_ members: ObjectMembers) throws(CompileError) -> UInt32 {
    try pool.intern { bytes in
      bytes.append(ModelNode.Kind.object.rawValue)
      bytes.append(u32: UInt32(truncatingIfNeeded: members.list.count))
      for member in members.list {
        bytes.append(u32: member.key)
        bytes.append(u32: member.value)
      }
    }
  }
}

/// The compiled members of an object in order.
struct ObjectMembers {
  private(set) var list: [NodeCompiler.Member] = []

  var isEmpty: Bool { list.isEmpty }

  /// Adds a key that isn't there yet.
  mutating func append(_ key: UInt32, _ value: UInt32) { list.append((key, value)) }

  /// Sets the value of a key: in place, or after the others.
  mutating func set(_ key: UInt32, to value: UInt32) {
    if let index = list.firstIndex(where: { $0.key == key }) {
      list[index].value = value
    } else {
      append(key, value)
    }
  }
}
