// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// What an update sets an attribute to.
indirect enum UpdateValue: Sendable {
  case path(DocumentPath)
  case value(AttributeValue)
  case ifNotExists(DocumentPath, UpdateValue)
  case listAppend(UpdateValue, UpdateValue)
  case sum(UpdateValue, UpdateValue)
  case difference(UpdateValue, UpdateValue)
  /// An operand that isn't defined; the expression is refused.
  case undefined

  /// The type, if it is known without an item.
  var type: String? { if case .value(let value) = self { value.type } else { nil } }

  /// The value, computed from the item before the update.
  func value(in item: AttributeMap) throws -> AttributeValue {
    switch self {
    case .path(let path):
      guard let value = path.value(in: item) else {
        throw ServiceFault.invalid(
          "The provided expression refers to an attribute that does not exist in the item")
      }
      return value
    case .value(let value): return value
    case .ifNotExists(let path, let other): return try path.value(in: item) ?? other.value(in: item)
    case .listAppend(let first, let second):
      guard case .list(let head) = try first.value(in: item),
        case .list(let tail) = try second.value(in: item)
      else { throw UpdateAction.wrongType }
      return .list(head + tail)
    case .sum(let left, let right): return try Self.calculate(left, right, item, +)
    case .difference(let left, let right): return try Self.calculate(left, right, item, -)
    case .undefined: throw UpdateAction.wrongType
    }
  }

  private static func calculate(
    _ left: UpdateValue, _ right: UpdateValue, _ item: AttributeMap,
    _ operation: (DecimalNumber, DecimalNumber) -> DecimalNumber
  ) throws -> AttributeValue {
    guard case .number(let first) = try left.value(in: item),
      case .number(let second) = try right.value(in: item)
    else { throw UpdateAction.wrongType }
    return .number(try operation(first, second).checkedResult())
  }
}

/// One change of an update.
enum UpdateAction: Sendable {
  case set(DocumentPath, UpdateValue)
  case remove(DocumentPath)
  case add(DocumentPath, AttributeValue)
  case delete(DocumentPath, AttributeValue)

  static let wrongType = ServiceFault.invalid(
    "An operand in the update expression has an incorrect data type")

  /// The attribute that is changed.
  var path: DocumentPath {
    switch self {
    case .set(let path, _), .remove(let path), .add(let path, _), .delete(let path, _): path
    }
  }
}

/// The changes of an update.
struct Update: Sendable {
  var actions: [UpdateAction]

  /// The item after the changes, which all look at the item before them.
  func applied(to item: AttributeMap) throws -> AttributeMap {
    var result = item
    var sets: [(DocumentPath, AttributeValue)] = []
    var removals: [DocumentPath] = []
    for action in actions {
      switch action {
      case .set(let path, let value): sets.append((path, try value.value(in: item)))
      case .remove(let path): removals.append(path)
      case .add(let path, let operand):
        sets.append((path, try Self.sum(path.value(in: item), operand)))
      case .delete(let path, let operand):
        guard let old = path.value(in: item) else { continue }
        if let rest = try Self.difference(old, operand) {
          sets.append((path, rest))
        } else {
          removals.append(path)
        }
      }
    }
    // Elements that are added behind a list's end come in the order of their indexes.
    sets.sort { Self.indexes($0.0).lexicographicallyPrecedes(Self.indexes($1.0)) }
    for (path, value) in sets { try Self.set(path, value, in: &result) }
    // Indexes count in the list as it was, so the last ones go first.
    removals.sort { Self.indexes($1).lexicographicallyPrecedes(Self.indexes($0)) }
    for path in removals {
      let isThere = path.value(in: item) != nil
      try Self.remove(path, isThere, in: &result)
    }
    return result
  }

  private static func indexes(_ path: DocumentPath) -> [Int] {
    path.elements.map { if case .index(let index) = $0 { index } else { 0 } }
  }

  private static func sum(_ old: AttributeValue?, _ operand: AttributeValue) throws
    -> AttributeValue
  {
    switch (old, operand) {
    case (nil, .number), (nil, .stringSet), (nil, .numberSet), (nil, .binarySet), (nil, .list):
      return operand
    case (.number(let left)?, .number(let right)):
      return .number(try (left + right).checkedResult())
    case (.stringSet(let left)?, .stringSet(let right)):
      let known = Set(left.map(ByteName.init))
      return .stringSet(left + right.filter { !known.contains(ByteName($0)) })
    case (.numberSet(let left)?, .numberSet(let right)):
      let known = Set(left)
      return .numberSet(left + right.filter { !known.contains($0) })
    case (.binarySet(let left)?, .binarySet(let right)):
      let known = Set(left)
      return .binarySet(left + right.filter { !known.contains($0) })
    case (.list(let left)?, .list(let right)): return .list(left + right)
    default: throw UpdateAction.wrongType
    }
  }

  private static func difference(_ old: AttributeValue, _ operand: AttributeValue) throws
    -> AttributeValue?
  {
    switch (old, operand) {
    case (.stringSet(let left), .stringSet(let right)):
      let gone = Set(right.map(ByteName.init))
      let rest = left.filter { !gone.contains(ByteName($0)) }
      return rest.isEmpty ? nil : .stringSet(rest)
    case (.numberSet(let left), .numberSet(let right)):
      let rest = left.filter { !right.contains($0) }
      return rest.isEmpty ? nil : .numberSet(rest)
    case (.binarySet(let left), .binarySet(let right)):
      let rest = left.filter { !right.contains($0) }
      return rest.isEmpty ? nil : .binarySet(rest)
    default: throw UpdateAction.wrongType
    }
  }

  private static let wrongPath = ServiceFault.invalid(
    "The document path provided in the update expression is invalid for update")

  private static func set(
    _ path: DocumentPath, _ value: AttributeValue, in item: inout AttributeMap
  ) throws {
    guard path.elements.count > 1 else { return item[path.head] = value }
    guard var root = item[path.head] else { throw wrongPath }
    try set(path.elements.dropFirst(), value, in: &root)
    item[path.head] = root
  }

  private static func set(
    _ elements: ArraySlice<PathElement>, _ value: AttributeValue, in document: inout AttributeValue
  ) throws {
    let rest = elements.dropFirst()
    switch (elements.first, document) {
    case (.name(let name)?, .map(var members)):
      if rest.isEmpty {
        members[name] = value
      } else {
        guard var child = members[name] else { throw wrongPath }
        try set(rest, value, in: &child)
        members[name] = child
      }
      document = .map(members)
    case (.index(let index)?, .list(var list)):
      if rest.isEmpty {
        if index < list.count { list[index] = value } else { list.append(value) }
      } else {
        guard index < list.count else { throw wrongPath }
        try set(rest, value, in: &list[index])
      }
      document = .list(list)
    default: throw wrongPath
    }
  }

  private static func remove(
    _ path: DocumentPath, _ isThere: Bool, in item: inout AttributeMap
  ) throws {
    guard path.elements.count > 1 else { return item[path.head] = nil }
    guard var root = item[path.head] else { throw wrongPath }
    try remove(path.elements.dropFirst(), isThere, in: &root)
    item[path.head] = root
  }

  private static func remove(
    _ elements: ArraySlice<PathElement>, _ isThere: Bool, in document: inout AttributeValue
  ) throws {
    let rest = elements.dropFirst()
    switch (elements.first, document) {
    case (.name(let name)?, .map(var members)):
      if rest.isEmpty {
        members[name] = nil
      } else {
        guard var child = members[name] else { throw wrongPath }
        try remove(rest, isThere, in: &child)
        members[name] = child
      }
      document = .map(members)
    case (.index(let index)?, .list(var list)):
      if rest.isEmpty {
        if isThere, index < list.count { list.remove(at: index) }
      } else {
        guard index < list.count else { throw wrongPath }
        try remove(rest, isThere, in: &list[index])
      }
      document = .list(list)
    default: throw wrongPath
    }
  }
}
