// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A parsed expression. Its nodes are in one array and refer to each other by index, so that
/// neither walking nor freeing a long expression needs more stack than its height.
@usableFromInline package struct SyntaxTree: Sendable {
  @usableFromInline package let text: String
  @usableFromInline package var nodes: [Node] = []
  var literals: [JSONNode] = []
  @usableFromInline package var root: NodeID = 0

  /// How deeply an expression, a literal in it, and values that are compared or converted to text
  /// may nest.
  @usableFromInline package static let maximumDepth = 128
}

@usableFromInline package typealias NodeID = Int

@usableFromInline package enum Node: Sendable {
  /// The value itself: `@`, or nothing after a projection.
  case current
  case field(String)
  case index(Int)
  case slice(Slice, position: Int)
  /// A position in the tree's literals.
  case literal(Int)
  case series(Series, [NodeID])
  case flatten(NodeID)
  case projection(of: NodeID, element: NodeID)
  case valueProjection(of: NodeID, element: NodeID)
  case filter(of: NodeID, condition: NodeID, element: NodeID)
  case comparison(Comparator, NodeID, NodeID, position: Int)
  case not(NodeID)
  case multiSelectList([NodeID])
  case multiSelectHash([(name: String, value: NodeID)])
  case call(CallSite)
  case expressionReference(NodeID, position: Int)
}

/// How expressions in a series are related. A series may be long, as in generated filters.
@usableFromInline package enum Series: Sendable {
  /// Each on the result of the one before: `a.b`, `a | b`.
  case chain
  /// The same, for brackets: `a[0]`.
  case indexed
  /// The first that is true, or the last.
  case or
  /// The first that is false, or the last.
  case and
}

@usableFromInline package struct CallSite: Sendable {
  @usableFromInline package let name: String
  /// Nil if there is no function of that name, which is an error only when it is called.
  @usableFromInline package let function: Function?
  @usableFromInline package let arguments: [NodeID]
  @usableFromInline package let position: Int
}

@usableFromInline package enum Comparator: Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

@usableFromInline package struct Slice: Sendable {
  @usableFromInline package var start: Int?
  @usableFromInline package var stop: Int?
  @usableFromInline package var step: Int?
}

/// The functions of the language.
@usableFromInline package enum Function: String, Sendable, CaseIterable {
  case abs, avg, ceil, floor, max, min, sum
  case contains, join, length, reverse, sort
  case endsWith = "ends_with"
  case startsWith = "starts_with"
  case keys, merge, values
  case map
  case maxBy = "max_by"
  case minBy = "min_by"
  case sortBy = "sort_by"
  case notNull = "not_null"
  case toArray = "to_array"
  case toNumber = "to_number"
  case toString = "to_string"
  case type

  /// The number of arguments: exact, or a minimum.
  var arity: ClosedRange<Int> {
    switch self {
    case .merge, .notNull: 1 ... .max
    case .contains, .endsWith, .join, .map, .maxBy, .minBy, .sortBy, .startsWith: 2...2
    default: 1...1
    }
  }
}
