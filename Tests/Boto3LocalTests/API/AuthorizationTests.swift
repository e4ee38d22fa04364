// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Boto3Local
import Testing

/// Policies that decide what callers may do.
@Suite(.timeLimit(.minutes(1)))
struct AuthorizationTests {
  private static func policy(_ effect: String, _ action: String, _ resource: String) -> String {
    #"{"Version":"2012-10-17","Statement":[{"Effect":"\#(effect)","Action":"\#(action)","Resource":"\#(resource)"}]}"#
  }

  @Test func usersMayDoWhatTheirPoliciesAllow() async throws {
    let aws = try LocalAWS(authorization: .enforce)
    let session = aws.session()
    let s3 = try session.client("s3")
    try await s3.createBucket(Bucket: "bucket")
    try await s3.putObject(Bucket: "bucket", Key: "k", Body: "x")
    let iam = try session.client("iam")
    try await iam.createUser(UserName: "u")
    let key = try await iam.createAccessKey(UserName: "u").AccessKey
    let credentials = Credentials(
      accessKeyID: String(key.AccessKeyId) ?? "", secretAccessKey: String(key.SecretAccessKey) ?? ""
    )
    let user = try session.client("s3") { $0.credentials = credentials }

    let refused = await #expect(throws: ClientError.self) {
      try await user.getObject(Bucket: "bucket", Key: "k")
    }
    #expect(refused?.code == "AccessDenied")
    #expect(
      refused?.message
        == "User: arn:aws:iam::000000000000:user/u is not authorized to perform: s3:GetObject on "
        + "resource: arn:aws:s3:::bucket/k because no identity-based policy allows the s3:GetObject action"
    )

    try await iam.putUserPolicy(
      UserName: "u", PolicyName: "reads",
      PolicyDocument: Self.policy("Allow", "s3:GetObject", "arn:aws:s3:::bucket/*"))
    try await user.getObject(Bucket: "bucket", Key: "k")
    await #expect(throws: ClientError.self) {
      try await user.deleteObject(Bucket: "bucket", Key: "k")
    }

    try await iam.putUserPolicy(
      UserName: "u", PolicyName: "denies", PolicyDocument: Self.policy("Deny", "s3:*", "*"))
    let denied = await #expect(throws: ClientError.self) {
      try await user.getObject(Bucket: "bucket", Key: "k")
    }
    #expect(denied?.message.contains("with an explicit deny in an identity-based policy") == true)
  }

  @Test func whatWasDoneIsAPolicy() async throws {
    let aws = try LocalAWS(authorization: .record)
    let s3 = try aws.session().client("s3")
    try await s3.createBucket(Bucket: "bucket")
    try await s3.putObject(Bucket: "bucket", Key: "k", Body: "x")
    let policy = aws.recordedPolicy()
    for part in [#""s3:CreateBucket""#, #""s3:PutObject""#, "arn:aws:s3:::bucket/k"] {
      #expect(policy.contains(part))
    }
    aws.reset()
    #expect(!aws.recordedPolicy().contains("s3:"))
  }

  @Test func nothingIsCheckedByDefault() async throws {
    let aws = try LocalAWS()
    try await aws.session().client("s3").createBucket(Bucket: "bucket")
    #expect(!aws.recordedPolicy().contains("s3:"))
  }
}
