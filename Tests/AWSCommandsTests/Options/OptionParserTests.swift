// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

@testable import AWSCommands

@Suite struct OptionParserTests {
  private let parser = OptionParser([
    OptionSpec("--name"), OptionSpec("--names-of-all", .any), OptionSpec("--size", check: .integer),
    OptionSpec("--dry-run", .flag(true)),
    OptionSpec("--format", check: .choices(["long", "short"])),
    Self.whole, OptionSpec("file"),
  ])
  private static var whole: OptionSpec {
    var spec = OptionSpec("--whole")
    spec.hasAbbreviations = false
    return spec
  }

  private func parse(_ line: String) throws -> (ParsedOptions, rest: [String]) {
    try parser.parseKnown(line.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("--name a", ["a"]), ("--name=a=b", ["a=b"]), ("--name -1.5", ["-1.5"]), ("--name - x", ["-"]),
    ("--name a --name b", ["b"]),
  ])
  func oneWord(_ line: String, _ words: [String]) throws {
    #expect(try parse(line).0.words("--name") == words)
  }

  @Test func lists() throws {
    #expect(try parse("--names a b --dry-run").0.words("--names-of-all") == ["a", "b"])
    #expect(try parse("--names-of-all").0.words("--names-of-all") == [])
    #expect(try parse("--names=a b").0.text("file") == "b")
  }

  @Test func abbreviations() throws {
    #expect(try parse("--dry").0.flag("--dry-run") == true)
    #expect(try parse("--si 5").0.text("--size") == "5")
    #expect(try parse("--who x").rest == ["--who"])
  }

  @Test func leftover() throws {
    let (parsed, rest) = try parse("a b --nope c -- --name")
    #expect(parsed.text("file") == "a")
    #expect(rest == ["b", "--nope", "c", "--name"])
  }

  @Test(arguments: [
    ("--name", "argument --name: expected one argument"),
    ("--name --dry-run", "argument --name: expected one argument"),
    ("--dry-run=yes", "argument --dry-run: ignored explicit argument 'yes'"),
    ("--size x", "argument --size: invalid int value: 'x'"),
    ("--na x", "ambiguous option: --na could match --name, --names-of-all"),
    (
      "--format longer",
      "argument --format: Found invalid choice 'longer'\n\nMaybe you meant:\n\n  * long"
    ),
  ])
  func failures(_ line: String, _ message: String) {
    let failure = #expect(throws: CommandFailure.self) { try parse(line) }
    #expect(failure?.description == message)
    #expect(failure?.kind == .usage)
  }

  @Test func missing() {
    let parser = OptionParser([
      OptionSpec("file", isRequired: true), OptionSpec("--name", isRequired: true),
    ])
    let failure = #expect(throws: CommandFailure.self) { try parser.parseKnown([]) }
    #expect(failure?.description == "the following arguments are required: --name, file")
  }

  @Test(arguments: [
    ("describe-instnces", ["describe-instances"]), ("ec3", []),
    ("instances", ["instance", "describe-instances"]),
  ])
  func closeMatches(_ word: String, _ near: [String]) {
    let choices = ["describe-instances", "instance", "ec2-instance-connect"]
    #expect(CloseMatches.of(word, among: choices, cutoff: 0.66) == near)
  }
}
