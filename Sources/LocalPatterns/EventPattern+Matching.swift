// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

extension EventPattern {
  /// Whether an event matches: a JSON object whose arrays count as any of their elements.
  package func matches(_ event: JSONNode) -> Bool {
    Self.matches(root, in: [Self.hasDottedNames(event) ? Self.expandingNames(of: event) : event])
  }

  /// Whether a message's attributes match: names with one value, or several.
  package func matches(_ attributes: [String: [PatternValue]]) -> Bool {
    guard case .fields(let fields) = root else { return false }
    return Self.matches(fields, attributes)
  }

  private static func matches(_ fields: [Field], _ attributes: [String: [PatternValue]]) -> Bool {
    fields.allSatisfy { field in
      switch field {
      case .either(let nodes):
        nodes.contains {
          if case .fields(let fields) = $0 { matches(fields, attributes) } else { false }
        }
      case .member(let name, .conditions(let conditions)):
        conditions.contains { $0.holds(for: attributes[name]) }
      case .member: false
      }
    }
  }

  /// Whether one of some objects matches. Members below an array must come from the same element.
  private static func matches(_ node: Node, in candidates: [JSONNode]) -> Bool {
    guard case .fields(let fields) = node else { return false }
    return candidates.contains { candidate in
      guard case .object(let object) = candidate else { return false }
      return fields.allSatisfy { field in
        switch field {
        case .either(let nodes): return nodes.contains { matches($0, in: [candidate]) }
        case .member(let name, .conditions(let conditions)):
          return conditions.contains { $0.holds(for: values(of: name, in: object).flatMap(leaves)) }
        case .member(let name, let inner):
          // What isn't there matches only where nothing below has to be there.
          let objects = (values(of: name, in: object) ?? []).filter { $0.object != nil }
          return matches(inner, in: objects.isEmpty ? [.object(JSONObject())] : objects)
        }
      }
    }
  }

  /// A member's value, or its elements; `nil` if it isn't there. Dots in a name also lead into objects.
  private static func values(of name: String, in object: JSONObject) -> [JSONNode]? {
    if let node = object[name] { return elements(node) }
    guard let dot = name.firstIndex(of: "."), let inner = object[String(name[..<dot])] else {
      return nil
    }
    let rest = String(name[name.index(after: dot)...])
    let found = elements(inner).compactMap { element -> [JSONNode]? in
      guard case .object(let object) = element else { return nil }
      return values(of: rest, in: object)
    }
    return found.isEmpty ? nil : found.flatMap(\.self)
  }

  /// Whether a member's name at any depth leads into objects by its dots.
  private static func hasDottedNames(_ node: JSONNode) -> Bool {
    switch node {
    case .object(let object):
      object.contains { $0.key.utf8.contains(UInt8(ascii: ".")) || hasDottedNames($0.value) }
    case .array(let elements): elements.contains(where: hasDottedNames)
    default: false
    }
  }

  /// An event whose members' dots are objects: `a.b` is the member `b` of `a`.
  private static func expandingNames(of node: JSONNode) -> JSONNode {
    switch node {
    case .object(let object):
      var result = JSONObject()
      for (key, value) in object {
        add(expandingNames(of: value), at: key.split(separator: ".")[...], named: key, to: &result)
      }
      return .object(result)
    case .array(let elements): return .array(elements.map(expandingNames))
    default: return node
    }
  }

  private static func add(
    _ value: JSONNode, at path: ArraySlice<Substring>, named name: String,
    to object: inout JSONObject
  ) {
    guard path.count > 1, let first = path.first.map(String.init) else {
      let key = path.first.map(String.init) ?? name
      guard case .object(let added) = value, case .object(var merged)? = object[key] else {
        object[key] = value
        return
      }
      for (key, value) in added { merged[key] = value }
      object[key] = .object(merged)
      return
    }
    var inner = object[first]?.object ?? JSONObject()
    add(value, at: path.dropFirst(), named: name, to: &inner)
    object[first] = .object(inner)
  }

  /// A value, or an array's elements.
  private static func elements(_ node: JSONNode) -> [JSONNode] {
    guard case .array(let elements) = node else { return [node] }
    return elements.flatMap(Self.elements)
  }

  /// The plain values of a member; `nil` if it has none, as if it weren't there.
  private static func leaves(_ nodes: [JSONNode]) -> [PatternValue]? {
    let values = nodes.compactMap { PatternValue($0) }
    return values.isEmpty ? nil : values
  }
}

extension EventPattern.Condition {
  /// Whether it holds for one of a member's values; `nil` if the member isn't there.
  func holds(for values: [PatternValue]?) -> Bool {
    if case .exists(let wanted) = self { return (values != nil) == wanted }
    guard let values else { return false }
    return values.contains(where: holds)
  }

  private func holds(_ value: PatternValue) -> Bool {
    switch (self, value) {
    case (.equals(let wanted), _): value == wanted
    case (.text(let test), .string(let text)): test.passes(text)
    case (.anythingBut(let excluded), _): !excluded.contains(value)
    case (.anythingButTexts(let tests, _), .string(let text)):
      !tests.contains { $0.passes(text) }
    case (.anythingButTexts(_, let othersMatch), _): othersMatch
    case (.numeric(let lower, let upper), .number(let number)):
      (lower.map { $0.isIncluded ? number >= $0.value : number > $0.value } ?? true)
        && (upper.map { $0.isIncluded ? number <= $0.value : number < $0.value } ?? true)
    case (.cidr(let range), .string(let text)): range.contains(text)
    default: false
    }
  }
}
