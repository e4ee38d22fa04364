// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Services that speak `query` and `ec2`.
@Suite struct QueryServicesTests {
  @Test func userDataIsEncoded() async throws {
    let ec2 = try TestClient("ec2")
    let run = try await ec2.request(
      "RunInstances", ["MinCount": 1, "MaxCount": 1, "UserData": "#!/bin/sh"])
    #expect(run.text.contains("UserData=IyEvYmluL3No"))
    let scaling = try TestClient("autoscaling")
    let launch = try await scaling.request(
      "CreateLaunchConfiguration",
      ["LaunchConfigurationName": "l", "UserData": .blob(Array("#!/bin/sh".utf8))])
    #expect(launch.text.contains("UserData=IyEvYmluL3No"))
  }

  @Test func consoleOutputIsDecoded() async throws {
    func output(_ text: String) async throws -> Value {
      let body = "<R><output>\(text)</output></R>"
      let client = try TestClient("ec2", responses: [WireResponse(200, body)])
      return try await client.call("GetConsoleOutput", ["InstanceId": "i-1"]).Output
    }
    #expect(try await output("aGVsbG8=") == "hello")
    #expect(try await output("not base64!") == "not base64!")
  }

  @Test func aSnapshotsCopyFromAnotherRegion() async throws {
    let client = try TestClient("ec2", region: "us-west-2")
    let request = try await client.request(
      "CopySnapshot", ["SourceRegion": "us-east-1", "SourceSnapshotId": "snap"])
    let form = PercentEncoding.decodeQuery(request.text)
    #expect(form.first { $0.name == "DestinationRegion" }?.value == "us-west-2")
    let url = try #require(form.first { $0.name == "PresignedUrl" }?.value)
    #expect(url.hasPrefix("https://ec2.us-east-1.amazonaws.com/?Action=CopySnapshot"))
    #expect(url.contains("DestinationRegion=us-west-2"))
    #expect(url.contains("%2F20260102%2Fus-east-1%2Fec2%2F"))
  }

  @Test(arguments: ["rds", "neptune", "docdb"])
  func aClustersCopyFromAnotherRegion(service: String) async throws {
    let client = try TestClient(service, region: "us-west-2")
    let parameters: Structure = [
      "SourceRegion": "us-east-1", "SourceDBClusterSnapshotIdentifier": "s",
      "TargetDBClusterSnapshotIdentifier": "t",
    ]
    let form = PercentEncoding.decodeQuery(
      try await client.request("CopyDBClusterSnapshot", parameters).text)
    #expect(!form.contains { $0.name == "SourceRegion" })
    let url = try #require(form.first { $0.name == "PreSignedUrl" }?.value)
    #expect(url.hasPrefix("https://rds.us-east-1.amazonaws.com/?Action=CopyDBClusterSnapshot"))
    let here = try await client.request(
      "CopyDBClusterSnapshot",
      ["SourceDBClusterSnapshotIdentifier": "s", "TargetDBClusterSnapshotIdentifier": "t"])
    #expect(!here.text.contains("PreSignedUrl"))
  }

  @Test func policiesAreStructures() async throws {
    let body = """
      <GetRoleResponse><GetRoleResult><Role><Path>/</Path><RoleName>r</RoleName>\
      <AssumeRolePolicyDocument>%7B%22Version%22%3A%222012%22%7D</AssumeRolePolicyDocument>\
      </Role></GetRoleResult></GetRoleResponse>
      """
    let client = try TestClient("iam", responses: [WireResponse(200, body)])
    let role = try await client.call("GetRole", ["RoleName": "r"]).Role
    #expect(role.AssumeRolePolicyDocument.Version == "2012")
  }

  @Test func templatesAreStructures() async throws {
    func template(_ text: String) async throws -> Value {
      let body = """
        <R><GetTemplateResult><TemplateBody>\(text)</TemplateBody></GetTemplateResult></R>
        """
      let client = try TestClient("cloudformation", responses: [WireResponse(200, body)])
      return try await client.call("GetTemplate", ["StackName": "s"]).TemplateBody
    }
    #expect(try await template(#"{"Resources":{}}"#)["Resources"] == [:])
    #expect(try await template("Resources: {}") == "Resources: {}")
  }

  @Test func sqsErrorsKeepTheirOldNames() async throws {
    let client = try TestClient(
      "sqs",
      responses: [
        WireResponse(
          400, #"{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"gone"}"#,
          headers: ["x-amzn-query-error": "AWS.SimpleQueueService.NonExistentQueue;Sender"])
      ])
    let error = await #expect(throws: ClientError.self) {
      try await client.call("GetQueueUrl", ["QueueName": "q"])
    }
    #expect(error?.code == "AWS.SimpleQueueService.NonExistentQueue")
    #expect(error?.exceptionName == "QueueDoesNotExist")
  }
}
