// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import SystemLibrary
import WireFormats

/// `ec2-instance-connect open-tunnel`.
struct InstanceTunnel {
  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let seconds = try run.integer("max-tunnel-duration").map { Int($0) ?? .max }
    let port = try run.integer("local-port").flatMap { Int($0) }
    try check(run, seconds: seconds, port: port)
    let ec2 = try run.service("ec2", usesEndpoint: false)
    var instance = Value.null
    var address = run.text("private-ip-address")
    if address == nil {
      instance = try await ec2.instance(try run.required("instance-id"))
      address = instance["PrivateIpAddress"].text
    }
    var endpoint = ConnectEndpoint(
      id: run.text("instance-connect-endpoint-id") ?? "",
      host: run.text("instance-connect-endpoint-dns-name") ?? "")
    if endpoint.host.isEmpty {
      endpoint = try await .find(
        run, ec2, id: run.text("instance-connect-endpoint-id"), instance: instance)
    }
    let remotePort = try run.integer("remote-port").flatMap { Int($0) } ?? 22
    let most = try run.integer("max-websocket-connections").flatMap { Int($0) } ?? 10
    let request = TunnelRequest(
      run: run, endpoint: endpoint, address: address ?? "", port: remotePort, seconds: seconds)
    if let port {
      try await TunnelListener(run: run, request: request, most: most).listen(on: port)
    } else {
      try await request.connectStandardStreams()
    }
    return 0
  }

  private static func check(_ run: CustomRun, seconds: Int?, port: Int?) throws {
    func require(_ isValid: Bool, _ message: String) throws {
      if !isValid { throw CommandFailure(.parameters, message) }
    }
    let hasEndpoint = run.text("instance-connect-endpoint-id") != nil
    let hasAddress = run.text("private-ip-address") != nil
    try require(
      run.text("instance-id") != nil || hasAddress, "Specify an instance id or private ip.")
    try require(
      run.text("instance-connect-endpoint-dns-name") == nil || hasEndpoint,
      "Specify an instance connect endpoint id when providing a DNS name.")
    try require(
      !hasAddress || hasEndpoint,
      "Specify an instance connect endpoint id when providing a private ip.")
    try require(
      1...3600 ~= seconds ?? 1,
      "Invalid max connection timeout specified. Value must be greater than 1 and less than 3600.")
    try require(
      port != nil || isatty(STDIN_FILENO) == 0,
      "This command does not support interactive mode. You must use this command as a proxy or in "
        + "listener mode. ")
  }
}
