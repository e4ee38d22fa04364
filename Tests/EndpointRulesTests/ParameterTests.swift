// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import Testing

@Suite struct ParameterTests {
  let parameters = """
    {"Z": {"type": "String", "required": true, "builtIn": "AWS::Region"},
     "B": {"type": "boolean", "default": false, "required": true},
     "L": {"type": "stringArray", "default": ["one", "two"]}}
    """
  let rules = """
    [{"type": "error", "conditions": [
       {"fn": "booleanEquals", "argv": [{"ref": "B"}, true]},
       {"fn": "getAttr", "argv": [{"ref": "L"}, "[1]"], "assign": "second"}],
      "error": "{Z} {second}"}]
    """

  @Test func definitionsInOrder() throws {
    let parameters = try ruleSet(parameters: parameters, rules: rules).parameters
    #expect(parameters.map(\.name) == ["Z", "B", "L"])
    #expect(parameters.map(\.type) == [.string, .boolean, .stringArray])
    #expect(parameters.map(\.builtIn) == ["AWS::Region", nil, nil])
    #expect(parameters.map(\.defaultValue) == [nil, .bool(false), .strings(["one", "two"])])
    #expect(parameters.map(\.isRequired) == [true, true, false])
  }

  @Test func valuesAndDefaults() throws {
    let set = try ruleSet(parameters: parameters, rules: rules)
    #expect(message(set, ["Z": "z", "B": true]) == "z two")
    #expect(message(set, ["Z": "z", "B": true, "L": ["a", "b"], "Unknown": "x"]) == "z b")
    #expect(message(set, ["B": true]) == "Cannot find value for required parameter Z")
    #expect(message(set, ["Z": true]) == "Value (Z) is the wrong type. Must be a string.")
    #expect(
      message(set, ["Z": "z", "B": "no"]) == "Value (B) is the wrong type. Must be a boolean.")
    #expect(
      message(set, ["L": ["x"], "Z": "z"])
        == "No endpoint found for parameters:\nZ: z\nL: [\"x\"]")
  }

  @Test func equalityIsByBytesInAnyOrder() {
    let one: EndpointParameters = ["A": "a", "B": true]
    var other: EndpointParameters = ["B": true]
    #expect(one != other)
    other["A"] = "a"
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    other["A"] = nil
    #expect(other.names == ["B"])
    let composed: EndpointParameters = ["Bucket": "\u{E9}"]
    let decomposed: EndpointParameters = ["Bucket": "e\u{301}"]
    #expect(composed != decomposed)
  }
}
