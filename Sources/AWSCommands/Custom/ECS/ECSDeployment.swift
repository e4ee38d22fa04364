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
import WireFormats

/// `ecs deploy`: a new task definition for a service whose deployments CodeDeploy makes.
struct ECSDeployment {
  static let all: [CustomCommand] = [
    CustomCommand(
      "ecs", "deploy", summary: "Deploys a new task definition to a service.",
      options: [
        CommandOption("service", isRequired: true),
        CommandOption("task-definition", isRequired: true),
        CommandOption("codedeploy-appspec", isRequired: true), CommandOption("cluster"),
        CommandOption("codedeploy-application"), CommandOption("codedeploy-deployment-group"),
      ], run: run)
  ]

  private let run: CustomRun
  private let ecs: ServiceCaller
  private let codeDeploy: ServiceCaller

  /// The service, its cluster, and what CodeDeploy calls them.
  private struct Names {
    let service: String
    let serviceARN: String
    let cluster: String
    let clusterARN: String
    let application: String
    let group: String
  }

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let agent: (inout ClientOptions) -> Void = { $0.userAgentExtra = "customization/ecs-deploy" }
    let deployment = ECSDeployment(
      run: run, ecs: try run.service("ecs", configure: agent),
      codeDeploy: try run.service("codedeploy", usesEndpoint: false, configure: agent))
    try await deployment.deploy()
    return 0
  }

  private func deploy() async throws {
    let definition = try await definition()
    var specification = try await specification()
    let names = try await names()
    let wait = try await checkCodeDeploy(names)
    let registered = try await trying("register ECS task definition") {
      try await ecs("RegisterTaskDefinition", definition)
    }
    let arn = String(registered["taskDefinition"]["taskDefinitionArn"]) ?? ""
    try run.writeAtOnce("Successfully registered new ECS task definition \(arn)\n")
    try setDefinition(arn, in: &specification)
    let content = specification.jsonText(.python)
    let created = try await trying("create deployment") {
      try await codeDeploy(
        "CreateDeployment",
        [
          "applicationName": .string(names.application),
          "deploymentGroupName": .string(names.group),
          "revision": [
            "revisionType": "AppSpecContent",
            "appSpecContent": [
              "content": .string(content),
              "sha256": .string(Hex.encode(Array(SHA256.hash(data: Array(content.utf8))))),
            ],
          ],
        ])
    }
    let id = created["deploymentId"].text
    try run.write("Successfully created deployment \(id)\n")
    try run.writeAtOnce(
      "Waiting for \(id) to succeed (will wait up to \(wait) minutes)...\n")
    try await codeDeploy.wait(
      "DeploymentSuccessful", ["deploymentId": .string(id)], delay: .seconds(15),
      maxAttempts: wait * 4)
    try run.write("Successfully deployed \(arn) to service '\(names.service)'\n")
  }

  // MARK: - Files

  private func definition() async throws -> Structure {
    let text = try await content(of: try run.required("task-definition"))
    do {
      return Structure(try PythonJSON.value(of: text)) ?? Structure()
    } catch {
      throw CommandFailure(error.message)
    }
  }

  private func specification() async throws -> JSONNode {
    let text = try await content(of: try run.required("codedeploy-appspec"))
    return try StructuredText.json(text, run.invocation.flavour)
  }

  private func content(of path: String) async throws -> String {
    do {
      let bytes = try await SmallFile.read(run.context.environment.expand(path))
      if let bytes { return String(decoding: bytes, as: UTF8.self) }
      throw failure(
        "Unable to load file at \(path): [Errno 2] No such file or directory: '\(path)'")
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw failure("Unable to load file at \(path): \(error)")
    }
  }

  /// A failure of this command, which version 1 begins with a word.
  private func failure(_ text: String) -> CommandFailure {
    CommandFailure(run.invocation.flavour == .v1 ? "Error: " + text : text)
  }

  /// Sets the task definition of all resources of a specification.
  private func setDefinition(_ arn: String, in specification: inout JSONNode) throws {
    let key = try key("resources", of: specification, "codedeploy-appspec")
    let resources = specification[key]?.array ?? []
    specification.set(
      key,
      .array(
        try resources.map { resource in
          var resource = resource
          for name in (resource.object ?? JSONObject()).keys {
            var content = resource[name] ?? .null
            let properties = try self.key("properties", of: content, name)
            var inner = content[properties] ?? .null
            let definition = try self.key("taskDefinition", of: inner, properties)
            inner.set(definition, .string(arn))
            content.set(properties, inner)
            resource.set(name, content)
          }
          return resource
        }))
  }

  /// The key of an object that has a name in any case.
  private func key(_ name: String, of node: JSONNode, _ resource: String) throws -> String {
    let keys = node.object.map { Array($0.keys) } ?? []
    guard let key = keys.first(where: { $0.lowercased() == name.lowercased() }) else {
      throw failure("Resource '\(resource)' must include property '\(name)'")
    }
    return key
  }

  // MARK: - Services

  private func trying(
    _ action: String, _ work: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await work()
    } catch let failure as ServiceFailure {
      throw CommandFailure("Failed to \(action):\n\(failure.text(run.invocation.flavour))")
    }
  }

  private func names() async throws -> Names {
    let service = try run.required("service")
    let cluster = run.text("cluster") ?? "default"
    let answer = try await trying("describe ECS service") {
      try await ecs(
        "DescribeServices", ["cluster": .string(cluster), "services": [.string(service)]])
    }
    guard let details = answer["services"][...].first else {
      throw failure("Service '\(service)' not found in cluster '\(cluster)'")
    }
    let clusterARN = details["clusterArn"].text
    let parts = clusterARN.split(separator: "/", omittingEmptySubsequences: false)
    let clusterName = parts.count > 1 ? String(parts[1]) : clusterARN
    let name = details["serviceName"].text
    let suffix = "\(clusterName.prefix(46))-\(name.prefix(46))"
    return Names(
      service: name, serviceARN: details["serviceArn"].text, cluster: clusterName,
      clusterARN: clusterARN,
      application: run.text("codedeploy-application") ?? "AppECS-\(suffix)",
      group: run.text("codedeploy-deployment-group") ?? "DgpECS-\(suffix)")
  }

  /// Checks that CodeDeploy deploys to the service.
  ///
  /// - Returns: How many minutes a deployment may take.
  private func checkCodeDeploy(_ names: Names) async throws -> Int {
    let application = try await trying("describe Code Deploy application") {
      try await codeDeploy("GetApplication", ["applicationName": .string(names.application)])
    }
    let group = try await trying("describe Code Deploy deployment group") {
      try await codeDeploy(
        "GetDeploymentGroup",
        [
          "applicationName": .string(names.application),
          "deploymentGroupName": .string(names.group),
        ])
    }["deploymentGroupInfo"]
    guard application["application"]["computePlatform"] == "ECS" else {
      throw failure("Application '\(names.application)' must support 'ECS' compute platform")
    }
    guard group["computePlatform"] == "ECS" else {
      throw failure("Deployment Group '\(names.group)' must support 'ECS' compute platform")
    }
    for target in group["ecsServices"][...] {
      guard [names.service, names.serviceARN].contains(target["serviceName"].text) else {
        throw failure(
          "deployment group '\(names.group)' does not target ECS service '\(names.service)'")
      }
      guard [names.cluster, names.clusterARN].contains(target["clusterName"].text) else {
        throw failure(
          "deployment group '\(names.group)' does not target ECS cluster '\(names.cluster)'")
      }
    }
    let times = group["blueGreenDeploymentConfiguration"]
    let ready = Int(times["deploymentReadyOption"]["waitTimeInMinutes"]) ?? 0
    let end = times["terminateBlueInstancesOnDeploymentSuccess"]["terminationWaitTimeInMinutes"]
    return min(max(30, ready + (Int(end) ?? 0) + 10), 360)
  }
}

extension JSONNode {
  /// Sets a member of an object.
  mutating func set(_ key: String, _ value: JSONNode) {
    guard var object else { return }
    object[key] = value
    self = .object(object)
  }
}
