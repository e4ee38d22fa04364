// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What gives a role to an instance of EC2.
struct InstanceProfile: Sendable {
  let name: String
  let path: String
  let id: String
  let created: LocalInstant
  var role: String?
  var tags: [(key: String, value: String)] = []

  func output(_ state: LocalIAMService.State, _ place: Place) -> Structure {
    let roles = role.flatMap { state.roles[$0] }.map { [$0] } ?? []
    var output: Structure = [
      "Path": .string(path), "InstanceProfileName": .string(name),
      "InstanceProfileId": .string(id),
      "Arn": .string(place.iamARN("instance-profile\(path)\(name)")),
      "CreateDate": .timestamp(created.timestamp),
      "Roles": .list(roles.map { .structure($0.output(place, withDetails: false)) }),
    ]
    if !tags.isEmpty { output["Tags"] = IAMTags.value(of: tags) }
    return output
  }
}

/// Instance profiles.
enum InstanceProfileOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("CreateInstanceProfile") { state, call in
      let profile = InstanceProfile(
        name: try state.newName(InstanceProfile.self, call),
        path: try IAMPath.checked(call.string("Path")), id: call.turn.iamID("AIPA"),
        created: call.now, tags: try IAMTags.new(call))
      state.profiles[profile.name] = profile
      return ["InstanceProfile": .structure(profile.output(state, call.place))]
    },
    LocalOperation("GetInstanceProfile") { state, call in
      let profile = try state.find(InstanceProfile.self, call)
      return ["InstanceProfile": .structure(profile.output(state, call.place))]
    },
    LocalOperation("DeleteInstanceProfile") { state, call in
      let profile = try state.find(InstanceProfile.self, call)
      guard profile.role == nil else {
        throw IAMFault.conflict(
          "Cannot delete entity, must remove roles from instance profile first.")
      }
      state.profiles[profile.name] = nil
      return [:]
    },
    LocalOperation("ListInstanceProfiles") { state, call in
      let prefix = call.string("PathPrefix") ?? "/"
      let found = state.profiles.values.filter { $0.path.hasBytePrefix(prefix) }
      return try IAMPage.output("InstanceProfiles", found, call) {
        .structure($0.output(state, call.place))
      }
    },
    LocalOperation("ListInstanceProfilesForRole") { state, call in
      let role = try state.entity(.role, call)
      let found = state.profiles.values.filter { $0.role == role.name }
      return try IAMPage.output("InstanceProfiles", found, call) {
        .structure($0.output(state, call.place))
      }
    },
    LocalOperation("AddRoleToInstanceProfile") { state, call in
      let role = try state.entity(.role, call)
      return try state.change(InstanceProfile.self, call) { profile in
        guard profile.role == nil else {
          throw IAMFault.limit("Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1")
        }
        profile.role = role.name
        return [:]
      }
    },
    LocalOperation("RemoveRoleFromInstanceProfile") { state, call in
      let role = try state.entity(.role, call)
      return try state.change(InstanceProfile.self, call) { profile in
        guard profile.role == role.name else {
          throw IAMFault.noSuchEntity(
            "The role with name \(role.name) cannot be found in the instance profile.")
        }
        profile.role = nil
        return [:]
      }
    },
  ]
}
