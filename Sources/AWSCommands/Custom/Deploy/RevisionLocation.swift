// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ServiceModel

/// Options for where a revision of CodeDeploy is, in S3 or at GitHub.
enum RevisionLocation {
  static func changes(of command: String) -> [OperationChange] {
    switch command {
    case "create-deployment", "get-application-revision", "register-application-revision":
      [change]
    default: []
    }
  }

  private static let change = OperationChange(
    options: { table, run in
      table.release("revision")
      let revision = run.operation.input?.member("revision")
      for kind in kinds {
        guard let member = revision?.member(kind.member) else { continue }
        table.add(CommandOption(kind.option, .member(member)))
      }
    },
    parameters: { input, _ in
      for kind in kinds {
        guard let value = input[kind.member] else { continue }
        input[kind.member] = nil
        let given = Structure(value) ?? Structure()
        guard kind.required.allSatisfy({ String(given[$0]) ?? "" != "" }) else {
          throw CommandFailure(
            .parameters, "--\(kind.option) must specify \(kind.requiredText).")
        }
        let known = kind.required + kind.optional
        input["revision"] = [
          "revisionType": .string(kind.name),
          kind.member: .structure(
            Structure(known.compactMap { name in given[name].map { (name, $0) } })),
        ]
      }
    })

  private static let kinds = [
    Kind(
      option: "s3-location", member: "s3Location", name: "S3",
      required: ["bucket", "key", "bundleType"], optional: ["eTag", "version"],
      requiredText: "bucket, key and bundleType"),
    Kind(
      option: "github-location", member: "gitHubLocation", name: "GitHub",
      required: ["repository", "commitId"], optional: [],
      requiredText: "repository and commitId"),
  ]

  private struct Kind {
    let option: String
    let member: String
    /// The kind as the service calls it.
    let name: String
    let required: [String]
    let optional: [String]
    let requiredText: String
  }
}
