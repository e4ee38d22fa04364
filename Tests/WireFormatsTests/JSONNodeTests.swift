// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@Suite struct JSONNodeTests {
  @Test func lastOfRepeatedNamesCounts() throws {
    let node = try JSONNode(parsing: #"{"a":1,"b":2,"a":3}"#)
    #expect(node.object?.members.map(\.key) == ["a", "b"])
    #expect(node["a"] == 3)
  }

  @Test func namesAreBytes() throws {
    let node = try JSONNode(parsing: "{\"e\u{301}\":1,\"\u{E9}\":2}")
    #expect(node.object?.count == 2)
    #expect(node["\u{E9}"] == 2)
    #expect(node["e\u{301}"] == 1)
  }

  @Test func largeObjectsFindTheirMembers() throws {
    var object = JSONObject()
    for number in 0..<100 { object["k\(number)"] = .integer(Int64(number)) }
    object["k50"] = nil
    object["k99"] = "x"
    #expect(object.count == 99)
    #expect(object["k50"] == nil)
    #expect(object["k51"] == 51)
    #expect(object["k99"] == "x")
    #expect(try JSONNode(parsing: JSONNode.object(object).jsonBytes) == .object(object))
  }

  @Test(arguments: [
    #"{"a":[1,-2,1.10,1e400,18446744073709551616],"b":{"c":null,"d":[true,false,{}]},"e":""}"#,
    #"["\"\\\b\f\n\r\t\u0000\u001f","é😀/"]"#, "[]", "{}", "\"x\"", "-9223372036854775808",
    "[NaN,Infinity,-Infinity]",
  ])
  func writesWhatItRead(text: String) throws {
    #expect(try JSONNode(parsing: text).jsonText() == text)
  }

  @Test func styles() throws {
    let node: JSONNode = ["a": [1, "é😀\n"], "b": [:], "c": []]
    #expect(node.jsonText(.python) == #"{"a": [1, "\u00e9\ud83d\ude00\n"], "b": {}, "c": []}"#)
    let lines = [
      "{", "  \"a\": [", "    1,", "    \"é😀\\n\"", "  ],", "  \"b\": {},", "  \"c\": []", "}",
    ]
    #expect(node.jsonText(.indented(2)) == lines.joined(separator: "\n"))
  }

  @Test func doublesAreShortest() {
    let node: JSONNode = [0.1, 1.0, 1e16, 1e-7, -0.0]
    #expect(node.jsonText() == "[0.1,1.0,1e+16,1e-07,-0.0]")
  }

  @Test func partsOfOtherKindsAreNil() {
    let node: JSONNode = [1, "a"]
    #expect(node[2] == nil && node[-1] == nil && node["a"] == nil)
    #expect(node[0]?.double == 1 && node[1]?.string == "a" && node[0]?.string == nil)
  }
}
