// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Where two trees of data differ, by the keys that lead there.
enum NodeDifferences {
  /// A line for each difference: `a/b is 2, was 1`, `a/c is new`, `a/d is gone`.
  static func lines(from old: ModelNode, to new: ModelNode) -> [String] {
    lines(from: old, to: new, at: "")
  }

  private static func lines(from old: ModelNode, to new: ModelNode, at path: String) -> [String] {
    if old.kind == .object, new.kind == .object {
      let keys = old.members.map(\.key.string) + new.members.map(\.key.string)
      return Set(keys).sorted().flatMap { key in
        lines(from: old[key], to: new[key], at: path.isEmpty ? key : "\(path)/\(key)")
      }
    }
    // Arrays of objects, as those of partitions, are compared one by one.
    if old.elements.count == new.elements.count, old.elements.contains(where: isObject) {
      return zip(old.elements, new.elements).enumerated().flatMap { index, pair in
        lines(from: pair.0, to: pair.1, at: path.isEmpty ? "\(index)" : "\(path)/\(index)")
      }
    }
    let (before, after) = (text(old), text(new))
    if before == after { return [] }
    let place = path.isEmpty ? "it" : path
    if old.isNull { return ["\(place) is new: \(shortened(after))"] }
    if new.isNull { return ["\(place) is gone, was \(shortened(before))"] }
    return ["\(place) is \(shortened(after)), was \(shortened(before))"]
  }

  private static func isObject(_ node: ModelNode) -> Bool { node.kind == .object }

  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 80 ? text : "\(text.prefix(77))…"
  }

  private static func text(_ node: ModelNode) -> String {
    switch node.kind {
    case .null: "null"
    case .false: "false"
    case .true: "true"
    case .integer: "\(node.integer ?? 0)"
    case .double: "\(node.double ?? 0)"
    case .string: "\"\(node.string ?? "")\""
    case .array: "[\(node.elements.map(text).joined(separator: ", "))]"
    case .object:
      "{\(node.members.map { "\($0.key.string): \(text($0.value))" }.joined(separator: ", "))}"
    }
  }
}
