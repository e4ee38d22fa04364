// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// A PartiQL statement.
struct Statement {
  enum Kind {
    case select(Projection?, names: [ByteName], order: [OrderTerm])
    case insert(AttributeMap, ifNotExists: Bool)
    case update(Update)
    case delete
    /// Whether there is such an item, in a transaction.
    case exists
  }

  /// An attribute that `ORDER BY` names.
  struct OrderTerm {
    let path: DocumentPath
    let descends: Bool
  }

  let kind: Kind
  let table: String
  var index: String?
  var condition: Condition?
  /// What a write gives back: `ALL_OLD` and the like.
  var returning: String?

  /// Whether it only reads.
  var isRead: Bool { if case .select = kind { true } else { false } }

  /// Reads a statement.
  static func parse(_ text: String, _ parameters: [AttributeValue]) throws -> Statement {
    var parser = StatementParser(reader: try StatementReader(text, parameters))
    let statement = try parser.statement()
    try parser.reader.checkEnd()
    return statement
  }
}

/// Reads a statement from its tokens.
private struct StatementParser {
  var reader: StatementReader
  var depth = 0

  mutating func statement() throws -> Statement {
    if reader.take("SELECT") { return try select() }
    if reader.take("INSERT") { return try insert() }
    if reader.take("UPDATE") { return try update() }
    if reader.take("DELETE") { return try delete() }
    if reader.take("EXISTS") {
      try reader.expect(symbol: "(")
      try reader.expect("SELECT")
      let inner = try select()
      try reader.expect(symbol: ")")
      return Statement(kind: .exists, table: inner.table, condition: inner.condition)
    }
    throw reader.unexpected
  }

  private mutating func select() throws -> Statement {
    var paths: [DocumentPath] = []
    if !reader.take(symbol: "*") {
      repeat { paths.append(try path()) } while reader.take(symbol: ",")
    }
    try reader.expect("FROM")
    let table = try reader.name()
    let index = reader.take(symbol: ".") ? try reader.name() : nil
    let condition = reader.take("WHERE") ? try condition() : nil
    var order: [Statement.OrderTerm] = []
    if reader.take("ORDER") {
      try reader.expect("BY")
      repeat {
        let path = try path()
        let descends = reader.take("DESC")
        if !descends { _ = reader.take("ASC") }
        order.append(Statement.OrderTerm(path: path, descends: descends))
      } while reader.take(symbol: ",")
    }
    let names = paths.map { path in
      path.elements.reversed().lazy.compactMap { element in
        if case .name(let name) = element { name } else { nil }
      }.first ?? path.head
    }
    return Statement(
      kind: .select(
        paths.isEmpty ? nil : Projection(paths), names: names, order: order),
      table: table, index: index, condition: condition)
  }

  private mutating func insert() throws -> Statement {
    try reader.expect("INTO")
    let table = try reader.name()
    try reader.expect("VALUE")
    guard case .map(let item) = try literal() else { throw reader.unexpected }
    var ifNotExists = false
    if reader.take("IF") {
      try reader.expect("NOT")
      try reader.expect("EXISTS")
      ifNotExists = true
    }
    return Statement(kind: .insert(item, ifNotExists: ifNotExists), table: table)
  }

  private mutating func update() throws -> Statement {
    let table = try reader.name()
    var actions: [UpdateAction] = []
    while true {
      if reader.take("SET") {
        repeat { actions.append(try assignment()) } while reader.take(symbol: ",")
      } else if reader.take("REMOVE") {
        repeat { actions.append(.remove(try path())) } while reader.take(symbol: ",")
      } else {
        break
      }
    }
    guard !actions.isEmpty else { throw reader.unexpected }
    for (position, action) in actions.enumerated() {
      let path = action.path
      if let message = actions[..<position].lazy
        .compactMap({ DocumentPath.conflict($0.path, path) }).first
      {
        throw ServiceFault.invalid(message)
      }
    }
    try reader.expect("WHERE")
    var statement = Statement(kind: .update(Update(actions: actions)), table: table)
    statement.condition = try condition()
    statement.returning = try returning()
    return statement
  }

  private mutating func delete() throws -> Statement {
    try reader.expect("FROM")
    var statement = Statement(kind: .delete, table: try reader.name())
    try reader.expect("WHERE")
    statement.condition = try condition()
    statement.returning = try returning()
    return statement
  }

  private mutating func returning() throws -> String? {
    guard reader.take("RETURNING") else { return nil }
    let extent: String
    if reader.take("ALL") {
      extent = "ALL"
    } else {
      try reader.expect("MODIFIED")
      extent = "UPDATED"
    }
    let isOld = reader.take("OLD")
    if !isOld { try reader.expect("NEW") }
    try reader.expect(symbol: "*")
    return "\(extent)_\(isOld ? "OLD" : "NEW")"
  }

  private mutating func path() throws -> DocumentPath {
    var elements: [PathElement] = [.name(ByteName(try reader.name()))]
    while true {
      if reader.take(symbol: ".") {
        elements.append(.name(ByteName(try reader.name())))
      } else if reader.take(symbol: "[") {
        switch reader.take() {
        case .number(let text):
          guard let index = Int(text), index >= 0 else { throw reader.unexpected }
          elements.append(.index(index))
        case .text(let name): elements.append(.name(ByteName(name)))
        default: throw reader.unexpected
        }
        try reader.expect(symbol: "]")
      } else {
        return DocumentPath(elements: elements)
      }
    }
  }

  // MARK: Values

  /// A value that is written out, or a parameter.
  private mutating func literal() throws -> AttributeValue {
    guard depth < 100 else { throw reader.unexpected }
    depth += 1
    defer { depth -= 1 }
    switch reader.take() {
    case .text(let text): return .string(text)
    case .number(let text): return .number(try .parsed(text))
    case .symbol("-"):
      guard case .number(let text) = reader.take() else { throw reader.unexpected }
      return .number(try .parsed("-" + text))
    case .symbol("?"): return try reader.parameter()
    case .word(let word):
      switch word.uppercased() {
      case "TRUE": return .boolean(true)
      case "FALSE": return .boolean(false)
      case "NULL", "MISSING": return .null
      default: throw reader.unexpected
      }
    case .symbol("["):
      var elements: [AttributeValue] = []
      while !reader.take(symbol: "]") {
        if !elements.isEmpty { try reader.expect(symbol: ",") }
        elements.append(try literal())
      }
      return .list(elements)
    case .symbol("<<"):
      var elements: [AttributeValue] = []
      while !reader.take(symbol: ">>") {
        if !elements.isEmpty { try reader.expect(symbol: ",") }
        elements.append(try literal())
      }
      return try set(of: elements)
    case .symbol("{"):
      var members = AttributeMap()
      while !reader.take(symbol: "}") {
        if !members.isEmpty { try reader.expect(symbol: ",") }
        let name: String
        switch reader.take() {
        case .text(let text), .quoted(let text): name = text
        default: throw reader.unexpected
        }
        try reader.expect(symbol: ":")
        members[ByteName(name)] = try literal()
      }
      return .map(members)
    default: throw reader.unexpected
    }
  }

  private func set(of elements: [AttributeValue]) throws -> AttributeValue {
    var (texts, numbers, blobs): ([String], [DecimalNumber], [[UInt8]]) = ([], [], [])
    for element in elements {
      switch element {
      case .string(let text): texts.append(text)
      case .number(let number): numbers.append(number)
      case .binary(let bytes): blobs.append(bytes)
      default: throw StatementReader.malformed("A set can't have elements of this type")
      }
    }
    if texts.count == elements.count, !texts.isEmpty { return .stringSet(texts) }
    if numbers.count == elements.count, !numbers.isEmpty { return .numberSet(numbers) }
    if blobs.count == elements.count, !blobs.isEmpty { return .binarySet(blobs) }
    throw StatementReader.malformed("A set needs elements of one type")
  }

  private var isAtPath: Bool {
    switch reader.next {
    case .quoted: true
    case .word(let word): !["TRUE", "FALSE", "NULL", "MISSING"].contains(word.uppercased())
    default: false
    }
  }

  private mutating func assignment() throws -> UpdateAction {
    let target = try path()
    try reader.expect(symbol: "=")
    if reader.following == .symbol("("), case .word(let word) = reader.next,
      ["SET_ADD", "SET_DELETE"].contains(word.uppercased())
    {
      _ = reader.take()
      try reader.expect(symbol: "(")
      guard try path() == target else {
        throw StatementReader.malformed("\(word) must change the attribute that it reads")
      }
      try reader.expect(symbol: ",")
      let value = try literal()
      try reader.expect(symbol: ")")
      return word.uppercased() == "SET_ADD" ? .add(target, value) : .delete(target, value)
    }
    return .set(target, try sum())
  }

  private mutating func sum() throws -> UpdateValue {
    var value = try term()
    while true {
      if reader.take(symbol: "+") {
        value = .sum(value, try term())
      } else if reader.take(symbol: "-") {
        value = .difference(value, try term())
      } else {
        return value
      }
    }
  }

  private mutating func term() throws -> UpdateValue {
    guard isAtPath else { return .value(try literal()) }
    if reader.following == .symbol("("), case .word(let word) = reader.next {
      _ = reader.take()
      try reader.expect(symbol: "(")
      let first = try term()
      try reader.expect(symbol: ",")
      let second = try term()
      try reader.expect(symbol: ")")
      switch (word.uppercased(), first) {
      case ("LIST_APPEND", _): return .listAppend(first, second)
      case ("IF_NOT_EXISTS", .path(let path)): return .ifNotExists(path, second)
      default: throw StatementReader.malformed("Unknown function \(word)")
      }
    }
    return .path(try path())
  }

  // MARK: Conditions

  private mutating func condition() throws -> Condition {
    guard depth < 100 else { throw reader.unexpected }
    depth += 1
    defer { depth -= 1 }
    var result = try conjunction()
    while reader.take("OR") { result = .either(result, try conjunction()) }
    return result
  }

  private mutating func conjunction() throws -> Condition {
    var result = try negation()
    while reader.take("AND") { result = .both(result, try negation()) }
    return result
  }

  private mutating func negation() throws -> Condition {
    guard depth < 100 else { throw reader.unexpected }
    depth += 1
    defer { depth -= 1 }
    if reader.take("NOT") { return .not(try negation()) }
    if reader.take(symbol: "(") {
      let result = try condition()
      try reader.expect(symbol: ")")
      return result
    }
    return try comparison()
  }

  private mutating func operand() throws -> Operand {
    guard isAtPath else { return .value(try literal()) }
    if reader.following == .symbol("("), reader.isAt("SIZE") {
      _ = reader.take()
      try reader.expect(symbol: "(")
      let inner = try path()
      try reader.expect(symbol: ")")
      return .size(.path(inner))
    }
    return .path(try path())
  }

  private mutating func comparison() throws -> Condition {
    if reader.following == .symbol("("), case .word(let word) = reader.next,
      word.uppercased() != "SIZE"
    {
      _ = reader.take()
      try reader.expect(symbol: "(")
      let first = try operand()
      var second = Operand.undefined
      if reader.take(symbol: ",") { second = try operand() }
      try reader.expect(symbol: ")")
      switch word.uppercased() {
      case "BEGINS_WITH": return .beginsWith(first, second)
      case "CONTAINS": return .contains(first, second)
      case "ATTRIBUTE_TYPE": return .hasType(first, second)
      case "ATTRIBUTE_EXISTS": return .exists(first)
      case "ATTRIBUTE_NOT_EXISTS": return .notExists(first)
      default: throw StatementReader.malformed("Unknown function \(word)")
      }
    }
    let left = try operand()
    if reader.take("BETWEEN") {
      let low = try operand()
      try reader.expect("AND")
      return .between(left, low, try operand())
    }
    if reader.take("IN") {
      let close = reader.take(symbol: "(") ? ")" : "]"
      if close == "]" { try reader.expect(symbol: "[") }
      var candidates: [Operand] = []
      repeat { candidates.append(try operand()) } while reader.take(symbol: ",")
      try reader.expect(symbol: close)
      return .within(left, candidates)
    }
    if reader.take("IS") {
      let isNegated = reader.take("NOT")
      let test: Condition
      if reader.take("MISSING") {
        test = .notExists(left)
      } else {
        try reader.expect("NULL")
        test = .hasType(left, .value(.string("NULL")))
      }
      return isNegated ? .not(test) : test
    }
    guard case .symbol(let sign) = reader.take(),
      let comparison = Comparison(rawValue: sign == "!=" ? "<>" : sign)
    else { throw reader.unexpected }
    return .comparison(comparison, left, try operand())
  }
}
