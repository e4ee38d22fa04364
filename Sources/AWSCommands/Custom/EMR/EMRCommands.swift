// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// The commands of `emr` that no operation's model gives.
enum EMRCommands {
  static let all =
    [
      createCluster, addSteps, addInstanceGroups, describeCluster, terminateClusters,
      modifyClusterAttributes, installApplications, createDefaultRoles,
    ] + HBaseCommands.all + EMRShell.all

  private static let createCluster = CustomCommand(
    emr: "create-cluster", summary: "Creates a cluster.", options: createOptions,
    run: CreateCluster.command)

  private static let createOptions: [EMROption] = [
    .text("release-label", "The release of EMR: emr-7.1.0."),
    .text("os-release-label", "The release of Amazon Linux."),
    .text("ami-version", "The version of the AMI, for clusters before release 4."),
    .shaped("instance-groups", EMRShapes.instanceGroups, "The groups of instances."),
    .text("instance-type", "The type of all instances."),
    .text("instance-count", "The number of instances of --instance-type."),
    .flag("auto-terminate", "Terminates the cluster after its steps."),
    .flag("no-auto-terminate"),
    .shaped("instance-fleets", EMRShapes.instanceFleets, "The fleets of instances."),
    .text("name", "The cluster's name."),
    .text("log-uri", "Where logs go to in S3."),
    .text("log-encryption-kms-key-id", "The key that encrypts logs."),
    .text("service-role", "The role that EMR has."),
    .text("auto-scaling-role", "The role for scaling."),
    .flag("use-default-roles", "Takes the roles that create-default-roles makes."),
    .text("configurations", "The configuration of applications, as JSON."),
    .shaped("ec2-attributes", EMRShapes.ec2Attributes, "Keys, networks and security groups."),
    .flag("termination-protected", "Protects the cluster from being terminated."),
    .flag("no-termination-protected"),
    .flag("unhealthy-node-replacement", "Replaces unhealthy core nodes."),
    .flag("no-unhealthy-node-replacement"),
    .text("scale-down-behavior", "How instances are terminated when the cluster shrinks."),
    .flag("visible-to-all-users", "Shows the cluster to all users of the account."),
    .flag("no-visible-to-all-users"),
    .flag("enable-debugging", "Prepares the console's view of logs."),
    .flag("no-enable-debugging"),
    .shaped("tags", EMRShapes.tags, "Tags: key=value, or a key."),
    .shaped("bootstrap-actions", EMRShapes.bootstrapActions, "Scripts that run before the start."),
    .shaped("applications", EMRShapes.applications, "The applications to install."),
    .shaped("emrfs", EMRShapes.fileSystem, "The configuration of EMRFS."),
    .shaped("steps", EMRShapes.steps, "The steps to run."),
    .text("additional-info", "Further settings, as JSON."),
    .shaped(
      "restore-from-hbase-backup", EMRShapes.hbaseBackup, "The backup that fills HBase."),
    .text("security-configuration", "The name of a security configuration."),
    .text("custom-ami-id", "The AMI of the instances."),
    .text("ebs-root-volume-size", "The size of the root volume, in GiB."),
    .text("ebs-root-volume-iops", "The operations per second of the root volume."),
    .text("ebs-root-volume-throughput", "The throughput of the root volume, in MiB/s."),
    .text("repo-upgrade-on-boot", "Which updates are installed at the start."),
    .shaped("kerberos-attributes", EMRShapes.kerberos, "The attributes for Kerberos."),
    .shaped("step-concurrency-level", .integer, "How many steps run at a time."),
    .text("step-execution-role-arn", "The role that steps have."),
    .shaped("managed-scaling-policy", EMRShapes.managedScaling, "The policy for scaling by EMR."),
    .shaped(
      "placement-group-configs", EMRShapes.placementGroups, "The placement groups of roles."),
    .shaped(
      "auto-termination-policy", EMRShapes.autoTermination, "When an idle cluster is terminated."),
    .shaped("monitoring-configuration", EMRShapes.monitoring, "Where logs are published."),
    .flag("extended-support", "Takes releases in extended support."),
    .flag("no-extended-support"),
    .flag("session-enabled", "Allows sessions."),
    .flag("no-session-enabled"),
  ]

  private static let addSteps = CustomCommand(
    emr: "add-steps", summary: "Adds steps to a cluster.",
    options: [
      .clusterID, .shaped("steps", EMRShapes.steps, isRequired: true, "The steps to run."),
      .text("execution-role-arn", "The role that the steps have."),
    ]
  ) { run in
    let id = run.text("cluster-id") ?? ""
    let hasRelease = try await run.releaseLabel(ofCluster: id) != nil
    var parameters: Structure = [
      "JobFlowId": .string(id),
      "Steps": .list(try EMRSteps(run, hasRelease: hasRelease).steps(run.list("steps") ?? [])),
    ]
    if run.has("execution-role-arn") { parameters["ExecutionRoleArn"] = run["execution-role-arn"] }
    try await run.callAndShow("AddJobFlowSteps", parameters)
  }

  private static let addInstanceGroups = CustomCommand(
    emr: "add-instance-groups", summary: "Adds groups of instances to a running cluster.",
    options: [
      .clusterID,
      .shaped(
        "instance-groups", EMRShapes.instanceGroups, isRequired: true, "The groups of instances."),
    ]
  ) { run in
    let answer = try await run.run.call(
      "emr", "AddInstanceGroups",
      [
        "JobFlowId": run["cluster-id"],
        "InstanceGroups": .list(EMRInstances.groups(run.list("instance-groups") ?? [])),
      ])
    var shown: Value = [:]
    if answer["JobFlowId"] != nil, answer["InstanceGroupIds"] != nil {
      shown = [
        "ClusterId": answer["JobFlowId"], "InstanceGroupIds": answer["InstanceGroupIds"],
        "ClusterArn": answer["ClusterArn"],
      ]
    }
    try run.run.show(shown, title: "add_instance_groups")
  }

  private static let describeCluster = CustomCommand(
    emr: "describe-cluster",
    summary: "Describes a cluster with its instances and bootstrap actions.", options: [.clusterID]
  ) { run in
    let parameters: Structure = ["ClusterId": run["cluster-id"]]
    func call(_ operation: String) async throws -> Value {
      try await run.run.call("emr", operation, parameters)
    }
    var answer = try await call("DescribeCluster")
    let hasFleets = answer["Cluster"]["InstanceCollectionType"] == "INSTANCE_FLEET"
    let instances = try await call(hasFleets ? "ListInstanceFleets" : "ListInstanceGroups")
    let actions = try await call("ListBootstrapActions")
    guard answer["Cluster"] != nil else { throw CommandFailure(.other, "'Cluster'") }
    answer["Cluster"]["BootstrapActions"] =
      actions["BootstrapActions"] == nil ? [] : actions["BootstrapActions"]
    for name in ["InstanceFleets", "InstanceGroups"] where instances[name] != nil {
      answer["Cluster"][name] = instances[name]
    }
    try run.run.show(answer, title: "describe_cluster")
  }

  private static let terminateClusters = CustomCommand(
    emr: "terminate-clusters", summary: "Terminates clusters.",
    options: [.shaped("cluster-ids", .list(.string), isRequired: true, "The clusters' ids.")]
  ) { run in
    try await run.callAndShow("TerminateJobFlows", ["JobFlowIds": run["cluster-ids"]])
  }

  private static let attributes: [(option: String, operation: String, member: String)] = [
    ("visible-to-all-users", "SetVisibleToAllUsers", "VisibleToAllUsers"),
    ("termination-protected", "SetTerminationProtection", "TerminationProtected"),
    ("auto-terminate", "SetKeepJobFlowAliveWhenNoSteps", "KeepJobFlowAliveWhenNoSteps"),
    ("unhealthy-node-replacement", "SetUnhealthyNodeReplacement", "UnhealthyNodeReplacement"),
  ]

  private static let modifyClusterAttributes = CustomCommand(
    emr: "modify-cluster-attributes", summary: "Changes attributes of a cluster.",
    options: [.clusterID]
      + attributes.flatMap {
        [.flag($0.option, "Turns the attribute on."), .flag("no-\($0.option)")]
      }
  ) { run in
    for attribute in attributes
    where run.flag(attribute.option) && run.flag("no-\(attribute.option)") {
      throw InvalidEMROptions("--\(attribute.option)", excludes: "--no-\(attribute.option)")
    }
    let given = attributes.filter { run.flag($0.option) || run.flag("no-\($0.option)") }
    guard !given.isEmpty else {
      throw InvalidEMROptions(
        "Must specify one of the following boolean options: "
          + attributes.map { "--\($0.option)|--no-\($0.option)" }.joined(separator: ", ") + ".")
    }
    for attribute in given {
      let isOn = run.flag(attribute.option)
      let keepsAlive = attribute.option == "auto-terminate"
      try await run.callAndShow(
        attribute.operation,
        ["JobFlowIds": [run["cluster-id"]], attribute.member: .bool(keepsAlive ? !isOn : isOn)])
    }
  }

  private static let installApplications = CustomCommand(
    emr: "install-applications",
    summary: "Installs Hive or Pig on a running cluster that is made of an AMI.",
    takesReleases: false,
    options: [
      .clusterID,
      .shaped("applications", EMRShapes.applications, isRequired: true, "The applications."),
    ]
  ) { run in
    let known = [
      "HIVE", "PIG", "HBASE", "GANGLIA", "IMPALA", "SPARK", "MAPR", "MAPR_M3", "MAPR_M5", "MAPR_M7",
    ]
    let installable = ["HIVE", "PIG"]
    let applications = run.list("applications") ?? []
    for application in applications {
      let name = String(application["Name"]) ?? ""
      guard known.contains(name.uppercased()) else {
        throw InvalidEMROptions(
          "Unknown application: \(name). 'Name' should be one of the following: "
            + known.joined(separator: ", "))
      }
      guard installable.contains(name.uppercased()) else {
        throw InvalidEMROptions(
          "\(name) cannot be installed on a running cluster. 'Name' should be one of the following: "
            + installable.joined(separator: ", "))
      }
    }
    let setup = try EMRApplications(run, applications, amiVersion: "")
    try await run.callAndShow(
      "AddJobFlowSteps", ["JobFlowId": run["cluster-id"], "Steps": .list(setup.steps)])
  }

  private static let createDefaultRoles = CustomCommand(
    emr: "create-default-roles",
    summary: "Creates the roles that create-cluster takes with --use-default-roles.",
    options: [
      EMROption(
        option: CommandOption(
          "iam-endpoint", readsFiles: false, summary: "Another endpoint of IAM."), shape: nil)
    ], run: EMRRoles.create)
}

extension EMRRun {
  /// Calls an operation of EMR, and writes its answer.
  func callAndShow(_ operation: String, _ parameters: Structure) async throws {
    try run.show(try await run.call("emr", operation, parameters), title: operation)
  }
}
