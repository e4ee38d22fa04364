// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A JSON value written in an expression.
@usableFromInline
enum Literal: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case double(Double)
  case string(String)
  case array([Literal])
  case object([(name: String, value: Literal)])

  func value<Value: JMESPathValue>(as _: Value.Type = Value.self) -> Value {
    switch self {
    case .null: .jmespathNull
    case .boolean(let value): .jmespath(boolean: value)
    case .integer(let value): .jmespath(integer: value)
    case .double(let value): .jmespath(double: value)
    case .string(let value): .jmespath(string: value)
    case .array(let elements): .jmespath(array: elements.map { $0.value() })
    case .object(let members):
      .jmespath(object: members.map { (name: $0.name, value: $0.value.value()) })
    }
  }
}
