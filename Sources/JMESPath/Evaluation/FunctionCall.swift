// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// One call of a function, its arguments evaluated.
@usableFromInline package struct FunctionCall<Value: JMESPathValue> {
  @usableFromInline package enum Argument {
    case value(Value)
    case expression(NodeID)
  }

  let function: Function
  let arguments: [Argument]
  let position: Int
  let interpreter: Interpreter<Value>

  @usableFromInline package init(
    function: Function, arguments: [Argument], position: Int, interpreter: Interpreter<Value>
  ) {
    self.function = function
    self.arguments = arguments
    self.position = position
    self.interpreter = interpreter
  }

  @usableFromInline package func result() throws(JMESPathError) -> Value {
    guard function.arity.contains(arguments.count) else { throw wrongArity }
    switch function {
    case .abs: return try abs()
    case .avg: return try avg()
    case .ceil: return try ceil()
    case .contains: return try contains()
    case .endsWith: return try endsWith()
    case .floor: return try floor()
    case .join: return try join()
    case .keys: return try keys()
    case .length: return try length()
    case .map: return try map()
    case .max: return try extreme(.greater)
    case .maxBy: return try extremeBy(.greater)
    case .merge: return try merge()
    case .min: return try extreme(.less)
    case .minBy: return try extremeBy(.less)
    case .notNull: return try notNull()
    case .reverse: return try reverse()
    case .sort: return try sort()
    case .sortBy: return try sortBy()
    case .startsWith: return try startsWith()
    case .sum: return try sum()
    case .toArray: return try toArray()
    case .toNumber: return try toNumber()
    case .toString: return try toString()
    case .type: return try type()
    case .values: return try values()
    }
  }

  // MARK: Arguments

  func value(_ index: Int) throws(JMESPathError) -> Value {
    guard case .value(let value) = arguments[index] else {
      throw wrongType("expression", expected: "a value")
    }
    return value
  }

  func expression(_ index: Int) throws(JMESPathError) -> NodeID {
    switch arguments[index] {
    case .expression(let expression): return expression
    case .value(let value):
      throw wrongType(value.jmespathView.kindName, expected: "an expression reference ('&…')")
    }
  }

  func string(_ index: Int) throws(JMESPathError) -> String {
    let view = try value(index).jmespathView
    guard case .string(let text) = view else {
      throw wrongType(view.kindName, expected: "a string")
    }
    return text
  }

  func array(_ index: Int) throws(JMESPathError) -> [Value] {
    let view = try value(index).jmespathView
    guard case .array(let elements) = view else {
      throw wrongType(view.kindName, expected: "an array")
    }
    return elements
  }

  func object(_ index: Int) throws(JMESPathError) -> Value {
    let value = try value(index)
    guard case .object = value.jmespathView else {
      throw wrongType(value.jmespathView.kindName, expected: "an object")
    }
    return value
  }

  // MARK: Errors

  func failure(_ kind: JMESPathError.Kind, _ message: String) -> JMESPathError {
    interpreter.failure(kind, "\(function.rawValue)() \(message)", at: position)
  }

  func wrongType(_ kind: String, expected: String) -> JMESPathError {
    failure(.invalidType, "expects \(expected), got \(kind)")
  }

  private var wrongArity: JMESPathError {
    let least = function.arity.lowerBound
    let bound = function.arity.upperBound == least ? "" : "at least "
    let noun = least == 1 ? "argument" : "arguments"
    return failure(.invalidArity, "takes \(bound)\(least) \(noun), got \(arguments.count)")
  }
}
