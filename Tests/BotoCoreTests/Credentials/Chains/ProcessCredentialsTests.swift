// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSCredentials
import AWSErrors
import BotoCore
import TestSupport
import Testing
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite struct ProcessCredentialsTests {
  static func prints(_ text: String) -> String {
    "[default]\ncredential_process = echo '\(text)'\n"
  }
  static func runs(_ command: String, _ more: String = "") -> String {
    "[default]\ncredential_process = \(command)\n\(more)\n"
  }
  static let keys = #""AccessKeyId":"P","SecretAccessKey":"SECRET""#

  static let situations = [
    ChainSituation(
      name: "keys", config: prints("{\"Version\":1,\(keys)}"),
      outcome: .found("P", by: "custom-process")),
    ChainSituation(
      name: "the program's account",
      config: runs(
        "echo '{\"Version\":1,\"AccountId\":\"1\",\(keys)}'", "aws_account_id = 2"),
      outcome: .found("P", by: "custom-process"), account: "1"),
    ChainSituation(
      name: "the profile's account",
      config: runs("echo '{\"Version\":1,\(keys)}'", "aws_account_id = 2"),
      outcome: .found("P", by: "custom-process"), account: "2"),
    ChainSituation(
      name: "no shell in between",
      config: runs("echo '{\"Version\":1,\"SessionToken\":\"$HOME\",\(keys)}' '' | false"),
      outcome: .fails(.credentialRetrievalError, ["isn't JSON"])),
    ChainSituation(
      name: "static keys take precedence", config: prints("{}"),
      credentials: "[default]\naws_access_key_id = F\naws_secret_access_key = SECRET\n",
      outcome: .found("F", by: "shared-credentials-file")),
    ChainSituation(
      name: "another version", config: prints("{\"Version\":2,\(keys)}"),
      outcome: .fails(
        .credentialRetrievalError, ["Unsupported version '2'", "supported versions: 1"])),
    ChainSituation(
      name: "a version in a string", config: prints("{\"Version\":\"1\",\(keys)}"),
      outcome: .fails(.credentialRetrievalError, ["Unsupported version '\"1\"'"])),
    ChainSituation(
      name: "a fractional version", config: prints("{\"Version\":1.5,\(keys)}"),
      outcome: .fails(.credentialRetrievalError, ["Unsupported version '1.5'"])),
    ChainSituation(
      name: "no version", config: prints("{\(keys)}"),
      outcome: .fails(.credentialRetrievalError, ["<Version key not provided>"])),
    ChainSituation(
      name: "no secret", config: prints("{\"Version\":1,\"AccessKeyId\":\"P\"}"),
      outcome: .fails(
        .credentialRetrievalError, ["Missing required key in response: 'SecretAccessKey'"])),
    ChainSituation(
      name: "no object", config: prints("[1]"),
      outcome: .fails(.credentialRetrievalError, ["isn't a JSON object"])),
    ChainSituation(
      name: "no JSON", config: prints("SECRET"),
      outcome: .fails(.credentialRetrievalError, ["custom-process", "isn't JSON"])),
    ChainSituation(
      name: "an expiration that isn't a time",
      config: prints("{\"Version\":1,\"Expiration\":\"soon\",\(keys)}"),
      outcome: .fails(.credentialRetrievalError, ["Expiration"])),
    ChainSituation(
      name: "keys that have expired",
      config: prints("{\"Version\":1,\"Expiration\":\"2020-01-01T00:00:00Z\",\(keys)}"),
      outcome: .fails(.credentialRetrievalError, ["expired at 2020-01-01"])),
    ChainSituation(
      name: "a failure", config: runs("sh -c 'echo locked out >&2; exit 3'"),
      outcome: .fails(.credentialRetrievalError, ["exited with status 3", "locked out"])),
    ChainSituation(
      name: "a signal", config: runs("sh -c 'kill -9 $$'"),
      outcome: .fails(.credentialRetrievalError, ["ended by signal 9"])),
    ChainSituation(
      name: "no program", config: runs("/nowhere/to/be/found"),
      outcome: .fails(.credentialRetrievalError, ["/nowhere/to/be/found can't be run"])),
    ChainSituation(
      name: "an endless quotation", config: runs("echo 'x"),
      outcome: .fails(.credentialRetrievalError, ["profile default", "quotation"])),
    ChainSituation(
      name: "no word", config: runs("''"),
      outcome: .fails(.credentialRetrievalError, ["can't be run"])),
    ChainSituation(
      name: "endless output", config: runs("yes"),
      outcome: .fails(.credentialRetrievalError, ["yes writes more than"])),
    ChainSituation(
      name: "much output on both streams",
      config: runs(
        #"sh -c 'head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; exit 1'"#),
      outcome: .fails(.credentialRetrievalError, ["exited with status 1"])),
  ]

  @Test(arguments: situations) func situation(_ situation: ChainSituation) async throws {
    try await situation.check()
  }

  /// Values that equal 1 in Python.
  @Test(arguments: ["1.0", "1e0", "10E-1", "1.00000000000000000001", "true"])
  func acceptedVersions(version: String) async throws {
    try await ChainSituation(
      name: "", config: Self.prints("{\"Version\":\(version),\(Self.keys)}"),
      outcome: .found("P", by: "custom-process")
    ).check()
  }

  @Test(arguments: ["false", "null", "[1]", "{}", "-1", "0.9999999", "1e400"])
  func unsupportedVersions(version: String) async throws {
    try await ChainSituation(
      name: "", config: Self.prints("{\"Version\":\(version),\(Self.keys)}"),
      outcome: .fails(.credentialRetrievalError, ["Unsupported version"])
    ).check()
  }

  @Test(.timeLimit(.minutes(1))) func aProgramThatDoesNotEnd() async throws {
    // It has closed its outputs, or ignores SIGTERM.
    for command in ["sleep 600", "sh -c 'exec >&- 2>&-; trap \"\" TERM; sleep 600; sleep 600'"] {
      let home = try TemporaryHome(
        config: Self.runs(command, "credential_process_timeout = 1"))
      let error = await #expect(throws: BotoCoreError.self) {
        try await home.session().identity.credentials(at: Timestamp.now)
      }
      #expect(error?.kind == .credentialRetrievalError)
      #expect(error?.message.contains("took longer than 1 seconds") == true)
    }
  }

  @Test(arguments: ["0", "-1", "soon", "1e9", "99999999999999999999"])
  func badTimeouts(_ timeout: String) async throws {
    let home = try TemporaryHome(
      config: Self.runs("echo", "credential_process_timeout = \(timeout)"))
    await expectError(.invalidConfigError) {
      try await home.session().identity.credentials(at: Timestamp.now)
    }
  }

  @Test(.timeLimit(.minutes(1))) func orphanedChildDoesNotBlock() async throws {
    let home = try TemporaryHome(
      config: Self.runs(
        #"sh -c 'sleep 30 & echo "{\"Version\":1,\"AccessKeyId\":\"K\",\"SecretAccessKey\":\"s\"}"'"#
      ))
    let start = ContinuousClock.now
    let credentials = try await home.session().identity.credentials(at: Timestamp.now)
    #expect(credentials.accessKeyID == "K")
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(.timeLimit(.minutes(1))) func aCancelledCallerEndsTheProgram() async throws {
    let home = try TemporaryHome()
    let file = home.path + "/child"
    try home.write(
      Self.runs("sh -c 'sleep 600 & echo $! > \(file).new; mv \(file).new \(file); wait'"),
      to: ".aws/config")
    let session = try home.session()
    let caller = Task { try await session.identity.credentials(at: Timestamp.now) }
    var child: Int32?
    while child == nil {
      try await Task.sleep(for: .milliseconds(10))
      let text = FileManager.default.contents(atPath: file).map {
        String(decoding: $0, as: UTF8.self)
      }
      child = text.flatMap { Int32($0.filter(\.isNumber)) }
    }
    caller.cancel()
    await #expect(throws: CancellationError.self) { try await caller.value }
    // The program's child process ends with it; they aren't a group only if there is a terminal.
    let id = try #require(child)
    for _ in 0..<500 where isRunning(id) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(!isRunning(id))
    kill(id, SIGKILL)
  }

  /// Whether a process exists and isn't a zombie.
  private func isRunning(_ id: Int32) -> Bool {
    guard kill(id, 0) == 0 else { return false }
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(id)/stat") else { return true }
    return !String(decoding: bytes, as: UTF8.self).contains(") Z ")
  }

  @Test func concurrentCallsRunItOnce() async throws {
    let home = try TemporaryHome()
    let counter = home.path + "/count"
    try home.write(
      Self.runs(
        "sh -c 'echo x >> \(counter); echo \"{\\\"Version\\\":1,\\\"AccessKeyId\\\":"
          + "\\\"K\\\",\\\"SecretAccessKey\\\":\\\"s\\\"}\"'"), to: ".aws/config")
    let session = try home.session()
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<32 {
        group.addTask { @concurrent in
          try await session.identity.credentials(at: Timestamp.now).accessKeyID
        }
      }
      for try await id in group { #expect(id == "K") }
    }
    #expect(try home.read("count") == "x\n")
  }

  @Test func programsHaveTheEnvironment() async throws {
    let home = try TemporaryHome(
      config: Self.runs(
        #"sh -c 'echo "{\"Version\":1,\"AccessKeyId\":\"$MINE\",\"SecretAccessKey\":\"s\"}"'"#))
    let session = try home.session(["MINE": "from here"])
    let credentials = try await session.identity.credentials(at: Timestamp.now)
    #expect(credentials.accessKeyID == "from here")
  }
}
