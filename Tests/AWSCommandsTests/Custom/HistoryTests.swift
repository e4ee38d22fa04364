// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport
import Files
import TestSupport
import Testing

@testable import AWSCommands

// The events of all calls of the process are recorded while a recording runs.
@Suite(.serialized) struct HistoryTests {
  private static let config = "[default]\ncli_history = enabled\n"

  @Test func callsAreRecorded() async throws {
    let home = try TemporaryHome(config: Self.config)
    let call = try await TestCommand(
      "dynamodb list-tables", responses: [#"{"TableNames": ["abc"]}"#], home: home.path,
      clock: TestClock().callClock)
    #expect(call.errors == "")
    let list = try await TestCommand("history list", home: home.path)
    let id = "11111111-2222-4333-8444-555555555555"
    #expect(list.output.hasPrefix(id + "  2026-01-02 "))
    #expect(
      list.output.hasSuffix("dynamodb list-tables" + String(repeating: " ", count: 30) + "0\n"))
    let show = try await TestCommand("history show --color on", home: home.path)
    #expect(
      show.output.hasPrefix(
        "\n\u{1B}[1mAWS CLI command entered\u{1B}[0m\n\u{1B}[36mat time: \u{1B}[0m2026-"))
    let plain = try await TestCommand("history show \(id) --exclude CLI_VERSION", home: home.path)
    #expect(
      plain.output.hasPrefix("with arguments: ['dynamodb', 'list-tables']\n\n[0] API call made\n"))
    #expect(
      plain.output.contains("\nwith body: {\n    \"TableNames\": [\n        \"abc\"\n    ]\n}\n"))
    #expect(plain.output.hasSuffix(".000\nwith return code: 0\n"))
    let none = try await TestCommand("history show nope", home: home.path)
    #expect(none.output == "" && none.status == 0)
  }

  @Test func onlyTheUserReadsIt() async throws {
    let home = try TemporaryHome(config: Self.config)
    _ = try await TestCommand("dynamodb list-tables", home: home.path)
    let folder = HistoryFolder(Environment(["HOME": home.path]))
    let file = try #require(folder.files.first)
    #expect(try EntryStatus(reading: folder.path).permissions & 0o777 == 0o700)
    #expect(try EntryStatus(reading: folder.path + "/" + file).permissions & 0o777 == 0o600)
  }

  @Test func failuresAreRecorded() async throws {
    let home = try TemporaryHome(config: Self.config)
    _ = try await TestCommand("dynamodb nope", home: home.path)
    let show = try await TestCommand("history show --include CLI_RC", home: home.path)
    #expect(show.output.hasSuffix("with return code: 252\n"))
  }

  @Test func secretsAreMasked() async throws {
    let home = try TemporaryHome(config: Self.config)
    for words in [
      ["secretsmanager", "create-secret", "--name", "n", "--secret-string", "geheim"],
      ["secretsmanager", "create-secret", "--name", "n", "--secret-str=geheim"],
      ["iam", "create-login-profile", "--cli-input-json", "{\"Password\": \"geheim\"}"],
      ["configure", "set", "aws_secret_access_key", "geheim"],
      ["s3api", "head-object", "--bucket", "b", "--key", "k", "--sse-customer-key", "geheim"],
    ] {
      _ = try await TestCommand(words, home: home.path)
    }
    let folder = HistoryFolder(Environment(["HOME": home.path]))
    #expect(folder.files.count == 5)
    for file in folder.files {
      let bytes = try await SmallFile.read(folder.path + "/" + file) ?? []
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("****") && !text.contains("geheim"), "\(text)")
    }
  }

  @Test func withoutHistory() async throws {
    let home = try TemporaryHome(config: "[default]\n")
    _ = try await TestCommand("dynamodb list-tables", home: home.path)
    let list = try await TestCommand("history list", home: home.path)
    #expect(list.status == 255 && list.errors.contains("Could not locate history."))
    let both = try TemporaryHome(config: Self.config)
    _ = try await TestCommand("dynamodb list-tables", home: both.path)
    let show = try await TestCommand("history show --include a --exclude b", home: both.path)
    #expect(show.status == 255)
    #expect(show.errors.contains("Either --exclude or --include can be provided but not both"))
  }

  @Test(arguments: [
    ("<a><b>x</b><c/></a>", "<a>\n    <b>x</b>\n    <c/>\n</a>\n"),
    ("<?xml version=\"1.0\"?>\n<a n=\"1\">\n  <b></b> </a>", "<a n=\"1\">\n    <b/>\n</a>\n"),
    ("<a>", nil), ("x", nil), ("<a></b>", nil), ("<a>x<b/></a>", nil), ("<a/><b/>", nil),
  ])
  func xml(_ text: String, _ indented: String?) {
    #expect(
      IndentedXML.text(of: text) == indented.map { "<?xml version=\"1.0\" ?>\n" + $0 })
  }
}
