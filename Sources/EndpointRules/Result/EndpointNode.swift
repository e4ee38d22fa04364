// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A node of an endpoint's properties, with all templates filled in.
package indirect enum EndpointNode: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case list([EndpointNode])
  /// The members in the rule set's order.
  case object([Member])

  /// A member of an object.
  package struct Member: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The value.
    package let value: EndpointNode

    /// A member.
    package init(name: String, value: EndpointNode) {
      self.name = name
      self.value = value
    }
  }

  /// The member of an object; `nil` when there is none, or this isn't an object.
  package subscript(name: String) -> EndpointNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a boolean.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of a list; none for other kinds.
  package var elements: [EndpointNode] {
    if case .list(let elements) = self { elements } else { [] }
  }
}
