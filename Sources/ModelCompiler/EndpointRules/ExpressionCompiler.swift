// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Compiles the values in a rule set: literals, references, templates, functions, properties.
///
/// A scope has the names with a value at a position: all parameters, and what the conditions before
/// it assign. A name outside the scope has no value, as in botocore.
struct ExpressionCompiler {
  private(set) var pool = InternPool(headerSize: RuleSetFormat.headerSize)
  private var slots: [String: UInt8] = [:]
  private static let maximumDepth = 32

  /// The number of slots in use.
  var slotCount: Int { slots.count }

  /// The slot of a parameter or variable, or a new slot for a new name.
  mutating func slot(of name: String) throws(CompileError) -> UInt8 {
    if let slot = slots[name] { return slot }
    guard slots.count < RuleSetFormat.maximumSlots else {
      throw CompileError(
        "there are more than \(RuleSetFormat.maximumSlots) parameters and variables")
    }
    let slot = UInt8(slots.count)
    slots[name] = slot
    return slot
  }

  // MARK: Nodes

  mutating func text(_ string: String) throws(CompileError) -> UInt32 {
    guard !string.isEmpty else { return 0 }
    return try pool.intern { $0.append(text: string.utf8) }
  }

  mutating func node(
    _ opcode: RuleOpcode, _ operands: (inout [UInt8]) -> Void = { _ in }
  ) throws(CompileError) -> UInt32 {
    try pool.intern { bytes in
      bytes.append(opcode.rawValue)
      operands(&bytes)
    }
  }

  mutating func list(_ elements: [UInt32]) throws(CompileError) -> UInt32 {
    guard elements.count <= UInt16.max else { throw CompileError("a list is too long") }
    return try node(.list) { bytes in
      bytes.append(u16: elements.count)
      for element in elements { bytes.append(u24: element) }
    }
  }

  mutating func object(_ members: [(name: UInt32, value: UInt32)]) throws(CompileError) -> UInt32 {
    guard members.count <= UInt16.max else { throw CompileError("an object is too large") }
    return try node(.object) { bytes in
      bytes.append(u16: members.count)
      for member in members {
        bytes.append(u24: member.name)
        bytes.append(u24: member.value)
      }
    }
  }

  // MARK: Values

  /// A value without references and templates.
  mutating func literal(_ value: JSONNode) throws(CompileError) -> UInt32 {
    switch value {
    case .null: return 0
    case .bool(let value): return try node(value ? .true : .false)
    case .integer(let value):
      guard let small = Int32(exactly: value) else {
        throw CompileError("the number \(value) has more than 32 bits")
      }
      return try node(.integer) { $0.append(u32: UInt32(bitPattern: small)) }
    case .string(let value):
      let text = try text(value)
      return try node(.text) { $0.append(u24: text) }
    case .array(let elements):
      var compiled: [UInt32] = []
      for element in elements { compiled.append(try literal(element)) }
      return try list(compiled)
    case .number, .object: throw CompileError("fractions and objects can't be values of rules")
    }
  }

  /// A value in a rule: a function, a reference, a template, a literal.
  mutating func value(
    _ value: JSONNode, scope: inout Set<String>, depth: Int = 0
  ) throws(CompileError) -> UInt32 {
    if case .object(let members) = value {
      if members["fn"] != nil { return try function(value, scope: &scope, depth: depth) }
      if let name = members["ref"] { return try reference(try name.stringValue(), scope: scope) }
    }
    if case .string(let text) = value, Template.isTemplate(text) {
      return try template(text, scope: scope)
    }
    return try literal(value)
  }

  private mutating func reference(
    _ name: String, scope: Set<String>
  ) throws(CompileError) -> UInt32 {
    guard scope.contains(name) else { return 0 }
    let slot = try slot(of: name)
    return try node(.slot) { $0.append(slot) }
  }

  private mutating func template(
    _ text: String, scope: Set<String>
  ) throws(CompileError) -> UInt32 {
    var parts: [UInt32] = []
    for part in try Template.parts(of: text) {
      switch part {
      case .literal(let text): parts.append(try literal(.string(text)))
      case .reference(let names):
        guard scope.contains(names[0]) else {
          throw CompileError("the template refers to \(names[0]), which has no value there")
        }
        var node = try reference(names[0], scope: scope)
        for name in names.dropFirst() { node = try attribute(name, index: nil, of: node) }
        parts.append(node)
      }
    }
    guard parts.count <= UInt8.max else { throw CompileError("a template has too many parts") }
    return try node(.template) { bytes in
      bytes.append(UInt8(truncatingIfNeeded: parts.count))
      for part in parts { bytes.append(u24: part) }
    }
  }

  /// A node of an endpoint's properties: a document whose strings may be templates.
  mutating func property(
    _ value: JSONNode, scope: Set<String>, depth: Int = 0
  ) throws(CompileError) -> UInt32 {
    guard depth < Self.maximumDepth else {
      throw CompileError("properties are nested deeper than \(Self.maximumDepth) levels")
    }
    switch value {
    case .array(let elements):
      var compiled: [UInt32] = []
      for element in elements {
        compiled.append(try property(element, scope: scope, depth: depth + 1))
      }
      return try list(compiled)
    case .object(let members):
      var compiled: [(UInt32, UInt32)] = []
      for (name, value) in members {
        let node = try within(name) { () throws(CompileError) in
          try property(value, scope: scope, depth: depth + 1)
        }
        compiled.append((try text(name), node))
      }
      return compiled.isEmpty && depth == 0 ? 0 : try object(compiled)
    case .string(let text) where Template.isTemplate(text):
      return try template(text, scope: scope)
    default: return try literal(value)
    }
  }

  // MARK: Functions

  /// A function call; the variable that it assigns enters the scope.
  mutating func function(
    _ call: JSONNode, scope: inout Set<String>, depth: Int = 0
  ) throws(CompileError) -> UInt32 {
    guard depth < Self.maximumDepth else {
      throw CompileError("functions are nested deeper than \(Self.maximumDepth) levels")
    }
    let name = try (call["fn"] ?? .null).stringValue()
    let arguments = try (call["argv"] ?? .null).arrayElements()
    var node: UInt32
    if name == "getAttr" {
      node = try getAttr(arguments, scope: &scope, depth: depth)
    } else {
      node = try plainFunction(name, arguments, scope: &scope, depth: depth)
    }
    if let variable = try call["assign"]?.stringValue() {
      guard scope.insert(variable).inserted else {
        throw CompileError(
          "\(variable) is assigned, but has a value already that can't be overwritten")
      }
      let slot = try slot(of: variable)
      let value = node
      node = try self.node(.assign) { bytes in
        bytes.append(slot)
        bytes.append(u24: value)
      }
    }
    return node
  }

  private mutating func plainFunction(
    _ name: String, _ arguments: [JSONNode], scope: inout Set<String>, depth: Int
  ) throws(CompileError) -> UInt32 {
    guard let opcode = RuleOpcode(function: name) else {
      throw CompileError("there is no function \(name)")
    }
    guard opcode.arity.map({ $0 == arguments.count }) ?? (1...255).contains(arguments.count) else {
      throw CompileError("the function \(name) doesn't take \(arguments.count) arguments")
    }
    var compiled: [UInt32] = []
    for argument in arguments {
      compiled.append(try value(argument, scope: &scope, depth: depth + 1))
    }
    return try node(opcode) { bytes in
      if opcode.arity == nil { bytes.append(UInt8(truncatingIfNeeded: compiled.count)) }
      for argument in compiled { bytes.append(u24: argument) }
    }
  }

  private mutating func getAttr(
    _ arguments: [JSONNode], scope: inout Set<String>, depth: Int
  ) throws(CompileError) -> UInt32 {
    guard arguments.count == 2, case .string(let path) = arguments[1] else {
      throw CompileError("the function getAttr takes a value and a path")
    }
    var node = try value(arguments[0], scope: &scope, depth: depth + 1)
    for part in path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard let open = part.firstIndex(of: UInt8(ascii: "[")) else {
        node = try attribute(String(Substring(part)), index: nil, of: node)
        continue
      }
      let digits = part[part.index(after: open)...].prefix { $0 != UInt8(ascii: "]") }
      guard let index = UInt8(Substring(digits)), index != RuleSetFormat.noIndex else {
        throw CompileError("the path \(path) has no index from 0 to 254 in its brackets")
      }
      node = try attribute(String(Substring(part[..<open])), index: index, of: node)
    }
    return node
  }

  private mutating func attribute(
    _ name: String, index: UInt8?, of value: UInt32
  ) throws(CompileError) -> UInt32 {
    let attribute = name.isEmpty ? RuleAttribute.itself : RuleAttribute(named: name)
    let text = attribute == .other ? try text(name) : 0
    return try node(.attribute) { bytes in
      bytes.append(u24: value)
      bytes.append(attribute.rawValue)
      bytes.append(index ?? RuleSetFormat.noIndex)
      bytes.append(u24: text)
    }
  }
}
