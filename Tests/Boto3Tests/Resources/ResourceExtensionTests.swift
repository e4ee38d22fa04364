// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer
import WireFormats
import Boto3
import TestSupport
import Testing

// The examples of Sources/Boto3/Boto3.docc/resources.md.

extension Resource {
  /// An action with a typed result.
  func copyAside() async throws -> Resource {
    let key = try await self.key
    let backup = Bucket().Object("backup/\(key)")
    try await backup.copyFrom(CopySource: "\(try await self.bucketName)/\(key)")
    return backup
  }
}

/// Members that programs add.
@Suite struct ResourceExtensionTests {
  @Test func membersByName() async throws {
    let session = try TestResource.session()
    session.extendResource("s3.Bucket") { bucket in
      bucket.addAttribute("region") { bucket in
        try await bucket.meta.client.headBucket(Bucket: bucket.name).BucketRegion
      }
      bucket.addAction("replace_tags") { bucket, parameters in
        let tags = (Structure(parameters["Tags"]) ?? [:]).map { name, value -> Value in
          ["Key": .string(name), "Value": value]
        }
        try await bucket.Tagging().put(Tagging: ["TagSet": .list(tags)] as Value)
        return bucket
      }
    }
    let s3 = try TestResource(
      "s3", session: session, [WireResponse(200, headers: ["x-amz-bucket-region": "eu-west-1"])])
    let bucket = s3.resource.Bucket("bbb")
    #expect(try await bucket.region == "eu-west-1")
    let same: Resource = try await bucket.replaceTags(Tags: ["team": "a"] as Value)
    #expect(same == bucket)
    #expect(s3.requests[1].text.contains("<Key>team</Key><Value>a</Value>"))
    #expect(bucket.meta.resourceModel.attributeNames.contains("region"))
    let other = try TestResource("s3", [WireResponse(200)])
    await expect(.attributeError) { try await other.resource.Bucket("bbb").region }
    let elsewhere = try session.with(region: "eu-west-1").resource("s3")
    #expect(elsewhere.Bucket("b").meta.resourceModel.attributeNames.contains("region"))
  }

  @Test func membersReplacingModelledOnes() async throws {
    let session = try TestResource.session()
    session.extendResource("s3.Object") { object in
      object.setLoad { _ in ["ContentLength": 42] }
      object.addAction("delete") { _, _ in Value.string("kept") }
    }
    let s3 = try TestResource("s3", session: session, [])
    let object = s3.resource.Object("bbb", "k")
    #expect(try await object.contentLength == 42)
    #expect(try await object.delete() == "kept")
    #expect(s3.requests.isEmpty)
  }

  @Test func typedMembers() async throws {
    let s3 = try TestResource("s3", [WireResponse(200, "<CopyObjectResult/>")])
    let backup = try await s3.resource.Object("bbb", "k").copyAside()
    #expect(backup == s3.resource.Object("bbb", "backup/k"))
    #expect(s3.requests[0].headers["x-amz-copy-source"] == "bbb/k")
  }
}
