// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Commands

struct ArgumentRulesTests {
  @Test(arguments: [
    ("a s3://b --recur --only-show", "a s3://b --recursive --only-show-errors"),
    ("--exc=* --stor GLACIER a b", "--exclude=* --storage-class GLACIER a b"),
    // Whole names, even if others begin with them.
    ("a b --sse --sse-c", "a b --sse --sse-c"),
    ("a -- --recur", "a -- --recur"),
  ])
  func wholeNames(given: String, whole: String) throws {
    let words = given.split(separator: " ").map(String.init)
    #expect(
      try ArgumentRules(CopyCommand.self).completed(words).joined(separator: " ") == whole)
  }

  @Test func parserAcceptsThem() async {
    let result = await TestProgram.run("s3 presign s3://bucket/k --exp 60")
    #expect(result.status == 0)
    #expect(result.output.contains("X-Amz-Expires=60&"))
    let filtered = await TestProgram.run("s3 rm s3://bucket/k --dryr --exc * --incl k")
    #expect(filtered.output == "(dryrun) delete: s3://bucket/k\n")
    // The program's options come first.
    let global = await TestProgram.run("s3 presign s3://bucket/k --re eu-west-1")
    #expect(global.output.contains("eu-west-1"), "\(global)")
  }

  @Test(arguments: [
    ("s3 sync a s3://b --si --s", "--s could match --size-only, --source-region, --storage-class,"),
    ("--no s3 ls", "--no could match --no-verify-ssl, --no-paginate, --no-sign-request,"),
  ])
  func ambiguousAbbreviations(line: String, words: String) async {
    let result = await TestProgram.run(line)
    #expect(result.status == 252)
    #expect(result.errors.contains(": ambiguous option: \(words)"), "\(result.errors)")
  }
}
