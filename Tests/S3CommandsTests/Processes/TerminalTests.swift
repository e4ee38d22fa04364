// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program with a terminal as standard output and standard error.
@Suite(.serialized, .enabled(if: TestProcess.isBuilt), .timeLimit(.minutes(4)))
struct TerminalTests {
  private func onTerminal(_ line: String, endpoint: String) async throws -> String {
    try await TestTerminal().run(line, endpoint: endpoint)
  }

  private static let hostileKey = "x%1B%5D0%3Bown%07%0A%C2%9B31m%E2%80%AEy"
  private static let shownKey = "x\\x1b]0;own\\x07\\n\\x9b31m\\u202ey"

  private func isHarmless(_ text: String) -> Bool {
    // The terminal's own line ends, and the bytes that draw progress.
    !text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && scalar != "\r" && scalar != "\n" || scalar.value == 0x7F
        || (0x80...0x9F).contains(scalar.value) || scalar.value == 0x202E
    }
  }

  @Test func keysAreShown() async throws {
    let store = try await StoreServer(keys: [Self.hostileKey])
    let shown = try await onTerminal("$boto3 s3 ls s3://b", endpoint: store.endpoint)
    #expect(isHarmless(shown))
    #expect(shown.hasSuffix(" \(Self.shownKey)\r\n"), "\(shown)")
    let raw = try await TestProcess.run("$boto3 s3 ls s3://b | cat", endpoint: store.endpoint)
    #expect(raw.text.hasSuffix(" x\u{1B}]0;own\u{7}\n\u{9B}31m\u{202E}y\n"))
  }

  @Test(arguments: [
    "s3 ls s3://b", "s3 mb s3://b", "s3 rb s3://b", "s3 rm s3://b/k",
    "s3 ls --incomplete-uploads s3://b", "s3 cp /etc/hostname s3://b/k", "s3 sync s3://b /tmp/none",
  ])
  func messagesOfServersAreShown(command: String) async throws {
    let store = try await StoreServer(failure: "x&#xa;&#x9b;31m\u{202E}&#x7f;y")
    let shown = try await onTerminal("$boto3 \(command)", endpoint: store.endpoint)
    #expect(isHarmless(shown), "\(shown.debugDescription)")
    #expect(shown.contains("x\\n\\x9b31m\\u202e\\x7fy"), "\(shown.debugDescription)")
  }

  @Test func transfersAndDryRunsAreShown() async throws {
    let store = try await StoreServer(keys: [Self.hostileKey])
    for option in ["", "--dryrun"] {
      let shown = try await onTerminal(
        "$boto3 s3 rm s3://b --recursive \(option)", endpoint: store.endpoint)
      #expect(isHarmless(shown), "\(shown.debugDescription)")
      #expect(shown.contains("s3://b/\(Self.shownKey)"), "\(shown)")
    }
    let folder = try TestFolder()
    let down = try await onTerminal(
      "cd \(folder.path); $boto3 s3 cp s3://b . --recursive; rm -rf \(folder.path)/*",
      endpoint: store.endpoint)
    #expect(isHarmless(down), "\(down.debugDescription)")
  }

  @Test func batchResponsesAreShown() async throws {
    let store = try await StoreServer(keys: [Self.hostileKey])
    let call =
      #"{"id":"\u009b","service":"s3","operation":"list_objects_v2","parameters":{"Bucket":"b"}}"#
    let shown = try await onTerminal("echo '\(call)' | $boto3 batch", endpoint: store.endpoint)
    #expect(isHarmless(shown), "\(shown.debugDescription)")
    #expect(shown.contains(#"{"id":"\u009b","#), "\(shown)")
    #expect(shown.contains(#"\u202ey""#), "\(shown)")
  }

  /// A stopped terminal (Ctrl-S) delays neither the work nor the end by a signal.
  @Test func stoppedTerminal() async throws {
    let store = try await StoreServer(keys: (0..<3_000).map { "key-\($0)" })
    let terminal = try TestTerminal()
    try #require(tcflow(terminal.program, TCOOFF) == 0)
    let result = try await TestProcess.run(
      "timeout -s TERM -k 20 3 $boto3 s3 rm s3://b --recursive", endpoint: store.endpoint,
      output: terminal.program)
    #expect(result.status == 124)
    // All deletions were requested although no line could be shown.
    #expect(store.requestCount >= 2)
  }
}
