// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import Testing

@Suite struct RuleSetCompilerTests {
  @Test(arguments: [
    (#"[{"type": "leaf", "conditions": []}]"#, "rules/0"),
    (#"[{"type": "error", "error": "x", "conditions": [{"fn": "fly", "argv": []}]}]"#, "fly"),
    (#"[{"type": "error", "error": "x", "conditions": [{"fn": "not", "argv": []}]}]"#, "not"),
    (#"[{"type": "error", "error": "{Nobody}", "conditions": []}]"#, "Nobody"),
    (#"[{"type": "error", "error": "{A", "conditions": [], "x": "{A}"}, 1]"#, "rules/1"),
    (#"[{"type": "error", "error": "{A} }", "conditions": []}]"#, "pair"),
    (
      """
      [{"type": "error", "error": "x", "conditions": [
        {"fn": "uriEncode", "argv": ["x"], "assign": "A"}]}]
      """, "overwritten"
    ),
    (
      """
      [{"type": "error", "error": "x", "conditions": [
        {"fn": "getAttr", "argv": ["x", "a[b]"]}]}]
      """, "index"
    ),
  ])
  func refusesInvalidRuleSets(rules: String, hint: String) {
    do {
      _ = try compiled(parameters: #"{"A": {"type": "string"}}"#, rules: rules)
      Issue.record("compiled")
    } catch {
      #expect("\(error)".contains(hint))
    }
  }

  @Test(arguments: [
    #"{"A": {"type": "number"}}"#, #"{"A": {}}"#, #"{"A": {"type": "string", "default": true}}"#,
  ])
  func refusesParameters(parameters: String) {
    #expect(throws: CompileError.self) { try compiled(parameters: parameters, rules: "[]") }
  }

  @Test func refusesDeepRules() {
    let open = String(repeating: #"{"type": "tree", "conditions": [], "rules": ["#, count: 80)
    let close = String(repeating: "]}", count: 80)
    #expect(throws: CompileError.self) {
      try compiled(parameters: "{}", rules: "[\(open)\(close)]")
    }
  }

  @Test func storesEqualRulesOnce() throws {
    let rule = #"{"type": "error", "conditions": [], "error": "the same text"}"#
    let one = try compiled(parameters: "{}", rules: "[\(rule)]")
    let three = try compiled(parameters: "{}", rules: "[\(rule), \(rule), \(rule)]")
    #expect(three.count == one.count + 2 * 3)
  }
}
