// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// `boto3 local` as a program.
@Suite(
  .serialized, .enabled(if: TestProcess.isBuilt && !TestProcess.isSanitized),
  .timeLimit(.minutes(2)))
struct LocalProgramTests {
  /// Starts `boto3 local` on a free port in a folder, and runs lines that use it; `$server` is its
  /// process.
  private func run(_ options: String, _ lines: String, in folder: TestFolder) async throws
    -> TestProcess.Result
  {
    try await TestProcess.run(
      "cd \(folder.path); rm -f log errors; \"$boto3\" local --port 0 \(options) >log 2>errors & server=$!; "
        + "for n in {1..200}; do [ -s log ] && break; sleep 0.1; done; "
        + "export AWS_ENDPOINT_URL=$(head -n 1 log); unset AWS_MAX_ATTEMPTS; "
        + "\(lines); kill -TERM $server 2>&-; wait $server; echo status $?")
  }

  @Test func servesUntilASignal() async throws {
    let folder = try TestFolder()
    let result = try await run("", "$boto3 s3 mb s3://bucket; $boto3 s3 ls", in: folder)
    #expect(result.text.contains("make_bucket: bucket"), "\(result.errorText)")
    #expect(result.text.hasSuffix(" bucket\nstatus 0\n"), "\(result.text)\(result.errorText)")
    let log = String(decoding: folder.bytes("log") ?? [], as: UTF8.self)
    #expect(log.hasPrefix("http://127.0.0.1:"))
    #expect(log.contains(" 000000000000 us-west-2 s3.CreateBucket 200\n"), "\(log)")
  }

  @Test func acknowledgedWritesSurviveAKill() async throws {
    let folder = try TestFolder()
    _ = try await run(
      "--persist state",
      "$boto3 s3 mb s3://bucket; echo hello | $boto3 s3 cp - s3://bucket/k; kill -KILL $server",
      in: folder)
    let result = try await run("--persist state", "$boto3 s3 cp s3://bucket/k -", in: folder)
    #expect(result.text.hasPrefix("hello\n"), "\(result.text)\(result.errorText)")
  }

  @Test func makesWhatAFileNames() async throws {
    let folder = try TestFolder()
    try folder.write(
      "local.json",
      Array(
        """
        {"buckets": ["bucket"], "queues": ["jobs"], "topics": ["events"], "region": "us-west-2",
         "tables": [{"TableName": "users", "BillingMode": "PAY_PER_REQUEST",
           "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
           "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}]}],
         "subscriptions": [{"topic": "events", "queue": "jobs"}]}
        """.utf8))
    let result = try await run(
      "--init local.json",
      "$boto3 s3 ls; $boto3 dynamodb list-tables --output text; "
        + "$boto3 sqs list-queues --output text; $boto3 sns list-subscriptions --output text",
      in: folder)
    for name in [" bucket\n", "users", "/jobs\n", ":events"] {
      #expect(result.text.contains(name), "\(result.text)\(result.errorText)")
    }
  }

  @Test func exports() async throws {
    let result = try await TestProcess.run(
      "eval \"$($boto3 local env --port 7 --account 123456789012 --region eu-west-1)\"; "
        + "echo $AWS_ENDPOINT_URL $AWS_ACCESS_KEY_ID $AWS_REGION")
    #expect(result.text == "http://127.0.0.1:7 123456789012 eu-west-1\n", "\(result.errorText)")
  }

  @Test func strictModeRefusesOtherSecrets() async throws {
    let folder = try TestFolder()
    let result = try await run(
      "--strict",
      "export AWS_ACCESS_KEY_ID=123456789012; $boto3 s3 ls; "
        + "AWS_SECRET_ACCESS_KEY=local $boto3 s3 mb s3://bucket", in: folder)
    #expect(result.errorText.contains("SignatureDoesNotMatch"), "\(result.errorText)")
    #expect(result.text.contains("make_bucket: bucket"), "\(result.errorText)")
  }
}
