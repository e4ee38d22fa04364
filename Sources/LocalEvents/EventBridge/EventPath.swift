// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A path into an event: `$.detail.state`, `$.resources[0]`, `$['detail-type']`.
struct EventPath: Sendable {
  private enum Step: Sendable {
    case member(String)
    case element(Int)
    /// `[*]` or `.*`.
    case all
  }

  private let steps: [Step]

  /// Reads a path; `nil` if it isn't one.
  init?(_ text: String) {
    guard text.hasPrefix("$") else { return nil }
    var steps: [Step] = []
    var rest = text.dropFirst()
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case ".":
        let name = rest.prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty else { return nil }
        steps.append(name == "*" ? .all : .member(String(name)))
        rest = rest.dropFirst(name.count)
      case "[":
        guard let end = rest.firstIndex(of: "]") else { return nil }
        let inner = rest[..<end]
        rest = rest[rest.index(after: end)...]
        if let quote = inner.first, quote == "'" || quote == "\"", inner.count >= 2,
          inner.last == quote
        {
          steps.append(.member(String(inner.dropFirst().dropLast())))
        } else if inner == "*" {
          steps.append(.all)
        } else if let index = Int(inner) {
          steps.append(.element(index))
        } else {
          return nil
        }
      default: return nil
      }
    }
    self.steps = steps
  }

  /// What a path leads to; `nil` if there is nothing.
  func value(in node: JSONNode) -> JSONNode? { Self.value(of: steps[...], in: node) }

  private static func value(of steps: ArraySlice<Step>, in node: JSONNode) -> JSONNode? {
    guard let step = steps.first else { return node }
    let rest = steps.dropFirst()
    switch (step, node) {
    case (.member(let name), .object(let object)):
      return object[name].flatMap { value(of: rest, in: $0) }
    case (.element(let index), .array(let elements)):
      let position = index < 0 ? elements.count + index : index
      guard elements.indices.contains(position) else { return nil }
      return value(of: rest, in: elements[position])
    case (.all, .array(let elements)):
      return .array(elements.compactMap { value(of: rest, in: $0) })
    case (.all, .object(let object)):
      return .array(object.compactMap { value(of: rest, in: $0.value) })
    default: return nil
    }
  }
}
