// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// The shapes of a service during compilation, in the document's order.
struct ShapeTable {
  private struct Shape {
    let name: UInt32
    let nameBytes: [UInt8]
    var traits = SchemaTraits()
    var traitsRecord: UInt32 = 0
    var members: [Member] = []
    var errorCode: UInt32?
  }

  private struct Member {
    let name: UInt32
    let shape: Int
    let bits: UInt32
    let traitsRecord: UInt32
  }

  private var shapes: [Shape] = []
  private var indices: [UInt32: Int] = [:]
  /// The index of each shape among the names sorted by bytes.
  private var positions: [Int] = []
  private var sorted: [Int] = []

  var count: Int { shapes.count }

  /// The size of all member lists in bytes.
  private(set) var membersSize = 0

  /// Adds a shape.
  mutating func add(_ name: UInt32, _ nameBytes: [UInt8]) {
    indices[name] = shapes.count
    shapes.append(Shape(name: name, nameBytes: nameBytes))
  }

  /// Assigns each shape its index once all are added.
  mutating func sort() {
    sorted = shapes.indices.sorted {
      shapes[$0].nameBytes.lexicographicallyPrecedes(shapes[$1].nameBytes)
    }
    positions = Array(repeating: 0, count: sorted.count)
    for (position, index) in sorted.enumerated() { positions[index] = position }
  }

  /// The index of a shape in the sorted table.
  func position(of index: Int) -> Int { positions[index] }

  /// The shape that a reference names.
  func index(
    of reference: JSONNode, in compiler: inout NodeCompiler
  ) throws(CompileError) -> Int {
    _ = try reference.objectMembers()
    guard let shape = reference["shape"] else {
      throw CompileError("the reference names no shape")
    }
    let name = try within("shape") { () throws(CompileError) in try shape.stringValue() }
    guard let index = indices[try compiler.text(name)] else {
      throw CompileError("there is no shape '\(name)'")
    }
    return index
  }

  /// Reads a shape's type and traits.
  mutating func readTraits(
    of index: Int, _ document: JSONNode, in compiler: inout NodeCompiler
  ) throws(CompileError) {
    let members = try document.objectMembers()
    guard let typeNode = document["type"] else {
      throw CompileError("the shape has no type")
    }
    let typeName = try within("type") { () throws(CompileError) in try typeNode.stringValue() }
    guard let type = TraitTable.types[typeName] else {
      throw CompileError("'\(typeName)' isn't a shape type", path: ["type"])
    }
    var traits = SchemaTraits()
    traits.set(type)
    try traits.overlay(members, in: &compiler)
    shapes[index].traits = traits
    shapes[index].traitsRecord = try traits.record(in: &compiler)
    if traits.bits & SchemaFlags.exception.rawValue != 0 {
      shapes[index].errorCode = try errorCode(document, in: &compiler) ?? shapes[index].name
    }
  }

  private func errorCode(
    _ document: JSONNode, in compiler: inout NodeCompiler
  ) throws(CompileError) -> UInt32? {
    guard let code = document["error"]?["code"] else { return nil }
    let text = try within("code") { () throws(CompileError) in
      try compiler.text(try code.stringValue())
    }
    return text == 0 ? nil : text
  }

  /// Reads a shape's members, once all shapes have their traits.
  mutating func readMembers(
    of index: Int, _ document: JSONNode, in compiler: inout NodeCompiler
  ) throws(CompileError) {
    var members: [Member] = []
    switch ShapeType(rawValue: UInt8(truncatingIfNeeded: shapes[index].traits.bits)) {
    case .structure: members = try structureMembers(document, in: &compiler)
    case .list: members = [try member("member", document, in: &compiler)]
    case .map:
      members = [
        try member("key", document, in: &compiler), try member("value", document, in: &compiler),
      ]
    default: break
    }
    shapes[index].members = members
    if !members.isEmpty { membersSize += 4 + members.count * Schema.recordSize }
  }

  private func structureMembers(
    _ document: JSONNode, in compiler: inout NodeCompiler
  ) throws(CompileError) -> [Member] {
    guard let node = document["members"] else { return [] }
    let references = try within("members") { () throws(CompileError) in
      try node.objectMembers()
    }
    var required: Set<UInt32> = []
    if let names = document["required"] {
      try within("required") { () throws(CompileError) in
        for name in try names.arrayElements() {
          required.insert(try compiler.text(try name.stringValue()))
        }
      }
    }
    var members: [Member] = []
    members.reserveCapacity(references.count)
    for (name, reference) in references {
      do throws(CompileError) {
        let text = try compiler.text(name)
        members.append(
          try member(text, reference, isRequired: required.contains(text), in: &compiler))
      } catch {
        throw error.inside(name).inside("members")
      }
    }
    return members
  }

  private func member(
    _ key: String, _ document: JSONNode, in compiler: inout NodeCompiler
  ) throws(CompileError) -> Member {
    guard let reference = document[key] else {
      throw CompileError("the shape has no '\(key)'")
    }
    return try within(key) { () throws(CompileError) in
      try member(try compiler.text(key), reference, isRequired: false, in: &compiler)
    }
  }

  private func member(
    _ name: UInt32, _ reference: JSONNode, isRequired: Bool, in compiler: inout NodeCompiler
  ) throws(CompileError) -> Member {
    let target = try index(of: reference, in: &compiler)
    var traits = shapes[target].traits.inherited()
    try traits.overlay(try reference.objectMembers(), in: &compiler)
    if isRequired { traits.set(SchemaFlags.required) }
    return Member(
      name: name, shape: target, bits: traits.bits,
      traitsRecord: traits.differsInRecord
        ? try traits.record(in: &compiler) : shapes[target].traitsRecord)
  }

  /// The error codes that differ from the names of their shapes. Of two shapes with one code the
  /// later one counts.
  func errorCodes(in compiler: inout NodeCompiler) throws(CompileError) -> ObjectMembers {
    var winners: [UInt32: UInt32] = [:]
    for shape in shapes { if let code = shape.errorCode { winners[code] = shape.name } }
    var members = ObjectMembers()
    for shape in shapes {
      guard let code = shape.errorCode, let winner = winners[code], winner != code else { continue }
      let node = try compiler.stringNode(winner)
      members.set(code, to: node)
    }
    return members
  }

  /// Writes the shape records, then the member lists.
  func append(to blob: inout [UInt8], membersOffset: Int, _ shapeOffset: (Int) -> UInt32) {
    var offset = membersOffset
    for index in sorted {
      let shape = shapes[index]
      blob.append(u32: shape.name)
      blob.append(u32: shape.traits.bits)
      blob.append(u32: shape.members.isEmpty ? 0 : UInt32(truncatingIfNeeded: offset))
      blob.append(u32: shape.traitsRecord)
      if !shape.members.isEmpty { offset += 4 + shape.members.count * Schema.recordSize }
    }
    for index in sorted where !shapes[index].members.isEmpty {
      blob.append(u32: UInt32(truncatingIfNeeded: shapes[index].members.count))
      for member in shapes[index].members {
        blob.append(u32: member.name)
        blob.append(u32: shapeOffset(member.shape))
        blob.append(u32: member.bits)
        blob.append(u32: member.traitsRecord)
      }
    }
  }
}
