// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
package import ServiceModel

/// Additions, removals and changes between two bundles, as far as users notice them: services,
/// operations, the version that a client uses, paginators, waiters, resources, metadata, and data.
package struct BundleChanges {
  private let old: ModelBundle
  private let new: ModelBundle
  private var lines: [String] = []
  /// The services with differences that have no line of their own: shapes, traits, endpoint rule
  /// sets.
  private var others: [String] = []
  /// The maximum number of differences that are listed for a document.
  private static let documentLimit = 20

  /// The differences between two bundles, a line each.
  ///
  /// - Throws: ``ServiceModel/ModelError`` when a bundle is damaged.
  package static func lines(from old: ModelBundle, to new: ModelBundle) throws -> [String] {
    var changes = BundleChanges(old: old, new: new)
    try changes.compareServices()
    try changes.compareDocuments()
    return changes.lines
  }

  /// The numbers of a bundle's services and of the operations of their latest versions.
  ///
  /// - Throws: ``ServiceModel/ModelError`` when a service is damaged.
  package static func counts(
    of bundle: ModelBundle
  ) throws(ModelError) -> (services: Int, operations: Int) {
    let names = bundle.serviceNames
    var operations = 0
    for name in names { operations += try bundle.service(name)?.operations.count ?? 0 }
    return (names.count, operations)
  }

  private init(old: ModelBundle, new: ModelBundle) {
    self.old = old
    self.new = new
  }

  private mutating func compareServices() throws {
    for name in Self.union(old.serviceNames, new.serviceNames) {
      switch (try Service(name, in: old), try Service(name, in: new)) {
      case (nil, let there?): lines.append("+ \(name): \(there.summary)")
      case (let there?, nil): lines.append("- \(name): \(there.summary)")
      case (let before?, let after?):
        let differences = before.differences(to: after)
        if differences.isEmpty, !isSame(ModelBundle.services + name) { others.append(name) }
        lines += differences.map { "  \(name): \($0)" }
      case (nil, nil): continue
      }
    }
    if !others.isEmpty {
      lines.append("  changed in shapes or endpoint rules only: \(others.joined(separator: ", "))")
    }
  }

  private mutating func compareDocuments() throws {
    let names = [old, new].map { bundle in
      bundle.fileNames.map(\.string).filter { $0.hasPrefix(ModelBundle.data) }
    }
    for name in Self.union(names[0], names[1]) where !isSame(name) {
      let differences = NodeDifferences.lines(
        from: try old.tree(name) ?? .null, to: try new.tree(name) ?? .null)
      lines += differences.prefix(Self.documentLimit).map { "  \(name): \($0)" }
      let more = differences.count - Self.documentLimit
      if more > 0 { lines.append("  \(name): \(more) more") }
    }
  }

  private func isSame(_ file: String) -> Bool {
    guard let left = old.bytes(ofFile: file), let right = new.bytes(ofFile: file) else {
      return false
    }
    return left.buffer.elementsEqual(right.buffer)
  }

  private static func union(_ first: [String], _ second: [String]) -> [String] {
    Set(first).union(second).sortedByBytes()
  }

  /// What is compared for a service.
  private struct Service {
    let model: ServiceModel
    let version: String
    let names: [(kind: String, names: [String])]

    init?(_ name: String, in bundle: ModelBundle) throws {
      guard let version = try bundle.latestVersion(of: name),
        let model = try bundle.service(name, version: version)
      else { return nil }
      self.model = model
      self.version = version
      names = [
        ("API version", try bundle.versions(of: name)),
        ("operation", model.operations.map(\.name.string)),
        ("paginator", model.paginators.members.map(\.key.string)),
        ("waiter", model.waiters.members.map(\.key.string)),
        ("resources of", try bundle.resourceVersions(of: name)),
      ]
    }

    var summary: String { "\(version), \(model.operations.count) operations" }

    func differences(to new: Service) -> [String] {
      var lines: [String] = []
      if version != new.version { lines.append("a client takes \(new.version), not \(version)") }
      for (before, after) in zip(names, new.names) {
        let (left, right) = (Set(before.names), Set(after.names))
        let added = after.names.filter { !left.contains($0) }
        let removed = before.names.filter { !right.contains($0) }
        if !added.isEmpty { lines.append("+ \(after.kind) \(added.joined(separator: ", "))") }
        if !removed.isEmpty { lines.append("- \(after.kind) \(removed.joined(separator: ", "))") }
      }
      // The change of version was listed.
      return lines
        + NodeDifferences.lines(from: model.metadata, to: new.model.metadata)
        .filter { !$0.hasPrefix("apiVersion ") && !$0.hasPrefix("uid ") }
    }
  }
}

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
    // Arrays of objects, such as partitions, are compared element by element.
    if old.elements.count == new.elements.count, old.elements.contains(where: isObject) {
      return zip(old.elements, new.elements).enumerated().flatMap { index, pair in
        lines(from: pair.0, to: pair.1, at: path.isEmpty ? "\(index)" : "\(path)/\(index)")
      }
    }
    let (before, after) = (text(old), text(new))
    if before == after { return [] }
    let subject = path.isEmpty ? "it" : path
    if old.isNull { return ["\(subject) is new: \(shortened(after))"] }
    if new.isNull { return ["\(subject) is gone, was \(shortened(before))"] }
    return ["\(subject) is \(shortened(after)), was \(shortened(before))"]
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
