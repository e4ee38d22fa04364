// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// `dlm create-default-role`.
enum DLMCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "dlm", "create-default-role", summary: "Creates the role with which the service works.",
      options: [
        CommandOption("iam-endpoint", readsFiles: false),
        CommandOption("resource-type", check: .choices(["snapshot", "image"])),
      ], run: createRole)
  ]

  @Sendable private static func createRole(_ run: CustomRun) async throws -> Int32 {
    let suffix = run.text("resource-type") == "image" ? "ForAMIManagement" : ""
    let role = "AWSDataLifecycleManagerDefaultRole\(suffix)"
    let iam = try run.iam(endpoint: run.text("iam-endpoint"))
    if try await iam.hasRole(role) { return 0 }
    let policy = try run.managedPolicy(
      "service-role/AWSDataLifecycleManagerServiceRole\(suffix)")
    guard try await iam.hasPolicy(policy) else { return 0 }
    let created = try await iam.create(role, trusting: "dlm.amazonaws.com")
    try await iam.attach(policy, to: role)
    var result: Structure = ["RolePolicy": try await iam.document(ofPolicy: policy)]
    result["Role"] = created["Role"]
    try run.show(.structure(result), title: "create_role")
    return 0
  }
}
