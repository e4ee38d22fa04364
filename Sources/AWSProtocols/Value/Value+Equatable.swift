// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

extension Value: Equatable {
  /// Whether two values are equal: strings by their bytes, numbers by value (`1` is `1.0`),
  /// structures and sets in any order, streams only to themselves.
  @inlinable
  public static func == (left: Value, right: Value) -> Bool {
    // Most comparisons are with `nil`; inlined, they are one check of the kind.
    if case .null = right {
      if case .null = left { return true }
      return false
    }
    return areEqual(left, right)
  }

  /// Compares without recursion: parameters may be nested deeper than the stack allows.
  @usableFromInline
  static func areEqual(_ left: Value, _ right: Value) -> Bool {
    var inner: [(Value, Value)] = []
    guard agree(left, right, &inner) else { return false }
    while let (left, right) = inner.popLast() {
      guard agree(left, right, &inner) else { return false }
    }
    return true
  }

  /// Whether two values are equal, except for the pairs of lists, sets and structures in them, which
  /// are added to `inner`.
  private static func agree(
    _ left: Value, _ right: Value, _ inner: inout [(Value, Value)]
  ) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.integer, .double), (.double, .integer), (.double, .double),
      (.number, .double), (.double, .number), (.number, .integer), (.integer, .number):
      left.number == right.number
    case (.number(let left), .number(let right)): left.hasSameBytes(as: right)
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.blob(let left), .blob(let right)): left == right
    case (.timestamp(let left), .timestamp(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { agreeOrAdd($0, $1, &inner) }
    case (.set(let left), .set(let right)): haveSameElements(left, right, &inner)
    case (.structure(let left), .structure(let right)):
      left.count == right.count
        && left.allSatisfy { name, value in
          right[name].map { agreeOrAdd(value, $0, &inner) } ?? false
        }
    case (.stream(let left), .stream(let right)): left.source === right.source
    case (.events(let left), .events(let right)): left === right
    case (.deferred(let left), .deferred(let right)): left === right
    default: false
    }
  }

  private static func agreeOrAdd(
    _ left: Value, _ right: Value, _ inner: inout [(Value, Value)]
  ) -> Bool {
    guard left.hasElements else { return agree(left, right, &inner) }
    inner.append((left, right))
    return true
  }

  /// Sets have no order. Those of services hold strings, numbers and bytes; elements that have
  /// elements themselves are compared in order, because trying all pairs of them would take forever.
  private static func haveSameElements(
    _ left: [Value], _ right: [Value], _ inner: inout [(Value, Value)]
  ) -> Bool {
    guard left.count == right.count else { return false }
    let plain = right.filter { !$0.hasElements }
    guard left.allSatisfy({ $0.hasElements || plain.contains($0) }) else { return false }
    let nested = (left.filter(\.hasElements), right.filter(\.hasElements))
    guard nested.0.count == nested.1.count else { return false }
    inner += zip(nested.0, nested.1)
    return true
  }

  private var hasElements: Bool {
    switch self {
    case .list, .set, .structure: true
    default: false
    }
  }

  private var number: Double? {
    switch self {
    case .integer(let integer): Double(exactly: integer)
    case .double(let double): double
    case .number(let text): Double(text)
    default: nil
    }
  }
}

extension Structure: Equatable {
  /// Whether two structures have equal members, in any order.
  public static func == (left: Structure, right: Structure) -> Bool {
    Value.areEqual(.structure(left), .structure(right))
  }
}
