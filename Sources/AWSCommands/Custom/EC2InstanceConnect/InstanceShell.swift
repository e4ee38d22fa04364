// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import Crypto
import Files
import SystemLibrary
import WireFormats

/// `ec2-instance-connect ssh`.
struct InstanceShell {
  private let run: CustomRun
  private let instanceID: String
  private let type: String
  private let options: Structure

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let options =
      try run.value(
        "eice-options",
        as: .structure(["maxTunnelDuration": .integer, "endpointId": .string, "dnsName": .string]))
    let shell = InstanceShell(
      run: run, instanceID: try run.required("instance-id"),
      type: run.text("connection-type") ?? "auto", options: Structure(options) ?? Structure())
    try shell.check()
    return try await shell.connect()
  }

  private var endpointID: String? { String(options["endpointId"]) }
  private var endpointHost: String? { String(options["dnsName"]) }

  private func check() throws {
    func require(_ isValid: Bool, _ message: String) throws {
      if !isValid { throw CommandFailure(.parameters, message) }
    }
    try require(
      Self.isID(instanceID, prefix: "i-"),
      "The specified instance ID is invalid. Provide the full instance ID in the form "
        + "i-xxxxxxxxxxxxxxxxx.")
    try require(
      type != "direct" || options.isEmpty,
      "eice-options can't be specified when connection type is direct.")
    try require(
      endpointHost == nil || endpointID != nil,
      "When specifying dnsName, you must specify endpointId.")
    if let seconds = options["maxTunnelDuration"] {
      try require(
        1...3600 ~= Int(seconds) ?? 0,
        "Invalid value specified for maxTunnelDuration. Value must be greater than 1 and less than "
          + "3600.")
    }
    try require(
      endpointID.map { Self.isID($0, prefix: "eice-", allowsUnderscore: true) } ?? true,
      "The specified endpointId is invalid. Provide the full EC2 Instance Connect Endpoint ID in "
        + "the form eice-xxxxxxxxxxxxxxxxx.")
    let isHost = endpointHost.map { host in
      !host.isEmpty && host.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == 0x2E || $0 == 0x2D }
    }
    try require(isHost ?? true, "The specified dnsName is invalid.")
    try require(
      run.text("instance-ip") == nil || type != "auto",
      "When specifying instance-ip, you must specify connection-type.")
  }

  private static func isID(
    _ text: String, prefix: String, allowsUnderscore: Bool = false
  ) -> Bool {
    let rest = text.utf8.dropFirst(prefix.utf8.count)
    return text.hasPrefix(prefix) && !rest.isEmpty
      && rest.allSatisfy { $0.isASCIILetterOrDigit || allowsUnderscore && $0 == 0x5F }
  }

  private func connect() async throws -> Int32 {
    let ec2 = try run.service("ec2")
    let instance = try await ec2.instance(instanceID)
    let (address, usesTunnel) = try target(instance)
    var endpoint = ConnectEndpoint(id: endpointID ?? "", host: endpointHost ?? "")
    if usesTunnel, endpointHost == nil {
      endpoint = try await .find(run, ec2, id: endpointID, instance: instance)
    }
    guard let key = run.text("private-key-file") else {
      return try await withNewKey { key in
        try await ssh(key, address, usesTunnel ? endpoint : nil)
      }
    }
    return try await ssh(key, address, usesTunnel ? endpoint : nil)
  }

  /// Where to connect to, and whether that needs a tunnel.
  private func target(_ instance: Value) throws -> (address: String, usesTunnel: Bool) {
    let publicIP = String(instance["PublicIpAddress"])
    let privateIP = String(instance["PrivateIpAddress"])
    let version6 = String(instance["Ipv6Address"])
    let choice: (String?, Bool)
    if let address = run.text("instance-ip") {
      choice = (address, type == "eice")
    } else if type == "eice" || !options.isEmpty {
      choice = (privateIP, true)
    } else if type == "direct" {
      choice = (publicIP ?? version6 ?? privateIP, false)
    } else if let publicIP {
      choice = (publicIP, false)
    } else {
      choice = privateIP.map { ($0, true) } ?? (version6, false)
    }
    guard let address = choice.0 else {
      throw CommandFailure(
        .parameters, "Unable to find any IP address on the instance to connect to.")
    }
    return (address, choice.1)
  }

  // MARK: - ssh

  private var user: String { run.text("os-user") ?? "ec2-user" }
  private var port: String { run.text("ssh-port") ?? "22" }

  private func ssh(
    _ key: String, _ address: String, _ endpoint: ConnectEndpoint?
  ) async throws -> Int32 {
    var words = ["ssh", "-o", "ServerAliveInterval=5", "-p", port, "-i", key]
    if let forwarding = run.text("local-forwarding") { words += ["-L", forwarding] }
    if run.globals.logsSteps { words.append("-v") }
    if let endpoint {
      let proxy = tunnel(address, endpoint).map(ShellWord.quoted).joined(separator: " ")
      words += ["-o", "ProxyCommand=" + proxy]
    }
    words.append("\(user)@\(address)")
    do {
      let environment = run.context.environment.assignments
      switch try await ChildProcess.runAttached(words, environment: environment) {
      case .exited(let status): return status
      case .killed(let signal): return 256 - signal
      }
    } catch let failure as ChildProcess.Failure {
      guard case .notRun(let error) = failure, error.code == ENOENT else {
        throw CommandFailure(
          failure.cause("ssh").map { PythonErrno.text($0) } ?? "ssh: \(failure)")
      }
      throw CommandFailure(
        .configuration,
        "SSH not available. Please refer to the documentation at "
          + "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/"
          + "Connect-using-EC2-Instance-Connect-Endpoint.html.")
    }
  }

  /// The command that opens the tunnel for `ssh`.
  private func tunnel(_ address: String, _ endpoint: ConnectEndpoint) -> [String] {
    var words = [
      CommandLine.arguments.first ?? "boto3", "ec2-instance-connect", "open-tunnel",
      "--instance-id",
      instanceID, "--private-ip-address", address, "--remote-port", port,
    ]
    if let region = run.globals.region { words += ["--region", region] }
    if let profile = run.globals.profile { words += ["--profile", profile] }
    if !endpoint.id.isEmpty { words += ["--instance-connect-endpoint-id", endpoint.id] }
    if !endpoint.host.isEmpty {
      words += ["--instance-connect-endpoint-dns-name", endpoint.host]
    }
    if let seconds = Int(options["maxTunnelDuration"]) {
      words += ["--max-tunnel-duration", String(seconds)]
    }
    return words
  }

  /// Makes a key, which the instance accepts for a minute, and removes it after the work.
  private func withNewKey(_ work: (_ path: String) async throws -> Int32) async throws -> Int32 {
    let key = OpenSSHKey()
    _ = try await run.service("ec2-instance-connect", usesEndpoint: false)(
      "SendSSHPublicKey",
      [
        "InstanceId": .string(instanceID), "InstanceOSUser": .string(user),
        "SSHPublicKey": .string(key.publicText),
      ])
    let id = String(UInt64.random(in: .min ... .max), radix: 16)
    let folder = LocalPath.join(run.temporaryFolder, "boto3-\(id)")
    let path = LocalPath.join(folder, "private-key")
    defer {
      try? FileSystem.remove(path)
      try? FileSystem.removeDirectory(folder)
    }
    try SmallFile.makeFolderBlocking(folder)
    let file = try OpenFile(path, .creating, permissions: 0o400)
    try file.append(Array(key.privateText.utf8))
    try file.finishWriting()
    return try await work(path)
  }
}

/// A key for `ssh`, in the form of OpenSSH's files.
struct OpenSSHKey {
  private static let name = "ssh-ed25519"
  private let key = Curve25519.Signing.PrivateKey()

  /// What a server is told.
  var publicText: String { "\(Self.name) \(Base64.encode(publicBlob))" }

  private var publicBlob: [UInt8] {
    Self.field(Array(Self.name.utf8)) + Self.field(Array(key.publicKey.rawRepresentation))
  }

  /// What `ssh` reads, without a passphrase.
  var privateText: String {
    let check = Self.number(.random(in: .min ... .max))
    let publicKey = Array(key.publicKey.rawRepresentation)
    var secret = check + check + publicBlob
    secret += Self.field(Array(key.rawRepresentation) + publicKey) + Self.field([])
    for byte: UInt8 in 1...8 where secret.count % 8 != 0 { secret.append(byte) }
    let none = Self.field(Array("none".utf8))
    let bytes =
      Array("openssh-key-v1\0".utf8) + none + none + Self.field([]) + Self.number(1)
      + Self.field(publicBlob) + Self.field(secret)
    var lines = ["-----BEGIN OPENSSH PRIVATE KEY-----"]
    var rest = Base64.encode(bytes)[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(70)))
      rest = rest.dropFirst(70)
    }
    return lines.joined(separator: "\n") + "\n-----END OPENSSH PRIVATE KEY-----\n"
  }

  /// Bytes after their number.
  private static func field(_ bytes: [UInt8]) -> [UInt8] { number(UInt32(bytes.count)) + bytes }

  private static func number(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}

/// Words for a shell.
enum ShellWord {
  /// A word that a shell reads as it is.
  static func quoted(_ word: String) -> String {
    let isSafe = word.utf8.allSatisfy { $0.isASCIILetterOrDigit || "_@%+=:,./-".utf8.contains($0) }
    if isSafe, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\"'\"'") + "'"
  }
}
