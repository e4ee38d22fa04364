// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import JMESPath

/// The smallest tree: the language's kinds of values, and one that it doesn't know.
enum Tree: JMESPathValue, Equatable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case double(Double)
  case string(String)
  case array([Tree])
  case object([Member])
  case date(String)

  struct Member: Equatable {
    let name: String
    let value: Tree
  }

  var jmespathView: JMESPathView<Tree> {
    switch self {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .double(let value): .double(value)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements)
    case .object: .object
    case .date: .opaque
    }
  }

  func jmespathMember(_ name: String) -> Tree? {
    jmespathMembers.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  var jmespathMembers: [(name: String, value: Tree)] {
    guard case .object(let members) = self else { return [] }
    return members.map { ($0.name, $0.value) }
  }

  var jmespathMemberCount: Int { jmespathMembers.count }

  var jmespathOpaqueText: String {
    if case .date(let text) = self { text } else { "" }
  }

  func jmespathEqualsOpaque(_ other: Tree) -> Bool { self == other }

  static var jmespathNull: Tree { .null }
  static func jmespath(boolean: Bool) -> Tree { .boolean(boolean) }
  static func jmespath(integer: Int64) -> Tree { .integer(integer) }
  static func jmespath(double: Double) -> Tree { .double(double) }
  static func jmespath(whole: String, nearest double: Double) -> Tree { .jmespath(double: double) }
  static func jmespath(string: String) -> Tree { .string(string) }
  static func jmespath(array: [Tree]) -> Tree { .array(array) }
  static func jmespath(object: [(name: String, value: Tree)]) -> Tree {
    .object(object.map { Member(name: $0.name, value: $0.value) })
  }
}

/// Evaluates an expression on a JSON document. The result is JSON text, compared by its bytes,
/// including the order of members.
func search(_ expression: String, _ json: String = "null") throws -> String {
  try text(JMESPathExpression(expression).search(document(json)))
}

func document(_ json: String) throws -> Tree {
  let escaped = json.split(separator: "`", omittingEmptySubsequences: false).joined(
    separator: "\\`")
  return try JMESPathExpression("`\(escaped)`").search(Tree.null)
}

func text(_ tree: Tree) throws -> String {
  let list = try JMESPathExpression("to_string(@)").search(Tree.array([tree]))
  guard case .string(let text) = list else { return "" }
  return String(text.dropFirst().dropLast())
}

/// The kind of an expression's error; nil if there is none.
func failure(_ expression: String, _ json: String = "null") -> JMESPathError.Kind? {
  do {
    _ = try search(expression, json)
    return nil
  } catch {
    return (error as? JMESPathError)?.kind
  }
}
