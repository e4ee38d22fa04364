// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
package import WireFormats

/// Compiles endpoint rule sets (`endpoint-rule-set-1.json`) to the form that `EndpointRules` reads;
/// `RuleSetFormat` in `ServiceModel` describes it.
///
/// Names of parameters and variables become slots, function names become opcodes, attribute paths
/// and templates are split. What botocore only detects at run time (a function that doesn't exist,
/// a variable that is assigned twice) is an error here.
package struct RuleSetCompiler {
  private var expressions = ExpressionCompiler()

  /// Compiles a rule set.
  ///
  /// - Parameter ruleSet: The whole document: `version`, `parameters` and `rules`.
  /// - Returns: The compiled rule set, the same bytes for the same document.
  /// - Throws: ``CompileError`` if the document isn't a rule set, or uses an unknown feature.
  package static func compile(_ ruleSet: JSONNode) throws(CompileError) -> [UInt8] {
    var compiler = RuleSetCompiler()
    return try compiler.blob(ruleSet)
  }

  private mutating func blob(_ ruleSet: JSONNode) throws(CompileError) -> [UInt8] {
    let parameters = try parameters(of: ruleSet)
    var scope: Set<String> = []
    for parameter in parameters {
      _ = try expressions.slot(of: parameter.name)
      scope.insert(parameter.name)
    }
    var table: [UInt8] = []
    for parameter in parameters {
      table += try within("parameters") { () throws(CompileError) in
        try within(parameter.name) { () throws(CompileError) in
          try record(of: parameter.name, parameter.definition)
        }
      }
    }
    let names = parameters.map { Array($0.name.utf8) }
    let sorted = names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    table += sorted.map { UInt8(truncatingIfNeeded: $0) }

    let rules = try within("rules") { () throws(CompileError) in
      try (ruleSet["rules"] ?? .null).arrayElements()
    }
    let root = try tree([], rules, scope: scope, depth: 0)

    let body = expressions.pool.bytes
    guard body.count <= RuleSetFormat.maximumOffset else {
      throw CompileError("the rule set is larger than 16 MiB")
    }
    var header: [UInt8] = []
    header.append(u32: UInt32(RuleSetFormat.magic))
    header.append(RuleSetFormat.version)
    header.append(UInt8(truncatingIfNeeded: expressions.slotCount))
    header.append(UInt8(truncatingIfNeeded: parameters.count))
    header.append(0)
    header.append(u32: UInt32(truncatingIfNeeded: body.count))
    header.append(u32: UInt32(truncatingIfNeeded: root))
    // One more byte, because references are read as 4 bytes.
    return header + body.dropFirst(header.count) + table + [0]
  }

  // MARK: Parameters

  private func parameters(of ruleSet: JSONNode) throws(CompileError)
    -> [(name: String, definition: JSONNode)]
  {
    let members = try within("parameters") { () throws(CompileError) in
      try (ruleSet["parameters"] ?? .null).objectMembers()
    }
    return members.map { ($0.key, $0.value) }
  }

  private mutating func record(
    of name: String, _ definition: JSONNode
  ) throws(CompileError) -> [UInt8] {
    let typeName = try (definition["type"] ?? .null).stringValue()
    let type: UInt8
    switch typeName.lowercased() {
    case "string": type = 0
    case "boolean": type = 1
    case "stringarray": type = 2
    default: throw CompileError("the type \(typeName) isn't string, boolean or stringArray")
    }
    let isRequired = try definition["required"]?.booleanValue() ?? false
    let builtIn = try definition["builtIn"]?.stringValue() ?? ""
    var defaultNode: UInt32 = 0
    if let value = definition["default"], !value.isNull {
      switch (value, type) {
      case (.string, 0), (.bool, 1), (.array, 2): defaultNode = try expressions.literal(value)
      default: throw CompileError("the default isn't a \(typeName)")
      }
    }
    var record: [UInt8] = []
    record.append(u24: try expressions.text(name))
    record.append(u24: try expressions.text(builtIn))
    record.append(u24: defaultNode)
    record.append(type | (isRequired ? RuleSetFormat.requiredBit : 0))
    return record
  }

  // MARK: Rules

  private mutating func tree(
    _ conditions: [UInt32], _ rules: [JSONNode], scope: Set<String>, depth: Int
  ) throws(CompileError) -> UInt32 {
    guard rules.count <= UInt16.max else { throw CompileError("there are more than 65535 rules") }
    var compiled: [UInt32] = []
    for (index, child) in rules.enumerated() {
      compiled.append(
        try within("rules/\(index)") { () throws(CompileError) in
          try rule(child, scope: scope, depth: depth + 1)
        })
    }
    return try expressions.node(.tree) { bytes in
      bytes.append(conditions: conditions)
      bytes.append(u16: compiled.count)
      for rule in compiled { bytes.append(u24: rule) }
    }
  }

  private mutating func rule(
    _ rule: JSONNode, scope: Set<String>, depth: Int
  ) throws(CompileError) -> UInt32 {
    guard depth < RuleSetFormat.maximumDepth / 2 else {
      throw CompileError("rules are nested deeper than \(RuleSetFormat.maximumDepth / 2) levels")
    }
    var scope = scope
    var conditions: [UInt32] = []
    for (index, condition) in try (rule["conditions"] ?? .array([])).arrayElements().enumerated() {
      conditions.append(
        try within("conditions/\(index)") { () throws(CompileError) in
          try expressions.function(condition, scope: &scope)
        })
    }
    guard conditions.count <= UInt8.max else {
      throw CompileError("there are more than 255 conditions")
    }
    let type = try within("type") { () throws(CompileError) in
      try (rule["type"] ?? .null).stringValue()
    }
    switch type {
    case "tree":
      let rules = try within("rules") { () throws(CompileError) in
        try (rule["rules"] ?? .null).arrayElements()
      }
      return try tree(conditions, rules, scope: scope, depth: depth)
    case "error":
      let message = try within("error") { () throws(CompileError) in
        try expressions.value(rule["error"] ?? .null, scope: &scope)
      }
      return try expressions.node(.error) { bytes in
        bytes.append(conditions: conditions)
        bytes.append(u24: message)
      }
    case "endpoint":
      return try within("endpoint") { () throws(CompileError) in
        try endpoint(conditions, rule["endpoint"] ?? .null, scope: &scope)
      }
    default:
      throw CompileError("the rule's type is \(type), not tree, endpoint or error")
    }
  }

  private mutating func endpoint(
    _ conditions: [UInt32], _ endpoint: JSONNode, scope: inout Set<String>
  ) throws(CompileError) -> UInt32 {
    let url = try within("url") { () throws(CompileError) in
      try expressions.value(endpoint["url"] ?? .null, scope: &scope)
    }
    var headers: [(UInt32, UInt32)] = []
    for (name, values) in try (endpoint["headers"] ?? .object([:])).objectMembers() {
      var compiled: [UInt32] = []
      for value in try values.arrayElements() {
        compiled.append(try expressions.value(value, scope: &scope))
      }
      headers.append((try expressions.text(name), try expressions.list(compiled)))
    }
    let headerNode = headers.isEmpty ? 0 : try expressions.object(headers)
    let properties = try within("properties") { () throws(CompileError) in
      try expressions.property(endpoint["properties"] ?? .null, scope: scope)
    }
    return try expressions.node(.endpoint) { bytes in
      bytes.append(conditions: conditions)
      bytes.append(u24: url)
      bytes.append(u24: headerNode)
      bytes.append(u24: properties)
    }
  }
}

extension [UInt8] {
  /// Appends 2 bytes, the lower first.
  mutating func append(u16 value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  /// Appends a reference: 3 bytes, the lowest first.
  mutating func append(u24 value: UInt32) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value >> 16))
  }

  fileprivate mutating func append(conditions: [UInt32]) {
    append(UInt8(truncatingIfNeeded: conditions.count))
    for condition in conditions { append(u24: condition) }
  }
}
