// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `emr create-default-roles`: the roles of a cluster, of its instances and of scaling.
enum EMRRoles {
  /// The role that EMR has.
  static let service = "EMR_DefaultRole"
  /// The role and the profile of instances.
  static let instances = "EMR_EC2_DefaultRole"

  private static let scaling = "EMR_AutoScaling_DefaultRole"

  static func create(_ emr: EMRRun) async throws {
    let run = emr.run
    let iam = try run.iam(endpoint: emr.text("iam-endpoint"))
    // Where EMR is decides how the services are called that may take on the roles.
    let endpoint = try run.service("emr").client.endpoint.url
    var created: [Value] = []
    func createUnlessPresent(_ role: String, _ policy: String, _ services: [String]) async throws {
      guard try await !iam.hasRole(role) else { return }
      let principals = try services.map { try principal(of: $0, endpoint) }
      let arn = try run.managedPolicy("service-role/\(policy)")
      let answer = try await iam.create(role, policy: trustPolicy(principals))
      try await iam.attach(arn, to: role)
      created.append([
        "Role": answer["Role"], "RolePolicy": try await iam.document(ofPolicy: arn),
      ])
    }
    try await createUnlessPresent(instances, "AmazonElasticMapReduceforEC2Role", ["ec2"])
    if try await !iam.hasInstanceProfile(instances) {
      try await iam.createInstanceProfile(instances, role: instances)
    }
    try await createUnlessPresent(service, "AmazonElasticMapReduceRole", ["elasticmapreduce"])
    try await createUnlessPresent(
      scaling, "AmazonElasticMapReduceforAutoScalingRole",
      ["elasticmapreduce", "application-autoscaling"])
    try await noteRoles(run)
    try run.show(.list(created), title: "create_role")
  }

  /// Makes the roles those of the profile, unless it names one.
  private static func noteRoles(_ run: CustomRun) async throws {
    let settings = try run.invocation.store.profile["emr"] ?? [:]
    guard settings["service_role"] == nil, settings["instance_profile"] == nil else { return }
    let files = try ConfigurationFiles(run)
    let section = ConfigSection.profile(files.profile ?? "default")
    for (name, role) in [("service_role", service), ("instance_profile", instances)] {
      try await files.config.set(
        [ConfigSetting("emr", .nested(name: name, text: role))], in: section)
    }
  }

  private static func trustPolicy(_ principals: [String]) -> String {
    let services: JSONNode =
      principals.count == 1
      ? .string(principals[0]) : .array(principals.map(JSONNode.string))
    return RoleSetup.oldTrustPolicy(services).jsonText(.indented(2))
  }

  /// The name by which a policy calls a service.
  private static func principal(of service: String, _ endpoint: String) throws -> String {
    if service == "ec2" { return "ec2.amazonaws.com" }
    guard let (region, suffix) = regionAndSuffix(of: endpoint) else {
      throw CommandFailure(
        .other, "Could not resolve the service principal from the region or the endpoint.")
    }
    if service == "application-autoscaling", !region.hasBytePrefix("cn-") {
      return "application-autoscaling.amazonaws.com"
    }
    return "\(service).\(suffix)"
  }

  /// The region and the suffix in an endpoint of EMR: `https://elasticmapreduce.eu-west-1.amazonaws.com`,
  /// or with both words the other way round.
  private static func regionAndSuffix(of endpoint: String) -> (region: String, suffix: String)? {
    let parts = endpoint.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[1].isEmpty else { return nil }
    let host = parts[2]
    let labels = host.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard labels.count == 3, !labels[2].isEmpty else { return nil }
    if labels[1] == "elasticmapreduce" { return (String(labels[0]), String(labels[2])) }
    if labels[0] == "elasticmapreduce" { return (String(labels[1]), String(labels[2])) }
    return nil
  }
}
