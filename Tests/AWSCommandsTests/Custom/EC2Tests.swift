// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct EC2Tests {
  private static let answer = "<Response><return>true</return></Response>"

  private func form(_ line: String) async throws -> [String] {
    let run = try await TestCommand("ec2 " + line, responses: [Self.answer])
    #expect(run.errors == "")
    return run.form.filter { !$0.hasPrefix("ClientToken") && !$0.hasPrefix("Version") }
  }

  private func failure(_ line: String, flavour: Flavour = .v2) async throws -> String {
    let run = try await TestCommand("ec2 " + line, flavour: flavour)
    #expect(run.bodies.isEmpty)
    return run.errors
  }

  @Test func instancesAreCounted() async throws {
    #expect(
      try await form("run-instances --image-id ami-7 --count 2:4")
        == ["Action=RunInstances", "ImageId=ami-7", "MaxCount=4", "MinCount=2"])
    #expect(
      try await form("run-instances --image-id ami-7")
        == ["Action=RunInstances", "ImageId=ami-7", "MaxCount=1", "MinCount=1"])
    #expect(try await failure("run-instances --image-id ami-7 --count many").contains("min[:max]"))
  }

  @Test func anInterfaceTakesWhatBelongsToIt() async throws {
    let pairs = try await form(
      "run-instances --image-id ami-7 --associate-public-ip-address --subnet-id subnet-3"
        + " --security-group-ids sg-1 sg-2")
    #expect(
      pairs.filter { $0.hasPrefix("NetworkInterface") } == [
        "NetworkInterface.1.AssociatePublicIpAddress=true", "NetworkInterface.1.DeviceIndex=0",
        "NetworkInterface.1.SecurityGroupId.1=sg-1", "NetworkInterface.1.SecurityGroupId.2=sg-2",
        "NetworkInterface.1.SubnetId=subnet-3",
      ])
    #expect(!pairs.contains("SubnetId=subnet-3"))
    #expect(
      try await failure(
        "run-instances --network-interfaces DeviceIndex=0 --secondary-private-ip-address-count 2"
      ).contains("Mixing the --network-interfaces"))
  }

  @Test func rulesHaveOptions() async throws {
    #expect(
      try await form(
        "authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 80-90"
          + " --cidr 10.1.0.0/16"
      ).filter { $0.hasPrefix("IpP") } == [
        "IpPermissions.1.FromPort=80", "IpPermissions.1.IpProtocol=tcp",
        "IpPermissions.1.IpRanges.1.CidrIp=10.1.0.0%2F16", "IpPermissions.1.ToPort=90",
      ])
    #expect(
      try await form(
        "revoke-security-group-ingress --group-id sg-1 --protocol all --source-group web"
      ).filter { $0.hasPrefix("IpP") } == [
        "IpPermissions.1.Groups.1.GroupName=web", "IpPermissions.1.IpProtocol=-1",
      ])
    let line = "authorize-security-group-ingress --group-id sg-1 --protocol "
    #expect(try await failure(line + "999").contains("range 0-255"))
    #expect(try await failure(line + "999", flavour: .v1).contains("should be one of"))
    #expect(try await failure(line + "tcp --port a-b").contains("<from[-to]>"))
    #expect(
      try await failure(line + "tcp --ip-permissions IpProtocol=udp")
        .contains("The --protocol option is not compatible"))
  }

  @Test(arguments: [
    ("--ebs-optimized", "true"), ("--no-ebs-optimized", "false"),
    ("--ebs-optimized Value=false", "false"), ("--ebs-optimized {\"Value\":true}", "true"),
  ])
  func booleanValues(_ option: String, _ value: String) async throws {
    let pairs = try await form("modify-instance-attribute --instance-id i-1 " + option)
    #expect(pairs.contains("EbsOptimized.Value=" + value))
  }

  @Test func aBooleanValueIsGivenOnce() async throws {
    let line = "modify-instance-attribute --instance-id i-1 --ena-support --no-ena-support"
    #expect(try await failure(line).contains("both the \"--ena-support\" option and"))
  }

  @Test func protocolsOfNetworkACLs() async throws {
    let pairs = try await form(
      "create-network-acl-entry --network-acl-id acl-1 --rule-number 5 --rule-action deny --ingress"
        + " --protocol udp")
    #expect(pairs.contains("Protocol=17"))
    #expect(pairs.contains("Egress=false"))
  }

  @Test(arguments: [
    ("describe-volumes", true), ("describe-volumes --volume-ids vol-1", false),
    ("describe-snapshots --owner-ids self", true), ("describe-volumes --no-paginate", false),
    ("describe-volumes --page-size 7", false),
  ])
  func pagesOfAThousand(_ line: String, _ hasSize: Bool) async throws {
    #expect(try await form(line).contains("MaxResults=1000") == hasSize)
  }

  @Test func policiesAreSigned() {
    #expect(
      BundleStorage.policy("box", "pre", from: .init(seconds: 0, nanoseconds: 0)) == """
        {"expiration": "1970-01-02T00:00:00.000000Z","conditions": [{"bucket": "box"},\
        {"acl": "ec2-bundle-read"},["starts-with", "$key", "pre"]]}
        """)
    #expect(
      BundleStorage.signature(of: Array("{}".utf8), key: "k") == "mtsxbhjPjg4AUI9lF7GyRNhRY2U=")
  }
}
