// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSCredentials
import AWSProtocols
import CommandSupport

/// `whoami`: the identity that calls are made with, and where it comes from. The AWS CLI has no such
/// command.
enum WhoAmI {
  static let command = CustomCommand(
    "whoami", summary: "Shows the account and the identity in use, and where its keys are from."
  ) { run in
    let identity = try await identity(run)
    if run.globals.output == nil, run.globals.query == nil {
      try run.write(lines(identity))
    } else {
      try run.show(.structure(identity), title: "whoami")
    }
    return 0
  }

  /// Where a call goes if no region is set: everyone's keys are known there.
  private static let defaultRegion = "us-east-1"

  private static func identity(_ run: CustomRun) async throws -> Structure {
    let region = try run.region()
    let callRegion = region ?? defaultRegion
    let keys = run.globals.signsRequests ? try await run.credentials().method : nil
    let caller = try await run.service("sts", region: callRegion)("GetCallerIdentity")
    return [
      "Account": caller["Account"], "Alias": try await alias(run, region: callRegion),
      "Arn": caller["Arn"], "UserId": caller["UserId"],
      "Profile": try run.profile().map { .string($0) } ?? .null,
      "Region": region.map { .string($0) } ?? .null,
      "Credentials": keys.map { .string($0) } ?? .null,
    ]
  }

  /// The account's alias; null if it has none, or if the identity mustn't ask.
  private static func alias(_ run: CustomRun, region: String) async throws -> Value {
    do {
      let answer = try await run.service("iam", region: region)("ListAccountAliases")
      return [Value](answer["AccountAliases"])?.first ?? .null
    } catch is ServiceFailure {
      return .null
    }
  }

  private static func lines(_ identity: Structure) -> String {
    let width = identity.reduce(0) { max($0, $1.name.utf8.count) }
    return identity.reduce("") { text, member in
      let blanks = String(repeating: " ", count: width - member.name.utf8.count)
      return text + "\(member.name)\(blanks)  \(String(member.value) ?? "-")\n"
    }
  }
}
