// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandOutput
import Testing
import WireFormats
import YAML

@Suite struct YAMLTextTests {
  private func text(_ value: Value, findsRepeats: Bool = true) throws -> String {
    var text = ""
    try YAMLText.write(value, findsRepeats: findsRepeats) { text += $0 }
    return text
  }

  @Test func namesAreSortedByBytes() throws {
    let value: Value = ["b": 1, "B": [true, nil], "é": "é", "a": ["x": 1.5, "y": [["1"]]]]
    #expect(
      try text(value) == "B:\n- true\n- null\na:\n  x: 1.5\n  y:\n  - - '1'\nb: 1\né: é\n")
  }

  @Test func numbers() throws {
    let value: Value = .list([
      .double(1e16), .double(0.1), .double(.infinity), .double(.nan), .integer(.min),
      .number("123456789012345678901"), .number("1.50"),
    ])
    #expect(
      try text(value)
        == "- 1e+16\n- 0.1\n- .inf\n- .nan\n- -9223372036854775808\n- 123456789012345678901\n- 1.5\n"
    )
  }

  @Test func repeatedPartsAreAliases() throws {
    let part: Value = ["Name": "n"]
    let other: Value = ["Name": "n"]
    let list: Value = .list([part])
    #expect(
      try text(.list([part, other, part, list, list]))
        == "- &id001\n  Name: n\n- Name: n\n- *id001\n- &id002\n  - *id001\n- *id002\n")
    #expect(try text(.list([part, part]), findsRepeats: false) == "- Name: n\n- Name: n\n")
    #expect(try text(.list([[], []])) == "- []\n- []\n")
  }

  @Test func longAnswersComeInPieces() throws {
    var pieces: [Int] = []
    let value = Value.list(Array(repeating: .string("some text of an answer"), count: 20_000))
    try YAMLText.write(value, findsRepeats: false) { pieces.append($0.utf8.count) }
    #expect(pieces.count > 5)
    #expect(pieces.reduce(0, +) == 20_000 * 25)
  }

  @Test func inputBecomesAValue() throws {
    let value = try YAMLInput.value(
      of:
        "a: [1, 2.5, true, ~, yes]\nb: !!binary aGk=\nc: 2020-01-02T03:04:05Z\n5: 99999999999999999999\n"
    )
    #expect(value["a"] == [1, 2.5, true, nil, "yes"])
    #expect(value["b"] == .blob([0x68, 0x69]))
    #expect(value["c"] == .timestamp(Timestamp(seconds: 1_577_934_245)))
    #expect(value["5"] == .number("99999999999999999999"))
    #expect(throws: YAMLError.self) { try YAMLInput.value(of: "a: [") }
  }
}
