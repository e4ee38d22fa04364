// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ArgumentParser
import Testing

@testable import S3Commands

struct S3CommandTests {
  @Test func nameEqualsTheService() {
    #expect(S3Command.configuration.commandName == "s3")
  }

  @Test func bucketsOfARegionAndOfNames() throws {
    let tagged = try MakeBucketCommand.parse(["s3://b-an", "--tags=k", "--tags=v"])
    let parameters = try tagged.parameters(of: "b-an", region: "eu-west-1")
    #expect(String(parameters["BucketNamespace"]) == "account-regional")
    let configuration = try #require(parameters["CreateBucketConfiguration"])
    #expect(String(configuration["LocationConstraint"]) == "eu-west-1")
    #expect(String(configuration["Tags"][0]["Value"]) == "v")

    let plain = try MakeBucketCommand.parse(["s3://b"])
    #expect(try plain.parameters(of: "b", region: "us-east-1").names == ["Bucket"])
    #expect(try plain.parameters(of: "b", region: nil).names == ["Bucket"])
  }
}
