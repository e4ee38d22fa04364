// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import Files
import SystemLibrary

/// The commands of `emr` that connect to a cluster's primary node by OpenSSH. (PuTTY, which the AWS
/// CLI uses on Windows, isn't.)
enum EMRShell {
  static let all = [ssh, socks, put, get]

  // A setting can stand for the key: the command itself checks that all are there.
  private static let common: [EMROption] = [
    .text("cluster-id", "The cluster's id."),
    .text("key-pair-file", "The file of the private key; emr.key_pair_file in the profile."),
    .words("ssh-options", "Options for ssh or scp: StrictHostKeyChecking=no ConnectTimeout=30."),
  ]

  private static let ssh = CustomCommand(
    emrProgram: "ssh", summary: "Opens a shell on the primary node, or runs a command there.",
    options: common + [.text("command", "The command.")]
  ) { run in
    try check(run, ["cluster-id", "key-pair-file"])
    let host = try await host(run)
    try requireSSH(run)
    var words = ["ssh"] + (try await options(run)) + ["-o", "ServerAliveInterval=10"]
    words += ["-i", run.text("key-pair-file") ?? "", host, "-t"]
    if let command = run.text("command"), !command.isEmpty { words.append(command) }
    return try await start(words, run)
  }

  private static let socks = CustomCommand(
    emrProgram: "socks", summary: "Opens a SOCKS tunnel to the primary node on port 8157.",
    options: common
  ) { run in
    try check(run, ["cluster-id", "key-pair-file"])
    let host = try await host(run)
    try requireSSH(run)
    var words = ["ssh"] + (try await options(run)) + ["-o", "ServerAliveInterval=10"]
    words += ["-ND", "8157", "-i", run.text("key-pair-file") ?? "", host]
    let status = try await start(words, run)
    guard status == 128 + SIGINT else { return status }
    try run.run.write("Disabling Socks Tunnel.\n")
    return 0
  }

  private static let put = copy("put", "Copies a file to the primary node.") {
    host, source, target in [source, "\(host):\(target)"]
  }

  private static let get = copy("get", "Copies a file from the primary node.") {
    host, source, target in ["\(host):\(source)", target]
  }

  /// A command that copies a file.
  ///
  /// - Parameter paths: What scp takes: where the file is, and where it goes to.
  private static func copy(
    _ name: String, _ summary: String,
    _ paths: @escaping @Sendable (_ host: String, _ source: String, _ target: String) -> [String]
  ) -> CustomCommand {
    CustomCommand(
      emrProgram: name, summary: summary,
      options: common + [
        .text("src", "Where the file is."),
        .text("dest", "Where the file goes to; its name if not given."),
      ]
    ) { run in
      try check(run, ["cluster-id", "key-pair-file", "src"])
      let host = try await host(run)
      guard run.finds("scp") else {
        throw CommandFailure(.other, "SCP or Pscp not available. " + help)
      }
      let source = run.text("src") ?? ""
      var target = run.text("dest") ?? ""
      if target.isEmpty { target = LocalPath.name(of: source) }
      let key = run.text("key-pair-file") ?? ""
      return try await start(
        ["scp", "-r"] + (try await options(run)) + ["-i", key] + paths(host, source, target), run)
    }
  }

  // MARK: - Parts

  private static func check(_ run: EMRRun, _ names: [String]) throws {
    let missing = names.filter { !run.has($0) }.map { "--" + $0 }
    guard missing.isEmpty else {
      throw CommandFailure(
        .usage, "the following arguments are required: " + missing.joined(separator: ", "))
    }
  }

  /// The user and the address of the primary node of a cluster, once it runs.
  private static func host(_ run: EMRRun) async throws -> String {
    let parameters: Structure = ["ClusterId": run["cluster-id"]]
    let emr = try run.run.service("emr")
    let state = String(try await emr("DescribeCluster", parameters)["Cluster"]["Status"]["State"])
    switch state {
    case "TERMINATED", "TERMINATING", "TERMINATED_WITH_ERRORS":
      throw run.failure("Cluster terminating or already terminated.")
    case "STARTING", "BOOTSTRAPPING":
      try run.run.writeAtOnce("Waiting for the cluster to start.\n")
    default: break
    }
    do {
      try await emr.wait("cluster_running", parameters)
    } catch is WaiterError {
      throw CommandFailure(
        .other,
        "Cannot get DNS of master node on the cluster.  Please try again after some time.")
    }
    let cluster = try await emr("DescribeCluster", parameters)["Cluster"]
    return "hadoop@" + (String(cluster["MasterPublicDnsName"]) ?? "")
  }

  private static let help =
    "Please refer to the documentation at http://docs.aws.amazon.com/ElasticMapReduce/latest/"
    + "DeveloperGuide/EMR_SetUp_SSH.html."

  private static func requireSSH(_ run: EMRRun) throws {
    guard run.finds("ssh") else {
      throw CommandFailure(.other, "SSH or Putty not available. " + help)
    }
  }

  /// The options for ssh: the key of a new host is accepted unless the user says otherwise.
  private static func options(_ run: EMRRun) async throws -> [String] {
    var options = (run.list("ssh-options") ?? []).compactMap { String($0) }
    if !options.contains(where: { $0.lowercased().hasPrefix("stricthostkeychecking=") }) {
      options.insert(try await hostKeyOption(run), at: 0)
    }
    return options.flatMap { ["-o", $0] }
  }

  private static func hostKeyOption(_ run: EMRRun) async throws -> String {
    let option = "StrictHostKeyChecking=accept-new"
    let trial = try? await ChildProcess.run(
      ["ssh", "-G", "-o", option, "localhost"],
      environment: run.run.context.environment.assignments, timeout: .seconds(30))
    if trial?.ending == .exited(0) { return option }
    try run.run.writeError(
      "WARNING: Your OpenSSH version does not support \(option) (requires OpenSSH 7.6+). Falling "
        + "back to StrictHostKeyChecking=no. Upgrade to OpenSSH 7.6+ for improved security.\n")
    return "StrictHostKeyChecking=no"
  }

  /// Shows a command and runs it.
  private static func start(_ words: [String], _ run: EMRRun) async throws -> Int32 {
    try run.run.writeAtOnce(words.joined(separator: " ") + "\n")
    let ending = try await ChildProcess.runAttached(
      words, environment: run.run.context.environment.assignments)
    return switch ending {
    case .exited(let status): status
    case .killed(let signal): 128 + signal
    }
  }
}

extension EMRRun {
  /// Whether a program is in the search path.
  fileprivate func finds(_ program: String) -> Bool {
    (run.context.environment["PATH"] ?? "").split(separator: ":").contains { folder in
      access("\(folder)/\(program)", X_OK) == 0 && LocalPath.isFile("\(folder)/\(program)")
    }
  }

  /// A failure that isn't one of the options; version 1 writes `aws: error: ` before it.
  fileprivate func failure(_ message: String) -> CommandFailure {
    CommandFailure(
      .other, (run.invocation.flavour == .v1 ? "aws: error: " : "") + message)
  }
}
