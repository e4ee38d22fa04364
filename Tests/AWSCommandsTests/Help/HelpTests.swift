// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSCommands

@Suite struct HelpTests {
  @Test(arguments: [
    ("help", ["SERVICES", "dynamodb"]), ("dynamodb help", ["COMMANDS", "list-tables", "wait"]),
    (
      "dynamodb list-tables help",
      ["--starting-token (string)", "--max-items", "TableNames -> (list)"]
    ),
    ("dynamodb list-tables --help", ["SYNOPSIS"]), ("dynamodb wait help", ["table-exists"]),
    ("dynamodb wait table-exists help", ["wait table-exists", "--table-name"]),
    ("eks get-token help", ["--cluster-name"]), ("configure help", ["list-profiles"]),
  ])
  func pages(_ line: String, _ parts: [String]) async throws {
    let run = try await TestCommand(line)
    #expect(run.status == 0 && run.bodies.isEmpty && run.errors == "")
    for part in parts { #expect(run.output.contains(part)) }
  }

  @Test(arguments: [
    ("<p>one two</p><p>three</p>", ["one two", "", "three"]),
    ("<ul><li><p>a</p></li><li>b &amp; c</li></ul>", ["* a", "", "* b & c"]),
    ("<ol><li>x</li><li>y</li></ol>", ["1. x", "2. y"]),
    ("<note><p>Take care</p></note>", ["Note: Take care"]),
    ("<pre>a\n  b</pre>", ["  a", "    b"]), ("", []), ("a <nope> b", ["a <nope> b"]),
  ])
  func prose(_ html: String, _ lines: [String]) {
    #expect(TerminalProse.lines(html, width: 60) == lines)
  }

  @Test func wrapping() {
    let text = String(repeating: "word ", count: 20)
    #expect(TerminalProse.lines(text, width: 34).allSatisfy { $0.count <= 34 })
  }
}
