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

  @usableFromInline
  static func areEqual(_ left: Value, _ right: Value) -> Bool {
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
    case (.list(let left), .list(let right)): left == right
    case (.set(let left), .set(let right)):
      left.count == right.count && left.allSatisfy(right.contains)
    case (.structure(let left), .structure(let right)): left == right
    case (.stream(let left), .stream(let right)): left.source === right.source
    case (.events(let left), .events(let right)): left === right
    case (.deferred(let left), .deferred(let right)): left === right
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
    left.count == right.count
      && left.allSatisfy { name, value in right[name].map { $0 == value } ?? false }
  }
}
