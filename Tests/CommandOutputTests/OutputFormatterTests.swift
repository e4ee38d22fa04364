// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandOutput
import Testing

@Suite struct OutputFormatterTests {
  private func text(
    _ format: OutputFormat, _ value: Value, color: Bool = false,
    query: ((Value) throws -> Value)? = nil
  ) throws -> String {
    var text = ""
    try OutputFormatter(format, query: query, title: "ListShips", color: color) { text += $0 }
      .write(value)
    return text
  }

  // MARK: JSON

  @Test(
    arguments: [
      ([:], ""), (nil, "null\n"), ([], "[]\n"), ("a\"é\u{1}\u{7F}", "\"a\\\"é\\u0001\u{7F}\"\n"),
      (1e-7, "1e-07\n"), (1e16, "1e+16\n"), (12_345_678_901_234_567.0, "1.2345678901234568e+16\n"),
      (.double(.nan), "NaN\n"),
      (
        .number("123456789012345678901234567890"),
        "123456789012345678901234567890\n"
      ),
      (
        ["A": [1, true], "B": [:], "C": ["x": [5.0]], "ResponseMetadata": ["RequestId": "r"]],
        """
        {
            "A": [
                1,
                true
            ],
            "B": {},
            "C": {
                "x": [
                    5.0
                ]
            }
        }

        """
      ),
    ] as [(Value, String)])
  func json(_ value: Value, _ expected: String) throws {
    #expect(try text(.json, value) == expected)
  }

  @Test func aQuerySelects() throws {
    #expect(try text(.json, ["A": [1]], query: { $0["A"] }) == "[\n    1\n]\n")
    #expect(try text(.json, ["A": [1]], query: { _ in [:] }) == "")
    #expect(try text(.off, ["A": [1]], query: { _ in throw CancellationError() }) == "")
  }

  @Test func joinedListsLookLikeValues() throws {
    let part: [Value] = [["Name": "a", "Tags": []], "b"]
    var joined = ListText.joined(.null, part, depth: 2)
    joined = ListText.joined(joined, [], depth: 2)
    joined = ListText.joined(joined, part, depth: 2)
    let empty = ListText.joined(.null, [], depth: 1)
    #expect(
      try text(.json, ["Outer": ["List": joined], "None": empty, "Z": 1])
        == text(.json, ["Outer": ["List": .list(part + part)], "None": [], "Z": 1]))
  }

  // MARK: Text

  @Test(
    arguments: [
      (nil, "None\n"), (true, "True\n"), ("a\tb", "a\tb\n"), ([], ""), ([:], ""), (1e22, "1e+22\n"),
      ([1, nil, "x"], "1\tNone\tx\n"),
      (["b": 1, "a": "x", "B": 2], "2\tx\t1\n"),
      (["ships": ["Ada", "Ira"]], "SHIPS\tAda\nSHIPS\tIra\n"),
      ([["a", "b"], 1, ["c"]], "1\na\tb\nc\n"),
      (
        ["ships": [["name": "Ada", "crew": ["x"]], ["mass": 3, "name": "Ira"]]],
        "SHIPS\t\tAda\nCREW\tx\nSHIPS\t3\tIra\n"
      ),
      ([["k": ["p", "q'"]], ["k": "s"]], "['p', \"q'\"]\ns\n"),
      (["Outer": ["Inner": ["v": 1]]], "INNER\t1\n"),
    ] as [(Value, String)])
  func plainText(_ value: Value, _ expected: String) throws {
    #expect(try text(.text, value) == expected)
  }

  @Test func textWritesWhatItCanBeforeItFails() {
    var written = ""
    #expect(throws: OutputFailure.self) {
      try OutputFormatter(.text, title: "") { written += $0 }
        .write(["A": 1, "B": [["x": 1], "y"]])
    }
    #expect(written == "1\n")
  }

  @Test func pagesEndWithTheToken() throws {
    var written = ""
    let formatter = OutputFormatter(.text, title: "") { written += $0 }
    try formatter.writePage(["Ships": ["a"]])
    try formatter.writePage(["Ships": ["b"]])
    try formatter.end(resumeToken: "t")
    #expect(written == "SHIPS\ta\nSHIPS\tb\nNEXTTOKEN\tt\n")
  }

  // MARK: Tables

  @Test(
    arguments: [
      (nil, ""), ([:], ""), ([], ""), ("", ""), (0, ""), (false, ""),
      (
        "x",
        """
        -----------
        |ListShips|
        +---------+

        """
      ),
      (
        ["a": "x", "ä中": nil],
        """
        ---------------
        |  ListShips  |
        +----+--------+
        |  a |  ä中   |
        +----+--------+
        |  x |  None  |
        +----+--------+

        """
      ),
      (
        [["n": 1, "in": ["deep": "v"]], ["n": 22]],
        """
        -----------------
        |   ListShips   |
        +---------------+
        |       n       |
        +---------------+
        |  1            |
        +---------------+
        ||     in      ||
        |+-------+-----+|
        ||  deep |  v  ||
        |+-------+-----+|
        |   ListShips   |
        +---------------+
        |       n       |
        +---------------+
        |  22           |
        +---------------+

        """
      ),
      (
        [["a", 1], ["b", 22]],
        """
        -------------
        | ListShips |
        +----+------+
        |  a |  1   |
        |  b |  22  |
        +----+------+

        """
      ),
    ] as [(Value, String)])
  func table(_ value: Value, _ expected: String) throws {
    #expect(try text(.table, value) == expected)
  }

  @Test func wideTablesAreTurned() throws {
    let long = String(repeating: "y", count: 70)
    let table = try text(.table, ["First": .string(long), "Second": "z"])
    let lines = table.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[3].hasPrefix("|  First |  yyy"))
    #expect(Set(lines.map(\.count)) == [86])
  }

  @Test func rowsHaveOneLength() {
    let failure = #expect(throws: OutputFailure.self) { try text(.table, [["a"], ["b", "c"]]) }
    #expect(failure?.description == "Row should have 1 elements, instead it has 2")
    let other = #expect(throws: OutputFailure.self) {
      try text(.table, [["a"], [["b": 1, "c": 2]]])
    }
    #expect(other?.description == "list index out of range")
  }

  @Test func coloursResetAfterEachWrite() throws {
    let (dim, reset) = ("\u{1B}[2m\u{1B}[33m|\u{1B}[0m", "\u{1B}[0m")
    #expect(
      try text(.table, ["L": ["x"]], color: true)
        == """
        -----------
        \(reset)\(reset)|ListShips|\(reset)\(reset)
        \(reset)\(reset)+---------+\(reset)\(reset)
        \(reset)\(dim)\(reset)|   L   |\(reset)\(dim)\(reset)
        \(reset)\(dim)\(reset)+-------+\(reset)\(dim)\(reset)
        \(reset)\(dim)\(reset)|  \u{1B}[1m\u{1B}[34mx\(reset)    |\(reset)\(dim)\(reset)
        \(reset)\(dim)\(reset)+-------+\(reset)\(dim)\(reset)
        \(reset)
        """)
  }

  // MARK: YAML

  @Test func yaml() throws {
    #expect(try text(.yaml, "x") == "\"x\"\n")
    #expect(try text(.yaml, [:]) == "")
    #expect(try text(.yaml, ["b": [1], "a": "yes"]) == "a: yes\nb:\n- 1\n")
    #expect(try text(.yamlStream, ["b": 1]) == "- b: 1\n")
    #expect(try text(.yamlStream, [:]) == "")
  }
}
