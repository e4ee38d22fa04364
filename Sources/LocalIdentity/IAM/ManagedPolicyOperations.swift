// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A managed policy with its versions.
struct ManagedPolicy: Sendable {
  struct Version: Sendable {
    let number: Int
    let document: String
    let created: LocalInstant

    var id: String { "v\(number)" }
  }

  let name: String
  let path: String
  let arn: String
  let id: String
  let description: String?
  let created: LocalInstant
  var updated: LocalInstant
  /// The newest last.
  var versions: [Version]
  var defaultVersion: Int
  var tags: [(key: String, value: String)] = []

  /// The document that counts.
  var document: String {
    versions.first { $0.number == defaultVersion }?.document ?? ""
  }
}

/// Managed policies: the account's, and those of AWS that are known here.
enum ManagedPolicyOperations {
  typealias State = LocalIAMService.State

  private static let mostVersions = 5

  static let all: [LocalOperation<State>] = [
    LocalOperation("CreatePolicy") { state, call in
      let document = try IAMDocument.checked(call.string("PolicyDocument") ?? "")
      let name = call.string("PolicyName") ?? ""
      let path = try IAMPath.checked(call.string("Path"))
      guard !state.policies.values.contains(where: { $0.name.lowercased() == name.lowercased() })
      else {
        throw ManagedPolicy.taken(name)
      }
      let arn = call.place.iamARN("policy\(path)\(name)")
      let policy = ManagedPolicy(
        name: name, path: path, arn: arn, id: call.turn.iamID("ANPA"),
        description: call.string("Description"), created: call.now, updated: call.now,
        versions: [.init(number: 1, document: document, created: call.now)], defaultVersion: 1,
        tags: try IAMTags.new(call))
      state.policies[arn] = policy
      var output = output(policy, state)
      if !policy.tags.isEmpty { output["Tags"] = IAMTags.value(of: policy.tags) }
      return ["Policy": .structure(output)]
    },
    LocalOperation("GetPolicy") { state, call in
      let policy = try policy(state, call)
      return ["Policy": .structure(output(policy, state, withDescription: true))]
    },
    LocalOperation("DeletePolicy") { state, call in
      let policy = try policy(state, call)
      guard attachments(policy, state) == 0 else {
        throw IAMFault.conflict("Cannot delete a policy attached to entities.")
      }
      guard policy.versions.count == 1 else {
        throw IAMFault.conflict(
          "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy."
        )
      }
      state.policies[policy.arn] = nil
      return [:]
    },
    LocalOperation("ListPolicies") { state, call in
      let scope = call.string("Scope") ?? "All"
      let onlyAttached = call.bool("OnlyAttached") ?? false
      let prefix = call.string("PathPrefix") ?? "/"
      let own = scope == "AWS" ? [] : Array(state.policies.values)
      let known = scope == "Local" ? [] : AWSManagedPolicies.all(call.place)
      let found = (own + known).filter { policy in
        policy.path.hasBytePrefix(prefix) && (!onlyAttached || attachments(policy, state) > 0)
      }
      return try IAMPage.output("Policies", found, call) { .structure(output($0, state)) }
    },
    LocalOperation("CreatePolicyVersion") { state, call in
      let document = try IAMDocument.checked(call.string("PolicyDocument") ?? "")
      return try change(&state, call) { policy in
        guard policy.versions.count < mostVersions else {
          throw IAMFault.limit(
            "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version."
          )
        }
        let number = (policy.versions.last?.number ?? 0) + 1
        policy.versions.append(.init(number: number, document: document, created: call.now))
        if call.bool("SetAsDefault") == true { policy.defaultVersion = number }
        policy.updated = call.now
        return [
          "PolicyVersion": version(policy.versions[policy.versions.count - 1], policy)
        ]
      }
    },
    LocalOperation("GetPolicyVersion") { state, call in
      let policy = try policy(state, call)
      let found = policy.versions[try index(policy, call)]
      var output = Structure(version(found, policy)) ?? [:]
      output["Document"] = .string(IAMDocument.encoded(found.document))
      return ["PolicyVersion": .structure(output)]
    },
    LocalOperation("ListPolicyVersions") { state, call in
      let policy = try policy(state, call)
      return try IAMPage.output("Versions", policy.versions.reversed(), call) {
        version($0, policy)
      }
    },
    LocalOperation("SetDefaultPolicyVersion") { state, call in
      try change(&state, call) { policy in
        policy.defaultVersion = policy.versions[try index(policy, call)].number
        policy.updated = call.now
        return [:]
      }
    },
    LocalOperation("DeletePolicyVersion") { state, call in
      try change(&state, call) { policy in
        let index = try index(policy, call)
        guard policy.versions[index].number != policy.defaultVersion else {
          throw IAMFault.conflict("Cannot delete the default version of a policy.")
        }
        policy.versions.remove(at: index)
        return [:]
      }
    },
    LocalOperation("ListEntitiesForPolicy") { state, call in
      let policy = try policy(state, call)
      let filter = call.string("EntityFilter")
      let prefix = call.string("PathPrefix") ?? "/"
      var output: Structure = ["IsTruncated": false]
      for kind in Entity.Kind.allCases {
        let isWanted = filter == nil || filter == kind.rawValue
        let usesBoundary = call.string("PolicyUsageFilter") == "PermissionsBoundary"
        let found = state[kind].values.filter { entity in
          (usesBoundary ? entity.boundary == policy.arn : entity.attached.contains(policy.arn))
            && entity.path.hasBytePrefix(prefix)
        }
        output["Policy\(kind.rawValue)s"] = .list(
          isWanted
            ? found.map {
              ["\(kind.rawValue)Name": .string($0.name), "\(kind.rawValue)Id": .string($0.id)]
            } : [])
      }
      return output
    },
  ]

  private static func policy(_ state: State, _ call: LocalCall) throws -> ManagedPolicy {
    let arn = call.string("PolicyArn") ?? ""
    guard let policy = state.policy(arn, call.place) else { throw ManagedPolicy.missing(arn) }
    return policy
  }

  private static func change(
    _ state: inout State, _ call: LocalCall, _ body: (inout ManagedPolicy) throws -> Structure
  ) throws -> Structure {
    guard AWSManagedPolicies.policy(call.string("PolicyArn") ?? "", call.place) == nil else {
      throw ServiceFault("AccessDenied", "Policies of AWS can't be changed.", status: 403)
    }
    return try state.change(ManagedPolicy.self, call, body)
  }

  private static func index(_ policy: ManagedPolicy, _ call: LocalCall) throws -> Int {
    let id = call.string("VersionId") ?? ""
    guard let index = policy.versions.firstIndex(where: { $0.id == id }) else {
      throw IAMFault.noSuchEntity(
        "Policy \(policy.arn) version \(id) does not exist or is not attachable.")
    }
    return index
  }

  /// How many entities a policy is attached to.
  static func attachments(_ policy: ManagedPolicy, _ state: State) -> Int {
    Entity.Kind.allCases.reduce(0) { sum, kind in
      sum + state[kind].values.count { $0.attached.contains(policy.arn) }
    }
  }

  static func output(
    _ policy: ManagedPolicy, _ state: State, withDescription: Bool = false
  ) -> Structure {
    let boundaries = Entity.Kind.allCases.reduce(0) { sum, kind in
      sum + state[kind].values.count { $0.boundary == policy.arn }
    }
    var output: Structure = [
      "PolicyName": .string(policy.name), "PolicyId": .string(policy.id),
      "Arn": .string(policy.arn), "Path": .string(policy.path),
      "DefaultVersionId": .string("v\(policy.defaultVersion)"),
      "AttachmentCount": .integer(Int64(attachments(policy, state))),
      "PermissionsBoundaryUsageCount": .integer(Int64(boundaries)), "IsAttachable": true,
      "CreateDate": .timestamp(policy.created.timestamp),
      "UpdateDate": .timestamp(policy.updated.timestamp),
    ]
    if withDescription {
      output["Description"] = policy.description.map { .string($0) }
      output["Tags"] = IAMTags.value(of: policy.tags)
    }
    return output
  }

  /// A version as responses have it.
  static func version(_ version: ManagedPolicy.Version, _ policy: ManagedPolicy) -> Value {
    [
      "VersionId": .string(version.id),
      "IsDefaultVersion": .bool(version.number == policy.defaultVersion),
      "CreateDate": .timestamp(version.created.timestamp),
    ]
  }
}

extension LocalIAMService.State {
  /// A policy of the account or of AWS.
  func policy(_ arn: String, _ place: Place) -> ManagedPolicy? {
    policies[arn] ?? AWSManagedPolicies.policy(arn, place)
  }
}
