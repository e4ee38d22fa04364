// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// What installs applications on a cluster that is made of an AMI.
struct EMRApplications {
  /// Products that EMR installs by itself.
  private(set) var products: [Value] = []
  private(set) var bootstrapActions: [Value] = []
  private(set) var steps: [Value] = []
  private let run: EMRRun

  /// - Parameters:
  ///   - applications: The elements of `--applications`.
  ///   - amiVersion: The version of the AMI, which HBase depends on.
  /// - Throws: ``InvalidEMROptions``.
  init(_ run: EMRRun, _ applications: [Value], amiVersion: String) throws {
    self.run = run
    for application in applications { try add(application, amiVersion) }
  }

  private mutating func add(_ application: Value, _ amiVersion: String) throws {
    let name = String(application["Name"]) ?? ""
    let args = application["Args"]
    switch name.lowercased() {
    case "hive":
      steps.append(try install("Hive"))
      if let site = args[...].compactMap({ String($0) }).first(where: { $0.contains("--hive-site") }
      ) {
        steps.append(try installHiveSite(site))
      }
    case "pig": steps.append(try install("Pig"))
    case "ganglia":
      bootstrapActions.append(
        try bootstrap("Install Ganglia", "/bootstrap-actions/install-ganglia"))
    case "hbase": try addHBase(amiVersion)
    case "impala":
      var words = ["--base-path", try run.link(), "--impala-version", "latest"]
      if case .list(let args) = args {
        words += ["--impala-conf", args.compactMap { String($0) }.joined(separator: ",")]
      }
      bootstrapActions.append(
        try bootstrap("Install Impala", "/libs/impala/setup-impala", words))
    default:
      products.append(["Name": .string(name.lowercased()), "Args": args == nil ? [] : args])
    }
  }

  private mutating func addHBase(_ amiVersion: String) throws {
    bootstrapActions.append(try bootstrap("Install HBase", "/bootstrap-actions/setup-hbase"))
    let jar: String
    if !amiVersion.utf8.lexicographicallyPrecedes("3.0".utf8) {
      jar = "hbase.jar"
    } else if !amiVersion.utf8.lexicographicallyPrecedes("2.1".utf8) {
      jar = "hbase-0.92.0.jar"
    } else {
      throw InvalidEMROptions("AMI version \(amiVersion) is not compatible with HBase.")
    }
    steps.append(
      EMRSteps.step(
        "Start HBase", onFailure: .terminates, jar: "/home/hadoop/lib/" + jar,
        args: ["emr.hbase.backup.Main", "--start-master"]))
  }

  /// The step that installs Hive or Pig.
  private func install(_ program: String) throws -> Value {
    let name = program.lowercased()
    return try runScript(
      "Install \(program)", onFailure: .terminates, of: name,
      [
        "--install-\(name)", "--base-path", try run.link("/libs/\(name)"), "--\(name)-versions",
        "latest",
      ])
  }

  private func installHiveSite(_ site: String) throws -> Value {
    // Its base path is that of us-east-1 in every region, as the AWS CLI has it.
    try runScript(
      "Install Hive Site Configuration", onFailure: .cancels, of: "hive",
      [
        "--base-path", "s3://us-east-1.elasticmapreduce/libs/hive", "--install-hive-site", site,
        "--hive-versions", "latest",
      ])
  }

  private func runScript(
    _ step: String, onFailure: EMRSteps.Failure, of name: String, _ args: [String]
  ) throws -> Value {
    EMRSteps.step(
      step, onFailure: onFailure, jar: try run.link("/libs/script-runner/script-runner.jar"),
      args: [try run.link("/libs/\(name)/\(name)-script")] + args)
  }

  private func bootstrap(_ name: String, _ path: String, _ args: [String] = []) throws -> Value {
    Self.bootstrapAction(name, path: try run.link(path), args: args)
  }

  /// A script that runs before a cluster starts.
  static func bootstrapAction(_ name: String, path: String, args: [String]) -> Value {
    var script = Structure()
    if !args.isEmpty { script["Args"] = .list(args.map(Value.string)) }
    script["Path"] = .string(path)
    return ["Name": .string(name), "ScriptBootstrapAction": .structure(script)]
  }
}
