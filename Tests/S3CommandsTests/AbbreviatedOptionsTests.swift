// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Commands

struct AbbreviatedOptionsTests {
  @Test(arguments: [
    ("s3 cp a s3://b --recur --only-show", "s3 cp a s3://b --recursive --only-show-errors"),
    ("--reg r s3 --prof p ls --summ", "--region r s3 --profile p ls --summarize"),
    ("s3 cp --exc=* --stor GLACIER a b", "s3 cp --exclude=* --storage-class GLACIER a b"),
    // Whole names, even if others begin with them.
    ("s3 cp a b --sse --sse-c", nil), ("s3 ls --recursive", nil),
    // Not abbreviations.
    ("s3 ls --nope", nil), ("s3 rm -- --recur", nil), ("batch --conc 3", nil), ("s3 nope --r", nil),
  ])
  func wholeNames(given: String, whole: String?) throws {
    let expanded = try AbbreviatedOptions.expand(given.split(separator: " ").map(String.init))
    #expect(expanded?.joined(separator: " ") == whole)
  }

  @Test func parserAcceptsThem() async {
    let result = await TestProgram.run("s3 presign s3://bucket/k --exp 60")
    #expect(result.status == 0)
    #expect(result.output.contains("X-Amz-Expires=60&"))
    let filtered = await TestProgram.run("s3 rm s3://bucket/k --dryr --exc * --incl k")
    #expect(filtered.output == "(dryrun) delete: s3://bucket/k\n")
  }

  @Test(arguments: [
    ("s3 sync a s3://b --si --s", "--s could match --size-only, --source-region, --storage-class,"),
    ("s3 ls --re", "--re could match --recursive, --request-payer, --region"),
    ("--no s3 ls", "--no could match --no-verify-ssl, --no-sign-request, --no-paginate,"),
  ])
  func ambiguousAbbreviations(line: String, words: String) async {
    let result = await TestProgram.run(line)
    #expect(result.status == 252)
    #expect(result.errors.hasPrefix("\nambiguous option: \(words)"), "\(result.errors)")
  }
}
