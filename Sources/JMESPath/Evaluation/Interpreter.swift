// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Evaluates the nodes of a tree on values. Its recursion is bounded by the tree's height.
///
/// Inlinable, because code made for one type of values is two to three times as fast.
@usableFromInline package struct Interpreter<Value: JMESPathValue> {
  @usableFromInline package let tree: SyntaxTree
  /// The tree's literals, made once instead of at each element of a projection.
  @usableFromInline package let literals: [Value]

  @usableFromInline package init(_ tree: SyntaxTree) {
    self.tree = tree
    literals = tree.literals.map { $0.value() }
  }

  @usableFromInline package func failure(
    _ kind: JMESPathError.Kind, _ message: String, at position: Int
  ) -> JMESPathError {
    JMESPathError(kind, message, position: position, expression: tree.text)
  }

  @inlinable
  package func evaluate(_ id: NodeID, on value: Value) throws(JMESPathError) -> Value {
    switch tree.nodes[id] {
    case .current: return value
    case .field(let name): return value.jmespathMember(name) ?? .jmespathNull
    case .index(let index): return element(index, of: value)
    case .slice(let slice, let position): return try elements(slice, of: value, at: position)
    case .literal(let position): return literals[position]
    case .series(let kind, let members): return try series(kind, members, on: value)
    case .flatten(let array): return try flatten(array, on: value)
    case .projection(let array, let element):
      return try projection(array, element, on: value)
    case .valueProjection(let object, let element):
      return try valueProjection(object, element, on: value)
    case .filter(let array, let condition, let element):
      return try filter(array, condition, element, on: value)
    case .comparison(let comparator, let left, let right, let position):
      return try compare(comparator, left, right, on: value, at: position)
    case .not(let operand): return try not(operand, on: value)
    case .multiSelectList(let elements): return try multiSelectList(elements, on: value)
    case .multiSelectHash(let members): return try multiSelectHash(members, on: value)
    case .call(let site): return try call(site, on: value)
    case .expressionReference(_, let position): throw misplacedReference(position)
    }
  }

  @usableFromInline package func misplacedReference(_ position: Int) -> JMESPathError {
    failure(
      .invalidType, "an expression reference can only be an argument that asks for one",
      at: position)
  }

  // MARK: Kinds of nodes

  @inlinable
  package func series(
    _ kind: Series, _ members: [NodeID], on value: Value
  ) throws(JMESPathError) -> Value {
    var result = value
    switch kind {
    case .chain, .indexed:
      for member in members { result = try evaluate(member, on: result) }
    case .or:
      for member in members {
        result = try evaluate(member, on: value)
        if result.isJMESPathTrue { break }
      }
    case .and:
      for member in members {
        result = try evaluate(member, on: value)
        if !result.isJMESPathTrue { break }
      }
    }
    return result
  }

  @inlinable
  package func element(_ index: Int, of value: Value) -> Value {
    guard case .array(let elements) = value.jmespathView else { return .jmespathNull }
    let position = index < 0 ? elements.count + index : index
    return elements.indices.contains(position) ? elements[position] : .jmespathNull
  }

  @inlinable
  package func elements(
    _ slice: Slice, of value: Value, at position: Int
  ) throws(JMESPathError) -> Value {
    guard case .array(let elements) = value.jmespathView else { return .jmespathNull }
    guard slice.step != 0 else {
      throw failure(.invalidValue, "a slice's step cannot be 0", at: position)
    }
    return .jmespath(array: slice.positions(count: elements.count).map { elements[$0] })
  }

  @inlinable
  package func flatten(_ array: NodeID, on value: Value) throws(JMESPathError) -> Value {
    let list = try evaluate(array, on: value)
    guard case .array(let elements) = list.jmespathView else { return .jmespathNull }
    // Most lists are flat already.
    if !elements.contains(where: \.isJMESPathArray) { return list }
    var flat: [Value] = []
    flat.reserveCapacity(elements.count)
    for element in elements {
      if case .array(let inner) = element.jmespathView {
        flat.append(contentsOf: inner)
      } else {
        flat.append(element)
      }
    }
    return .jmespath(array: flat)
  }

  @inlinable
  package func projection(
    _ array: NodeID, _ element: NodeID, on value: Value
  ) throws(JMESPathError) -> Value {
    guard case .array(let elements) = try evaluate(array, on: value).jmespathView else {
      return .jmespathNull
    }
    return try project(elements, element)
  }

  @inlinable
  package func valueProjection(
    _ object: NodeID, _ element: NodeID, on value: Value
  ) throws(JMESPathError) -> Value {
    let object = try evaluate(object, on: value)
    guard case .object = object.jmespathView else { return .jmespathNull }
    return try project(object.jmespathMembers.map(\.value), element)
  }

  @inlinable
  package func project(_ elements: [Value], _ element: NodeID) throws(JMESPathError) -> Value {
    var results: [Value] = []
    results.reserveCapacity(elements.count)
    for value in elements {
      let result = try evaluate(element, on: value)
      if !result.isJMESPathNull { results.append(result) }
    }
    return .jmespath(array: results)
  }

  @inlinable
  package func filter(
    _ array: NodeID, _ condition: NodeID, _ element: NodeID, on value: Value
  ) throws(JMESPathError) -> Value {
    guard case .array(let elements) = try evaluate(array, on: value).jmespathView else {
      return .jmespathNull
    }
    var results: [Value] = []
    for value in elements where try evaluate(condition, on: value).isJMESPathTrue {
      let result = try evaluate(element, on: value)
      if !result.isJMESPathNull { results.append(result) }
    }
    return .jmespath(array: results)
  }

  @inlinable
  package func multiSelectList(
    _ elements: [NodeID], on value: Value
  ) throws(JMESPathError) -> Value {
    if value.isJMESPathNull { return .jmespathNull }
    var results: [Value] = []
    results.reserveCapacity(elements.count)
    for element in elements { results.append(try evaluate(element, on: value)) }
    return .jmespath(array: results)
  }

  @inlinable
  package func multiSelectHash(
    _ members: [(name: String, value: NodeID)], on value: Value
  ) throws(JMESPathError) -> Value {
    if value.isJMESPathNull { return .jmespathNull }
    var results = MemberList<Value>()
    for member in members { results.set(member.name, try evaluate(member.value, on: value)) }
    return .jmespath(object: results.members)
  }

  @inlinable
  package func not(_ operand: NodeID, on value: Value) throws(JMESPathError) -> Value {
    .jmespath(boolean: !(try evaluate(operand, on: value).isJMESPathTrue))
  }

  @inlinable
  package func compare(
    _ comparator: Comparator, _ left: NodeID, _ right: NodeID, on value: Value, at position: Int
  ) throws(JMESPathError) -> Value {
    let (left, right) = (try evaluate(left, on: value), try evaluate(right, on: value))
    switch comparator {
    case .equal: return .jmespath(boolean: try areEqual(left, right, at: position))
    case .notEqual: return .jmespath(boolean: !(try areEqual(left, right, at: position)))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let left = Orderable(left), let right = Orderable(right) else { return .jmespathNull }
      let ordering = try order(left, right, at: position)
      return .jmespath(boolean: comparator.accepts(ordering))
    }
  }

  @inlinable
  package func call(_ site: CallSite, on value: Value) throws(JMESPathError) -> Value {
    var arguments: [FunctionCall<Value>.Argument] = []
    arguments.reserveCapacity(site.arguments.count)
    for argument in site.arguments {
      if case .expressionReference(let expression, _) = tree.nodes[argument] {
        arguments.append(.expression(expression))
      } else {
        arguments.append(.value(try evaluate(argument, on: value)))
      }
    }
    guard let function = site.function else {
      throw failure(.unknownFunction, "there is no function \(site.name)()", at: site.position)
    }
    let call = FunctionCall(
      function: function, arguments: arguments, position: site.position, interpreter: self)
    return try call.result()
  }
}

extension JMESPathValue {
  @inlinable
  package var isJMESPathNull: Bool {
    if case .null = jmespathView { true } else { false }
  }

  @inlinable
  package var isJMESPathArray: Bool {
    if case .array = jmespathView { true } else { false }
  }

  /// JMESPath's truth: everything but null, false and empty values is true.
  @inlinable
  package var isJMESPathTrue: Bool {
    switch jmespathView {
    case .null: false
    case .boolean(let value): value
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object: jmespathMemberCount > 0
    case .integer, .double, .opaque: true
    }
  }
}

extension JSONNode {
  /// A literal as a value.
  fileprivate func value<Value: JMESPathValue>(as _: Value.Type = Value.self) -> Value {
    switch self {
    case .null: .jmespathNull
    case .bool(let value): .jmespath(boolean: value)
    case .integer(let value): .jmespath(integer: value)
    case .number(let value) where value.text.isWholeNumber:
      .jmespath(whole: value.text, nearest: value.double)
    case .number(let value): .jmespath(double: value.double)
    case .string(let value): .jmespath(string: value)
    case .array(let elements): .jmespath(array: elements.map { $0.value() })
    case .object(let members): .jmespath(object: members.map { ($0.key, $0.value.value()) })
    }
  }
}

extension Slice {
  /// The positions that the slice selects from that many elements, by Python's rules: negative ends
  /// count from the back, and ends are clamped to the array. A step of 0 selects nothing.
  @usableFromInline package func positions(count: Int) -> [Int] {
    let step = step ?? 1
    guard step != 0 else { return [] }
    let isForward = step > 0
    let bounds = isForward ? 0...count : -1...(count - 1)
    func cut(_ end: Int?, otherwise: Int) -> Int {
      guard let end else { return otherwise }
      let position = end < 0 ? end + count : end
      return min(max(position, bounds.lowerBound), bounds.upperBound)
    }
    let first = cut(start, otherwise: isForward ? bounds.lowerBound : bounds.upperBound)
    let last = cut(stop, otherwise: isForward ? bounds.upperBound : bounds.lowerBound)
    return Array(stride(from: first, to: last, by: step))
  }
}
