// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// The parts of items that a request asks for.
struct Projection: Sendable {
  private indirect enum Node: Sendable {
    case whole
    case names([ByteName: Node])
    case indexes([Int: Node])

    mutating func insert(_ elements: ArraySlice<PathElement>) {
      guard let first = elements.first else { return self = .whole }
      let rest = elements.dropFirst()
      switch (first, self) {
      case (.name(let name), .names(var children)):
        children[name, default: Self.empty(rest)].insert(rest)
        self = .names(children)
      case (.index(let index), .indexes(var children)):
        children[index, default: Self.empty(rest)].insert(rest)
        self = .indexes(children)
      default: return
      }
    }

    static func empty(_ elements: ArraySlice<PathElement>) -> Node {
      switch elements.first {
      case nil: .whole
      case .name?: .names([:])
      case .index?: .indexes([:])
      }
    }

    func apply(to value: AttributeValue) -> AttributeValue? {
      switch (self, value) {
      case (.whole, _): return value
      case (.names(let children), .map(let members)):
        let kept = Self.select(children, members)
        return kept.isEmpty ? nil : .map(kept)
      case (.indexes(let children), .list(let elements)):
        let kept = children.keys.sorted().compactMap { index in
          index < elements.count ? children[index]?.apply(to: elements[index]) : nil
        }
        return kept.isEmpty ? nil : .list(kept)
      default: return nil
      }
    }

    static func select(_ children: [ByteName: Node], _ members: AttributeMap) -> AttributeMap {
      var kept = AttributeMap()
      for (name, child) in children {
        if let value = members[name], let part = child.apply(to: value) { kept[name] = part }
      }
      return kept
    }
  }

  /// The paths.
  let paths: [DocumentPath]
  private let roots: [ByteName: Node]

  init(_ paths: [DocumentPath]) {
    self.paths = paths
    var root = Node.names([:])
    for path in paths { root.insert(path.elements[...]) }
    if case .names(let children) = root { roots = children } else { roots = [:] }
  }

  /// Whole attributes.
  init(attributes: [ByteName]) {
    self.init(attributes.map { DocumentPath(elements: [.name($0)]) })
  }

  /// The attributes of the item that are asked for in part or whole.
  var heads: [ByteName] { paths.map(\.head) }

  /// The parts of an item.
  func apply(to item: AttributeMap) -> AttributeMap { Node.select(roots, item) }

  /// Reads a projection of a request.
  static func parse(_ text: String, _ scope: inout ExpressionScope) throws -> Projection {
    let paths = try ExpressionParser.parse(
      text, "ProjectionExpression", &scope, keywords: [],
      order: [.reserved, .name, .operand, .overlap]
    ) { parser in
      var paths: [DocumentPath] = []
      repeat {
        let path = try parser.path()
        if let message = paths.lazy.compactMap({ DocumentPath.conflict($0, path) }).first {
          parser.errors.add(.overlap, message)
        }
        paths.append(path)
      } while parser.reader.take(",")
      return paths
    }
    return Projection(paths)
  }
}
