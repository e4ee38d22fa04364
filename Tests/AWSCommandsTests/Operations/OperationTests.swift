// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import TestSupport
import Testing

@testable import AWSCommands

@Suite struct OperationTests {
  private static let identity = """
    <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>a</Arn><UserId>u</UserId>\
    <Account>1</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
    """

  @Test(arguments: [
    ("", "{\n    \"UserId\": \"u\",\n    \"Account\": \"1\",\n    \"Arn\": \"a\"\n}\n"),
    (" --output text", "1\ta\tu\n"), (" --output yaml", "Account: '1'\nArn: a\nUserId: u\n"),
    (" --query Account --outp json", "\"1\"\n"), (" --output off", ""),
  ])
  func formats(_ options: String, _ output: String) async throws {
    let run = try await TestCommand(
      "sts get-caller-identity" + options, responses: [Self.identity])
    #expect(run.output == output)
    #expect(run.status == 0 && run.errors == "")
  }

  @Test(arguments: [
    ("`123456789012345678901234567890`", "123456789012345678901234567890"),
    ("to_number(`\"-99999999999999999999\"`)", "-99999999999999999999"),
    ("max([`99999999999999999999`,`1`])", "99999999999999999999"), ("`1e30`", "1e+30"),
  ])
  func wholeNumbersHaveAnySize(_ query: String, _ output: String) async throws {
    let run = try await TestCommand(
      ["sts", "get-caller-identity", "--query", query], responses: [Self.identity])
    #expect(run.output == output + "\n")
  }

  private static let pages = [
    #"{"TableNames": ["aaa", "bbb"], "LastEvaluatedTableName": "bbb"}"#,
    #"{"TableNames": ["ccc"]}"#,
  ]

  @Test func allPages() async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --query TableNames[] --output text", responses: Self.pages)
    #expect(run.output == "aaa\tbbb\nccc\n")
    #expect(run.bodies == ["{}", #"{"ExclusiveStartTableName":"bbb"}"#])
  }

  @Test func cutAndGoOn() async throws {
    let first = try await TestCommand(
      "dynamodb list-tables --max-items 1 --query NextToken --output text",
      responses: Self.pages)
    let token = first.output.split(separator: "\n").last ?? ""
    let second = try await TestCommand(
      "dynamodb list-tables --output text --starting-token \(token)", responses: Self.pages)
    #expect(second.output == "TABLENAMES\tbbb\nTABLENAMES\tccc\n")
  }

  @Test(arguments: [
    ("json --query TableNames[0]", "\"aaa\"\n\"ccc\"\n"),
    ("yaml", "TableNames:\n- aaa\n- bbb\n---\nTableNames:\n- ccc\n"),
    ("text", "TABLENAMES\taaa\nTABLENAMES\tbbb\nTABLENAMES\tccc\n"), ("off", ""),
    ("yaml-stream --query TableNames", "- - aaa\n  - bbb\n- - ccc\n"),
  ])
  func pagesOfTheirOwn(_ options: String, _ output: String) async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --page-all --output " + options, responses: Self.pages,
      isTerminal: true)
    #expect(run.output == output)
    #expect(run.bodies.count == 2)
  }

  @Test func pagesOfTheirOwnAreCut() async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --page-all --max-items 1 --query keys(@)", responses: Self.pages)
    #expect(run.output == "[\n    \"TableNames\",\n    \"NextToken\"\n]\n")
  }

  @Test(arguments: ["--jsonl", "--no-paginate", "--for-each x", "--watch 1"])
  func pagesOfTheirOwnExclude(_ other: String) async throws {
    let run = try await TestCommand("dynamodb list-tables --page-all " + other)
    #expect(run.status == 252 && run.bodies.isEmpty)
    #expect(run.errors.contains("--page-all can't be used with \(other.split(separator: " ")[0])"))
  }

  @Test func onePage() async throws {
    let run = try await TestCommand(
      "dynamodb list-tables --no-paginate --query LastEvaluatedTableName", responses: Self.pages)
    #expect(run.output == "\"bbb\"\n")
    let both = try await TestCommand("dynamodb list-tables --no-paginate --max-items 1")
    #expect(both.status == 252 && both.bodies.isEmpty)
  }

  @Test(arguments: [
    (
      Flavour.v2, Int32(254),
      "\naws: [ERROR]: An error occurred (Nope) when calling the ListTables "
        + "operation (reached max retries: 0): no\n"
    ),
    (.v1, 255, "\nAn error occurred (Nope) when calling the ListTables operation: no\n"),
  ])
  func refusals(_ flavour: Flavour, _ status: Int32, _ text: String) async throws {
    let run = try await TestCommand(
      "dynamodb list-tables", responses: [#"{"__type": "x#Nope", "message": "no"}"#],
      status: "400 Bad Request", flavour: flavour)
    #expect(run.status == status)
    #expect(run.errors == text)
  }

  @Test(arguments: [
    ("sts nope", "argument operation: Found invalid choice 'nope'"),
    ("sts assume-role", "the following arguments are required: --role-arn, --role-session-name"),
    ("stss x", "  * sts\n"), ("sts get-caller-identity --query [", "Bad value for --query [: "),
    ("sts get-caller-identity x", "Unknown options: x"),
  ])
  func wrongWords(_ line: String, _ message: String) async throws {
    let run = try await TestCommand(line)
    #expect(run.status == 252 && run.bodies.isEmpty && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func waiters() async throws {
    let run = try await TestCommand(
      "dynamodb wait table-exists --table-name abc",
      responses: [#"{"Table": {"TableStatus": "ACTIVE"}}"#])
    #expect(run.status == 0 && run.output == "" && run.bodies == [#"{"TableName":"abc"}"#])
  }

  @Test func bodiesGoToTheirFile() async throws {
    let folder = try TestFolder()
    let path = folder.path("out")
    let run = try await TestCommand(
      "lambda invoke --function-name f --payload e30= \(path)", responses: ["[1]"])
    #expect(run.bodies == ["{}"])
    #expect(run.output == "{\n    \"StatusCode\": 200\n}\n")
    #expect(folder.bytes("out") == Array("[1]".utf8))
  }

  @Test func skeletons() async throws {
    let run = try await TestCommand("dynamodb describe-table --generate-cli-skeleton")
    #expect(run.output == "{\n    \"TableName\": \"\"\n}\n")
    #expect(run.bodies.isEmpty)
  }

  @Test func pagers() async throws {
    let folder = try TestFolder()
    let page = folder.path("page")
    func run(_ pager: String, _ options: String = "") async throws -> TestCommand {
      try await TestCommand(
        "sts get-caller-identity --query Account" + options, responses: [Self.identity],
        isTerminal: true, environment: ["AWS_PAGER": pager, "PATH": "/usr/bin:/bin"])
    }
    #expect(try await run("sort -o \(page)").output == "")
    #expect(folder.bytes("page") == Array("\"1\"\n".utf8))
    #expect(try await run("").output == "\"1\"\n")
    #expect(try await run("/none", " --no-cli-pager").output == "\"1\"\n")
    #expect(try await run("/none").status == 253)
  }
}
