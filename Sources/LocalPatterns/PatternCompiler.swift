// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Compiles patterns as event-ruler does, whose words the errors are.
struct PatternCompiler {
  private typealias Condition = EventPattern.Condition
  private typealias Field = EventPattern.Field
  private typealias Node = EventPattern.Node
  private typealias Fault = EventPattern.Fault
  private typealias Bound = EventPattern.Bound

  private let source: String
  private let dialect: EventPattern.Dialect
  private var reader: PatternReader
  /// How deep the pattern's objects are.
  private(set) var deepest = 0

  init(_ text: String, as dialect: EventPattern.Dialect) {
    source = text
    self.dialect = dialect
    reader = PatternReader(text)
  }

  mutating func compile() throws -> (fields: [EventPattern.Field], complexity: Int) {
    guard try reader.next() == .beginObject else { throw fault("Filter is not an object") }
    let (fields, complexity) = try object(depth: 1)
    guard try reader.next() == nil else { throw fault("Unexpected text behind the filter") }
    guard !fields.isEmpty else { throw fault("Empty objects are not allowed") }
    return (fields, complexity)
  }

  private mutating func object(depth: Int) throws -> (fields: [Field], complexity: Int) {
    guard depth < 100 else { throw fault("Filter is nested too deeply") }
    deepest = max(deepest, depth)
    var fields: [Field] = []
    var complexity = 1
    while case .name(let name)? = try reader.next() {
      switch try reader.next() {
      case .beginArray? where name == "$or":
        let (nodes, sum) = try alternatives(depth: depth)
        complexity = Self.product(complexity, sum)
        fields.append(.either(nodes))
      case .beginObject?:
        let (inner, product) = try object(depth: depth + 1)
        if inner.isEmpty, dialect == .events { throw fault("Empty objects are not allowed") }
        complexity = Self.product(complexity, product)
        Self.add(.fields(inner), named: name, to: &fields)
      case .beginArray?:
        let conditions = try self.conditions()
        complexity = Self.product(complexity, conditions.count * depth)
        Self.add(.conditions(conditions), named: name, to: &fields)
      default: throw fault("\"\(name)\" must be an object or an array")
      }
    }
    return (fields, complexity)
  }

  /// Adds a member; of two with one name the later one counts.
  private static func add(_ node: Node, named name: String, to fields: inout [Field]) {
    fields.removeAll { field in
      if case .member(let other, _) = field { other.hasSameBytes(as: name) } else { false }
    }
    fields.append(.member(name: name, node))
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? .max : product
  }

  private mutating func alternatives(depth: Int) throws -> (nodes: [Node], complexity: Int) {
    var nodes: [Node] = []
    var sum = 0
    while try reader.next() == .beginObject {
      let (fields, complexity) = try object(depth: depth)
      nodes.append(.fields(fields))
      sum = sum.addingReportingOverflow(complexity).partialValue
    }
    guard nodes.count > 1 else {
      throw fault("There must have at least 2 Objects in $or relationship")
    }
    return (nodes, sum)
  }

  private mutating func conditions() throws -> [Condition] {
    var conditions: [Condition] = []
    while let token = try reader.next(), token != .endArray {
      switch token {
      case .beginObject: conditions.append(try matcher())
      case .string(let text): conditions.append(.equals(.string(text)))
      case .number(_, let value): conditions.append(.equals(.number(value)))
      case .bool(let flag): conditions.append(.equals(.bool(flag)))
      case .null: conditions.append(.equals(.null))
      default:
        throw fault("Match value must be String, number, true, false, or null")
      }
    }
    guard !conditions.isEmpty else { throw fault("Empty arrays are not allowed") }
    return conditions
  }

  private mutating func matcher() throws -> Condition {
    guard case .name(let kind)? = try reader.next() else {
      throw fault("Match expression name not found")
    }
    let condition: Condition
    let value = try reader.next()
    switch kind {
    case "exists":
      guard case .bool(let flag)? = value else {
        throw fault("exists match pattern must be either true or false.")
      }
      condition = .exists(flag)
    case "prefix":
      condition = .text(
        try affix(value, of: "prefix", TextTest.prefix, TextTest.prefixIgnoringCase))
    case "suffix":
      condition = .text(
        try affix(value, of: "suffix", TextTest.suffix, TextTest.suffixIgnoringCase))
    case "equals-ignore-case":
      let wanted = try text(value, of: "equals-ignore-case").lowercased()
      condition = .text(.equalsIgnoringCase(wanted))
    case "wildcard" where dialect == .events: condition = .text(try wildcard(value))
    case "cidr":
      do {
        condition = .cidr(try AddressRange(try text(value, of: "prefix")))
      } catch let error as AddressRange.Fault {
        throw Fault(message: error.message)
      }
    case "anything-but": condition = try anythingBut(value)
    case "numeric":
      guard value == .beginArray else { throw fault("Value of numeric must be an array.") }
      condition = try numeric()
    default: throw fault("Unrecognized match type \(kind)")
    }
    guard try reader.next() == .endObject else {
      throw fault("Only one key allowed in match expression")
    }
    return condition
  }

  private mutating func text(_ token: PatternReader.Token?, of kind: String) throws -> String {
    guard case .string(let text)? = token else {
      throw fault("\(kind) match pattern must be a string")
    }
    return text
  }

  private mutating func anythingBut(_ token: PatternReader.Token?) throws -> Condition {
    switch token {
    case .string(let text)?: return .anythingBut([.string(text)])
    case .number(_, let value)?: return .anythingBut([.number(value)])
    case .beginObject?: return try anythingButTexts()
    case .beginArray?:
      var values: [PatternValue] = []
      while let token = try reader.next(), token != .endArray {
        switch token {
        case .string(let text): values.append(.string(text))
        case .number(_, let value): values.append(.number(value))
        default:
          throw inList(fault("Inside anything but list, start|null|boolean is not supported."))
        }
      }
      guard !values.isEmpty else { throw fault("Empty arrays are not allowed") }
      return .anythingBut(values)
    default:
      throw fault("Value of anything-but must be an array or single string/number value.")
    }
  }

  private mutating func anythingButTexts() throws -> Condition {
    guard case .name(let kind)? = try reader.next() else {
      throw fault("Anything-But expression name not found")
    }
    let test: (_ text: String, _ compiler: inout PatternCompiler) throws -> TextTest
    let complaint: String
    switch kind {
    case "prefix" where dialect == .filterPolicy:
      complaint = "prefix match pattern must be a string"
      test = { text, _ in .prefix(text) }
    case "prefix" where dialect == .events, "suffix" where dialect == .events:
      complaint = "prefix/suffix match pattern must be a string"
      test = { text, compiler in
        if text.isEmpty { throw compiler.fault("Null prefix/suffix not allowed") }
        return kind == "prefix" ? .prefix(text) : .suffix(text)
      }
    case "equals-ignore-case" where dialect == .events:
      complaint =
        "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported."
      test = { text, _ in .equalsIgnoringCase(text.lowercased()) }
    case "wildcard" where dialect == .events:
      complaint = "wildcard match pattern must be a string"
      test = { text, compiler in try compiler.wildcard(.string(text)) }
    default: throw fault("Unsupported anything-but pattern: \(kind)")
    }
    var tests: [TextTest] = []
    switch try reader.next() {
    case .string(let text)?:
      reader.useText()
      tests = [try test(text, &self)]
    case .beginArray? where dialect == .events:
      while let token = try reader.next(), token != .endArray {
        guard case .string(let text) = token else { throw inList(fault(complaint)) }
        tests.append(try test(text, &self))
      }
      guard !tests.isEmpty else { throw fault("Empty arrays are not allowed") }
    case .beginObject? where dialect == .events && (kind == "prefix" || kind == "suffix"):
      throw fault("Value of anything-but must be an array or single string/number value.")
    default: throw fault(complaint)
    }
    guard try reader.next() == .endObject else {
      throw fault("Only one key allowed in match expression")
    }
    return .anythingButTexts(tests, othersMatch: dialect == .events)
  }

  /// A prefix or suffix; in EventBridge also one whose case doesn't matter.
  private mutating func affix(
    _ token: PatternReader.Token?, of kind: String, _ exact: (String) -> TextTest,
    _ ignoringCase: (String) -> TextTest
  ) throws -> TextTest {
    guard dialect == .events, token == .beginObject else {
      return exact(try text(token, of: kind))
    }
    guard try reader.next() == .name("equals-ignore-case") else {
      throw fault("Unsupported \(kind) pattern")
    }
    let wanted = try text(try reader.next(), of: "equals-ignore-case")
    guard try reader.next() == .endObject else {
      throw fault("Only one key allowed in match expression")
    }
    return ignoringCase(wanted.lowercased())
  }

  private mutating func wildcard(_ token: PatternReader.Token?) throws -> TextTest {
    let pattern = try text(token, of: "wildcard")
    reader.useText()
    switch WildcardPattern.reading(pattern) {
    case .success(let wildcard): return .wildcard(wildcard)
    case .failure(let error) where error.hasPosition: throw fault(error.message)
    case .failure(let error): throw Fault(message: error.message)
    }
  }

  /// EventBridge names the position of what is wrong in a list twice.
  private func inList(_ fault: Fault) -> Fault {
    guard dialect == .events, let line = fault.message.utf8.firstIndex(of: UInt8(ascii: "\n"))
    else {
      return fault
    }
    return Fault(message: fault.message + fault.message[line...])
  }

  private mutating func numeric() throws -> Condition {
    let first = try reader.next()
    guard case .string(let name)? = first else {
      throw fault("Invalid member in numeric match: \(shown(first))")
    }
    reader.useText()
    guard name == "=" || Self.operators.contains(name) else {
      _ = try reader.next()
      throw fault("Unrecognized numeric range operator: \(name)")
    }
    guard case .number(_, let value)? = try reader.next() else {
      throw fault("Value of \(name == "=" ? "equals" : name) must be numeric")
    }
    if name == "=" {
      guard try reader.next() == .endArray else {
        throw fault("Too many elements in numeric expression")
      }
      let bound = Bound(value: value, isIncluded: true)
      return .numeric(lower: bound, upper: bound)
    }
    let bound = Bound(value: value, isIncluded: name.hasSuffix("="))
    let next = try reader.next()
    if name.hasPrefix("<") {
      guard next == .endArray else { throw fault("Too many elements in numeric expression") }
      return .numeric(lower: nil, upper: bound)
    }
    if next == .endArray { return .numeric(lower: bound, upper: nil) }
    guard case .string(let second)? = next else {
      throw fault("Bad value in numeric range: \(shown(next))")
    }
    reader.useText()
    guard second.hasPrefix("<"), Self.operators.contains(second) else {
      throw fault("Bad numeric range operator: \(second)")
    }
    guard case .number(_, let top)? = try reader.next() else {
      throw fault("Value of \(second) must be numeric")
    }
    guard try reader.next() == .endArray else {
      throw fault("Too many terms in numeric range expression")
    }
    guard value < top else { throw fault("Bottom must be less than top") }
    return .numeric(lower: bound, upper: Bound(value: top, isIncluded: second.hasSuffix("=")))
  }

  private static let operators: Set<String> = ["<", "<=", ">", ">="]

  private func shown(_ token: PatternReader.Token?) -> String {
    switch token {
    case .number(let text, _)?: text
    case .string(let text)?, .name(let text)?: text
    case .bool(let flag)?: "\(flag)"
    case .null?: "null"
    case .beginArray?: "["
    case .endArray?: "]"
    case .beginObject?: "{"
    case .endObject?: "}"
    case nil: ""
    }
  }

  private func fault(_ message: String) -> Fault {
    let (line, column) = reader.position
    return Fault(
      message: "\(message)\n at [Source: (String)\"\(source)\"; line: \(line), column: \(column)]"
    )
  }
}
