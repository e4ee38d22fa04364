// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The identifiers of a resource in its class's order; ``Value/null`` for missing ones.
///
/// Nearly all classes have one or two. These need no heap memory, since a list makes many
/// resources.
struct ResourceIdentifiers: RandomAccessCollection, Sendable {
  let count: Int
  private let first: Value
  private let second: Value
  private let others: [Value]

  /// Identifiers that are computed one by one.
  ///
  /// - Parameters:
  ///   - count: The number of identifiers.
  ///   - value: Returns the one at a position.
  init(count: Int, _ value: (Int) throws -> Value) rethrows {
    self.count = count
    first = count > 0 ? try value(0) : .null
    second = count > 1 ? try value(1) : .null
    others = count > 2 ? try (2..<count).map(value) : []
  }

  /// Identifiers from a list.
  init(_ values: [Value]) { self.init(count: values.count) { values[$0] } }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(position: Int) -> Value {
    precondition(indices.contains(position), "There is no identifier \(position) of \(count)")
    return switch position {
    case 0: first
    case 1: second
    default: others[position - 2]
    }
  }
}
