// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Errors of command lines before anything is sent.
struct CommandLineTests {
  @Test(arguments: [
    ("s3 ls --foo --bar", 252, "(ParamValidation): Unknown options: --foo,--bar\n"),
    ("s3 ls s3://b more", 252, "(ParamValidation): Unknown options: more\n"),
    ("s3 ls --page-size x", 255, "[ERROR]: invalid literal for int() with base 10: 'x'\n"),
    (
      "s3 ls --request-payer nobody", 252,
      "argument --request-payer: Found invalid choice 'nobody'\n\n\nusage: aws [options]"
    ),
    ("s3 nope", 252, "argument subcommand: Found invalid choice 'nope'\n\n\nusage: aws"),
    ("s3 snyc", 252, "choice 'snyc'\n\n\nusage"),
    ("s3 presing", 252, "\n\nMaybe you meant:\n\n  * presign\n\nusage: aws"),
    (
      "s3", 252,
      "usage: aws [options] s3 <subcommand> [parameters]\naws: [ERROR]: too few arguments\n"
    ),
    ("s3 mb", 252, "the following arguments are required: path\n\nusage: aws [options]"),
    ("s3 sync --delete", 252, "the following arguments are required: paths\n\nusage"),
    ("s3 ls --region", 252, "argument --region: expected one argument\n\nusage"),
    ("s3 cp a s3://b --grants --quiet", 252, "argument --grants: expected at least one argument"),
    ("s3 mb bucket", 252, "\naws: [ERROR]: An error occurred (ParamValidation): <S3Uri>\nError:"),
    ("s3 mb s3://b--use1-az4--x-s3", 252, "Cannot use mb command with a directory bucket."),
    ("s3 mb s3://bucket --tags k", 252, "expected 2 arguments"),
    ("s3 website s3://b/x", 252, "Invalid bucket name \"b/x\""),
    ("s3 rb bucket", 252, "<S3Uri>\nError: Invalid argument type\n"),
    ("s3 rb s3://bucket/k", 252, "Please specify a valid bucket name only. E.g. s3://bucket\n"),
    ("s3 ls --endpoint-url host", 252, "Bad value for --endpoint-url \"host\": scheme is missing."),
    (
      "s3 ls s3://arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/ap", 252,
      "s3 commands do not support S3 Object Lambda resources."
    ),
    ("s3 ls --profile nope", 255, "[ERROR]: The config profile (nope) could not be found"),
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
    #expect(result.errors == "\naws: [ERROR]: An error occurred (Configuration): \(words)\n")
  }

  /// What the option, the environment and the other version make of an error.
  @Test(arguments: [
    (
      "s3 ls --nope --cli-error-format json", [:], 252,
      "{\n    \"Code\": \"ParamValidation\",\n    \"Message\": \"Unknown options: --nope\"\n}\n"
    ),
    (
      "s3 ls --nope", ["AWS_CLI_ERROR_FORMAT": "yaml"], 252,
      "Code: ParamValidation\nMessage: 'Unknown options: --nope'\n"
    ),
    (
      "s3 --cli-error-format legacy ls --nope", [:], 252,
      "\naws: [ERROR]: Unknown options: --nope\n"
    ),
    ("s3 ls --nope", ["BOTO3_CLI_COMPATIBILITY": "v1"], 255, "\nUnknown options: --nope\n"),
    ("s3 rb s3://b/k", ["BOTO3_CLI_COMPATIBILITY": "v1"], 255, "\nPlease specify a valid bucket"),
    ("s3 rb", ["BOTO3_CLI_COMPATIBILITY": "v1"], 2, "usage: \rNote: AWS CLI version 2"),
    ("s3 ls --retry", ["AWS_RETRY_MODE": "legacy"], 252, "\naws: [ERROR]: An error"),
    ("s3 ls s3://b", ["AWS_RETRY_MODE": "legacy"], 255, "\naws: [ERROR]: Invalid value provided"),
  ])
  func forms(line: String, environment: [String: String], status: Int32, words: String) async {
    let result = await TestProgram.run(
      line, environment: environment.merging(["HOME": "/nonexistent"]) { $1 })
    #expect(result.status == status)
    #expect(result.errors.hasPrefix(words), "\(result.errors)")
  }

  @Test(arguments: ["s3 --help", "s3 help", "s3 ls --help", "s3 ls help"])
  func help(line: String) async {
    let result = await TestProgram.run(line)
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: boto3 s3 "))
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
