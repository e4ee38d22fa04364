// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A part of a condition that has a value.
indirect enum Operand: Sendable {
  case path(DocumentPath)
  case value(AttributeValue)
  case size(Operand)
  /// A function that isn't allowed where it is; the expression is refused.
  case misused(String)
  /// A name or value that isn't defined; the expression is refused.
  case undefined

  /// The type, if it is known without an item.
  var type: String? {
    switch self {
    case .value(let value): value.type
    case .size: "N"
    default: nil
    }
  }

  /// The path, if it is one.
  var path: DocumentPath? { if case .path(let path) = self { path } else { nil } }

  /// The value in an item.
  func value(in item: AttributeMap) -> AttributeValue? {
    switch self {
    case .path(let path): return path.value(in: item)
    case .value(let value): return value
    case .size(let operand):
      let size: Int? =
        switch operand.value(in: item) {
        case .string(let text)?: text.utf8.count
        case .binary(let bytes)?: bytes.count
        case .list(let elements)?: elements.count
        case .map(let members)?: members.count
        case .stringSet(let elements)?: elements.count
        case .numberSet(let elements)?: elements.count
        case .binarySet(let elements)?: elements.count
        default: nil
        }
      return size.map { .number(DecimalNumber($0)) }
    case .misused, .undefined: return nil
    }
  }
}

/// How two operands are compared.
enum Comparison: String, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The same comparison with its sides exchanged.
  var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether it holds.
  func holds(_ left: AttributeValue?, _ right: AttributeValue?) -> Bool {
    guard let left, let right else { return self == .notEqual }
    switch self {
    case .equal: return left == right
    case .notEqual: return left != right
    case .less: return left.precedes(right) ?? false
    case .lessOrEqual: return right.precedes(left).map { !$0 } ?? false
    case .greater: return right.precedes(left) ?? false
    case .greaterOrEqual: return left.precedes(right).map { !$0 } ?? false
    }
  }
}

/// A condition or a filter.
indirect enum Condition: Sendable {
  case comparison(Comparison, Operand, Operand)
  case between(Operand, Operand, Operand)
  case within(Operand, [Operand])
  case exists(Operand)
  case notExists(Operand)
  case hasType(Operand, Operand)
  case beginsWith(Operand, Operand)
  case contains(Operand, Operand)
  case both(Condition, Condition)
  case either(Condition, Condition)
  case not(Condition)
  /// A condition that can't be evaluated; the expression is refused.
  case refused(String)

  /// Whether an item fulfils it.
  func holds(for item: AttributeMap) -> Bool {
    switch self {
    case .comparison(let comparison, let left, let right):
      comparison.holds(left.value(in: item), right.value(in: item))
    case .between(let operand, let low, let high):
      Comparison.greaterOrEqual.holds(operand.value(in: item), low.value(in: item))
        && Comparison.lessOrEqual.holds(operand.value(in: item), high.value(in: item))
    case .within(let operand, let candidates):
      candidates.contains { Comparison.equal.holds(operand.value(in: item), $0.value(in: item)) }
    case .exists(let operand): operand.value(in: item) != nil
    case .notExists(let operand): operand.value(in: item) == nil
    case .hasType(let operand, let type):
      if let value = operand.value(in: item), case .string(let name)? = type.value(in: item) {
        value.type == name
      } else {
        false
      }
    case .beginsWith(let operand, let prefix):
      switch (operand.value(in: item), prefix.value(in: item)) {
      case (.string(let text)?, .string(let prefix)?): text.hasBytePrefix(prefix)
      case (.binary(let bytes)?, .binary(let prefix)?): bytes.starts(with: prefix)
      default: false
      }
    case .contains(let operand, let part):
      Self.contains(operand.value(in: item), part.value(in: item))
    case .both(let left, let right): left.holds(for: item) && right.holds(for: item)
    case .either(let left, let right): left.holds(for: item) || right.holds(for: item)
    case .not(let condition): !condition.holds(for: item)
    case .refused: false
    }
  }

  private static func contains(_ whole: AttributeValue?, _ part: AttributeValue?) -> Bool {
    guard let whole, let part else { return false }
    switch (whole, part) {
    case (.string(let text), .string(let run)):
      return text.withBytes { $0.firstOffset(of: run) != nil }
    case (.binary(let bytes), .binary(let run)):
      return bytes.withUnsafeBytes { bytes in
        run.withUnsafeBytes { bytes.firstOffset(of: $0) != nil }
      }
    case (.list(let elements), _): return elements.contains(part)
    case (.stringSet(let elements), .string(let text)):
      return elements.contains { $0.hasSameBytes(as: text) }
    case (.numberSet(let elements), .number(let number)): return elements.contains(number)
    case (.binarySet(let elements), .binary(let bytes)): return elements.contains(bytes)
    default: return false
    }
  }

  /// The operands, from left to right.
  var operands: [Operand] {
    switch self {
    case .comparison(_, let left, let right), .hasType(let left, let right),
      .beginsWith(let left, let right), .contains(let left, let right):
      [left, right]
    case .between(let operand, let low, let high): [operand, low, high]
    case .within(let operand, let candidates): [operand] + candidates
    case .exists(let operand), .notExists(let operand): [operand]
    case .both(let left, let right), .either(let left, let right):
      left.operands + right.operands
    case .not(let condition): condition.operands
    case .refused: []
    }
  }

  /// The attributes of the item that the condition looks at.
  var heads: [ByteName] {
    operands.compactMap { operand in
      switch operand {
      case .path(let path): path.head
      case .size(let inner): inner.path?.head
      default: nil
      }
    }
  }
}
