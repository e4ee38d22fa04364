// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `ec2-instance-connect`: `ssh` to an instance, and the tunnel to one without a public address.
enum EC2InstanceConnectCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "ec2-instance-connect", "ssh", summary: "Connects to an instance with ssh.",
      options: [
        CommandOption("instance-id", isRequired: true), CommandOption("instance-ip"),
        CommandOption("private-key-file"), CommandOption("os-user"), CommandOption("ssh-port"),
        CommandOption("local-forwarding"),
        CommandOption("connection-type", check: .choices(["auto", "direct", "eice"])),
        CommandOption("eice-options"),
      ], flavours: [.v2], run: InstanceShell.run),
    CustomCommand(
      "ec2-instance-connect", "open-tunnel",
      summary: "Connects standard input and output, or a local port, with a port of an instance.",
      options: [
        CommandOption("instance-id"), CommandOption("instance-connect-endpoint-id"),
        CommandOption("instance-connect-endpoint-dns-name"), CommandOption("private-ip-address"),
        CommandOption("remote-port"), CommandOption("local-port"),
        CommandOption("max-tunnel-duration"), CommandOption("max-websocket-connections"),
      ], flavours: [.v2], run: InstanceTunnel.run),
  ]
}

/// An EC2 Instance Connect Endpoint, through which instances without a public address are reached.
struct ConnectEndpoint: Sendable {
  let id: String
  let host: String

  /// The states in which an endpoint works.
  private static let states: Value = [
    "create-complete", "update-in-progress", "update-failed", "update-complete",
  ]

  init(id: String, host: String) {
    self.id = id
    self.host = host
  }

  /// The endpoint with an ID, or one of the instance's subnet, or else of its network.
  static func find(
    _ run: CustomRun, _ ec2: ServiceCaller, id: String?, instance: Value
  ) async throws -> ConnectEndpoint {
    var filters: [Value] = [["Name": "state", "Values": states]]
    let found: Value?
    if let id {
      let answer = try await ec2(
        "DescribeInstanceConnectEndpoints",
        ["Filters": .list(filters), "InstanceConnectEndpointIds": [.string(id)]])
      found = answer["InstanceConnectEndpoints"][...].first
      guard found != nil else {
        throw CommandFailure(
          .parameters, "There are no available instance connect endpoints with \(id)")
      }
    } else {
      filters.append(["Name": "vpc-id", "Values": [instance["VpcId"]]])
      let endpoints = try await ec2.all(
        "DescribeInstanceConnectEndpoints", ["Filters": .list(filters)],
        key: "InstanceConnectEndpoints")
      found = endpoints.first { $0["SubnetId"] == instance["SubnetId"] } ?? endpoints.first
      guard found != nil else {
        throw CommandFailure(.parameters, "There are no available instance connect endpoints.")
      }
    }
    let usesFIPS = Bool(try run.invocation.store.value("use_fips_endpoint")) ?? false
    guard let found, let host = String(found[usesFIPS ? "FipsDnsName" : "DnsName"]) else {
      throw CommandFailure(.configuration, "Unable to find FIPS Endpoint")
    }
    return ConnectEndpoint(id: found["InstanceConnectEndpointId"].text, host: host)
  }
}

extension ServiceCaller {
  /// An instance of EC2.
  func instance(_ id: String) async throws -> Value {
    let answer = try await self("DescribeInstances", ["InstanceIds": [.string(id)]])
    guard let instance = answer["Reservations"][0]["Instances"][...].first else {
      throw CommandFailure("list index out of range")
    }
    return instance
  }
}
