// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

/// The regular expressions of a service's shapes.
package protocol ShapePatterns: Sendable {
  /// The expression of a shape; `nil` if it has none.
  func pattern(ofShape name: String) -> String?
  /// Whether a text matches the expression of a shape, if that has one.
  func isMatched(by text: String, shape name: String) -> Bool
}

/// Checks the parameters of a request against the model's constraints, as the framework below AWS's
/// services does, and in its words: the server's half of ``ParamValidator``.
///
/// Paths are written as there (`keySchema.1.member.attributeName`), values as Java's `toString` does.
package struct ConstraintChecker {
  private let patterns: (any ShapePatterns)?
  private var violations: [String] = []

  /// The message about all violations; `nil` if there are none.
  ///
  /// - Parameter patterns: The regular expressions of the service's shapes; without them texts aren't
  ///   checked against any.
  package static func message(
    about input: Structure, as schema: Schema, patterns: (any ShapePatterns)? = nil
  ) -> String? {
    var checker = ConstraintChecker(patterns: patterns)
    checker.checkMembers(of: input, schema, path: "")
    let violations = checker.violations
    guard !violations.isEmpty else { return nil }
    return "\(violations.count) validation error\(violations.count == 1 ? "" : "s") detected: "
      + violations.joined(separator: "; ")
  }

  // MARK: Walking

  private mutating func checkMembers(of structure: Structure, _ schema: Schema, path: String) {
    for member in schema.members {
      let name = path + (path.isEmpty ? "" : ".") + Self.decapitalised(member.memberName.string)
      switch structure[member.memberName.string] {
      case nil, .null?:
        if member.has(.required) { add("null", name, "Member must not be null") }
      case let value?: check(value, member, path: name)
      }
    }
  }

  private mutating func check(_ value: Value, _ schema: Schema, path: String) {
    for constraint in broken(by: value, schema) {
      // Values of sensitive shapes aren't repeated.
      add(
        schema.has(.sensitive) ? nil : "'\(Self.javaText(value, schema))'", path, constraint)
    }
    switch (schema.type, value) {
    case (.structure, .structure(let members)) where !schema.has(.document):
      checkMembers(of: members, schema, path: path)
    case (.list, .list(let elements)):
      guard let element = schema.element else { return }
      checkElements(elements, element, of: value, schema, path: path, words: "Member")
      for (index, nested) in elements.enumerated() where Self.isContainer(element) {
        check(nested, element, path: "\(path).\(index + 1).member")
      }
    case (.map, .structure(let entries)):
      if let key = schema.key {
        checkElements(
          entries.map { .string($0.name) }, key, of: value, schema, path: path, words: "Map keys")
      }
      guard let element = schema.value else { return }
      checkElements(
        entries.map(\.value), element, of: value, schema, path: path, words: "Map value")
      for (name, nested) in entries where Self.isContainer(element) {
        check(nested, element, path: "\(path).\(name).member")
      }
    default: return
    }
  }

  /// Elements that aren't containers are one violation of the whole list or map.
  private mutating func checkElements(
    _ elements: [Value], _ element: Schema, of whole: Value, _ schema: Schema, path: String,
    words: String
  ) {
    guard !Self.isContainer(element),
      elements.contains(where: { !broken(by: $0, element).isEmpty })
    else { return }
    let all = constraints(of: element).joined(separator: ", ")
    add("'\(Self.javaText(whole, schema))'", path, "\(words) must satisfy constraint: [\(all)]")
  }

  private static func isContainer(_ schema: Schema) -> Bool {
    switch schema.type {
    case .structure, .list, .map: true
    default: false
    }
  }

  private mutating func add(_ value: String?, _ path: String, _ constraint: String) {
    let shown = value.map { " " + $0 } ?? ""
    violations.append("Value\(shown) at '\(path)' failed to satisfy constraint: \(constraint)")
  }

  // MARK: Constraints

  /// The constraints that a value breaks.
  private func broken(by value: Value, _ schema: Schema) -> [String] {
    var broken: [String] = []
    if let patterns, schema.type == .string, case .string(let text) = value {
      let shape = schema.shapeName.string
      if !patterns.isMatched(by: text, shape: shape) {
        broken.append(Self.patternText(patterns.pattern(ofShape: shape)))
      }
    }
    let traits = schema.traits
    guard !traits.isNull else { return broken }
    switch value {
    case .string(let text):
      let values = traits["enum"].elements
      if !values.isEmpty, !values.contains(where: { $0.text.map { $0 == text } ?? false }) {
        broken.append(Self.enumText(schema))
      }
      broken += Self.length(text.utf16.count, traits)
    case .blob(let bytes): broken += Self.length(bytes.count, traits)
    case .list(let elements): broken += Self.length(elements.count, traits)
    case .structure(let entries) where schema.type == .map:
      broken += Self.length(entries.count, traits)
    case .integer(let number): broken += Self.range(Double(number), traits)
    case .double(let number): broken += Self.range(number, traits)
    default: break
    }
    return broken
  }

  private static func length(_ count: Int, _ traits: ModelNode) -> [String] {
    var broken: [String] = []
    if let least = traits["min"].integer, count < least {
      broken.append("Member must have length greater than or equal to \(least)")
    }
    if let most = traits["max"].integer, count > most {
      broken.append("Member must have length less than or equal to \(most)")
    }
    return broken
  }

  private static func range(_ number: Double, _ traits: ModelNode) -> [String] {
    var broken: [String] = []
    if let least = traits["min"].double, number < least {
      broken.append("Member must have value greater than or equal to \(bound(traits["min"]))")
    }
    if let most = traits["max"].double, number > most {
      broken.append("Member must have value less than or equal to \(bound(traits["max"]))")
    }
    return broken
  }

  private static func bound(_ node: ModelNode) -> String {
    node.integer.map(String.init) ?? node.double.map { "\($0)" } ?? ""
  }

  private static func patternText(_ pattern: String?) -> String {
    "Member must satisfy regular expression pattern: \(pattern ?? "")"
  }

  private static func enumText(_ schema: Schema) -> String {
    let values = schema.traits["enum"].elements.compactMap(\.string).joined(separator: ", ")
    return "Member must satisfy enum value set: [\(values)]"
  }

  /// All constraints of a shape, as a violation of a list or map names them.
  private func constraints(of schema: Schema) -> [String] {
    let traits = schema.traits
    let isNumber =
      switch schema.type {
      case .integer, .long, .float, .double: true
      default: false
      }
    let what = isNumber ? "value" : "length"
    var all: [String] = []
    if !traits["max"].isNull {
      all.append("Member must have \(what) less than or equal to \(Self.bound(traits["max"]))")
    }
    if !traits["min"].isNull {
      all.append("Member must have \(what) greater than or equal to \(Self.bound(traits["min"]))")
    }
    if schema.type == .string, let pattern = patterns?.pattern(ofShape: schema.shapeName.string) {
      all.append(Self.patternText(pattern))
    }
    if !traits["enum"].isNull { all.append(Self.enumText(schema)) }
    return all
  }

  // MARK: Text

  /// A member's name as Java's properties have it: `TableName` is `tableName`.
  private static func decapitalised(_ name: String) -> String {
    guard let first = name.utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first else {
      return name
    }
    return String(decoding: [first | 0x20] + Array(name.utf8.dropFirst()), as: UTF8.self)
  }

  /// A value as Java prints it.
  private static func javaText(_ value: Value, _ schema: Schema) -> String {
    switch value {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    case .double(let number): return "\(number)"
    case .number(let text), .string(let text): return text
    case .blob(let bytes):
      return "java.nio.HeapByteBuffer[pos=0 lim=\(bytes.count) cap=\(bytes.count)]"
    case .timestamp(let time): return time.iso8601
    case .list(let elements), .set(let elements):
      let element = schema.element ?? schema
      return "[" + elements.map { javaText($0, element) }.joined(separator: ", ") + "]"
    case .structure(let members):
      if schema.type == .map {
        let value = schema.value ?? schema
        return "{"
          + members.map { "\($0.name)=\(javaText($0.value, value))" }
          .joined(separator: ", ") + "}"
      }
      let texts = members.map { name, value in
        "\(decapitalised(name))=\(javaText(value, schema.member(name) ?? schema))"
      }
      return "\(schema.shapeName)(" + texts.joined(separator: ", ") + ")"
    case .stream, .events, .deferred: return ""
    }
  }
}
