// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Testing

/// Scripts with EC2's resources against moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct EC2ResourceTests {
  private let ec2: Resource

  init() throws { ec2 = try IntegrationServers.motoResource("ec2") }

  @Test func instanceLifecycle() async throws {
    let images = try await ec2.meta.client.describeImages(Owners: ["amazon"] as Value)
    let created = try await ec2.createInstances(
      ImageId: images.Images[0].ImageId, MinCount: 2, MaxCount: 2, InstanceType: "t3.micro")
    #expect(created.count == 2)
    let instance = created[0]
    try await instance.waitUntilRunning()
    try await instance.load()
    #expect(try await instance.state.Name == "running")
    #expect(try await instance.instanceType == "t3.micro")
    #expect(try await instance.image?.id == images.Images[0].ImageId)

    let mark = IntegrationServers.uniqueName("mark")
    let tags = try await ec2.createTags(
      Resources: [try await created[0].id, try await created[1].id],
      Tags: [["Key": "mark", "Value": mark]])
    #expect(tags.count == 2)
    #expect(try await tags[0].key == "mark")
    #expect(try await tags[1].value == .string(mark))
    let marked = ec2.instances.filter(
      Filters: [["Name": "tag:mark", "Values": [.string(mark)]] as Value] as Value)
    var found: Set<Resource> = []
    for try await instance in marked { found.insert(instance) }
    #expect(found == Set(created))

    try await marked.stop()
    try await instance.waitUntilStopped()
    try await instance.reload()
    #expect(try await instance.state.Name == "stopped")
    try await instance.deleteTags(Tags: [["Key": "mark"]])
    try await instance.reload()
    #expect(try await [Value](instance.tags)?.isEmpty ?? true)
    try await instance.start()
    try await created[0].terminate()
    try await created[1].terminate()
    try await created[1].waitUntilTerminated()
    #expect(try await created[1].state.Name == "terminated")
  }

  @Test func aNetwork() async throws {
    let vpc = try await ec2.createVpc(CidrBlock: "10.7.0.0/16")
    try await vpc.waitUntilAvailable()
    #expect(try await vpc.cidrBlock == "10.7.0.0/16")
    let subnet = try await vpc.createSubnet(CidrBlock: "10.7.1.0/24")
    #expect(try await subnet.vpc == vpc)
    var subnets: [Resource] = []
    for try await subnet in vpc.subnets.all() { subnets.append(subnet) }
    #expect(subnets == [subnet])
    let gateway = try await ec2.createInternetGateway()
    try await gateway.attachToVpc(VpcId: try await vpc.id)
    let table = try await vpc.createRouteTable()
    try await table.createRoute(
      DestinationCidrBlock: "0.0.0.0/0", GatewayId: try await gateway.id)
    let association = try await table.associateWithSubnet(SubnetId: try await subnet.id)
    let associations: [Resource] = try await table["associations"]()
    #expect(associations == [association])
    #expect(try await associations.first?.routeTable == table)
    let routes = try await table.routes
    #expect(routes.count == 2)
    try await association.delete()
    try await gateway.detachFromVpc(VpcId: try await vpc.id)
    try await gateway.delete()
    try await table.delete()
    try await subnet.delete()
    try await vpc.delete()
  }

  @Test func securityGroups() async throws {
    let name = IntegrationServers.uniqueName("group")
    let vpc = try await ec2.createVpc(CidrBlock: "10.8.0.0/16")
    let group = try await ec2.createSecurityGroup(
      GroupName: name, Description: "d", VpcId: try await vpc.id)
    try await group.authorizeIngress(
      IpPermissions: [
        [
          "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443,
          "IpRanges": [["CidrIp": "0.0.0.0/0"]],
        ]
      ])
    #expect(try await group.ipPermissions[0].FromPort == 443)
    var names: [Value] = []
    for try await group in vpc.securityGroups.all() { names.append(try await group.groupName) }
    #expect(names.contains(.string(name)))
    try await group.delete()
  }

  @Test func volumesAndSnapshots() async throws {
    let volume = try await ec2.createVolume(AvailabilityZone: "us-east-1a", Size: 8)
    #expect(try await volume.size == 8)
    let snapshot = try await volume.createSnapshot(Description: "before")
    try await snapshot.waitUntilCompleted()
    #expect(try await snapshot.volume == volume)
    var snapshots: [Resource] = []
    for try await snapshot in volume.snapshots.all() { snapshots.append(snapshot) }
    #expect(snapshots == [snapshot])
    try await snapshot.delete()
    try await volume.delete()
  }

  @Test func keyPairsAndAddresses() async throws {
    let name = IntegrationServers.uniqueName("key")
    let key = try await ec2.createKeyPair(KeyName: name)
    #expect(try await String(key.keyMaterial)?.isEmpty == false)
    #expect(try await String(ec2.KeyPair(name).keyFingerprint) != nil)
    try await key.delete()
    let address = try await ec2.meta.client.allocateAddress(Domain: "vpc")
    let elastic = ec2.VpcAddress(address.AllocationId)
    #expect(try await elastic.publicIp == address.PublicIp)
    try await elastic.release()
  }
}
