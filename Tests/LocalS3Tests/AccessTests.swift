// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct AccessTests {
  private let other = "999999999999"

  private func policy(_ statement: String) -> Value {
    .string(#"{"Version": "2012-10-17", "Statement": [{\#(statement)}]}"#)
  }

  @Test func aPolicyLetsAnotherAccountIn() async throws {
    let s3 = try await TestS3()
    try await s3.put("public/a")
    try await s3.put("secret/a")
    let statement =
      #""Effect": "Allow", "Principal": {"AWS": "999999999999"}, "Action": ["s3:Get*", "s3:ListBucket"], "#
      + #""Resource": ["arn:aws:s3:::photos", "arn:aws:s3:::photos/public/*"]"#
    try await s3.call("PutBucketPolicy", ["Policy": policy(statement)])
    #expect(await s3.code("GetObject", ["Key": "public/a"], as: other) == "none")
    #expect(await s3.code("GetObject", ["Key": "public/b"], as: other) == "NoSuchKey")
    #expect(await s3.code("GetObject", ["Key": "secret/a"], as: other) == "AccessDenied")
    #expect(await s3.code("ListObjectsV2", as: other) == "none")
    #expect(await s3.code("PutObject", ["Key": "public/a"], as: other) == "AccessDenied")
  }

  @Test func aDenialWinsOverOwnership() async throws {
    let s3 = try await TestS3()
    let statement =
      #""Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "s3:PutObject", "#
      + #""Resource": "arn:aws:s3:::photos/*", "#
      + #""Condition": {"StringNotEquals": {"s3:x-amz-server-side-encryption": "aws:kms"}}"#
    try await s3.call("PutBucketPolicy", ["Policy": policy(statement)])
    #expect(await s3.code("PutObject", ["Key": "k"]) == "AccessDenied")
    #expect(await s3.code("DeleteBucketPolicy") == "none")
    #expect(await s3.code("PutObject", ["Key": "k"]) == "none")
  }

  @Test func publicPoliciesAreBlockedByDefault() async throws {
    let s3 = try await TestS3()
    let statement =
      #""Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "#
      + #""Resource": "arn:aws:s3:::photos/*""#
    #expect(await s3.code("PutBucketPolicy", ["Policy": policy(statement)]) == "AccessDenied")
  }

  @Test func classicBucketsHaveListsThatWork() async throws {
    let s3 = try await TestS3(classic: true)
    try await s3.put("k", "hello", ["ACL": "public-read"])
    try await s3.put("mine")
    #expect(await s3.code("GetObject", ["Key": "k"], as: other) == "none")
    #expect(await s3.code("GetObject", ["Key": "mine"], as: other) == "AccessDenied")
    #expect(await s3.code("GetObjectAcl", ["Key": "k"], as: other) == "AccessDenied")
    let list = try await s3.call("GetObjectAcl", ["Key": "k"])
    #expect(list.Grants.texts("Permission") == ["FULL_CONTROL", "READ"])
    try await s3.call("PutBucketAcl", ["ACL": "public-read-write"])
    #expect(await s3.code("PutObject", ["Key": "theirs"], as: other) == "none")
    #expect(await s3.code("GetObject", ["Key": "theirs"]) == "AccessDenied")
  }
}
