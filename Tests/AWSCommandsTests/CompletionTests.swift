// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport
import TestSupport
import Testing

@testable import AWSCommands

@Suite struct CompletionTests {
  private static let own = """
    {"command":{"commandName":"boto3","subcommands":[{"commandName":"s3","subcommands":[
    {"commandName":"cp","arguments":[{"kind":"flag","names":[{"kind":"long","name":"recursive"}]},
    {"kind":"option","names":[{"kind":"long","name":"acl"}],"allValues":["private","public"]}]}]}]}}
    """

  private func candidates(_ words: String..., before current: String) throws -> [String] {
    let home = try TemporaryHome(config: "[profile one]\n[profile two]\n")
    try home.write("[command sts]\nme = get-caller-identity\n", to: ".aws/cli/alias")
    let completer = Completer(
      Console(output: TextOutput(), errors: TextOutput()), Environment(["HOME": home.path]),
      ownCommands: { Self.own })
    return completer.candidates(for: CompletionLine(words: words, current: current))
  }

  @Test func commandsFollow() throws {
    let services = try candidates(before: "sts")
    #expect(services == ["sts"])
    #expect(try candidates(before: "conf") == ["configservice", "configure"])
    #expect(try candidates("sts", before: "get-c") == ["get-caller-identity"])
    #expect(try candidates("sts", before: "m") == ["me"])
    #expect(try candidates("dynamodb", "wait", before: "table-n") == ["table-not-exists"])
    #expect(try candidates("configure", before: "list-") == ["list-profiles"])
    #expect(try candidates("s3", before: "") == ["cp"])
    #expect(try candidates("nope", before: "x") == [])
  }

  @Test func optionsFollowOnce() throws {
    #expect(
      try candidates("sts", "get-access-key-info", before: "--acc") == ["--access-key-id"])
    #expect(try candidates("sts", "get-caller-identity", "--debug", before: "--de") == [])
    #expect(try candidates("s3", "cp", before: "--") == ["--recursive", "--acl"])
    #expect(try candidates(before: "--regi") == ["--region"])
  }

  @Test func valuesFollow() throws {
    #expect(try candidates("--output", before: "ya") == ["yaml", "yaml-stream"])
    #expect(try candidates("sts", "--profile", before: "t") == ["two"])
    #expect(try candidates("--region", before: "eu-west-1") == ["eu-west-1"])
    #expect(
      try candidates("ecr", "create-repository", "--image-tag-mutability", before: "IMMUTABLE_")
        == ["IMMUTABLE_WITH_EXCLUSION"])
    #expect(try candidates("s3", "cp", "--acl", before: "pu") == ["public"])
    #expect(
      try candidates("configure", "export-credentials", "--format", before: "env-")
        == ["env-no-export"])
  }

  @Test(arguments: [
    ("aws s3 l", ["s3"], "l"), ("aws s3 ", ["s3"], ""), ("aws 'a b", [], "a b"), ("aws", [], ""),
  ])
  func linesOfBashAreSplit(_ text: String, _ words: [String], _ current: String) {
    let line = CompletionLine(
      .bash, [], Environment(["COMP_LINE": text + "more", "COMP_POINT": "\(text.utf8.count)"]))
    #expect(line == CompletionLine(words: words, current: text == "aws" ? "aws" : current))
  }

  @Test func scriptsNameTheProgram() async {
    let console = Console(output: TextOutput(), errors: TextOutput())
    for shell in CompletionShell.allCases {
      #expect(shell.script(for: "my-aws").contains("__complete \(shell.rawValue)"))
    }
    let status = await CompletionProgram.run(
      ["completion", "csh"], console: console, ownCommands: { "" })
    #expect(status == 252)
    #expect(
      await CompletionProgram.run(["sts"], console: console, ownCommands: { "" }) == nil)
  }
}
