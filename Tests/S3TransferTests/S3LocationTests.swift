// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Transfer

struct S3LocationTests {
  @Test(arguments: [
    ("s3://b/a/c.txt", "b", "a/c.txt"), ("s3://b", "b", ""), ("s3://b/", "b", ""),
    (
      "s3://arn:aws:s3:us-west-2:1:accesspoint/ap/k/l", "arn:aws:s3:us-west-2:1:accesspoint/ap",
      "k/l"
    ),
    ("s3://arn:aws:s3:us-west-2:1:accesspoint/ap", "arn:aws:s3:us-west-2:1:accesspoint/ap", ""),
  ])
  func parsesURLs(url: String, bucket: String, key: String) {
    #expect(S3Location(url: url) == S3Location(bucket: bucket, key: key))
  }

  @Test func otherTextsAreNotEntityTags() {
    #expect(S3Location(url: "b/key") == nil)
    #expect(S3Location(url: "S3://b/key") == nil)
  }
}
