// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import TestSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct EMRTests {
  private func request(_ line: String, responses: [String] = []) async throws -> JSONNode {
    let run = try await TestCommand("emr " + line, responses: responses)
    #expect(run.errors == "")
    return try JSONNode(parsing: run.bodies.last ?? "")
  }

  private func failure(_ line: String, flavour: Flavour = .v2) async throws -> String {
    let run = try await TestCommand("emr " + line, flavour: flavour)
    #expect(run.bodies.isEmpty)
    #expect(run.status == (flavour == .v2 ? 252 : 255))
    return run.errors
  }

  private static let cluster = "create-cluster --release-label emr-7.1.0 --instance-type m7g.large "

  @Test func clustersHaveInstances() async throws {
    let cluster = try await request(Self.cluster + "--instance-count 3 --use-default-roles")
    #expect(cluster["ServiceRole"] == "EMR_DefaultRole")
    #expect(cluster["JobFlowRole"] == "EMR_EC2_DefaultRole")
    #expect(cluster["Instances"]?["KeepJobFlowAliveWhenNoSteps"] == true)
    #expect(cluster["Instances"]?["InstanceGroups"]?[1]?["InstanceCount"] == 2)
    let groups = try await request(
      "create-cluster --release-label emr-7.1.0 --instance-groups"
        + " InstanceGroupType=master,InstanceType=m7g.large,InstanceCount=1"
        + " InstanceGroupType=core,InstanceType=r7g.large,InstanceCount=2,BidPrice=0.5")
    let group = groups["Instances"]?["InstanceGroups"]?[1]
    #expect(group?["InstanceRole"] == "CORE")
    #expect(group?["Market"] == "SPOT")
    #expect(group?["BidPrice"] == "0.5")
  }

  @Test func stepsRunPrograms() async throws {
    let line = "add-steps --cluster-id j-7 --steps Type=Spark,Args=[--class,Main,s3://b/app.jar]"
    let released = try await request(
      line, responses: ["{\"Cluster\":{\"ReleaseLabel\":\"emr-7.1.0\"}}"])
    #expect(released["Steps"]?[0]?["HadoopJarStep"]?["Jar"] == "command-runner.jar")
    #expect(released["Steps"]?[0]?["HadoopJarStep"]?["Args"]?[0] == "spark-submit")
    let old = try await request(line, responses: ["{\"Cluster\":{}}"])
    #expect(
      old["Steps"]?[0]?["HadoopJarStep"]?["Jar"]
        == "s3://us-east-1.elasticmapreduce/libs/script-runner/script-runner.jar")
  }

  @Test func fileSystemIsConfigured() async throws {
    let cluster = try await request(Self.cluster + "--emrfs Consistent=true,Args=[x=1,y]")
    let properties = cluster["Configurations"]?[0]?["Properties"]
    #expect(properties?["fs.s3.consistent"] == "true")
    #expect(properties?["x"] == "1")
    #expect(properties?["y"] == "")
    #expect(
      try await failure(Self.cluster + "--emrfs RetryCount=1")
        .contains("--emrfs Consistent=true/false is not specified. Thus,  following"))
  }

  @Test(arguments: [
    ("create-cluster --instance-type x", "Either --ami-version or --release-label is required."),
    (cluster + "--auto-terminate --no-auto-terminate", "cannot use both --no-auto-terminate and"),
    (cluster + "--steps Type=Rust", "The step type rust is not supported."),
    (cluster + "--steps Type=Hive,Args=[-f,x]", "applications to be installed: Hive."),
    (cluster + "--enable-debugging", "LogUri not specified."),
    (cluster + "--applications Args=[x]", "Missing required parameter in [0]: \"Name\""),
    (cluster + "--bootstrap-actions Path=a,Pfad=b", "Unknown parameter in [0]: \"Pfad\""),
    ("ssh --cluster-id j-7", "the following arguments are required: --key-pair-file"),
  ])
  func wrongOptions(_ line: String, _ message: String) async throws {
    #expect(try await failure(line).contains(message))
  }

  @Test func version1NamesItself() async throws {
    #expect(
      try await failure("modify-cluster-attributes --cluster-id j-7", flavour: .v1)
        .contains("aws: error: Must specify one of"))
  }

  @Test func settingsStandForOptions() async throws {
    let home = try TemporaryHome(
      config: "[default]\nemr =\n    service_role = Ours\n    key_name = mine\n")
    let run = try await TestCommand("emr " + Self.cluster, home: home.path)
    let cluster = try JSONNode(parsing: run.bodies.last ?? "")
    #expect(cluster["ServiceRole"] == "Ours")
    #expect(cluster["Instances"]?["Ec2KeyName"] == "mine")
  }

  @Test func rolesAreMadeAndNoted() async throws {
    let home = try TemporaryHome(config: "[default]\nregion = eu-west-1\n")
    func response(_ operation: String, _ result: String = "") -> String {
      "<\(operation)Response><\(operation)Result>\(result)</\(operation)Result></\(operation)Response>"
    }
    let run = try await TestCommand(
      "emr create-default-roles",
      responses: [
        response("GetRole", "<Role/>"), response("GetInstanceProfile", "<InstanceProfile/>"),
        response("GetRole", "<Role/>"), response("GetRole", "<Role/>"),
      ], home: home.path)
    #expect(run.errors == "")
    #expect(run.output == "[]\n")
    #expect(
      try home.read(".aws/config") == """
        [default]
        region = eu-west-1
        emr =
            service_role = EMR_DefaultRole
            instance_profile = EMR_EC2_DefaultRole

        """)
  }
}
