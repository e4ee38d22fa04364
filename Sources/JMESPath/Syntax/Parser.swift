// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A Pratt parser ("Top Down Operator Precedence"): each token has a meaning at the start of an
/// expression (`prefix`) and after one (`infix`).
struct Parser {
  private let tokens: [Token]
  private var index = 0
  private var depth = 0
  private var tree: SyntaxTree
  /// The height of each node above its lowest leaf.
  private var heights: [Int] = []

  static func parse(_ text: String) throws(JMESPathError) -> SyntaxTree {
    var parser = Self(tokens: try Lexer.tokens(of: text), tree: SyntaxTree(text: text))
    parser.tree.root = try parser.expression()
    guard parser.current == .end else { throw parser.unexpected() }
    return parser.tree
  }

  private init(tokens: [Token], tree: SyntaxTree) {
    self.tokens = tokens
    self.tree = tree
  }

  // MARK: Words

  private var current: Token.Kind { following(0) }

  private func following(_ distance: Int) -> Token.Kind {
    index + distance < tokens.count ? tokens[index + distance].kind : .end
  }

  /// The current token; the last one, of the kind `end`, repeats.
  private var token: Token {
    tokens[min(index, tokens.count - 1)]
  }

  private mutating func take() -> Token {
    let taken = token
    index += 1
    return taken
  }

  private mutating func expect(_ kind: Token.Kind, _ name: String) throws(JMESPathError) {
    guard current == kind else { throw unexpected(expected: name) }
    index += 1
  }

  private func failure(
    _ message: String, at position: Int, kind: JMESPathError.Kind = .syntax
  ) -> JMESPathError {
    JMESPathError(kind, message, position: position, expression: tree.text)
  }

  private func unexpected(expected: String? = nil) -> JMESPathError {
    unexpected(token, expected: expected)
  }

  private func unexpected(_ token: Token, expected: String? = nil) -> JMESPathError {
    let word = Array(tree.text.utf8.dropFirst(token.range.lowerBound).prefix(token.range.count))
    let found = token.kind == .end ? "end" : "'\(String(decoding: word, as: UTF8.self))'"
    let message = expected.map { "expected \($0), found \(found)" } ?? "unexpected \(found)"
    return failure(message, at: token.range.lowerBound)
  }

  // MARK: Nodes

  private var tooDeep: JMESPathError {
    failure(
      "the expression nests deeper than \(SyntaxTree.maximumDepth)",
      at: token.range.lowerBound, kind: .invalidValue)
  }

  private mutating func add(_ node: Node, above children: NodeID...) throws(JMESPathError) -> NodeID
  {
    try add(node, above: children)
  }

  private mutating func add(
    _ node: Node, above children: [NodeID]
  ) throws(JMESPathError) -> NodeID {
    var height = 0
    for child in children { height = max(height, heights[child] + 1) }
    guard height <= SyntaxTree.maximumDepth else { throw tooDeep }
    tree.nodes.append(node)
    heights.append(height)
    return tree.nodes.count - 1
  }

  /// Appends an expression to a series, and begins one if `left` isn't such a series.
  private mutating func series(
    _ kind: Series, _ left: NodeID, _ right: NodeID
  ) throws(JMESPathError) -> NodeID {
    guard case .series(kind, var members) = tree.nodes[left] else {
      return try add(.series(kind, [left, right]), above: left, right)
    }
    heights[left] = max(heights[left], heights[right] + 1)
    guard heights[left] <= SyntaxTree.maximumDepth else { throw tooDeep }
    // Empties the node first, so that the array grows in place.
    tree.nodes[left] = .current
    members.append(right)
    tree.nodes[left] = .series(kind, members)
    return left
  }

  // MARK: Expressions

  private mutating func expression(_ power: Int = 0) throws(JMESPathError) -> NodeID {
    depth += 1
    defer { depth -= 1 }
    guard depth <= SyntaxTree.maximumDepth else { throw tooDeep }
    var left = try prefix(take())
    while power < current.bindingPower {
      left = try infix(take(), left)
    }
    return left
  }

  // Functions whose expressions may nest have a stack frame of their own, so that the frames of the
  // two that dispatch stay small: those are on the stack once per level.

  private mutating func prefix(_ token: Token) throws(JMESPathError) -> NodeID {
    switch token.kind {
    case .literal: try literal(token)
    case .unquotedIdentifier: try field(token)
    case .quotedIdentifier: try quotedField(token)
    case .current: try add(.current)
    case .star: try valueProjection()
    case .flatten: try flatten()
    case .filter: try filter()
    case .leftBracket: try bracket()
    case .leftBrace: try multiSelectHash()
    case .leftParenthesis: try group()
    case .not: try not()
    case .expressionReference: try expressionReference(token)
    default: throw unexpected(token)
    }
  }

  private mutating func infix(_ token: Token, _ left: NodeID) throws(JMESPathError) -> NodeID {
    switch token.kind {
    case .dot: try dot(left)
    case .pipe: try operation(.chain, left, token)
    case .or: try operation(.or, left, token)
    case .and: try operation(.and, left, token)
    case .equal: try comparison(.equal, left, token)
    case .notEqual: try comparison(.notEqual, left, token)
    case .less: try comparison(.less, left, token)
    case .lessOrEqual: try comparison(.lessOrEqual, left, token)
    case .greater: try comparison(.greater, left, token)
    case .greaterOrEqual: try comparison(.greaterOrEqual, left, token)
    case .flatten: try flatten(left)
    case .filter: try filter(left)
    case .leftBracket: try bracket(after: left)
    case .leftParenthesis: try call(left, token)
    default: throw unexpected(token)
    }
  }

  private mutating func literal(_ token: Token) throws(JMESPathError) -> NodeID {
    guard case .literal(let literal) = token.content else { throw unexpected(token) }
    tree.literals.append(literal)
    return try add(.literal(tree.literals.count - 1))
  }

  private mutating func quotedField(_ token: Token) throws(JMESPathError) -> NodeID {
    guard current != .leftParenthesis else {
      throw failure("the name of a function can't be quoted", at: token.range.lowerBound)
    }
    return try field(token)
  }

  private mutating func group() throws(JMESPathError) -> NodeID {
    let inner = try expression()
    try expect(.rightParenthesis, "')'")
    return inner
  }

  private mutating func not() throws(JMESPathError) -> NodeID {
    let operand = try expression(Token.Kind.not.bindingPower)
    return try add(.not(operand), above: operand)
  }

  private mutating func expressionReference(_ token: Token) throws(JMESPathError) -> NodeID {
    let operand = try expression()
    return try add(.expressionReference(operand, position: token.range.lowerBound), above: operand)
  }

  private mutating func operation(
    _ kind: Series, _ left: NodeID, _ token: Token
  ) throws(JMESPathError) -> NodeID {
    try series(kind, left, try expression(token.kind.bindingPower))
  }

  private mutating func field(_ token: Token) throws(JMESPathError) -> NodeID {
    guard case .name(let name) = token.content else { throw unexpected(token) }
    return try add(.field(name))
  }

  private mutating func comparison(
    _ comparator: Comparator, _ left: NodeID, _ token: Token
  ) throws(JMESPathError) -> NodeID {
    let right = try expression(token.kind.bindingPower)
    return try add(
      .comparison(comparator, left, right, position: token.range.lowerBound), above: left, right)
  }

  private mutating func call(_ left: NodeID, _ token: Token) throws(JMESPathError) -> NodeID {
    guard case .field(let name) = tree.nodes[left] else {
      throw failure("only a name can be called", at: token.range.lowerBound)
    }
    var arguments: [NodeID] = []
    while current != .rightParenthesis {
      arguments.append(try expression())
      // jmespath.py doesn't require a comma, nor an argument after it.
      if current == .comma { index += 1 }
    }
    index += 1
    let site = CallSite(
      name: name, function: Function(rawValue: name), arguments: arguments,
      position: token.range.lowerBound)
    return try add(.call(site), above: arguments)
  }

  // MARK: After a dot

  private mutating func dot(_ left: NodeID) throws(JMESPathError) -> NodeID {
    guard current == .star else {
      return try series(.chain, left, try member(Token.Kind.dot.bindingPower))
    }
    index += 1
    return try valueProjection(of: left, power: Token.Kind.dot.bindingPower)
  }

  private mutating func member(_ power: Int) throws(JMESPathError) -> NodeID {
    switch current {
    case .unquotedIdentifier, .quotedIdentifier, .star: return try expression(power)
    case .leftBracket:
      index += 1
      return try multiSelectList()
    case .leftBrace:
      index += 1
      return try multiSelectHash()
    default: throw unexpected(expected: "a name, '*', '[' or '{' after '.'")
    }
  }

  private mutating func multiSelectList() throws(JMESPathError) -> NodeID {
    var elements = [try expression()]
    while current != .rightBracket {
      try expect(.comma, "',' or ']'")
      elements.append(try expression())
    }
    index += 1
    return try add(.multiSelectList(elements), above: elements)
  }

  private mutating func multiSelectHash() throws(JMESPathError) -> NodeID {
    var members: [(name: String, value: NodeID)] = []
    while true {
      let key = take()
      guard case .name(let name) = key.content else { throw unexpected(key, expected: "a name") }
      try expect(.colon, "':'")
      members.append((name, try expression()))
      // jmespath.py doesn't require a comma here either.
      if current == .comma {
        index += 1
      } else if current == .rightBrace {
        index += 1
        return try add(.multiSelectHash(members), above: members.map(\.value))
      }
    }
  }

  // MARK: Brackets

  /// What follows a `[` at the start of an expression.
  private mutating func bracket() throws(JMESPathError) -> NodeID {
    if current == .number || current == .colon {
      let left = try add(.current)
      return try index(into: left)
    }
    if current == .star, following(1) == .rightBracket {
      index += 2
      return try projection(of: try add(.current), power: Token.Kind.star.bindingPower)
    }
    return try multiSelectList()
  }

  /// What follows a `[` after an expression.
  private mutating func bracket(after left: NodeID) throws(JMESPathError) -> NodeID {
    if current == .number || current == .colon {
      guard case .series(.indexed, _) = tree.nodes[left] else { return try index(into: left) }
      // As in jmespath.py, a slice that follows an index does not project.
      return try series(.indexed, left, try indexOrSlice())
    }
    try expect(.star, "a number, ':' or '*' after '['")
    try expect(.rightBracket, "']'")
    return try projection(of: left, power: Token.Kind.star.bindingPower)
  }

  private mutating func index(into left: NodeID) throws(JMESPathError) -> NodeID {
    let step = try indexOrSlice()
    let indexed = try add(.series(.indexed, [left, step]), above: left, step)
    guard case .slice = tree.nodes[step] else { return indexed }
    return try projection(of: indexed, power: Token.Kind.star.bindingPower)
  }

  private mutating func indexOrSlice() throws(JMESPathError) -> NodeID {
    if current == .colon || following(1) == .colon { return try slice() }
    let number = take()
    guard case .number(let value) = number.content else { throw unexpected(number) }
    try expect(.rightBracket, "']'")
    return try add(.index(value))
  }

  private mutating func slice() throws(JMESPathError) -> NodeID {
    let position = token.range.lowerBound
    var parts: [Int?] = [nil, nil, nil]
    var part = 0
    while current != .rightBracket {
      let word = take()
      if case .number(let value) = word.content {
        parts[part] = value
      } else if word.kind == .colon, part < 2 {
        part += 1
      } else {
        throw unexpected(word, expected: "a number, ':' or ']'")
      }
    }
    index += 1
    let slice = Slice(start: parts[0], stop: parts[1], step: parts[2])
    return try add(.slice(slice, position: position))
  }

  // MARK: Projections

  private mutating func projection(
    of array: NodeID, power: Int
  ) throws(JMESPathError) -> NodeID {
    let element = try projected(power)
    return try add(.projection(of: array, element: element), above: array, element)
  }

  private mutating func valueProjection(
    of object: NodeID, power: Int
  ) throws(JMESPathError) -> NodeID {
    let element = try projected(power)
    return try add(.valueProjection(of: object, element: element), above: object, element)
  }

  private mutating func valueProjection() throws(JMESPathError) -> NodeID {
    try valueProjection(of: try add(.current), power: Token.Kind.star.bindingPower)
  }

  private mutating func flatten() throws(JMESPathError) -> NodeID {
    try flatten(try add(.current))
  }

  private mutating func filter() throws(JMESPathError) -> NodeID {
    try filter(try add(.current))
  }

  private mutating func flatten(_ array: NodeID) throws(JMESPathError) -> NodeID {
    let flat = try add(.flatten(array), above: array)
    return try projection(of: flat, power: Token.Kind.flatten.bindingPower)
  }

  private mutating func filter(_ array: NodeID) throws(JMESPathError) -> NodeID {
    let condition = try expression()
    try expect(.rightBracket, "']'")
    let element = try projected(Token.Kind.filter.bindingPower)
    return try add(
      .filter(of: array, condition: condition, element: element),
      above: array, condition, element)
  }

  /// What a projection does with each element.
  private mutating func projected(_ power: Int) throws(JMESPathError) -> NodeID {
    switch current {
    case let kind where kind.stopsProjection: return try add(.current)
    case .leftBracket, .filter: return try expression(power)
    case .dot:
      index += 1
      return try member(power)
    default: throw unexpected(expected: "'.', '[' or an operator")
    }
  }
}
