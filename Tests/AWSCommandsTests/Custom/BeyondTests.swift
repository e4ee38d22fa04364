// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import TestSupport
import Testing

@testable import AWSCommands

@Suite struct WhoAmITests {
  private static let identity = """
    <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::12:user/ann</Arn>\
    <UserId>AIDA</UserId><Account>12</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
    """
  private static let alias = """
    <ListAccountAliasesResponse><ListAccountAliasesResult><AccountAliases><member>acme</member>\
    </AccountAliases></ListAccountAliasesResult></ListAccountAliasesResponse>
    """

  @Test func lines() async throws {
    let run = try await TestCommand("whoami", responses: [Self.identity, Self.alias])
    #expect(
      run.output == """
        Account      12
        Alias        acme
        Arn          arn:aws:iam::12:user/ann
        UserId       AIDA
        Profile      -
        Region       us-east-1
        Credentials  env

        """)
    #expect(run.status == 0)
  }

  @Test func formatsAndQueries() async throws {
    let responses = [Self.identity, Self.alias]
    let json = try await TestCommand(
      "whoami --output json --query [Alias,Region]", responses: responses)
    #expect(json.output == "[\n    \"acme\",\n    \"us-east-1\"\n]\n")
    let text = try await TestCommand("whoami --query Account --output text", responses: responses)
    #expect(text.output == "12\n")
  }

  @Test func refusalsOfTheServiceAreErrors() async throws {
    let refusal = "<ErrorResponse><Error><Code>ExpiredToken</Code></Error></ErrorResponse>"
    let run = try await TestCommand("whoami", responses: [refusal], status: "403 Forbidden")
    #expect(run.status == 254)
    #expect(run.errors.contains("ExpiredToken"))
    #expect(run.bodies.count == 1)
  }
}

@Suite struct OpenCommandTests {
  @Test(arguments: [
    ("arn:aws:s3:::b", "https://console.aws.amazon.com/s3/buckets/b"),
    ("arn:aws:s3:::b/x/y:z", "https://console.aws.amazon.com/s3/object/b?prefix=x%2Fy%3Az"),
    (
      "arn:aws:ec2:eu-west-1:12:instance/i-1",
      "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1"
        + "#InstanceDetails:instanceId=i-1"
    ),
    (
      "arn:aws-cn:iam::12:role/path/r",
      "https://console.amazonaws.cn/iam/home#/roles/details/r"
    ),
    (
      "arn:aws:logs:us-east-1:12:log-group:/a/b:*",
      "https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1"
        + "#logsV2:log-groups/log-group/$252Fa$252Fb"
    ),
    (
      "arn:aws:sqs:us-east-1:12:q",
      "https://us-east-1.console.aws.amazon.com/sqs/v3/home?region=us-east-1"
        + "#/queues/https%3A%2F%2Fsqs.us-east-1.amazonaws.com%2F12%2Fq"
    ),
    (
      "arn:aws:secretsmanager:us-east-1:12:secret:a/b-AbCdEf",
      "https://us-east-1.console.aws.amazon.com/secretsmanager/secret?name=a%2Fb&region=us-east-1"
    ),
    (
      "arn:aws:events:us-east-1:12:rule/bus/r",
      "https://us-east-1.console.aws.amazon.com/events/home?region=us-east-1"
        + "#/eventbus/bus/rules/r"
    ),
  ])
  func pages(_ arn: String, _ url: String) async throws {
    let run = try await TestCommand(["open", arn])
    #expect(run.output == url + "\n")
    #expect(run.errors == "")
    #expect(run.targets.isEmpty)
  }

  @Test(arguments: [
    ("x", "'x' is no ARN"),
    ("arn:aws:fsx:us-east-1:12:file-system/fs-1", "the service 'fsx'; known: cloudformation, "),
    ("arn:aws:ec2:us-east-1:12:dedicated-host/h-1", "the ec2 resource 'dedicated-host/h-1'"),
    ("arn:aws:ec2:us-east-1:12:instance/", "the ec2 resource 'instance/'"),
    ("arn:aws-iso:s3:::b", "the partition 'aws-iso'"),
  ])
  func errors(_ arn: String, _ message: String) async throws {
    let run = try await TestCommand(["open", arn])
    #expect(run.status == 252)
    #expect(run.errors.contains(message))
    #expect(run.output == "")
  }
}

@Suite struct LineOutputTests {
  private static let pages = [
    #"{"TableNames": ["a", "b"], "LastEvaluatedTableName": "bbb"}"#, #"{"TableNames": ["ü"]}"#,
  ]

  @Test(arguments: [
    ("", "\"a\"\n\"b\"\n\"ü\"\n"),
    (" --query TableNames[].{n:@}", "{\"n\":\"a\"}\n{\"n\":\"b\"}\n{\"n\":\"ü\"}\n"),
    (" --query length(TableNames)", "2\n1\n"),
    (" --max-items 1", "\"a\"\n"),
    (" --no-paginate", "{\"TableNames\":[\"a\",\"b\"],\"LastEvaluatedTableName\":\"bbb\"}\n"),
  ])
  func items(_ words: String, _ output: String) async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --jsonl" + words, responses: Self.pages)
    #expect(run.output == output)
    #expect(run.errors == "")
  }

  @Test func anErrorFollowsThePagesBefore() async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --jsonl", responses: [Self.pages[0], "no JSON"])
    #expect(run.output == "\"a\"\n\"b\"\n")
    #expect(run.status == 255)
  }

  @Test(arguments: [
    ("--jsonl --output json", "--jsonl can't be used with --output"),
    ("--json", "Unknown options: --json"), ("--jsonl=1", "ignored explicit argument '1'"),
  ])
  func errors(_ words: String, _ message: String) async throws {
    let run = try await TestCommand("dynamodb list-tables " + words)
    #expect(run.status == 252)
    #expect(run.errors.contains(message))
    #expect(run.bodies.isEmpty)
  }
}

@Suite struct ForEachTests {
  private static let table = #"{"Table": {"TableName": "x"}}"#
  private static let words = ["dynamodb", "describe-table", "--concurrency", "1", "--for-each"]

  @Test func lineCountsBeforeOptions() async throws {
    let lines = try TestFile("{\"TableName\": \"aaa\"}\n\n{}")
    let run = try await TestCommand(
      Self.words + [lines.path, "--table-name", "bbb"], responses: [Self.table, Self.table])
    #expect(run.bodies == [#"{"TableName":"aaa"}"#, #"{"TableName":"bbb"}"#])
    let line = #"{"Table":{"TableName":"x"}}"# + "\n"
    #expect(run.output == line + line)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func failuresHaveTheirLine() async throws {
    let lines = try TestFile("\nx\n[1]\n{\"TableName\": 1}\n{\"TableName\": \"aaa\"}\n")
    let failures = try TestFile()
    let run = try await TestCommand(
      Self.words + [lines.path, "--failures", failures.path, "--query", "Table.TableName"],
      responses: [Self.table])
    #expect(run.output == "\"x\"\n")
    #expect(run.errors == "\naws: [ERROR]: 3 of 4 calls failed\n")
    #expect(run.status == 255)
    let reports = failures.text()?.split(separator: "\n") ?? []
    #expect(reports.count == 3)
    #expect(
      reports.dropFirst().first == """
        {"line":3,"input":[1],"error":{"code":"ParamValidation",\
        "message":"The line isn't a JSON object"}}
        """)
    #expect(reports.last?.hasPrefix(#"{"line":4,"input":{"TableName":1},"error":"#) == true)
  }

  @Test func theInputIsNeverTheReport() async throws {
    let lines = try TestFile("{\"TableName\": \"aaa\"}")
    let run = try await TestCommand(Self.words + [lines.path, "--failures", lines.path])
    #expect(run.status == 252 && run.bodies.isEmpty)
    #expect(lines.text() == "{\"TableName\": \"aaa\"}")
  }

  @Test func refusalsOfTheServiceAreReported() async throws {
    let lines = try TestFile("{\"TableName\": \"aaa\"}")
    let run = try await TestCommand(
      Self.words + [lines.path], responses: [#"{"__type": "a#Gone", "message": "no"}"#],
      status: "400 Bad Request")
    #expect(
      run.errors.hasPrefix(
        """
        {"line":1,"input":{"TableName":"aaa"},"error":{"code":"Gone","message":"no"}}\n
        """))
    #expect(run.status == 255)
  }

  @Test(arguments: [
    ("", "{\"TableNames\":[\"a\",\"b\"]}\n"), (" --jsonl", "\"a\"\n\"b\"\n"),
  ])
  func pages(_ words: String, _ output: String) async throws {
    let lines = try TestFile("{}")
    let run = try await TestCommand(
      "dynamodb list-tables --for-each \(lines.path)" + words,
      responses: [
        #"{"TableNames": ["a"], "LastEvaluatedTableName": "aaa"}"#, #"{"TableNames": ["b"]}"#,
      ])
    #expect(run.output == output)
  }

  @Test func progressIsDrawnOnATerminal() async throws {
    let lines = try TestFile("{}\n[]\n{}\n")
    func run(isTerminal: Bool) async throws -> String {
      let console = Console(output: TextOutput(), errors: TextOutput(isTerminal: isTerminal))
      let context = CommandContext(
        console: console, environment: Environment([:]), flavour: .v2, clock: TestClock().callClock)
      let calls = try RepeatedCalls(context, path: lines.path, concurrency: "1", failures: nil)
      await #expect(throws: CommandFailure(.other, "1 of 3 calls failed")) {
        try await calls.run({ _ in "" }, write: { _ in })
      }
      #expect(console.output.text == "")
      return console.errors.text
    }
    let line = "\r1 calls done, 0 failed, 0.0/s\u{1B}[K"
    #expect(try await run(isTerminal: true).hasPrefix(line + "\r\u{1B}[K{\"line\":2,"))
    #expect(try await run(isTerminal: false).hasPrefix("{\"line\":2,"))
  }

  @Test func aMissingKeyIsNamed() async throws {
    let lines = try TestFile("{}")
    let run = try await TestCommand(Self.words + [lines.path])
    #expect(
      run.errors.hasPrefix(#"{"line":1,"input":{},"error":{"code":"ParamValidation","message":"#))
    #expect(run.errors.contains(#"Missing required parameter in input: \"TableName\""#))
    #expect(run.bodies.isEmpty && run.status == 255)
  }

  @Test func answersHaveTheOrderOfTheLines() async throws {
    let lines = try TestFile((1...5).map { "{\"n\": \($0)}\n" }.joined())
    let console = Console(output: TextOutput(), errors: TextOutput())
    let context = CommandContext(console: console, environment: Environment([:]), flavour: .v2)
    let calls = try RepeatedCalls(context, path: lines.path, concurrency: "3", failures: nil)
    let (signals, signal) = AsyncStream<Void>.makeStream()
    var answers: [String] = []
    try await calls.run { line in
      if line["n"] == .integer(1) { for await _ in signals { break } }
      if line["n"] == .integer(3) { signal.yield() }
      return "\(line["n"] ?? .null)"
    } write: {
      answers.append($0)
    }
    #expect(answers == (1...5).map { "\(Value.integer(Int64($0)))" })
  }

  @Test(arguments: [
    ("dynamodb list-tables --for-each x --output json", "--for-each can't be used with --output"),
    ("dynamodb list-tables --failures x", "--failures needs --for-each"),
    ("dynamodb list-tables --for-each x --concurrency 0", "--concurrency must be at least 1"),
    ("s3api get-object --for-each x --bucket b --key k f", "can't be used with get-object"),
    ("dynamodb wait table-exists --for-each x", "--for-each can't be used with wait"),
    ("dynamodb list-tables --for-eac x", "Unknown options: --for-eac, x"),
  ])
  func errors(_ words: String, _ message: String) async throws {
    let run = try await TestCommand(words)
    #expect(run.status == 252)
    #expect(run.errors.contains(message))
    #expect(run.bodies.isEmpty)
  }

  @Test func missingFile() async throws {
    let run = try await TestCommand("dynamodb list-tables --for-each /nonexistent/x")
    #expect(run.status == 255)
    #expect(run.errors.contains("/nonexistent/x can't be read: "))
  }
}
