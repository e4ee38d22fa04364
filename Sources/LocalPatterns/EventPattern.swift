// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A pattern of events: an SNS filter policy. Compiled with the errors that AWS's compiler gives.
///
/// Source: aws/event-ruler's documentation, and AWS's pages on filter policies.
package struct EventPattern: Sendable {
  /// A pattern that can't be compiled.
  package struct Fault: Error {
    package let message: String

    package init(message: String) { self.message = message }
  }

  /// What is asked of one value.
  indirect enum Condition: Sendable {
    case equals(PatternValue)
    case equalsIgnoringCase(String)
    case prefix(String)
    case suffix(String)
    case anythingBut([PatternValue])
    case anythingButPrefix(String)
    case exists(Bool)
    case numeric(lower: Bound?, upper: Bound?)
    case cidr(AddressRange)
  }

  struct Bound: Sendable {
    let value: Double
    let isIncluded: Bool
  }

  /// All of the members must match; each of them is alternatives.
  indirect enum Node: Sendable {
    case fields([Field])
    case conditions([Condition])
  }

  enum Field: Sendable {
    case member(name: String, Node)
    /// One of the patterns must match.
    case either([Node])
  }

  let root: Node

  /// The product over all members of how many values each may have, times its depth; `$or` adds.
  package let complexity: Int
  /// The members at the top.
  package let keyCount: Int
  /// Whether members have members.
  package let isNested: Bool

  /// Compiles a pattern.
  ///
  /// - Throws: ``Fault``, and ``PatternReader/SyntaxError``.
  package init(_ text: String) throws {
    var compiler = Compiler(text)
    let (fields, complexity) = try compiler.compile()
    root = .fields(fields)
    self.complexity = complexity
    keyCount = fields.count
    isNested = compiler.deepest > 1
  }

  /// Compiles patterns as event-ruler does, whose words the errors are.
  private struct Compiler {
    private let source: String
    private var reader: PatternReader
    var deepest = 0

    init(_ text: String) {
      source = text
      reader = PatternReader(text)
    }

    mutating func compile() throws -> (fields: [Field], complexity: Int) {
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
          complexity = Self.product(complexity, product)
          fields.append(.member(name: name, .fields(inner)))
        case .beginArray?:
          let conditions = try self.conditions()
          complexity = Self.product(complexity, conditions.count * depth)
          fields.append(.member(name: name, .conditions(conditions)))
        default: throw fault("\"\(name)\" must be an object or an array")
        }
      }
      return (fields, complexity)
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
      case "prefix": condition = .prefix(try text(value, of: "prefix"))
      case "suffix": condition = .suffix(try text(value, of: "suffix"))
      case "equals-ignore-case":
        condition = .equalsIgnoringCase(try text(value, of: "equals-ignore-case").lowercased())
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
      case .beginObject?:
        guard case .name(let kind)? = try reader.next() else {
          throw fault("Anything-But expression name not found")
        }
        guard kind == "prefix" else { throw fault("Unsupported anything-but pattern: \(kind)") }
        let prefix = try text(try reader.next(), of: "prefix")
        guard try reader.next() == .endObject else {
          throw fault("Only one key allowed in match expression")
        }
        return .anythingButPrefix(prefix)
      case .beginArray?:
        var values: [PatternValue] = []
        while let token = try reader.next(), token != .endArray {
          switch token {
          case .string(let text): values.append(.string(text))
          case .number(_, let value): values.append(.number(value))
          default:
            throw fault("Inside anything but list, start|null|boolean is not supported.")
          }
        }
        guard !values.isEmpty else { throw fault("Empty arrays are not allowed") }
        return .anythingBut(values)
      default:
        throw fault("Value of anything-but must be an array or single string/number value.")
      }
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
}
