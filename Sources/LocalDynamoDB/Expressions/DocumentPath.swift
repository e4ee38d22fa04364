// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A step into a document.
enum PathElement: Sendable, Equatable {
  case name(ByteName)
  case index(Int)

  /// The step in words of an error.
  var described: String {
    switch self {
    case .name(let name): name.text
    case .index(let index): "[\(index)]"
    }
  }
}

/// The way to an attribute: a top-level name, then names and indexes.
struct DocumentPath: Sendable, Equatable {
  var elements: [PathElement]

  /// The attribute of the item that the path begins with.
  var head: ByteName {
    if case .name(let name)? = elements.first { name } else { ByteName("") }
  }

  /// The path in words of an error: `[a, [1], b]`.
  var described: String { "[" + elements.map(\.described).joined(separator: ", ") + "]" }

  /// What is there in an item.
  func value(in item: AttributeMap) -> AttributeValue? {
    var current = item[head]
    for element in elements.dropFirst() {
      switch (element, current) {
      case (.name(let name), .map(let members)?): current = members[name]
      case (.index(let index), .list(let values)?):
        current = index < values.count ? values[index] : nil
      default: return nil
      }
    }
    return current
  }
}

extension DocumentPath {
  /// How two paths of one expression get into each other's way; `nil` if they don't.
  static func conflict(_ one: DocumentPath, _ two: DocumentPath) -> String? {
    for (left, right) in zip(one.elements, two.elements) {
      switch (left, right) {
      case (.name, .index), (.index, .name):
        return "Two document paths conflict with each other; must remove or rewrite one of these"
          + " paths; path one: \(one.described), path two: \(two.described)"
      default: if left != right { return nil }
      }
    }
    return "Two document paths overlap with each other; must remove or rewrite one of these paths;"
      + " path one: \(one.described), path two: \(two.described)"
  }
}
