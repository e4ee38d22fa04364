// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import S3Commands

/// Errors of command lines before anything is sent.
struct CommandLineTests {
  @Test(arguments: [
    ("s3 ls --foo", 252, "\nUnknown options: --foo\n"),
    (
      "s3 ls --recursiv3", 252,
      "\nUnknown options: --recursiv3\nDid you mean '--recursive'?\nUsage: boto3 s3 ls"
    ),
    ("s3 ls --page-size x", 252, "The value 'x' is invalid for '--page-size <count>'"),
    ("s3 ls --request-payer nobody", 252, "'nobody' is invalid for '--request-payer"),
    ("s3 nope", 252, "\nUnknown command 'nope'. boto3 s3 has these: ls, cp, mv, "),
    ("ec2 describe-instances", 252, "\nUnknown command 'ec2'. boto3 has these: s3\n"),
    ("s3 mb", 252, "Missing expected argument '<s3-uri>'"),
    (
      "s3 mb bucket", 255,
      "\n<S3Uri>\nError: Invalid argument type: bucket doesn't begin with s3://\n"
    ),
    ("s3 mb s3://b--use1-az4--x-s3", 255, "Cannot use mb command with a directory bucket."),
    ("s3 mb s3://bucket --tags k", 252, "expected 2 arguments"),
    ("s3 website s3://b/x", 255, "Invalid bucket name \"b/x\""),
    (
      "s3 rb bucket", 255,
      "\n<S3Uri>\nError: Invalid argument type: bucket doesn't begin with s3://\n"
    ),
    ("s3 rb s3://bucket/k", 255, "\nPlease specify a valid bucket name only. E.g. s3://bucket\n"),
    ("s3 ls --endpoint-url host", 252, "Bad value for --endpoint-url \"host\": scheme is missing."),
    (
      "s3 ls s3://arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/ap", 255,
      "s3 commands do not support S3 Object Lambda resources."
    ),
    ("s3 ls --profile nope", 253, "The config profile (nope) could not be found"),
  ])
  func wrong(line: String, status: Int32, words: String) async {
    let result = await TestProgram.run(line, environment: ["HOME": "/nonexistent"])
    #expect(result.status == status)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func missingKeys() async {
    let result = await TestProgram.run(
      "s3 ls s3://bucket",
      environment: [
        "AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", "HOME": "/nonexistent",
      ])
    #expect(result.status == 253)
    #expect(result.errors.contains("Unable to locate credentials"))
  }

  @Test func invalidProfile() async throws {
    let folder = try TestFolder()
    let config = try folder.write(
      "config", Array("[default]\ns3 =\n  max_concurrent_requests = none\n".utf8))
    let result = await TestProgram.run(
      "s3 rm s3://bucket/k", environment: ["AWS_CONFIG_FILE": config])
    #expect(result.status == 253)
    let words = "Value for max_concurrent_requests must be a positive integer: none"
    #expect(result.errors == "\n\(words)\n")
  }

  @Test(arguments: ["--help", "s3 --help", "s3 help", "s3", "s3 ls --help", "s3 ls help"])
  func help(line: String) async {
    let result = await TestProgram.run(line)
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: boto3"))
    #expect(result.errors.isEmpty)
  }

  @Test func presignedWithoutAServer() async {
    let result = await TestProgram.run("s3 presign s3://bucket/a+b --expires-in 60")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix("https://bucket.s3.us-west-2.amazonaws.com/a%2Bb?X-Amz-Algorithm="))
    #expect(result.output.contains("X-Amz-Expires=60&"))
    #expect(result.output.hasSuffix("\n"))
  }
}
