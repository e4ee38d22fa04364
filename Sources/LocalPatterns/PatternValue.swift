// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A value in a pattern or an event. Strings are equal if their bytes are.
package enum PatternValue: Sendable, Equatable {
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  /// A plain value of JSON; `nil` for an array or an object.
  package init?(_ node: JSONNode) {
    switch node {
    case .string(let text): self = .string(text)
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number.double)
    case .bool(let flag): self = .bool(flag)
    case .null: self = .null
    case .array, .object: return nil
    }
  }

  package static func == (left: PatternValue, right: PatternValue) -> Bool {
    switch (left, right) {
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.number(let left), .number(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.null, .null): true
    default: false
    }
  }
}
