// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import Testing

/// Each function of the rules language, with input that it accepts and input that it refuses.
@Suite struct RuleFunctionTests {
  /// Whether a condition on `In` holds.
  func holds(_ condition: String, _ input: String?) throws -> Bool {
    try outcome(of: condition, in: input, path: "Yes") == "<true>"
  }

  @Test func isSetAndNot() throws {
    let isSet = #"{"fn": "isSet", "argv": [{"ref": "In"}]}"#
    #expect(try holds(isSet, ""))
    #expect(try !holds(isSet, nil))
    #expect(try holds(#"{"fn": "not", "argv": [\#(isSet)]}"#, nil))
    #expect(try !holds(#"{"fn": "isSet", "argv": [{"ref": "Nobody"}]}"#, "x"))
  }

  @Test func stringEqualsComparesBytes() throws {
    let condition = "{\"fn\": \"stringEquals\", \"argv\": [{\"ref\": \"In\"}, \"caf\u{E9}\"]}"
    #expect(try holds(condition, "caf\u{E9}"))
    #expect(try !holds(condition, "cafe\u{301}"))
    #expect(
      try outcome(of: condition, in: nil, path: "Yes")
        == "Both values must be strings, not nothing and a string.")
  }

  @Test func booleanEquals() throws {
    let condition = #"{"fn": "booleanEquals", "argv": [{"ref": "Yes"}, true]}"#
    #expect(try holds(condition, nil))
    let mixed = #"{"fn": "booleanEquals", "argv": [{"ref": "In"}, true]}"#
    #expect(
      try outcome(of: mixed, in: "true", path: "Yes")
        == "Both arguments must be bools, not a string and a boolean.")
  }

  @Test(arguments: [
    ("abcdef", "0, 3, false", "<abc>"), ("abcdef", "0, 3, true", "<def>"),
    ("abcdef", "2, 3, true", "<d>"), ("ab", "0, 3, false", "no"), ("abc", "2, 2, false", "no"),
    ("abcé", "0, 2, false", "no"), ("abc", "0, 3, false", "<abc>"),
  ])
  func substring(input: String, arguments: String, expected: String) throws {
    let condition =
      #"{"fn": "substring", "argv": [{"ref": "In"}, \#(arguments)], "assign": "value"}"#
    #expect(try outcome(of: condition, in: input) == expected)
  }

  @Test func uriEncode() throws {
    let condition = #"{"fn": "uriEncode", "argv": [{"ref": "In"}], "assign": "value"}"#
    #expect(try outcome(of: condition, in: "a b/c-._~é") == "<a%20b%2Fc-._~%C3%A9>")
    #expect(try outcome(of: condition, in: nil) == "no")
  }

  @Test(arguments: [
    ("a-1", true, true), ("-a", false, false), ("a-", false, false), ("a.b", false, true),
    ("a..b", false, false), ("a.-b", false, false), ("", false, false), ("a_b", false, false),
    ("a\n", false, false), (String(repeating: "a", count: 64), false, false),
    (String(repeating: "a", count: 63), true, true),
  ])
  func isValidHostLabel(input: String, plain: Bool, withSubdomains: Bool) throws {
    func condition(_ allows: Bool) -> String {
      #"{"fn": "isValidHostLabel", "argv": [{"ref": "In"}, \#(allows)]}"#
    }
    #expect(try holds(condition(false), input) == plain)
    #expect(try holds(condition(true), input) == withSubdomains)
  }

  @Test(arguments: [
    ("bucket-1", true, true), ("my.bucket", false, true), ("Bucket", false, false),
    ("ab", false, false), ("10.0.0.1", false, false), ("bucket.", false, false),
  ])
  func isVirtualHostableS3Bucket(input: String, plain: Bool, withSubdomains: Bool) throws {
    func condition(_ allows: Bool) -> String {
      #"{"fn": "aws.isVirtualHostableS3Bucket", "argv": [{"ref": "In"}, \#(allows)]}"#
    }
    #expect(try holds(condition(false), input) == plain)
    #expect(try holds(condition(true), input) == withSubdomains)
  }

  @Test(arguments: [
    ("https://h.test:8443/a//b/../c d?", "<https|h.test:8443|/a//b/../c d|/a/c%20d/|false>"),
    ("HTTP://u@10.1.2.3", "<http|u@10.1.2.3||/|true>"),
    ("http://[2001:db8::1]:80/x;y#z", "<http|[2001:db8::1]:80|/x|/x/|true>"),
    ("http://[::ffff:1.2.3.4%25eth0]", "<http|[::ffff:1.2.3.4%25eth0]||/|true>"),
    ("https://h.test/?q=1", "no"), ("ftp://h.test", "no"), ("https://h.test:99999", "no"),
    ("https://h.test:x", "no"), ("https://", "no"), ("https:/h.test", "no"),
    ("https://[1:2:3]", "no"), ("https://[::1", "no"), ("https://[::1]x", "no"),
    ("https://u[@h", "no"), ("h.test", "no"), ("", "no"),
  ])
  func parseURL(input: String, expected: String) throws {
    let condition = #"{"fn": "parseURL", "argv": [{"ref": "In"}], "assign": "u"}"#
    let path = "u#scheme}|{u#authority}|{u#path}|{u#normalizedPath}|{u#isIp"
    #expect(try outcome(of: condition, in: input, path: path) == expected)
  }

  @Test(arguments: [
    ("north-one-1", "<sky|sky.test|up>"), ("sky-global", "<sky|sky.test|up>"),
    ("elsewhere", "<sky|sky.test|up>"),
  ])
  func partition(input: String, expected: String) throws {
    let condition = #"{"fn": "aws.partition", "argv": [{"ref": "In"}], "assign": "p"}"#
    let path = "p#name}|{p#dnsSuffix}|{p#motto"
    #expect(try outcome(of: condition, in: input, path: path) == expected)
  }

  @Test func partitionWithoutAnOutput() throws {
    let partition = #"{"fn": "aws.partition", "argv": [{"ref": "In"}], "assign": "p"}"#
    let motto = #"{"fn": "getAttr", "argv": [{"ref": "p"}, "motto"], "assign": "value"}"#
    #expect(try outcome(of: "\(partition), \(motto)", in: "atlantis") == "no")
    #expect(try outcome(of: "\(partition), \(motto)", in: "north-x-2") == "<up>")
  }

  @Test(arguments: [
    ("arn:sky:store:north-one-1:12:a/b:c", "<sky|store|north-one-1|12|b>"),
    ("arn:sky:store:::a:b", "<sky|store|||b>"), ("arn:sky:store:::a", "no"),
    ("arn:sky:store:::", "no"), ("arn::store:::a/b", "no"), ("arn:sky::::a/b", "no"),
    ("arn:sky:store", "no"), ("urn:sky:store:::a/b", "no"),
  ])
  func parseArn(input: String, expected: String) throws {
    let conditions = """
      {"fn": "aws.parseArn", "argv": [{"ref": "In"}], "assign": "a"},
      {"fn": "getAttr", "argv": [{"ref": "a"}, "resourceId[1]"], "assign": "value"}
      """
    let path = "a#partition}|{a#service}|{a#region}|{a#accountId}|{value"
    #expect(try outcome(of: conditions, in: input, path: path) == expected)
  }

  @Test func listOfAllResourceParts() throws {
    let conditions = """
      {"fn": "aws.parseArn", "argv": [{"ref": "In"}], "assign": "a"},
      {"fn": "getAttr", "argv": [{"ref": "a"}, "resourceId"], "assign": "all"},
      {"fn": "getAttr", "argv": [{"ref": "all"}, "[2]"], "assign": "value"}
      """
    #expect(try outcome(of: conditions, in: "arn:p:s:::a/b:c") == "<c>")
    #expect(try outcome(of: conditions, in: "arn:p:s:::a/b") == "no")
  }

  @Test func splitCoalesceAndIte() throws {
    func split(_ limit: Int, _ index: Int) -> String {
      """
      {"fn": "split", "argv": [{"ref": "In"}, "--", \(limit)], "assign": "parts"},
      {"fn": "getAttr", "argv": [{"ref": "parts"}, "[\(index)]"], "assign": "value"}
      """
    }
    #expect(try outcome(of: split(0, 2), in: "a--b--c") == "<c>")
    #expect(try outcome(of: split(2, 1), in: "a--b--c") == "<b--c>")
    #expect(try outcome(of: split(1, 0), in: "a--b") == "<a--b>")
    #expect(try outcome(of: split(0, 1), in: "--") == "<>")
    let coalesce = #"{"fn": "coalesce", "argv": [{"ref": "In"}, "other"], "assign": "value"}"#
    #expect(try outcome(of: coalesce, in: nil) == "<other>")
    #expect(try outcome(of: coalesce, in: "x") == "<x>")
    let ite = #"{"fn": "ite", "argv": [{"ref": "Yes"}, "a", "b"], "assign": "value"}"#
    #expect(try outcome(of: ite, in: nil) == "<a>")
  }
}
