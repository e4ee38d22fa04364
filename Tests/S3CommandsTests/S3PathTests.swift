// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer
import Testing

@testable import CommandSupport
@testable import S3Commands

struct S3PathTests {
  @Test(arguments: [
    ("s3://", "", ""), ("s3://b", "b", ""), ("s3://b/", "b", ""), ("s3://b/k/l", "b", "k/l"),
    ("b/k", "b", "k"), ("s3://b//k", "b", "/k"), ("s3://b/e\u{301}", "b", "e\u{301}"),
    (
      "s3://arn:aws:s3:us-west-2:123456789012:accesspoint/ap/k/l",
      "arn:aws:s3:us-west-2:123456789012:accesspoint/ap", "k/l"
    ),
    (
      "s3://arn:aws:s3:us-west-2:123456789012:accesspoint:ap",
      "arn:aws:s3:us-west-2:123456789012:accesspoint:ap", ""
    ),
    (
      "s3://arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/accesspoint/ap/k",
      "arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/accesspoint/ap", "k"
    ),
    (
      "s3://arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-1:accesspoint:ap:k",
      "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-1:accesspoint:ap", "k"
    ),
    (
      "s3://arn:aws:s3:us-west-2:12:accesspoint/ap/k", "arn:aws:s3:us-west-2:12:accesspoint", "ap/k"
    ),
    ("s3://arn:aws", "arn:aws", ""), ("s3://arn:aws:s3:::", "arn:aws:s3:::", ""),
  ])
  func bucketAndKey(path: String, bucket: String, key: String) throws {
    let location = try S3Location(path: path)
    #expect(location.bucket == bucket)
    #expect(location.key == key)
  }

  @Test(arguments: [
    "s3://arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/ap/k",
    "arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/bucket/b",
  ])
  func refused(path: String) {
    #expect(throws: CommandFailure.self) { try S3Location(path: path) }
  }
}
