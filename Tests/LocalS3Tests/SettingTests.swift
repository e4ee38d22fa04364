// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct SettingTests {
  private let s3: TestS3

  init() async throws { s3 = try await TestS3() }

  @Test(arguments: [
    "ab", "Upper", "a..b", "192.168.1.1", "-a-b", "a-b-", "xn--abc", "a_b", "abc-s3alias",
  ])
  func namesThatBucketsCanNotHave(_ name: String) async {
    #expect(await s3.code("CreateBucket", ["Bucket": .string(name)]) == "InvalidBucketName")
  }

  @Test func newBucketsAreAsAtAWS() async throws {
    let ownership = try await s3.call("GetBucketOwnershipControls")
    #expect(
      ownership.OwnershipControls.Rules[0].ObjectOwnership == "BucketOwnerEnforced")
    let block = try await s3.call("GetPublicAccessBlock").PublicAccessBlockConfiguration
    #expect(block.BlockPublicAcls == true && block.RestrictPublicBuckets == true)
    let encryption = try await s3.call("GetBucketEncryption").ServerSideEncryptionConfiguration
    #expect(encryption.Rules[0].ApplyServerSideEncryptionByDefault.SSEAlgorithm == "AES256")
  }

  @Test(arguments: [
    ("GetBucketCors", "NoSuchCORSConfiguration"), ("GetBucketPolicy", "NoSuchBucketPolicy"),
    ("GetBucketTagging", "NoSuchTagSet"), ("GetBucketWebsite", "NoSuchWebsiteConfiguration"),
    ("GetBucketLifecycleConfiguration", "NoSuchLifecycleConfiguration"),
    ("GetObjectLockConfiguration", "ObjectLockConfigurationNotFoundError"),
    ("GetBucketReplication", "ReplicationConfigurationNotFoundError"),
  ])
  func whatIsNotSetIsAnError(_ operation: String, _ code: String) async {
    #expect(await s3.code(operation) == code)
  }

  @Test(
    arguments: [
      [["Key": "a", "Value": "1"], ["Key": "a", "Value": "2"]], [["Key": "aws:x", "Value": "y"]],
      [["Key": "a,b", "Value": "y"]],
    ] as [[Value]])
  func wrongTags(_ tags: [Value]) async throws {
    try await s3.put("k")
    #expect(
      await s3.code("PutObjectTagging", ["Key": "k", "Tagging": ["TagSet": .list(tags)]])
        == "InvalidTag")
  }

  @Test func objectsExpireAtMidnight() async throws {
    try await s3.call(
      "PutBucketLifecycleConfiguration",
      [
        "LifecycleConfiguration": [
          "Rules": [
            [
              "ID": "r 1", "Status": "Enabled", "Filter": ["Prefix": "tmp/"],
              "Expiration": ["Days": 1],
            ]
          ]
        ]
      ])
    s3.engine.advance(by: .seconds(3_600))
    let written = try await s3.put("tmp/a")
    #expect(
      written.Expiration
        == "expiry-date=\"Sat, 03 Jan 2026 00:00:00 GMT\", rule-id=\"r%201\"")
    try await s3.put("kept")
    s3.engine.advance(by: .seconds(86_400))
    #expect(try await s3.call("ListObjectsV2").KeyCount == 2)
    s3.engine.advance(by: .seconds(86_400))
    #expect(try await s3.call("ListObjectsV2").Contents.texts("Key") == ["kept"])
  }

  @Test func policiesReadBackAndAreChecked() async throws {
    let policy =
      #"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::999999999999:root"}, "#
      + #""Action": "s3:GetObject", "Resource": "arn:aws:s3:::photos/*"}]}"#
    try await s3.call("PutBucketPolicy", ["Policy": .string(policy)])
    #expect(try await s3.call("GetBucketPolicy").Policy == .string(policy))
    #expect(await s3.code("PutBucketPolicy", ["Policy": "[]"]) == "MalformedPolicy")
    #expect(await s3.code("PutBucketPolicy", ["Policy": "{}"]) == "MalformedPolicy")
  }

  @Test func destinationsMustBeThere() async {
    let queue: Value = [
      "QueueArn": "arn:aws:sqs:us-east-1:123456789012:q", "Events": ["s3:ObjectCreated:*"],
    ]
    #expect(
      await s3.code(
        "PutBucketNotificationConfiguration",
        ["NotificationConfiguration": ["QueueConfigurations": [queue]]]) == "InvalidArgument")
  }
}
