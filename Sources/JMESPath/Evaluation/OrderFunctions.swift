// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension FunctionCall {
  func sort() throws(JMESPathError) -> Value {
    .jmespath(array: try sorted(try array(0), by: try elementKeys()))
  }

  func sortBy() throws(JMESPathError) -> Value {
    let elements = try array(0)
    let keys = try keys(of: elements, by: try expression(1))
    try requireOneKind(keys)
    return .jmespath(array: try sorted(elements, by: keys))
  }

  /// `max` and `min`: the first value that no other exceeds in that direction.
  func extreme(_ direction: Ordering) throws(JMESPathError) -> Value {
    try extreme(direction, of: try array(0), by: try elementKeys())
  }

  /// `max_by` and `min_by`.
  func extremeBy(_ direction: Ordering) throws(JMESPathError) -> Value {
    let elements = try array(0)
    return try extreme(direction, of: elements, by: try keys(of: elements, by: try expression(1)))
  }

  func map() throws(JMESPathError) -> Value {
    let (expression, elements) = (try expression(0), try array(1))
    var results: [Value] = []
    results.reserveCapacity(elements.count)
    for element in elements {
      results.append(try interpreter.evaluate(expression, on: element))
    }
    return .jmespath(array: results)
  }

  // MARK: Keys

  private func elementKeys() throws(JMESPathError) -> [Orderable] {
    var keys: [Orderable] = []
    for element in try array(0) {
      guard let key = Orderable(element) else {
        throw wrongType(
          "an array with \(element.jmespathView.kindName)",
          expected: "an array of numbers or of strings")
      }
      keys.append(key)
    }
    try requireOneKind(keys)
    return keys
  }

  private func keys(
    of elements: [Value], by expression: NodeID
  ) throws(JMESPathError) -> [Orderable] {
    var keys: [Orderable] = []
    keys.reserveCapacity(elements.count)
    for element in elements {
      let value = try interpreter.evaluate(expression, on: element)
      guard let key = Orderable(value) else {
        throw wrongType(
          value.jmespathView.kindName, expected: "an expression that gives numbers or strings")
      }
      keys.append(key)
    }
    return keys
  }

  private func requireOneKind(_ keys: [Orderable]) throws(JMESPathError) {
    guard let isString = keys.first?.isString else { return }
    guard keys.allSatisfy({ $0.isString == isString }) else {
      throw wrongType("both", expected: "numbers or strings alone")
    }
  }

  // MARK: Order

  private func sorted(
    _ elements: [Value], by keys: [Orderable]
  ) throws(JMESPathError) -> [Value] {
    do {
      // Elements with equal keys keep their order.
      let order = try keys.indices.sorted { left, right in
        switch try interpreter.order(keys[left], keys[right], at: position) {
        case .less: true
        case .greater: false
        case .equal, .none: left < right
        }
      }
      return order.map { elements[$0] }
    } catch let error as JMESPathError {
      throw error
    } catch {
      throw failure(.other, "cannot order its elements")
    }
  }

  private func extreme(
    _ direction: Ordering, of elements: [Value], by keys: [Orderable]
  ) throws(JMESPathError) -> Value {
    guard var best = keys.indices.first else { return .jmespathNull }
    for index in keys.indices.dropFirst()
    where try interpreter.order(keys[index], keys[best], at: position) == direction {
      best = index
    }
    return elements[best]
  }
}
