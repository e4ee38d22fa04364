// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import WireFormats

/// `emr-containers update-role-trust-policy`: lets the jobs of a namespace take on a role.
enum EMRContainersCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "emr-containers", "update-role-trust-policy",
      summary: "Lets the jobs of a cluster's namespace take on a role.",
      options: [
        CommandOption("cluster-name", isRequired: true),
        CommandOption("namespace", isRequired: true),
        CommandOption("role-name", isRequired: true),
        CommandOption("iam-endpoint", readsFiles: false), .flag("dry-run"),
      ], run: update)
  ]

  @Sendable private static func update(_ run: CustomRun) async throws -> Int32 {
    let role = try run.required("role-name")
    let eks = try run.service("eks", usesEndpoint: false)
    let cluster = try await eks(
      "DescribeCluster", ["name": .string(try run.required("cluster-name"))])["cluster"]
    let account = (String(cluster["arn"]) ?? "")
      .split(separator: ":", omittingEmptySubsequences: false).dropFirst(4).first
    let issuer = String(cluster["identity"]["oidc"]["issuer"]) ?? ""
    guard let account, issuer.hasPrefix("https://") else {
      throw CommandFailure("The cluster has no OpenID Connect provider.")
    }
    let statement = statement(
      partition: try run.partition(), account: String(account),
      provider: String(issuer.dropFirst("https://".count)),
      namespace: try run.required("namespace"), role: role)
    let iam = try run.iam(endpoint: run.text("iam-endpoint"))
    var document = try await iam.trustPolicy(of: role).json.object ?? JSONObject()
    let statements = document["Statement"]?.array ?? []
    if statements.contains(statement) {
      try run.write(
        "Trust policy statement already exists for role \(role). No changes were made!\n")
      return 0
    }
    document["Statement"] = .array(statements + [statement])
    if run.flag("dry-run") == true {
      try run.write(JSONNode.object(document).pythonText(indent: 2) + "\n")
    } else {
      try await iam.setTrustPolicy(.object(document), of: role)
      try run.write("Successfully updated trust policy of role \(role)\n")
    }
    return 0
  }

  static func statement(
    partition: String, account: String, provider: String, namespace: String, role: String
  ) -> JSONNode {
    let subject =
      "system:serviceaccount:\(namespace):emr-containers-sa-*-*-\(account)-\(base36(role))"
    return [
      "Effect": "Allow",
      "Principal": [
        "Federated": .string("arn:\(partition):iam::\(account):oidc-provider/\(provider)")
      ],
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": ["StringLike": .object([provider + ":sub": .string(subject)])],
    ]
  }

  /// A name's bytes as one number in base 36.
  static func base36(_ text: String) -> String {
    let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    var number = text.unicodeScalars.map { Int($0.value) }
    var digits: [Character] = []
    while !number.isEmpty {
      var rest = 0
      var quotient: [Int] = []
      for digit in number {
        let value = rest * 256 + digit
        rest = value % 36
        if !quotient.isEmpty || value >= 36 { quotient.append(value / 36) }
      }
      digits.append(alphabet[rest])
      number = quotient
    }
    return digits.isEmpty ? "0" : String(digits.reversed())
  }
}
