// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A number, exact as long as possible.
enum Number {
  case integer(Int64)
  case double(Double)

  init?<Value: JMESPathValue>(_ view: JMESPathView<Value>) {
    switch view {
    case .integer(let value): self = .integer(value)
    case .double(let value): self = .double(value)
    default: return nil
    }
  }

  var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value): value
    }
  }

  func value<Value: JMESPathValue>(as _: Value.Type = Value.self) -> Value {
    switch self {
    case .integer(let value): .jmespath(integer: value)
    case .double(let value): .jmespath(double: value)
    }
  }

  static func + (left: Self, right: Self) -> Self {
    if case .integer(let left) = left, case .integer(let right) = right {
      let (sum, overflow) = left.addingReportingOverflow(right)
      if !overflow { return .integer(sum) }
    }
    return .double(left.double + right.double)
  }
}

extension FunctionCall {
  func abs() throws(JMESPathError) -> Value {
    switch try number() {
    case .integer(.min): .jmespath(double: Double(Int64.min).magnitude)
    case .integer(let value): .jmespath(integer: value < 0 ? -value : value)
    case .double(let value): .jmespath(double: value.magnitude)
    }
  }

  func ceil() throws(JMESPathError) -> Value {
    try whole { Double($0) < $1 ? $0 + 1 : $0 }
  }

  func floor() throws(JMESPathError) -> Value {
    try whole { Double($0) > $1 ? $0 - 1 : $0 }
  }

  /// An integer next to the number; a double too large for an integer has no fraction anyway.
  private func whole(_ correct: (Int64, Double) -> Int64) throws(JMESPathError) -> Value {
    switch try number() {
    case .integer(let value): return .jmespath(integer: value)
    case .double(let value):
      guard value.isFinite else { throw failure(.invalidValue, "needs a finite number") }
      guard value.magnitude < 0x1p53 else {
        return Int64(whole: value).map { .jmespath(integer: $0) } ?? .jmespath(double: value)
      }
      return .jmespath(integer: correct(Int64(value), value))
    }
  }

  func sum() throws(JMESPathError) -> Value {
    total(try numbers()).value()
  }

  func avg() throws(JMESPathError) -> Value {
    let numbers = try numbers()
    guard !numbers.isEmpty else { return .jmespathNull }
    return .jmespath(double: total(numbers).double / Double(numbers.count))
  }

  private func total(_ numbers: [Number]) -> Number {
    numbers.reduce(.integer(0), +)
  }

  private func number() throws(JMESPathError) -> Number {
    let view = try value(0).jmespathView
    guard let number = Number(view) else { throw wrongType(view.kindName, expected: "a number") }
    return number
  }

  private func numbers() throws(JMESPathError) -> [Number] {
    var numbers: [Number] = []
    for element in try array(0) {
      let view = element.jmespathView
      guard let number = Number(view) else {
        throw wrongType("an array with \(view.kindName)", expected: "an array of numbers")
      }
      numbers.append(number)
    }
    return numbers
  }
}
