// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import Testing

@Suite struct RuleTests {
  @Test func treeWithoutMatchContinuesWithItsSibling() throws {
    let set = try ruleSet(
      parameters: #"{"A": {"type": "string"}}"#,
      rules: """
        [{"type": "tree", "conditions": [], "rules": [
           {"type": "endpoint", "conditions": [{"fn": "isSet", "argv": [{"ref": "A"}]}],
            "endpoint": {"url": "https://{A}"}}]},
         {"type": "endpoint", "conditions": [], "endpoint": {"url": "https://sibling"}}]
        """)
    #expect(message(set, ["A": "a"]) == "https://a")
    #expect(message(set, [:]) == "https://sibling")
  }

  @Test func variablesEndWithTheirRule() throws {
    let set = try ruleSet(
      parameters: #"{"A": {"type": "string"}}"#,
      rules: """
        [{"type": "tree", "rules": [], "conditions": [
           {"fn": "uriEncode", "argv": [{"ref": "A"}], "assign": "v"}]},
         {"type": "error", "conditions": [{"fn": "isSet", "argv": [{"ref": "v"}]}],
          "error": "leaked"},
         {"type": "endpoint", "conditions": [
           {"fn": "uriEncode", "argv": ["{A}{A}"], "assign": "v"}],
          "endpoint": {"url": "{v}"}}]
        """)
    #expect(message(set, ["A": "/"]) == "%2F%2F")
  }

  @Test func endpointWithHeadersAndProperties() throws {
    let set = try ruleSet(
      parameters: #"{"Region": {"type": "string"}}"#,
      rules: """
        [{"type": "endpoint", "conditions": [], "endpoint": {
           "url": {"ref": "Region"}, "headers": {"x-b": ["{Region}", "*"], "x-a": []},
           "properties": {"authSchemes": [
             {"name": "sigv4a", "signingName": "svc", "signingRegionSet": ["*", "{Region}"],
              "disableDoubleEncoding": true}, {"signingName": "nameless"}],
             "more": {"ref": "Region", "n": 3, "null": null}}}}]
        """)
    let endpoint = try set.resolve(["Region": "r-1"], partitions: partitions())
    #expect(endpoint.url == "r-1")
    #expect(endpoint.headers.map(\.name) == ["x-b", "x-a"])
    #expect(endpoint.headers[0].values == ["r-1", "*"])
    #expect(endpoint.authSchemes.count == 1)
    #expect(endpoint.authSchemes.first?.name == "sigv4a")
    #expect(endpoint.authSchemes.first?.signingName == "svc")
    #expect(endpoint.authSchemes.first?.signingRegion == nil)
    #expect(endpoint.authSchemes.first?.signingRegionSet == ["*", "r-1"])
    #expect(endpoint.authSchemes.first?.disableDoubleEncoding == true)
    #expect(endpoint.properties["more"]?["ref"]?.string == "Region")
    #expect(endpoint.properties["more"]?["n"] == .integer(3))
    #expect(endpoint.properties["more"]?["null"] == .null)
  }

  @Test func urlMustBeAString() throws {
    let set = try ruleSet(
      parameters: #"{"A": {"type": "string"}}"#,
      rules:
        #"[{"type": "endpoint", "conditions": [], "endpoint": {"url": {"ref": "A"}}}]"#)
    #expect(message(set, [:]) == "The URL of an endpoint must be a string, not nothing.")
    let templated = try ruleSet(
      parameters: #"{"A": {"type": "string"}}"#,
      rules: #"[{"type": "endpoint", "conditions": [], "endpoint": {"url": "x{A}"}}]"#)
    #expect(message(templated, [:]) == "A template refers to nothing, not to a string.")
  }

  @Test(arguments: [
    ("{A}", "a"), ("{{{A}}}", "{a}"), ("{A}{A}", "aa"), ("{1}", "{1}"), ("{", "{"),
    ("a}b", "a}b"), ("{A b}", "{A b}"), ("", ""),
  ])
  func templates(text: String, expected: String) throws {
    let set = try ruleSet(
      parameters: #"{"A": {"type": "string"}}"#,
      rules: #"[{"type": "error", "conditions": [], "error": "\#(text)"}]"#)
    #expect(message(set, ["A": "a"]) == expected)
  }
}
