// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import JMESPath
import Testing

@Suite struct GrammarTests {
  static let document = #"""
    {"a": {"b": {"c": 1}, "x y": 2}, "list": [0, 1, 2, 3, 4],
     "people": [{"name": "Ada", "age": 36, "tags": ["x", ["y"]]},
                {"name": "Bob", "age": 17, "tags": []}, {"name": "Eve", "tags": ["z"]}],
     "ops": {"z": {"n": 1}, "a": {"n": 2}, "m": 3}, "": "empty", "yes": true, "no": false}
    """#

  @Test(arguments: [
    // Names, sub-expressions, indexes
    ("a.b.c", "1"), ("a.\"x y\"", "2"), ("\"\\u0061\".b", #"{"c":1}"#), (#""""#, #""empty""#),
    ("a.nope.c", "null"), ("a[0]", "null"), ("list[1]", "1"), ("list[-1]", "4"),
    ("list[5]", "null"), ("list[-6]", "null"), ("list[99999999999999999999]", "null"),
    ("a\n.\tb", #"{"c":1}"#), ("@.a.b.c", "1"),
    // Slices
    ("list[1:3]", "[1,2]"), ("list[:2]", "[0,1]"), ("list[-2:]", "[3,4]"), ("list[::2]", "[0,2,4]"),
    ("list[::-1]", "[4,3,2,1,0]"), ("list[10:]", "[]"), ("list[3:1:-1]", "[3,2]"),
    ("yes[:]", "null"),
    ("people[:2].name", #"["Ada","Bob"]"#), ("list[-99999999999999999999:1]", "[0]"),
    // Projections
    ("people[*].name", #"["Ada","Bob","Eve"]"#), ("people[*].age", "[36,17]"),
    ("people.name", "null"), ("a[*]", "null"), ("ops.*.n", "[1,2]"), ("*.n", "[]"),
    ("ops.*", #"[{"n":1},{"n":2},3]"#), ("list.*", "null"),
    ("people[].tags[]", #"["x",["y"],"z"]"#), ("people[*].tags[0]", #"["x","z"]"#),
    ("people[*].tags | [0]", #"["x",["y"]]"#), ("[list, list][1:][0]", "[0]"),
    // As in jmespath.py, an index in brackets doesn't project what follows.
    ("[people][0][:2].name", "null"),
    // Filters
    ("people[?age].name", #"["Ada","Bob"]"#), ("people[?age > `18`].name", #"["Ada"]"#),
    ("people[?name == 'Eve' || age < `18`].name | [0]", #""Bob""#),
    ("people[?!age] | [0].name", #""Eve""#), ("list[?@ >= `3`]", "[3,4]"), ("a[?@]", "null"),
    ("people[?contains(tags, 'x')].name", #"["Ada"]"#),
    // Multi-selects
    ("people[0].[name, age, nope]", #"["Ada",36,null]"#),
    ("people[0].{n: name, \"a b\": age}", #"{"n":"Ada","a b":36}"#),
    ("{z: yes, a: no, z: list[0]}", #"{"z":0,"a":false}"#), ("nope.[a]", "null"),
    ("nope.{a: a}", "null"),
    // Logic
    ("yes && no", "false"), ("no || list[0]", "0"), ("nope || `[]` || ''", #""""#),
    ("yes && list[0] && ''", #""""#), ("!yes", "false"), ("!`0`", "false"), ("!''", "true"),
    ("!`{}`", "true"), ("!a && yes || no", "false"), ("(yes || no) && no", "false"),
    // Comparisons
    ("list == `[0, 1, 2, 3, 4]`", "true"), ("`{\"a\":1,\"b\":2}` == `{\"b\":2,\"a\":1.0}`", "true"),
    ("`1` == `true`", "false"), ("`1` == '1'", "false"), ("`1` != `2`", "true"),
    ("'a' < 'b'", "true"), ("'b' <= 'a'", "false"), ("`true` < `false`", "null"),
    ("list > `1`", "null"), ("`9007199254740993` > `9007199254740992.0`", "true"),
    ("`9223372036854775807` < `9223372036854775808.0`", "true"), ("`-0.5` < `0`", "true"),
    ("`NaN` == `NaN`", "false"), ("`NaN` >= `1`", "false"),
    // Literals
    (#"`"a\u00e9\ud83d\ude00\n"`"#, #""a\u00e9\ud83d\ude00\n""#),
    (
      #"`{"a": [1, -2.5e2, null]}`"#,
      #"{"a":[1,-250.0,null]}"#
    ), (#"`"\ud83dx"`"#, #""\ufffdx""#), ("`a`", #""a""#), ("``", #""""#),
    (#"`"a\`b"`"#, #""a`b""#), (#"'a\'b\n'"#, #""a'b\\n""#), ("` [1] `", "[1]"), ("`01`", #""01""#),
    (#"`{"a":1,"b":2,"a":3}`"#, #"{"a":3,"b":2}"#),
    (
      "`18446744073709551616`",
      "1.8446744073709552e+19"
    ),
  ])
  func evaluation(expression: String, expected: String) throws {
    #expect(try search(expression, Self.document) == expected)
  }

  @Test(arguments: [
    "", " ", "a.", ".a", "a..b", "a[", "a[0", "a[b]", "a[*", "a[*]b", "a[1:2:3:4]", "a[?b", "a[?]",
    "{", "{}", "{a}", "{a:}", "{a: b,}", "a{b: c}", "[]]", "[a", "[a,]", "(a", "a)", "()", "a b",
    "a ||", "|| a", "a &&& ", "!", "a !", "a = b", "a == ", "@(a)", "\"a\"(b)", "a[0](b)", "f(",
    "f(,)",
    "1", "-", "a.1", "a.'b'", "a.`1`", "'a", "\"a", "`a", "`\"a`", #""\x""#, "\"\n\"", "`{\"a\":}`",
    "#", "é", "a.é", "\u{0}", "[0]]", "&", "a[::", "*a", "a.*b",
  ])
  func syntaxErrors(expression: String) {
    #expect(failure(expression) == .syntax)
  }

  @Test func errorsHaveAnOffset() {
    #expect(throws: JMESPathError(.syntax, "unexpected 'b'", position: 5, expression: "'é' b")) {
      try JMESPathExpression("'é' b")
    }
    #expect {
      try JMESPathExpression("foo.bar.")
    } throws: { error in
      (error as? JMESPathError)?.position == 8 && "\(error)".contains("found end")
    }
  }

  @Test func textIsComparedByBytes() throws {
    let json = "{\"\u{E9}\": 1, \"e\u{301}\": 2}"
    #expect(try search("[\"\u{E9}\", \"e\\u0301\"]", json) == "[1,2]")
    #expect(try search("'\u{E9}' == 'e\u{301}'") == "false")
    #expect(try search("merge(@, @)", json) == #"{"\u00e9":1,"e\u0301":2}"#)
  }

  @Test func manyMembersStayDistinct() throws {
    let names = (0..<40).map { "n\($0 % 25)" } + ["\u{E9}", "e\u{301}"]
    let members = names.enumerated().map { "\"\($1)\":\($0)" }.joined(separator: ",")
    #expect(try search("length(@)", "{\(members)}") == "27")
    #expect(try search("[n3, n24]", "{\(members)}") == "[28,24]")
  }

  /// Values that the language has no kind for pass through.
  @Test func opaqueValues() throws {
    let document = Tree.array([.date("2020"), .date("2021"), .date("2020")])
    let evaluate = { try JMESPathExpression($0).search(document) }
    #expect(try evaluate("[1]") == .date("2021"))
    #expect(try evaluate("[?@] | length(@)") == .integer(3))
    #expect(try evaluate("[0] == [2] && [0] != [1]") == .boolean(true))
    #expect(try evaluate("[0] < [1]") == .null)
    #expect(try evaluate("type([0])") == .null)
    #expect(try evaluate("to_string(@)") == .string(#"["2020","2021","2020"]"#))
    #expect(try evaluate("[0].a") == .null)
  }

  @Test(arguments: ["(", "[", "!", "`[", "a[?", "{a:", "f(", "&"])
  func deepNestingIsAnError(opening: String) {
    #expect(failure(String(repeating: opening, count: 100_000)) != nil)
    #expect(failure("a" + String(repeating: "[]", count: 100_000)) == .invalidValue)
    #expect(failure("a" + String(repeating: " == a", count: 100_000)) == .invalidValue)
  }

  @Test func longExpressionsAreNotDeep() throws {
    #expect(try search("a" + String(repeating: " || a", count: 50_000)) == "null")
    #expect(try search("@" + String(repeating: " | @", count: 50_000), "1") == "1")
    #expect(try search("a" + String(repeating: ".a", count: 50_000)) == "null")
  }

  @Test func nestingUpToTheLimit() throws {
    let depth = SyntaxTree.maximumDepth - 1
    let groups = String(repeating: "(", count: depth) + "@" + String(repeating: ")", count: depth)
    #expect(try search(groups, "1") == "1")
    let lists = String(repeating: "[", count: depth) + "@" + String(repeating: "]", count: depth)
    #expect(try search(lists, "1") == lists.replacing("@", with: "1"))
    #expect(failure("\(lists) | [@] | [@] | to_string(@)", "1") == .invalidValue)
    #expect(failure("\(lists) | [[@]] | @ == @", "1") == .invalidValue)
  }
}
