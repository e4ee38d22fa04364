// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A form whose names are paths (`Filter.1.Value.2`), as a tree.
struct FormTree {
  /// The most parts that a name may have.
  static let depthLimit = 64

  private struct Node {
    var value: String?
    var children: [String: Int] = [:]
  }

  private var nodes = [Node()]

  /// The tree of a form's bytes.
  ///
  /// - Throws: ``ResponseParserError`` for a name of too many parts.
  init(_ form: [UInt8]) throws {
    for (name, value) in PercentEncoding.decodeQuery(String(decoding: form, as: UTF8.self)) {
      let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.count <= Self.depthLimit else {
        throw ResponseParserError("The name of a parameter has more than \(Self.depthLimit) parts")
      }
      var node = Self.root
      for part in parts { node = makeChild(of: node, named: String(Substring(part))) }
      nodes[node].value = value
    }
  }

  /// The node of the whole form.
  static let root = 0

  private mutating func makeChild(of node: Int, named name: String) -> Int {
    if let child = nodes[node].children[name] { return child }
    nodes.append(Node())
    nodes[node].children[name] = nodes.count - 1
    return nodes.count - 1
  }

  /// The text at a node.
  func value(at node: Int) -> String? { nodes[node].value }

  /// The node below another under a name, which may have several parts.
  func child(of node: Int, named name: String) -> Int? {
    if let child = nodes[node].children[name] { return child }
    var node = node
    for part in name.utf8.split(separator: UInt8(ascii: ".")) {
      guard let child = nodes[node].children[String(Substring(part))] else { return nil }
      node = child
    }
    return node
  }

  /// The nodes below another whose names are numbers, in their order.
  func numberedChildren(of node: Int) -> [Int] {
    nodes[node].children
      .compactMap { name, child in UInt(name).map { (number: $0, child: child) } }
      .sorted { $0.number < $1.number }
      .map(\.child)
  }
}
