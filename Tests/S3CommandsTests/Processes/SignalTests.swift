// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// The effects of signals and limits on the program.
@Suite(
  .serialized, .enabled(if: TestProcess.isBuilt && !TestProcess.isSanitized),
  .timeLimit(.minutes(4)))
struct SignalTests {
  /// Runs a line that signals the program while it waits for its input.
  private func signalled(_ signal: String, _ command: String) async throws -> TestProcess.Result {
    let store = try await StoreServer()
    return try await TestProcess.run(
      // A shell with job control: without it, background commands ignore Ctrl-\.
      "set -m; pipe=$(mktemp -u); mkfifo $pipe; exec 3<>$pipe; rm $pipe; "
        + "\"$boto3\" \(command) <&3 & pid=$!; sleep 1; "
        + "kill -\(signal) $pid; wait $pid; echo status $?",
      endpoint: store.endpoint, environment: ["SWIFT_BACKTRACE": "enable=yes,color=no"])
  }

  @Test func quittingCleansUp() async throws {
    let result = try await signalled("QUIT", "s3 cp - s3://b/k")
    #expect(result.text.contains("status 131"), "\(result.text)")
    #expect(result.errorText.contains("cancelled: signal 3 received"), "\(result.errorText)")
    #expect(!result.errorText.contains("crashed"))
  }

  /// Signals of other processes, and signals when there is nothing to clean up.
  @Test(arguments: [("QUIT", 131), ("ABRT", 134), ("SEGV", 139), ("TRAP", 133), ("ILL", 132)])
  func foreignSignalsDoNotCrash(signal: String, status: Int) async throws {
    let result = try await signalled(signal, "batch")
    #expect(result.text.contains("status \(status)"), "\(result.text)")
    #expect(!result.errorText.contains("crashed"), "\(result.errorText)")
  }

  @Test func fileSizeLimit() async throws {
    let store = try await StoreServer(keys: ["k"])
    let folder = try TestFolder()
    let result = try await TestProcess.run(
      "cd \(folder.path) && trap '' XFSZ; trap - XFSZ; "
        + "(ulimit -f 0; exec \"$boto3\" s3 cp s3://b/k file 2>&1) | cat; ls -A",
      endpoint: store.endpoint)
    #expect(result.text.contains("download failed: s3://b/k to "), "\(result.text)")
    #expect(result.text.contains("File too large"), "\(result.text)")
    #expect(result.text.hasSuffix("large\n"), "\(result.text)")
  }

  /// A reported error isn't reported again.
  @Test func fullOutputIsReportedOnce() async throws {
    let store = try await StoreServer(keys: ["k"])
    for command in ["cp s3://b/k -", "ls s3://b", "cp s3://b/k /dev/null", "rm s3://b --recursive"]
    {
      let result = try await TestProcess.run(
        "timeout 20 $boto3 s3 \(command) >/dev/full", endpoint: store.endpoint)
      #expect(result.status == (command.hasSuffix("-") ? 1 : 255), "\(result.errorText)")
      #expect(
        result.errorText.split(separator: "No space left").count == 2, "\(result.errorText)")
    }
  }
}
