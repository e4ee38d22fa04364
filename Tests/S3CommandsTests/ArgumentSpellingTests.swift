// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Commands

struct ArgumentSpellingTests {
  @Test(arguments: [
    // Global options are allowed anywhere.
    ("--region r s3 ls s3://b", "s3 ls --region r s3://b"),
    (
      "--no-verify-ssl --endpoint-url=u s3 --debug ls",
      "s3 ls --no-verify-ssl --endpoint-url=u --debug"
    ),
    ("s3 ls --region r", "s3 ls --region r"),
    // Options whose value is optional.
    ("s3 cp --sse a s3://b", "s3 cp --sse a s3://b"),
    ("s3 cp a s3://b --sse --quiet", "s3 cp a s3://b --sse AES256 --quiet"),
    ("s3 cp a s3://b --sse=aws:kms", "s3 cp a s3://b --sse=aws:kms"),
    ("s3 cp --sse-c --sse-c-key k a b", "s3 cp --sse-c AES256 --sse-c-key k a b"),
    ("s3 ls b --request-payer", "s3 ls b --request-payer requester"),
    // Filters keep their order and their kind.
    (
      "s3 rm s3://b --exclude * --include=x --exclude -",
      "s3 rm s3://b --exclude=-* --include=+x --exclude=--"
    ),
    ("s3 rm s3://b --exclude", "s3 rm s3://b --exclude"),
    ("s3 rm s3://b --exclude --recursive", "s3 rm s3://b --exclude --recursive"),
    // Two values.
    ("s3 mb --tags k v s3://b --tags k2 v2", "s3 mb --tags=k --tags=v s3://b --tags=k2 --tags=v2"),
    ("s3 mb s3://b --tags k", "s3 mb s3://b --tags=k"),
    // After two dashes everything is an argument.
    ("s3 rm -- --sse --include", "s3 rm -- --sse --include"),
    // Help.
    ("s3 help", "s3 --help"),
    ("s3 ls help", "s3 ls --help"),
    ("s3 ls s3://b help", "s3 ls s3://b help"),
    // Other commands are unchanged.
    ("--version", "--version"),
    ("batch --concurrency 3", "batch --concurrency 3"),
    ("--region", "--region"),
    ("s3", "s3"),
  ])
  func convertsForArgumentParser(given: String, plain: String) {
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    #expect(ArgumentSpelling.plain(words(given)) == words(plain))
  }
}
