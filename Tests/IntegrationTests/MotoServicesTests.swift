// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Boto3
import Testing

/// At least one service for each other protocol, against moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct MotoServicesTests {
  @Test func dynamoDB() async throws {
    let dynamodb = try IntegrationServers.motoClient("dynamodb")
    let table = IntegrationServers.uniqueName("table")
    try await dynamodb.createTable(
      TableName: table,
      KeySchema: [
        ["AttributeName": "id", "KeyType": "HASH"], ["AttributeName": "n", "KeyType": "RANGE"],
      ] as Value,
      AttributeDefinitions: [
        ["AttributeName": "id", "AttributeType": "S"],
        ["AttributeName": "n", "AttributeType": "N"],
      ] as Value,
      BillingMode: "PAY_PER_REQUEST")
    for number in 0..<3 {
      try await dynamodb.putItem(
        TableName: table,
        Item: [
          "id": ["S": "a"], "n": ["N": .string("\(number)")],
          "blob": ["B": .blob([0, 255])], "all": ["M": ["ok": ["BOOL": true]]],
        ] as Value)
    }
    let found = try await dynamodb.query(
      TableName: table, KeyConditionExpression: "id = :id AND n >= :n",
      ExpressionAttributeValues: [":id": ["S": "a"], ":n": ["N": "1"]] as Value)
    #expect(found.Count == 2)
    #expect(found.Items[0].n.N == "1" && [UInt8](found.Items[0].blob.B) == [0, 255])
    #expect(found.Items[1]["all"].M.ok.BOOL == true)
    await expect(throws: dynamodb.exceptions.ResourceNotFoundException) {
      try await dynamodb.getItem(TableName: "nope", Key: ["id": ["S": "a"], "n": ["N": "1"]])
    }
  }

  @Test func sqs() async throws {
    let sqs = try IntegrationServers.motoClient("sqs")
    let name = IntegrationServers.uniqueName("queue")
    let url = try await sqs.createQueue(QueueName: name).QueueUrl
    try await sqs.sendMessage(QueueUrl: url, MessageBody: "ünïcode <&>")
    let received = try await sqs.receiveMessage(QueueUrl: url)
    #expect(received.Messages[0].Body == "ünïcode <&>")
    do {
      try await sqs.getQueueUrl(QueueName: "nope")
      Issue.record("no error")
    } catch sqs.exceptions.QueueDoesNotExist {}
  }

  @Test func snsSTSAndIAM() async throws {
    let sns = try IntegrationServers.motoClient("sns")
    let topic = try await sns.createTopic(Name: IntegrationServers.uniqueName("topic")).TopicArn
    let topics = try await sns.listTopics().Topics
    #expect(topics[...].contains { $0.TopicArn == topic })
    let sts = try IntegrationServers.motoClient("sts")
    #expect(try await sts.getCallerIdentity().Account == "123456789012")
    let iam = try IntegrationServers.motoClient("iam")
    let role = IntegrationServers.uniqueName("role")
    try await iam.createRole(
      RoleName: role, AssumeRolePolicyDocument: #"{"Version":"2012-10-17","Statement":[]}"#)
    let document = try await iam.getRole(RoleName: role).Role.AssumeRolePolicyDocument
    #expect(document.Version == "2012-10-17" && document.Statement == [])
    await expect(throws: iam.exceptions.NoSuchEntityException) {
      try await iam.getRole(RoleName: "nope")
    }
  }

  @Test func ec2() async throws {
    let ec2 = try IntegrationServers.motoClient("ec2")
    let images = try await ec2.describeImages(Owners: ["amazon"] as Value)
    let image = images.Images[0].ImageId
    let run = try await ec2.runInstances(
      ImageId: image, MinCount: 2, MaxCount: 2, InstanceType: "t3.micro",
      UserData: "#!/bin/sh",
      TagSpecifications: [
        ["ResourceType": "instance", "Tags": [["Key": "Name", "Value": "mine"]]]
      ] as Value)
    #expect([Value](run.Instances)?.count == 2)
    let id = run.Instances[0].InstanceId
    let found = try await ec2.describeInstances(
      Filters: [["Name": "instance-id", "Values": [id]]] as Value)
    let instance = found.Reservations[0].Instances[0]
    #expect(instance.InstanceId == id && instance.Tags[0].Value == "mine")
    #expect(Timestamp(instance.LaunchTime) != nil)
    let data = try await ec2.describeInstanceAttribute(InstanceId: id, Attribute: "userData")
    #expect(data.UserData.Value == "IyEvYmluL3No")
  }

  @Test func cloudWatch() async throws {
    let cloudwatch = try IntegrationServers.motoClient("cloudwatch")
    let namespace = IntegrationServers.uniqueName("space")
    try await cloudwatch.putMetricData(
      Namespace: namespace,
      MetricData: [["MetricName": "m", "Value": 1.5, "Unit": "Count"]] as Value)
    let metrics = try await cloudwatch.listMetrics(Namespace: namespace)
    #expect(metrics.Metrics[0].MetricName == "m")
  }

  @Test func lambdaAndRoute53() async throws {
    let lambda = try IntegrationServers.motoClient("lambda")
    #expect(try await lambda.listFunctions().Functions == [])
    await expect(throws: lambda.exceptions.ResourceNotFoundException) {
      try await lambda.getFunction(FunctionName: "nope")
    }
    let route53 = try IntegrationServers.motoClient("route53")
    let name = IntegrationServers.uniqueName("zone") + ".example."
    let zone = try await route53.createHostedZone(Name: name, CallerReference: name)
    let id = zone.HostedZone.Id
    #expect(String(id)?.hasPrefix("/hostedzone/") == true)
    #expect(try await route53.getHostedZone(Id: id).HostedZone.Name == .string(name))
  }

  @Test func kms() async throws {
    let kms = try IntegrationServers.motoClient("kms")
    let key = try await kms.createKey(Description: "d").KeyMetadata.KeyId
    let secret: [UInt8] = [1, 2, 3, 255]
    let encrypted = try await kms.encrypt(KeyId: key, Plaintext: Value.blob(secret))
    let plain = try await kms.decrypt(CiphertextBlob: encrypted.CiphertextBlob)
    #expect([UInt8](plain.Plaintext) == secret)
    await expect(throws: kms.exceptions.NotFoundException) {
      try await kms.describeKey(KeyId: "nope")
    }
  }

  @Test func glue() async throws {
    let glue = try IntegrationServers.motoClient("glue")
    let name = IntegrationServers.uniqueName("job")
    try await glue.createJob(
      Name: name, Role: "arn:aws:iam::123456789012:role/glue",
      Command: ["Name": "glueetl", "ScriptLocation": "s3://b/job.py"] as Value)
    let run = try await glue.startJobRun(JobName: name)
    #expect(String(run.JobRunId)?.isEmpty == false)
    #expect(
      try await glue.getJobRun(JobName: name, RunId: run.JobRunId).JobRun.JobName == .string(name))
  }
}

/// Expects an error that a pattern of `client.exceptions` matches.
func expect(
  throws pattern: ModelledException, sourceLocation: SourceLocation = #_sourceLocation,
  from body: () async throws -> Void
) async {
  do {
    try await body()
    Issue.record("Nothing was thrown", sourceLocation: sourceLocation)
  } catch {
    if !(pattern ~= error) {
      Issue.record("Another error was thrown: \(error)", sourceLocation: sourceLocation)
    }
  }
}
