// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Elements under names of several parts, found by every prefix of a longer name. A part `*`
/// matches any one part.
struct PrefixTrie<Element> {
  fileprivate struct Node {
    var children: [String: Node] = [:]
    var first: [Element] = []
    var middle: [Element] = []
    var last: [Element] = []

    var isEmpty: Bool { children.isEmpty && first.isEmpty && middle.isEmpty && last.isEmpty }
  }

  private var root = Node()

  /// Adds an element after the others with its position.
  mutating func append(_ element: Element, under name: [String], at position: EventPosition) {
    Self.append(element, name[...], position, &root)
  }

  /// Removes the first element under a name for which a predicate holds.
  mutating func removeFirst(under name: [String], where isWanted: (Element) -> Bool) {
    Self.remove(name[...], isWanted, &root)
  }

  /// The elements of all prefixes of a name. Longer prefixes come before shorter ones of the same
  /// branch, and branches that begin with `*` before those that begin with the part itself.
  func elements(matching name: [String]) -> [Element] {
    var found: [Element] = []
    Self.collect(root, name[...], &found)
    return found
  }

  private static func append(
    _ element: Element, _ name: ArraySlice<String>, _ position: EventPosition, _ node: inout Node
  ) {
    guard let part = name.first else {
      switch position {
      case .first: node.first.append(element)
      case .middle: node.middle.append(element)
      case .last: node.last.append(element)
      }
      return
    }
    append(element, name.dropFirst(), position, &node.children[part, default: Node()])
  }

  private static func remove(
    _ name: ArraySlice<String>, _ isWanted: (Element) -> Bool, _ node: inout Node
  ) {
    if let part = name.first {
      guard var child = node.children.removeValue(forKey: part) else { return }
      remove(name.dropFirst(), isWanted, &child)
      if !child.isEmpty { node.children[part] = child }
    } else if let index = node.first.firstIndex(where: isWanted) {
      node.first.remove(at: index)
    } else if let index = node.middle.firstIndex(where: isWanted) {
      node.middle.remove(at: index)
    } else if let index = node.last.firstIndex(where: isWanted) {
      node.last.remove(at: index)
    }
  }

  private static func collect(
    _ node: Node, _ name: ArraySlice<String>, _ found: inout [Element]
  ) {
    if let part = name.first {
      if let any = node.children["*"] { collect(any, name.dropFirst(), &found) }
      if let exact = node.children[part] { collect(exact, name.dropFirst(), &found) }
    }
    found += node.first
    found += node.middle
    found += node.last
  }
}

extension PrefixTrie: Sendable where Element: Sendable {}
extension PrefixTrie.Node: Sendable where Element: Sendable {}
