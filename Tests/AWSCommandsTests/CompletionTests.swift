// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport
import Files
import ServiceModel
import Synchronization
import TestSupport
import Testing

@testable import AWSCommands

@Suite struct CompletionTests {
  private static func own(_ path: [String]) -> OwnCommand {
    guard path.count > 1 else { return OwnCommand(names: ["cp"]) { "" } }
    return OwnCommand(names: []) {
      """
      {"command":{"arguments":[{"kind":"flag","names":[{"kind":"long","name":"recursive"}]},
      {"kind":"option","names":[{"kind":"long","name":"acl"}],
      "completionKind":{"list":{"values":["private","public"]}}}]}}
      """
    }
  }

  private func candidates(_ words: String..., before current: String) throws -> [String] {
    let home = try TemporaryHome(config: "[profile one]\n[profile two]\n")
    try home.write("[command sts]\nme = get-caller-identity\n", to: ".aws/cli/alias")
    let completer = Completer(
      Console(output: TextOutput(), errors: TextOutput()), Environment(["HOME": home.path]),
      ownCommand: Self.own)
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
    #expect(
      try candidates("s3", "cp", before: "--").prefix(3) == ["--recursive", "--acl", "--debug"])
    #expect(try candidates(before: "--regi") == ["--region"])
    #expect(try candidates("dynamodb", "list-tables", before: "--w") == ["--watch"])
    #expect(try candidates("dynamodb", "wait", "table-exists", before: "--w") == [])
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
      ["completion", "csh"], console: console, ownCommand: { _ in nil })
    #expect(status == 252)
    #expect(
      await CompletionProgram.run(["sts"], console: console, ownCommand: { _ in nil }) == nil)
  }
}

@Suite struct AccountNamesTests {
  @Test(arguments: [
    ("dynamodb", "describe-table", "--table-name", "ListTables", "TableNames[]"),
    (
      "ec2", "start-instances", "--instance-ids", "DescribeInstances",
      "Reservations[].Instances[].InstanceId"
    ),
    ("ec2", "delete-security-group", "--group-id", nil, ""),
    ("lambda", "invoke", "--function-name", "ListFunctions", "Functions[].FunctionName"),
    ("s3api", "head-bucket", "--bucket", "ListBuckets", "Buckets[].Name"),
    ("sqs", "send-message", "--queue-url", "ListQueues", "QueueUrls[]"),
    ("ecs", "list-tasks", "--cluster", "ListClusters", "clusterArns[]"),
    ("eks", "describe-cluster", "--name", "ListClusters", "clusters[]"),
    ("iam", "get-policy", "--policy-arn", "ListPolicies", "Policies[].Arn"),
    ("secretsmanager", "get-secret-value", "--secret-id", "ListSecrets", "SecretList[].Name"),
    ("logs", "get-log-events", "--log-group-name", "ListLogGroups", "logGroups[].logGroupName"),
    ("ec2", "describe-instances", "--max-results", nil, ""),
  ])
  func sources(
    _ service: String, _ operation: String, _ option: String, _ source: String?, _ query: String
  ) throws {
    let completer = Completer(
      Console(output: TextOutput(), errors: TextOutput()), Environment(["HOME": "/nonexistent"]),
      ownCommand: { _ in nil })
    let wanted = completer.wanted(
      for: CompletionLine(words: [service, operation, option], current: ""))
    #expect(wanted?.source.operation == source)
    if source != nil { #expect(wanted?.source.query == query) }
  }

  private func names(_ port: Int, _ home: TemporaryHome, _ patience: Duration) async throws
    -> [String]
  {
    ModelBundle.linkServices()
    let context = CommandContext(
      console: Console(output: TextOutput(), errors: TextOutput()),
      environment: Environment([
        "AWS_ACCESS_KEY_ID": "AKID", "AWS_SECRET_ACCESS_KEY": "secret", "HOME": home.path,
        "AWS_REGION": "us-east-1", "AWS_ENDPOINT_URL": "http://127.0.0.1:\(port)",
      ]), flavour: .v2)
    let completer = Completer(context.console, context.environment, ownCommand: { _ in nil })
    let wanted = try #require(
      completer.wanted(
        for: CompletionLine(words: ["dynamodb", "describe-table", "--table-name"], current: "")))
    return await AccountNames(Invocation(context, GlobalSettings()), patience: patience)
      .names(wanted.source, of: wanted.service)
  }

  @Test func namesAreAskedForOnce() async throws {
    let requests = Mutex(0)
    let server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        _ = try await connection.body(of: request)
        requests.withLock { $0 += 1 }
        try await connection.respond(
          #"{"TableNames": ["abc", "xyz"]}"#, status: "200 OK", headers: "")
      }
    }
    let home = try TemporaryHome(config: "")
    for _ in 0..<2 {
      #expect(try await names(server.port, home, .seconds(300)) == ["abc", "xyz"])
    }
    #expect(requests.withLock { $0 } == 1)
    let folder = home.path + "/.aws/boto3/completion"
    let files = try DirectoryReader.names(in: folder)
    #expect(files.count == 1)
    #expect(
      try EntryStatus(reading: folder + "/" + (files.first ?? "")).permissions & 0o777 == 0o600)
    withExtendedLifetime(server) {}
  }

  @Test func aSlowServiceHasNoNames() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.request()
      try await Task.sleep(for: .seconds(300))
    }
    let home = try TemporaryHome(config: "")
    #expect(try await names(server.port, home, .milliseconds(50)) == [])
    withExtendedLifetime(server) {}
  }
}
