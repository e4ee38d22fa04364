// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Boto3Local
import Boto3Testing
import Testing

@Suite(.localAWS { try await $0.session().client("s3").createBucket(Bucket: "reports") })
struct LocalAWSTraitTests {
  /// Each case fills the same empty bucket.
  @Test(arguments: 0..<8) func eachCaseHasItsOwn(number: Int) async throws {
    let s3 = try LocalAWS.current.session().client("s3")
    try await s3.putObject(Bucket: "reports", Key: "\(number)", Body: "x")
    let list = try await s3.listObjectsV2(Bucket: "reports")
    #expect(list.KeyCount == 1)
  }

  @Test(.localAWS) func aTestsTraitIsNearer() async throws {
    let buckets = try await LocalAWS.current.session().client("s3").listBuckets().Buckets
    #expect([Value](buckets)?.isEmpty == true)
  }
}

@Suite struct NoLocalAWSTests {
  @Test func withoutTheTraitThereIsNone() {
    #expect(throws: LocalError.self) { try LocalAWS.current }
  }
}
