// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import TestSupport
import Testing

@testable import AWSCommands
@testable import CommandSupport

@Suite struct WatchTests {
  private static func names(_ names: String...) -> String {
    #"{"TableNames": ["# + names.map { "\"\($0)\"" }.joined(separator: ", ") + "]}"
  }

  /// A clock on which so many rounds are run.
  private func clock(rounds: Int) -> CallClock {
    let test = TestClock()
    var clock = test.callClock
    clock.sleep = { duration in
      try await test.callClock.sleep(duration)
      if test.sleeps.count == rounds { throw Interruption(number: 2) }
    }
    return clock
  }

  @Test func changedLinesAreADiff() async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --query TableNames --output text --watch 5",
      responses: [Self.names("abc"), Self.names("abc"), Self.names("abc", "abd")],
      clock: clock(rounds: 3))
    #expect(
      run.output == """
        @@ -0,0 +1,1 @@ 2026-01-02T03:04:05Z
        +abc
        @@ -1,1 +1,1 @@ 2026-01-02T03:04:15Z
        -abc
        +abc\tabd


        """)
    #expect(run.status == 130 && run.errors == "" && run.bodies.count == 3)
  }

  @Test func aTerminalIsRedrawn() async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --query TableNames --watch 5 --color off",
      responses: [Self.names("abc"), Self.names("abd")], isTerminal: true, clock: clock(rounds: 2))
    let screens = run.output.split(separator: "\u{1B}[H")
    #expect(screens.count == 2)
    let lines = screens.last?.split(separator: "\u{1B}[K\n").map(String.init) ?? []
    #expect(
      lines.prefix(4) == [
        "\u{1B}[?7lEvery 5 s: dynamodb list-tables   2026-01-02T03:04:10Z   changed: 1",
        "  [", "*     \"abd\"", "  ]",
      ])
  }

  @Test func anErrorEndsIt() async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --watch 5", responses: [Self.names("abc"), "no JSON"],
      clock: clock(rounds: 9))
    #expect(run.status == 255 && run.bodies.count == 2)
    #expect(run.output.hasSuffix("+}\n"))
  }

  @Test(arguments: [
    (
      "dynamodb delete-table --table-name abc --watch 1", "delete-table, which may change something"
    ),
    ("dynamodb list-tables --watch 0", "--watch takes from 1 to 86400 seconds"),
    ("dynamodb list-tables --watch 1 --for-each x", "--watch can't be used with --for-each"),
    ("dynamodb list-tables --watch 1 --generate-cli-skeleton", "with --generate-cli-skeleton"),
    ("dynamodb wait table-exists --table-name abc --watch 1", "--watch can't be used with wait"),
    ("dynamodb wait table-exists --table-name abc --jsonl", "--jsonl can't be used with wait"),
    ("dynamodb list-tables --jsonl --generate-cli-skeleton", "--jsonl can't be used with --gen"),
    ("s3api get-object --bucket b --key k f --watch 1", "--watch can't be used with get-object"),
  ])
  func refusals(_ line: String, _ message: String) async throws {
    let run = try await TestCommand(line)
    #expect(run.status == 252 && run.bodies.isEmpty && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [
    ("describe-instances", true), ("batch-get-item", true), ("query", true),
    ("is-authorized", true),
    ("delete-table", false), ("batch-write-item", false), ("receive-message", false),
    ("getaway", false), ("admin-list-devices", true),
  ])
  func namesSayWhatReads(_ command: String, _ reads: Bool) {
    #expect(ReadOnlyName.covers(command) == reads)
  }

  @Test(arguments: [
    ("", "", ""), ("ab", "ab", ""), ("", "ab", "@@ -0,0 +1,2 @@ x\n+a\n+b\n"),
    ("abc", "ac", "@@ -2,1 +1,0 @@ x\n-b\n"),
    ("abcd", "axcyd", "@@ -2,1 +2,1 @@ x\n-b\n+x\n@@ -3,0 +4,1 @@ x\n+y\n"),
    ("aa", "aaa", "@@ -2,0 +3,1 @@ x\n+a\n"),
  ])
  func differences(_ old: String, _ new: String, _ diff: String) {
    let (old, new) = (old.utf8.map { [$0][...] }, new.utf8.map { [$0][...] })
    let changes = LineChanges(from: old, to: new)
    #expect(
      String(decoding: changes.unifiedDiff(from: old, to: new, note: "x"), as: UTF8.self) == diff)
  }

  @Test func whatIsLongIsOneChange() {
    let old = (0..<3000).map { Array("\($0)".utf8)[...] }
    let new = old.map { $0 + [1] }
    #expect(LineChanges(from: old, to: new).hunks == [.init(old: 0..<3000, new: 0..<3000)])
  }
}
