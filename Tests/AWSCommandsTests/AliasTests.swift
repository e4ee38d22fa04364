// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import TestSupport
import Testing

@testable import AWSCommands

@Suite struct AliasTests {
  private static let file = """
    [toplevel]
    me = sts get-caller-identity --output text
    sts = sts --query Account
    again = me
    round = trip
    trip = round
    open = sts "x
    ended = sts x\\
    named = sts get-caller-identity --profile p
    fails = !exit 7
    several =
      sts
      get-caller-identity

    [command  sts]
    id = get-caller-identity --query Arn
    get-caller-identity = get-caller-identity --output json
    [command dynamodb]
    until = wait table-exists
    [command dynamodb wait]
    there = table-exists --table-name
    """
  private static let answer =
    "<r><GetCallerIdentityResult><Account>12</Account><Arn>a</Arn></GetCallerIdentityResult></r>"

  private func run(
    _ line: String, _ flavour: Flavour = .v2, file: String = file, answer: String = answer
  ) async throws -> TestCommand {
    let home = try TemporaryHome()
    try home.write(file, to: ".aws/cli/alias")
    return try await TestCommand(
      line, responses: [answer], flavour: flavour, home: home.path)
  }

  @Test func aliasesAddOptions() async throws {
    #expect(try await run("me", .v1).output == "12\n")
    #expect(try await run("again", .v1).output == "12\n")
    #expect(try await run("several", .v1).output == "\"12\"\n")
    #expect(try await run("sts get-caller-identity --query Arn", .v1).output == "\"12\"\n")
  }

  @Test func commandsHaveAliases() async throws {
    // The alias of the operation's own name comes last.
    #expect(try await run("sts id --output table").output == "\"a\"\n")
    #expect(try await run("sts id", .v1).status == 2)
    let active = "{\"Table\":{\"TableStatus\":\"ACTIVE\"}}"
    for line in ["dynamodb until --table-name t", "dynamodb wait there t"] {
      let waiting = try await run(line, answer: active)
      #expect(waiting.bodies == ["{\"TableName\":\"t\"}"])
      #expect(waiting.status == 0)
    }
  }

  @Test(arguments: [
    (
      "open",
      "Value of alias \"open\" could not be parsed. Received error: No closing quotation when parsing:\nsts \"x"
    ),
    (
      "ended",
      "Value of alias \"ended\" could not be parsed. Received error: No escaped character when parsing:\nsts x\\"
    ),
    (
      "named",
      "Global parameter \"--profile\" detected in alias \"named\" which is not supported in subcommand aliases."
    ),
  ])
  func wrongAliasesSayWhy(_ name: String, _ message: String) async throws {
    let command = try await run(name)
    #expect(command.errors == "\naws: [ERROR]: \(message)\n")
    #expect(command.status == 255)
  }

  @Test func anAliasIsNoCorrectionOfItself() async throws {
    let command = try await run("itself", file: "[toplevel]\nitself = itself\n")
    #expect(command.status == 252)
    #expect(command.errors.contains("Found invalid choice 'itself'"))
    #expect(!command.errors.contains("Maybe you meant"))
  }

  @Test func circlesEnd() async throws {
    #expect(try await run("round").status == 255)
  }

  @Test func programsHaveTheirStatus() async throws {
    #expect(try await run("fails").status == 7)
    #expect(ShellText.word("a b") == "'a b'")
    #expect(ShellText.word("") == "''")
    #expect(ShellText.word("a/b=c") == "a/b=c")
  }

  @Test func aBrokenFileEndsAllCommands() async throws {
    for (flavour, status) in [(Flavour.v1, Int32(1)), (.v2, 255)] {
      let command = try await run("sts get-caller-identity", flavour, file: "x = y")
      #expect(command.status == status)
      #expect(command.errors.contains("Unable to parse config file: "))
      #expect(command.bodies.isEmpty)
    }
  }
}
