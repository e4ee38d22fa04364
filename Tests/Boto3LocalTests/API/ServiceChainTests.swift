// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Boto3Local
import Testing

/// What services send to each other, seen from a program.
@Suite(.timeLimit(.minutes(1)))
struct ServiceChainTests {
  @Test func objectsAreEventsOnTheBus() async throws {
    let aws = try LocalAWS()
    let session = aws.session()
    let (s3, events) = (try session.client("s3"), try session.client("events"))
    let sqs = try session.client("sqs")
    let url = try await sqs.createQueue(QueueName: "q").QueueUrl
    try await events.putRule(Name: "r", EventPattern: #"{"source": ["aws.s3"]}"#)
    try await events.putTargets(
      Rule: "r", Targets: [["Id": "q", "Arn": "arn:aws:sqs:us-east-1:000000000000:q"]])
    try await s3.createBucket(Bucket: "reports")
    try await s3.putBucketNotificationConfiguration(
      Bucket: "reports", NotificationConfiguration: ["EventBridgeConfiguration": [:]])
    try await s3.putObject(Bucket: "reports", Key: "a key", Body: "12345")
    try await s3.deleteObject(Bucket: "reports", Key: "a key")
    try await aws.settle()
    let messages = try await sqs.receiveMessage(QueueUrl: url, MaxNumberOfMessages: 10).Messages
    let bodies = try [Value](messages)?.map { try #require(String($0.Body)) } ?? []
    #expect(bodies.count == 2)
    #expect(
      bodies.contains {
        $0.contains(#""detail-type":"Object Created""#) && $0.contains(#""key":"a key""#)
          && $0.contains(#""size":5"#) && $0.contains(#""reason":"PutObject""#)
      })
    #expect(bodies.contains { $0.contains(#""deletion-type":"Permanently Deleted""#) })
  }

  @Test func functionsRotateSecrets() async throws {
    let aws = try LocalAWS()
    let secrets = try aws.session().client("secretsmanager")
    aws.lambda("rotate") { event, _ in
      let secrets = try aws.session().client("secretsmanager")
      let (secret, token) = (event.SecretId, event.ClientRequestToken)
      switch String(event.Step) {
      case "createSecret":
        try await secrets.putSecretValue(
          SecretId: secret, ClientRequestToken: token, SecretString: "new",
          VersionStages: ["AWSPENDING"])
      case "finishSecret":
        let old = try await secrets.getSecretValue(SecretId: secret).VersionId
        try await secrets.updateSecretVersionStage(
          SecretId: secret, VersionStage: "AWSCURRENT", MoveToVersionId: token,
          RemoveFromVersionId: old)
      default: break
      }
    }
    try await secrets.createSecret(Name: "s", SecretString: "old")
    try await secrets.rotateSecret(
      SecretId: "s", RotationLambdaARN: "arn:aws:lambda:us-east-1:000000000000:function:rotate",
      RotationRules: ["AutomaticallyAfterDays": 30])
    try await aws.settle()
    #expect(try await secrets.getSecretValue(SecretId: "s").SecretString == "new")
    let previous = try await secrets.getSecretValue(SecretId: "s", VersionStage: "AWSPREVIOUS")
    #expect(previous.SecretString == "old")
  }
}
