// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Condition {
  /// Reads a condition or a filter of a request.
  static func parse(_ text: String, _ parameter: String, _ scope: inout ExpressionScope) throws
    -> Condition
  {
    try ExpressionParser.parse(
      text, parameter, &scope, keywords: ["AND", "OR", "NOT", "BETWEEN", "IN"],
      order: [.parentheses, .unknownFunction, .misusedFunction, .reserved, .condition]
    ) { parser in
      let node = try parser.disjunction()
      return try parser.condition(node)
    }
  }
}

/// What the parser has read when it doesn't know yet whether it is a condition or an operand.
private struct Node {
  enum Content {
    case condition(Condition)
    case operand(Operand)
    case function(String, [Node])
  }

  var content: Content
  var isParenthesised = false
}

extension ExpressionParser {
  fileprivate mutating func condition(_ node: Node) throws -> Condition {
    switch node.content {
    case .condition(let condition): return condition
    case .operand: throw reader.failure()
    case .function("size", _):
      errors.add(
        .misusedFunction,
        "The function is not allowed to be used this way in an expression; function: size")
      return .refused("size")
    case .function(let name, let arguments): return function(name, arguments)
    }
  }

  fileprivate mutating func disjunction() throws -> Node {
    try nested { parser in
      var node = try parser.conjunction()
      while parser.reader.isAt(keyword: "OR") {
        let left = try parser.condition(node)
        _ = parser.reader.take()
        parser.operators += 1
        let right = try parser.conjunction()
        node = Node(content: .condition(.either(left, try parser.condition(right))))
      }
      return node
    }
  }

  private mutating func conjunction() throws -> Node {
    var node = try negation()
    while reader.isAt(keyword: "AND") {
      let left = try condition(node)
      _ = reader.take()
      operators += 1
      let right = try negation()
      node = Node(content: .condition(.both(left, try condition(right))))
    }
    return node
  }

  private mutating func negation() throws -> Node {
    guard reader.take(keyword: "NOT") else { return try simple() }
    operators += 1
    let node = try nested { try $0.negation() }
    return Node(content: .condition(.not(try condition(node))))
  }

  /// A comparison, or what may be one side of it.
  private mutating func simple() throws -> Node {
    let left = try primary()
    let condition: Condition
    if let comparison = reader.next.kind == .symbol ? Comparison(rawValue: reader.next.text) : nil {
      guard isOperand(left) else { throw reader.failure() }
      _ = reader.take()
      operators += 1
      let right = try primaryOperand()
      let first = operand(left)
      checkDistinct(comparison.rawValue, [first, right])
      if comparison != .equal, comparison != .notEqual {
        for case .value(let value) in [first, right] where !value.isOrdered {
          refuseType(comparison.rawValue, value.type)
        }
      }
      condition = .comparison(comparison, first, right)
    } else if reader.isAt(keyword: "BETWEEN"), isOperand(left) {
      _ = reader.take()
      operators += 1
      let low = try primaryOperand()
      guard reader.take(keyword: "AND") else { throw reader.failure() }
      let high = try primaryOperand()
      checkBounds(low, high)
      condition = .between(operand(left), low, high)
    } else if reader.isAt(keyword: "IN"), isOperand(left) {
      _ = reader.take()
      operators += 1
      try reader.expect("(")
      var candidates = [try primaryOperand()]
      while reader.take(",") { candidates.append(try primaryOperand()) }
      try reader.expect(")")
      if candidates.count > 100 {
        _ = checkCount("IN", candidates.count, 100)
      }
      condition = .within(operand(left), candidates)
    } else {
      return left
    }
    closeCondition()
    return Node(content: .condition(condition))
  }

  private func isOperand(_ node: Node) -> Bool {
    if case .condition = node.content { false } else { true }
  }

  private mutating func primaryOperand() throws -> Operand {
    let node = try primary()
    guard isOperand(node) else { throw reader.failure() }
    return operand(node)
  }

  private mutating func operand(_ node: Node) -> Operand {
    switch node.content {
    case .operand(let operand): return operand
    case .function("size", let arguments):
      let operands = arguments.map { operand($0) }
      guard checkCount("size", operands.count, 1), let first = operands.first else {
        return .undefined
      }
      if let type = first.type, ["N", "BOOL", "NULL"].contains(type) { refuseType("size", type) }
      return .size(first)
    case .function(let name, let arguments):
      if Self.functions[name] == nil { refuseUnknown(name) }
      for argument in arguments { _ = operand(argument) }
      errors.add(
        .misusedFunction,
        "The function is not allowed to be used this way in an expression; function: \(name)")
      return .misused(name)
    case .condition: return .undefined
    }
  }

  /// Something in parentheses, a function, a path or a placeholder.
  private mutating func primary() throws -> Node {
    if reader.take("(") {
      var node = try disjunction()
      try reader.expect(")")
      if node.isParenthesised {
        errors.add(.parentheses, "The expression has redundant parentheses;")
      }
      node.isParenthesised = true
      return node
    }
    if reader.next.kind == .valuePlaceholder {
      return Node(content: .operand(try placeholder().map { .value($0) } ?? .undefined))
    }
    guard isAtName else { throw reader.failure() }
    let following = reader.tokens[min(reader.position + 1, reader.tokens.count - 1)]
    guard reader.next.kind == .word, following.kind == .symbol, following.text == "(" else {
      return Node(content: .operand(.path(try path())))
    }
    let name = reader.take().text
    try reader.expect("(")
    operators += 1
    var arguments: [Node] = []
    try nested { parser in
      repeat {
        let argument = try parser.primary()
        guard parser.isOperand(argument) else { throw parser.reader.failure() }
        arguments.append(argument)
      } while parser.reader.take(",")
    }
    try reader.expect(")")
    return Node(content: .function(name, arguments))
  }

  private mutating func refuseUnknown(_ name: String) {
    if ["if_not_exists", "list_append"].contains(name) {
      errors.add(
        .unknownFunction,
        "The function is not allowed in a condition expression; function: \(name)")
    } else {
      errors.add(.unknownFunction, "Invalid function name; function: \(name)")
    }
  }

  private static let functions = [
    "attribute_exists": 1, "attribute_not_exists": 1, "attribute_type": 2, "begins_with": 2,
    "contains": 2, "size": 1,
  ]

  private mutating func function(_ name: String, _ arguments: [Node]) -> Condition {
    defer { closeCondition() }
    guard let count = Self.functions[name] else {
      refuseUnknown(name)
      return .refused(name)
    }
    let operands = arguments.map { operand($0) }
    guard checkCount(name, operands.count, count) else { return .refused(name) }
    checkDistinct(name, operands)
    switch name {
    case "attribute_exists", "attribute_not_exists":
      if operands[0].path == nil, operands[0].isDefined {
        errors.add(
          .function,
          "Operator or function requires a document path; operator or function: \(name)")
      }
      return name == "attribute_exists" ? .exists(operands[0]) : .notExists(operands[0])
    case "attribute_type":
      switch operands[1] {
      case .value(.string(let type)):
        if !["S", "N", "B", "NULL", "SS", "BOOL", "L", "BS", "NS", "M"].contains(type) {
          errors.add(
            .function,
            "Invalid attribute type name found; type: \(type), valid types:"
              + " {B,NULL,SS,BOOL,L,BS,N,NS,S,M}")
        }
      case .undefined: break
      default: refuseType(name, operands[1].type ?? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}")
      }
      return .hasType(operands[0], operands[1])
    case "begins_with":
      for operand in operands {
        if let type = operand.type, type != "S", type != "B" { refuseType(name, type) }
      }
      return .beginsWith(operands[0], operands[1])
    default: return .contains(operands[0], operands[1])
    }
  }

  private mutating func checkDistinct(_ name: String, _ operands: [Operand]) {
    guard operands.count == 2, let path = operands[0].path, path == operands[1].path else {
      return
    }
    errors.add(
      .distinct,
      "The first operand must be distinct from the remaining operands for this operator or"
        + " function; operator: \(name), first operand: \(path.described)")
  }

  private mutating func checkBounds(_ low: Operand, _ high: Operand) {
    for case .value(let value) in [low, high] where !value.isOrdered {
      return refuseType("BETWEEN", value.type)
    }
    guard case .value(let lower) = low, case .value(let upper) = high else { return }
    let bounds =
      "lower bound operand: AttributeValue: \(lower.described), upper bound operand:"
      + " AttributeValue: \(upper.described)"
    if lower.type != upper.type {
      errors.add(
        .function,
        "The BETWEEN operator requires same data type for lower and upper bounds; " + bounds)
    } else if upper.precedes(lower) ?? false {
      errors.add(
        .function,
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
          + bounds)
    }
  }

  /// The first condition with an error gives the error.
  private mutating func closeCondition() {
    if let message = errors.first(of: [.name, .value, .operand, .distinct, .function]) {
      errors.add(.condition, message)
    }
  }
}

extension Operand {
  fileprivate var isDefined: Bool { if case .undefined = self { false } else { true } }
}
