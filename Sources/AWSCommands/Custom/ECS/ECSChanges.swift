// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `ecs execute-command`: a command in a container, through the plugin for sessions.
enum ECSChanges {
  static let executeCommand = OperationChange(perform: { input, run in
    let environment = run.invocation.context.environment
    let plugin = SessionPlugin(environment: environment)
    // Without the plugin nothing may be started.
    try await plugin.check()
    let client = try run.invocation.client("ecs")
    let ecs = ServiceCaller(client: client)
    let answer = try await ecs("ExecuteCommand", input)
    let cluster = lastPart(of: answer["clusterArn"])
    let task = lastPart(of: answer["taskArn"])
    let tasks = try await ecs(
      "DescribeTasks", ["cluster": .string(cluster), "tasks": [.string(task)]])["tasks"][...]
    guard let found = tasks.first else {
      throw CommandFailure("The task provided in the request was not found.")
    }
    let container = found["containers"][...].first { $0["name"] == answer["containerName"] }
    let runtime = container.flatMap { String($0["runtimeId"]) } ?? "None"
    try await plugin.run(
      answer["session"].json, region: client.config.regionName ?? "",
      profile: try run.invocation.profileName() ?? "",
      parameters: ["Target": .string("ecs:\(cluster)_\(task)_\(runtime)")],
      endpoint: client.endpoint.url, usesVariable: false)
  })

  private static func lastPart(of arn: Value) -> String {
    (String(arn) ?? "").split(separator: "/").last.map(String.init) ?? ""
  }
}
