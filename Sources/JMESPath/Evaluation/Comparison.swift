// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

/// A value that `<` and `sort` can order: text or a number.
@usableFromInline package enum Orderable {
  case integer(Int64)
  case double(Double)
  case string(String)

  @inlinable
  package init?<Value: JMESPathValue>(_ value: Value) {
    switch value.jmespathView {
    case .integer(let value): self = .integer(value)
    case .double(let value): self = .double(value)
    case .string(let value): self = .string(value)
    default: return nil
    }
  }

  var isString: Bool {
    if case .string = self { true } else { false }
  }
}

@usableFromInline package enum Ordering {
  case less, equal, greater
  /// One of the numbers is not a number.
  case none

  @inlinable
  package var reversed: Ordering {
    switch self {
    case .less: .greater
    case .greater: .less
    case .equal, .none: self
    }
  }
}

extension Comparator {
  @inlinable
  package func accepts(_ ordering: Ordering) -> Bool {
    switch self {
    case .equal: ordering == .equal
    case .notEqual: ordering != .equal
    case .less: ordering == .less
    case .lessOrEqual: ordering == .less || ordering == .equal
    case .greater: ordering == .greater
    case .greaterOrEqual: ordering == .greater || ordering == .equal
    }
  }
}

extension Interpreter {
  /// Text is ordered by code points, numbers by value without rounding.
  @inlinable
  package func order(
    _ left: Orderable, _ right: Orderable, at position: Int
  ) throws(JMESPathError) -> Ordering {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return ordering(left, right)
    case (.double(let left), .double(let right)): return ordering(left, right)
    case (.integer(let left), .double(let right)): return ordering(left, right)
    case (.double(let left), .integer(let right)): return ordering(right, left).reversed
    case (.string(let left), .string(let right)):
      if left.utf8.lexicographicallyPrecedes(right.utf8) { return .less }
      return left.hasSameBytes(as: right) ? .equal : .greater
    default:
      throw failure(.invalidValue, "strings and numbers can't be ordered", at: position)
    }
  }

  /// Equality in depth. Kinds are never equal to other kinds; members have no order.
  @inlinable
  package func areEqual(
    _ left: Value, _ right: Value, at position: Int, depth: Int = 0
  ) throws(JMESPathError) -> Bool {
    guard depth <= SyntaxTree.maximumDepth else {
      throw failure(
        .invalidValue,
        "values that are compared nest deeper than \(SyntaxTree.maximumDepth)",
        at: position)
    }
    switch (left.jmespathView, right.jmespathView) {
    case (.null, .null): return true
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.integer(let left), .integer(let right)): return left == right
    case (.double(let left), .double(let right)): return left == right
    case (.integer(let left), .double(let right)): return ordering(left, right) == .equal
    case (.double(let left), .integer(let right)): return ordering(right, left) == .equal
    case (.string(let left), .string(let right)): return left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)):
      guard left.count == right.count else { return false }
      for (left, right) in zip(left, right) {
        guard try areEqual(left, right, at: position, depth: depth + 1) else { return false }
      }
      return true
    case (.object, .object):
      guard left.jmespathMemberCount == right.jmespathMemberCount else { return false }
      for member in left.jmespathMembers {
        guard let other = right.jmespathMember(member.name),
          try areEqual(member.value, other, at: position, depth: depth + 1)
        else { return false }
      }
      return true
    case (.opaque, .opaque): return left.jmespathEqualsOpaque(right)
    default: return false
    }
  }
}

@inlinable
package func ordering<Number: Comparable>(_ left: Number, _ right: Number) -> Ordering {
  if left < right { return .less }
  if left > right { return .greater }
  return left == right ? .equal : .none
}

@inlinable
package func ordering(_ left: Int64, _ right: Double) -> Ordering {
  if right.isNaN { return .none }
  if let right = Int64(whole: right) { return ordering(left, right) }
  // With a fraction, `right` is so small that rounding `left` doesn't matter; beyond 64 bits the
  // largest integers round up to 2^63 and are still less.
  return Double(left) <= right ? .less : .greater
}

extension Int64 {
  /// The integer that the double stands for, if there is one. Unlike `init(exactly:)` it needs no
  /// C library for mathematics.
  @inlinable
  package init?(whole value: Double) {
    guard value >= -0x1p63, value < 0x1p63 else { return nil }
    self.init(value)
    if Double(self) != value { return nil }
  }
}
