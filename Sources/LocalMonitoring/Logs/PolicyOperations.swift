// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Policies: of resources, of the account, of data protection. They are stored.
enum PolicyOperations {
  typealias State = LocalLogsService.State

  // MARK: Resources

  static func putResource(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = ByteName(call.string("policyName") ?? call.string("resourceArn") ?? "")
    guard !name.text.isEmpty, let document = call.string("policyDocument") else {
      throw LogsFault.parameter("policyName or resourceArn, and policyDocument are required.")
    }
    try check(document)
    guard state.resourcePolicies[name] != nil || state.resourcePolicies.count < 10 else {
      throw LogsFault.limit
    }
    var policy: Structure = [
      "policyDocument": .string(document), "lastUpdatedTime": .integer(call.now.milliseconds),
      "policyScope": call.string("resourceArn") == nil ? "ACCOUNT" : "RESOURCE",
    ]
    policy.set("policyName", to: call["policyName"])
    policy.set("resourceArn", to: call["resourceArn"])
    if call.string("resourceArn") != nil {
      let old = state.resourcePolicies[name].flatMap { String($0["revisionId"]) }
      guard call.string("expectedRevisionId") ?? old == old else {
        throw ServiceFault(
          "OperationAbortedException", "The expected revision isn't the policy's revision.")
      }
      policy["revisionId"] = .string(call.turn.uuid())
    }
    state.resourcePolicies[name] = policy
    var output: Structure = ["resourcePolicy": .structure(policy)]
    output.set("revisionId", to: policy["revisionId"])
    return output
  }

  private static func check(_ document: String) throws {
    guard (try? JSONNode(parsing: document)) != nil else {
      throw LogsFault.parameter("Invalid policy document: it isn't JSON.")
    }
  }

  static func describeResource(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (resource, scope) = (call["resourceArn"], call["policyScope"])
    var wanted = state.resourcePolicies
    for (name, policy) in state.resourcePolicies.entries()
    where (resource ?? policy["resourceArn"]) != policy["resourceArn"]
      || (scope ?? policy["policyScope"]) != policy["policyScope"]
    {
      wanted[name] = nil
    }
    return call.page(wanted, as: "resourcePolicies")
  }

  static func deleteResource(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("policyName") ?? call.string("resourceArn") ?? ""
    guard state.resourcePolicies[ByteName(name)] != nil else {
      throw LogsFault.notFound("Policy with name [\(name)] does not exist")
    }
    state.resourcePolicies[ByteName(name)] = nil
    return [:]
  }

  // MARK: Accounts

  private static func accountName(_ call: LocalCall) -> ByteName {
    ByteName("\(call.string("policyType") ?? "") \(call.string("policyName") ?? "")")
  }

  static func putAccount(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try check(call.string("policyDocument") ?? "")
    var policy = call.input
    policy["dryRun"] = nil
    policy["scope"] = call["scope"] ?? "ALL"
    policy["accountId"] = .string(call.place.account)
    policy["lastUpdatedTime"] = .integer(call.now.milliseconds)
    state.accountPolicies[accountName(call)] = policy
    return ["accountPolicy": .structure(policy)]
  }

  static func describeAccount(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let prefix = accountName(call).text
    let isExact = call.string("policyName") != nil
    return call.page(state.accountPolicies, as: "accountPolicies") {
      isExact ? $0 == prefix : $0.hasBytePrefix(prefix)
    }
  }

  static func deleteAccount(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = accountName(call)
    guard state.accountPolicies[name] != nil else {
      throw LogsFault.notFound(
        "Policy with name [\(call.string("policyName") ?? "")] does not exist")
    }
    state.accountPolicies[name] = nil
    return [:]
  }

  // MARK: Data protection

  static func putProtection(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let document = call.string("policyDocument") ?? ""
    try check(document)
    try state.withGroup(call) { $0.dataProtection = (document, call.now) }
    return try getProtection(&state, call)
  }

  static func getProtection(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withGroup(call) { group in
      var output: Structure = ["logGroupIdentifier": call["logGroupIdentifier"] ?? .null]
      if let (policy, updated) = group.dataProtection {
        output["policyDocument"] = .string(policy)
        output["lastUpdatedTime"] = .integer(updated.milliseconds)
      }
      return output
    }
  }

  static func deleteProtection(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withGroup(call) { $0.dataProtection = nil }
    return [:]
  }
}
