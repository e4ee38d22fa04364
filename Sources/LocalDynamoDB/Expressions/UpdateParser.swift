// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Update {
  /// Reads an update of a request.
  static func parse(_ text: String, _ scope: inout ExpressionScope) throws -> Update {
    try ExpressionParser.parse(
      text, "UpdateExpression", &scope, keywords: ["SET", "REMOVE", "ADD", "DELETE"],
      order: [
        .reserved, .unknownFunction, .section, .name, .value, .overlap, .operand, .function,
      ]
    ) { parser in
      var actions: [UpdateAction] = []
      var sections: Set<String> = []
      repeat {
        let section = parser.reader.next.text.uppercased()
        guard parser.reader.next.kind == .word, parser.keywords.contains(section) else {
          throw parser.reader.failure()
        }
        _ = parser.reader.take()
        if !sections.insert(section).inserted {
          parser.errors.add(
            .section,
            "The \"\(section)\" section can only be used once in an update expression;")
        }
        repeat {
          let action = try parser.action(section)
          let path = action.path
          if let message = actions.lazy.compactMap({ DocumentPath.conflict($0.path, path) }).first {
            parser.errors.add(.overlap, message)
          }
          actions.append(action)
        } while parser.reader.take(",")
      } while parser.reader.next.kind != .end
      return Update(actions: actions)
    }
  }
}

extension ExpressionParser {
  fileprivate mutating func action(_ section: String) throws -> UpdateAction {
    let path = try path()
    operators += 1
    switch section {
    case "SET":
      try reader.expect("=")
      return .set(path, try sum())
    case "REMOVE": return .remove(path)
    default:
      let value = try placeholder()
      if let value, !value.isSet, !(section == "ADD" && value.type == "N") {
        errors.add(
          .operand,
          "Incorrect operand type for operator or function; operator: \(section), operand type:"
            + " \(Self.longNames[value.type] ?? value.type)")
      }
      return section == "ADD" ? .add(path, value ?? .null) : .delete(path, value ?? .null)
    }
  }

  private static let longNames = [
    "S": "STRING", "N": "NUMBER", "B": "BINARY", "NULL": "NULL", "BOOL": "BOOLEAN", "L": "LIST",
    "M": "MAP",
  ]

  private mutating func sum() throws -> UpdateValue {
    let left = try operand()
    for sign in ["+", "-"] where reader.take(sign) {
      operators += 1
      let right = try operand()
      for operand in [left, right] {
        if let type = operand.type, type != "N" { refuseType(sign, type) }
      }
      return sign == "+" ? .sum(left, right) : .difference(left, right)
    }
    return left
  }

  private mutating func operand() throws -> UpdateValue {
    if reader.take("(") {
      let value = try nested { try $0.sum() }
      try reader.expect(")")
      return value
    }
    if reader.next.kind == .valuePlaceholder {
      return try placeholder().map { .value($0) } ?? .undefined
    }
    guard isAtName else { throw reader.failure() }
    let following = reader.tokens[min(reader.position + 1, reader.tokens.count - 1)]
    guard reader.next.kind == .word, following.kind == .symbol, following.text == "(" else {
      return .path(try path())
    }
    let name = reader.take().text
    try reader.expect("(")
    operators += 1
    var arguments: [UpdateValue] = []
    try nested { parser in
      repeat { arguments.append(try parser.operand()) } while parser.reader.take(",")
    }
    try reader.expect(")")
    return function(name, arguments)
  }

  private mutating func function(_ name: String, _ arguments: [UpdateValue]) -> UpdateValue {
    guard name == "if_not_exists" || name == "list_append" else {
      let isOfConditions = [
        "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains",
        "size",
      ].contains(name)
      errors.add(
        .unknownFunction,
        (isOfConditions
          ? "The function is not allowed in an update expression; function: "
          : "Invalid function name; function: ") + name)
      return .undefined
    }
    guard checkCount(name, arguments.count, 2) else { return .undefined }
    for case .listAppend in arguments {
      errors.add(
        .function,
        "The function is not allowed to be used this way in an expression; function: list_append")
    }
    guard name == "if_not_exists" else {
      for argument in arguments {
        if let type = argument.type, type != "L" { refuseType(name, type) }
      }
      return .listAppend(arguments[0], arguments[1])
    }
    guard case .path(let path) = arguments[0] else {
      errors.add(
        .function, "Operator or function requires a document path; operator or function: \(name)")
      return .undefined
    }
    return .ifNotExists(path, arguments[1])
  }
}
