// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// `emr create-cluster`: makes the parameters of RunJobFlow from options.
struct CreateCluster {
  private let run: EMRRun
  private var parameters = Structure()
  private var instances = Structure()
  private let releaseLabel: String?

  private init(_ run: EMRRun) {
    self.run = run
    releaseLabel = run.text("release-label").flatMap { $0.isEmpty ? nil : $0 }
  }

  static func command(_ run: EMRRun) async throws {
    let answer = try await run.run.call("emr", "RunJobFlow", try parameters(run))
    let id = answer["JobFlowId"]
    try run.run.show(
      id == nil ? [:] : ["ClusterId": id, "ClusterArn": answer["ClusterArn"]], title: "run_job_flow"
    )
  }

  /// - Throws: ``InvalidEMROptions``, ``CommandFailure``.
  static func parameters(_ run: EMRRun) throws -> Structure {
    var cluster = CreateCluster(run)
    try cluster.checkOptions()
    cluster.parameters["Name"] = .string(run.text("name") ?? "Development Cluster")
    try cluster.addInstances()
    try cluster.addImage()
    try cluster.addRolesAndLogs()
    try cluster.addSwitches()
    try cluster.addAttributes()
    try cluster.addStepsAndActions()
    try cluster.addOthers()
    try cluster.checkApplications()
    return cluster.parameters
  }

  // MARK: - Parts

  private func checkOptions() throws {
    if run.has("ami-version"), run.has("release-label") {
      throw InvalidEMROptions("--ami-version", excludes: "--release-label")
    }
    if !run.has("ami-version"), !run.has("release-label") {
      throw InvalidEMROptions("Either --ami-version or --release-label is required.")
    }
    let advice =
      " Either choose --use-default-roles or use both --service-role <roleName> and "
      + "--ec2-attributes InstanceProfile=<profileName>."
    if run.flag("use-default-roles"), run.has("service-role") {
      throw InvalidEMROptions("--use-default-roles", excludes: "--service-role", advice: advice)
    }
    if run.flag("use-default-roles"), run["ec2-attributes"]["InstanceProfile"] != nil {
      throw InvalidEMROptions(
        "--use-default-roles", excludes: "--ec2-attributes InstanceProfile", advice: advice)
    }
    if run.has("instance-groups"), run.has("instance-fleets") {
      throw InvalidEMROptions("--instance-groups", excludes: "--instance-fleets")
    }
  }

  private mutating func addInstances() throws {
    if let fleets = run.list("instance-fleets") {
      instances["InstanceFleets"] = .list(EMRInstances.fleets(fleets))
      return
    }
    let hasShortcut = run.has("instance-type") || run.has("instance-count")
    if let groups = run.list("instance-groups") {
      guard !hasShortcut else {
        throw InvalidEMROptions(
          "You may not specify --instance-type or --instance-count with --instance-groups, because "
            + "--instance-type and --instance-count are shortcut options for --instance-groups.")
      }
      instances["InstanceGroups"] = .list(EMRInstances.groups(groups))
    } else if let type = run.text("instance-type") {
      instances["InstanceGroups"] = .list(
        EMRInstances.groups(of: type, count: try run.integer("instance-count")))
    } else {
      throw InvalidEMROptions(
        "Must specify either --instance-groups or --instance-type with --instance-count(optional) "
          + "to configure instance groups.")
    }
  }

  private mutating func addImage() throws {
    if let label = run.text("release-label") {
      parameters["ReleaseLabel"] = .string(label)
      if let configurations = run.text("configurations") {
        do { parameters["Configurations"] = try PythonJSON.value(of: configurations) } catch {
          throw InvalidEMROptions("invalid json argument for option --configurations")
        }
      }
    } else if let version = run.text("ami-version") {
      guard version.isAMIVersion else {
        throw InvalidEMROptions(
          "The supplied AMI version \"\(version)\" is invalid. Please see AMI Versions Supported in "
            + "Amazon EMR in Amazon Elastic MapReduce Developer Guide: http://docs.aws.amazon.com/"
            + "ElasticMapReduce/latest/DeveloperGuide/ami-versions-supported.html")
      }
      parameters["AmiVersion"] = .string(version)
    }
  }

  private mutating func addRolesAndLogs() throws {
    parameters.setUnlessEmpty("AdditionalInfo", run["additional-info"])
    parameters.setUnlessEmpty("LogUri", run["log-uri"])
    parameters.setUnlessEmpty("OSReleaseLabel", run["os-release-label"])
    parameters.setUnlessEmpty("LogEncryptionKmsKeyId", run["log-encryption-kms-key-id"])
    parameters.setUnlessEmpty(
      "ServiceRole",
      run.flag("use-default-roles") ? .string(EMRRoles.service) : run["service-role"])
    if case .list(let groups)? = instances["InstanceGroups"], !run.has("auto-scaling-role"),
      groups.contains(where: { $0["AutoScalingPolicy"] != nil })
    {
      throw InvalidEMROptions(
        "Must specify --auto-scaling-role when configuring an AutoScaling policy for an instance "
          + "group.")
    }
    parameters.setUnlessEmpty("AutoScalingRole", run["auto-scaling-role"])
    parameters.setUnlessEmpty("ScaleDownBehavior", run["scale-down-behavior"])
  }

  private mutating func addSwitches() throws {
    instances["KeepJobFlowAliveWhenNoSteps"] = .bool(
      try run.choice("no-auto-terminate", "auto-terminate") ?? true)
    instances["TerminationProtected"] = .bool(
      try run.choice("termination-protected", "no-termination-protected") ?? false)
    if let replaces = try run.choice("unhealthy-node-replacement", "no-unhealthy-node-replacement")
    {
      instances["UnhealthyNodeReplacement"] = .bool(replaces)
    }
    parameters["VisibleToAllUsers"] = .bool(
      try run.choice("visible-to-all-users", "no-visible-to-all-users") ?? true)
    parameters["Tags"] = .list(
      (run.list("tags") ?? []).map { KeyAndValue(String($0) ?? "").value })
  }

  private mutating func addAttributes() throws {
    defer { parameters["Instances"] = .structure(instances) }
    var attributes = run["ec2-attributes"]
    if run.flag("use-default-roles") { attributes["InstanceProfile"] = .string(EMRRoles.instances) }
    guard attributes != nil else { return }
    func has(_ name: String) -> Bool { attributes[name] != nil }
    if has("SubnetId"), has("SubnetIds") {
      throw InvalidEMROptions("SubnetId", excludes: "SubnetIds")
    }
    if has("AvailabilityZone"), has("AvailabilityZones") {
      throw InvalidEMROptions("AvailabilityZone", excludes: "AvailabilityZones")
    }
    if has("SubnetId") || has("SubnetIds"), has("AvailabilityZone") || has("AvailabilityZones") {
      throw InvalidEMROptions(
        "You may not specify both a SubnetId and an AvailabilityZone (placement) because "
          + "ec2SubnetId implies a placement.")
    }
    instances.setUnlessEmpty("Ec2KeyName", attributes["KeyName"])
    instances.setUnlessEmpty("Ec2SubnetId", attributes["SubnetId"])
    instances.setUnlessEmpty("Ec2SubnetIds", attributes["SubnetIds"])
    for name in ["AvailabilityZone", "AvailabilityZones"] where has(name) {
      var placement = Structure()
      placement.setUnlessEmpty(name, attributes[name])
      instances["Placement"] = .structure(placement)
    }
    parameters.setUnlessEmpty("JobFlowRole", attributes["InstanceProfile"])
    for name in [
      "EmrManagedMasterSecurityGroup", "EmrManagedSlaveSecurityGroup",
      "ServiceAccessSecurityGroup", "AdditionalMasterSecurityGroups",
      "AdditionalSlaveSecurityGroups",
    ] { instances.setUnlessEmpty(name, attributes[name]) }
  }

  private mutating func addStepsAndActions() throws {
    if try run.choice("enable-debugging", "no-enable-debugging") ?? false {
      guard run.has("log-uri") else {
        throw InvalidEMROptions(
          "LogUri not specified. You must specify a logUri if you enable debugging when creating a "
            + "cluster.")
      }
      parameters.append([try debuggingStep], to: "Steps")
    }
    try addApplications()
    if run.has("restore-from-hbase-backup") {
      let backup = run["restore-from-hbase-backup"]
      parameters.append(
        [HBaseCommands.restoreStep(backup["Dir"], version: backup["BackupVersion"])], to: "Steps")
    }
    if let actions = run.list("bootstrap-actions") { try addBootstrapActions(actions) }
    if run.has("emrfs") { try addFileSystem() }
    if let steps = run.list("steps") {
      parameters.append(
        try EMRSteps(run, hasRelease: releaseLabel != nil).steps(steps), to: "Steps")
    }
  }

  private var debuggingStep: Value {
    get throws {
      let name = "Setup Hadoop Debugging"
      if releaseLabel != nil {
        return EMRSteps.step(
          name, onFailure: .terminates, jar: "command-runner.jar", args: ["state-pusher-script"])
      }
      return EMRSteps.step(
        name, onFailure: .terminates, jar: try run.link("/libs/script-runner/script-runner.jar"),
        args: [try run.link("/libs/state-pusher/0.1/fetch")])
    }
  }

  private mutating func addApplications() throws {
    guard let applications = run.list("applications") else { return }
    if run.has("release-label") {
      parameters["Applications"] = .list(applications)
      return
    }
    let setup = try EMRApplications(
      run, applications, amiVersion: String(parameters["AmiVersion"]) ?? "")
    parameters.append(setup.products, to: "NewSupportedProducts")
    parameters.append(setup.bootstrapActions, to: "BootstrapActions")
    parameters.append(setup.steps, to: "Steps")
  }

  private mutating func addBootstrapActions(_ actions: [Value]) throws {
    let before = parameters["BootstrapActions"]?[...].count ?? 0
    guard before + actions.count <= 16 else {
      throw InvalidEMROptions("maximum number of bootstrap actions for a cluster exceeded.")
    }
    let added: [Value] = actions.map { action in
      var script = Structure()
      script.setUnlessEmpty("Path", action["Path"])
      script.setUnlessEmpty("Args", action["Args"])
      var result = Structure()
      result["Name"] = action["Name"] == nil ? "Bootstrap action" : action["Name"]
      result.setUnlessEmpty("ScriptBootstrapAction", .structure(script))
      return .structure(result)
    }
    parameters.append(added, to: "BootstrapActions")
  }

  private mutating func addFileSystem() throws {
    guard releaseLabel != nil else {
      let actions = try EMRFileSystem(run["emrfs"]).bootstrapActions(run)
      parameters.append(actions, to: "BootstrapActions")
      return
    }
    let configurations = parameters["Configurations"]?[...] ?? []
    if configurations.contains(where: { $0["Classification"] == "emrfs-site" }) {
      throw InvalidEMROptions(
        "EMRFS should be configured either using --configuration or --emrfs but not both")
    }
    parameters.append([try EMRFileSystem(run["emrfs"]).configuration], to: "Configurations")
  }

  private mutating func addOthers() throws {
    parameters.setUnlessEmpty("SecurityConfiguration", run["security-configuration"])
    parameters.setUnlessEmpty("CustomAmiId", run["custom-ami-id"])
    for (option, name) in [
      ("ebs-root-volume-size", "EbsRootVolumeSize"), ("ebs-root-volume-iops", "EbsRootVolumeIops"),
      ("ebs-root-volume-throughput", "EbsRootVolumeThroughput"),
    ] { parameters.setUnlessEmpty(name, try run.integer(option) ?? nil) }
    parameters.setUnlessEmpty("RepoUpgradeOnBoot", run["repo-upgrade-on-boot"])
    parameters.setUnlessEmpty("KerberosAttributes", run["kerberos-attributes"])
    if run.has("step-concurrency-level") {
      parameters["StepConcurrencyLevel"] = run["step-concurrency-level"]
    }
    parameters.setUnlessEmpty("StepExecutionRoleArn", run["step-execution-role-arn"])
    if let extends = try run.choice("extended-support", "no-extended-support") {
      parameters["ExtendedSupport"] = .bool(extends)
    }
    if let enables = try run.choice("session-enabled", "no-session-enabled") {
      parameters["SessionEnabled"] = .bool(enables)
    }
    parameters.setUnlessEmpty("ManagedScalingPolicy", run["managed-scaling-policy"])
    parameters.setUnlessEmpty("PlacementGroupConfigs", run["placement-group-configs"])
    parameters.setUnlessEmpty("AutoTerminationPolicy", run["auto-termination-policy"])
    parameters.setUnlessEmpty("MonitoringConfiguration", run["monitoring-configuration"])
    try checkLogging(
      run["monitoring-configuration"]["S3LoggingConfiguration"]["LogTypeUploadPolicy"])
  }

  // MARK: - Checks

  /// Checks where the kinds of logs go to against the place for logs in S3.
  private func checkLogging(_ policies: Value) throws {
    guard case .structure(let policies) = policies, !policies.isEmpty else { return }
    for (type, policy) in policies {
      guard ["system-logs", "application-logs", "persistent-ui-logs"].contains(type) else {
        throw InvalidEMROptions(
          "Invalid log type specified for the current S3LoggingConfiguration. Supported log types: "
            + "system-logs, application-logs, persistent-ui-logs")
      }
      guard ["emr-managed", "on-customer-s3only", "disabled"].contains(policy) else {
        throw InvalidEMROptions(
          "Invalid policy specified for the current S3LoggingConfiguration. Supported policies: "
            + "emr-managed, on-customer-s3only, disabled")
      }
      if type == "persistent-ui-logs", policy == "on-customer-s3only" {
        throw InvalidEMROptions(
          "Invalid policy for log type 'persistent-ui-logs'. Supported values for "
            + "persistent-ui-logs: emr-managed, disabled")
      }
    }
    let needsPlace =
      policies["system-logs"] != "disabled" || policies["application-logs"] != "disabled"
    let hasPlace = run.text("log-uri")?.contains { !$0.isWhitespace } ?? false
    if needsPlace, !hasPlace {
      throw InvalidEMROptions(
        "A valid S3 location (LogUri) is required for the current S3LoggingConfiguration. Please "
          + "specify an S3 bucket and try again.")
    }
    if !needsPlace, hasPlace {
      throw InvalidEMROptions(
        "LogUri must not be specified when system-logs and application-logs policies are both "
          + "disabled in S3LoggingConfiguration")
    }
  }

  /// Checks that what steps run on is installed.
  private func checkApplications() throws {
    let installed = Set((run.list("applications") ?? []).map { String($0["Name"])?.lowercased() })
    var missing: [String] = []
    for step in run.list("steps") ?? [] {
      guard let type = String(step["Type"])?.lowercased(),
        ["hive", "pig", "impala"].contains(type), !installed.contains(type)
      else { continue }
      let name = type.prefix(1).uppercased() + type.dropFirst()
      if !missing.contains(name) { missing.append(name) }
    }
    if run.has("restore-from-hbase-backup"), !installed.contains("hbase") {
      missing.append("Hbase")
    }
    guard missing.isEmpty else {
      throw InvalidEMROptions(
        "Some of the steps require the following applications to be installed: "
          + "\(missing.joined(separator: ", ")). Please install the applications using "
          + "--applications.")
    }
  }
}

extension String {
  /// Whether it is a version of an AMI: `3.0.4`, or `.4`.
  fileprivate var isAMIVersion: Bool {
    var rest = utf8[...]
    if let first = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
      rest = rest.dropFirst()
    }
    return rest.first == UInt8(ascii: ".")
  }
}
