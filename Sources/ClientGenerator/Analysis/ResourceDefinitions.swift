// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// boto3's resources of a service, as far as they are asked for.
struct ResourceDefinitions {
  /// The tree of `resources-1.json`.
  let tree: ModelNode
  /// The classes that are asked for, in the model's order.
  let classNames: [String]

  /// - Parameter names: the classes; `nil` for all.
  init(_ tree: ModelNode, classes names: Set<String>?) {
    self.tree = tree
    classNames = Self.classNames(in: tree).filter { names?.contains($0) ?? true }
  }

  /// All classes of a model.
  static func classNames(in tree: ModelNode) -> [String] {
    tree["resources"].members.map(\.key.string)
  }

  /// The node of a class; of the service for `nil`.
  func node(_ className: String?) -> ModelNode {
    className.map { tree["resources"][$0] } ?? tree["service"]
  }

  /// The operations that the resources call, by name.
  func operations(waiters: ModelNode) -> Set<String> {
    var found: Set<String> = []
    for node in [node(nil)] + classNames.map({ node($0) }) {
      func add(_ request: ModelNode) {
        if let name = request["operation"].string { found.insert(name) }
      }
      add(node["load"]["request"])
      for key in ["actions", "hasMany", "batchActions"] {
        for (_, member) in node[key].members { add(member["request"]) }
      }
      for (_, waiter) in node["waiters"].members {
        if let name = waiter["waiterName"].string { add(waiters[name]) }
      }
    }
    return found
  }
}
