// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Commands

struct ArgumentSpellingTests {
  @Test(arguments: [
    // Options whose value is optional.
    ("--sse a s3://b", "--sse a s3://b"),
    ("a s3://b --sse --quiet", "a s3://b --sse AES256 --quiet"),
    ("a s3://b --sse=aws:kms", "a s3://b --sse=aws:kms"),
    ("--sse-c --sse-c-key k a b", "--sse-c AES256 --sse-c-key k a b"),
    ("b --request-payer", "b --request-payer requester"),
    // Filters keep their order and their kind.
    (
      "s3://b --exclude * --include=x --exclude -",
      "s3://b --exclude=-* --include=+x --exclude=--"
    ),
    ("s3://b --exclude", "s3://b --exclude"),
    ("s3://b --exclude --recursive", "s3://b --exclude --recursive"),
    // Two values.
    ("--tags k v s3://b --tags k2 v2", "--tags=k --tags=v s3://b --tags=k2 --tags=v2"),
    ("s3://b --tags k", "s3://b --tags=k"),
    // After two dashes everything is an argument.
    ("-- --sse --include", "-- --sse --include"),
  ])
  func convertsForArgumentParser(given: String, plain: String) {
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    #expect(ArgumentSpelling.plain(words(given)) == words(plain))
  }
}
