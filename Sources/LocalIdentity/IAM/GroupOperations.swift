// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Groups and their members.
enum GroupOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("CreateGroup") { state, call in
      let group = try Entity(.group, call)
      try state.add(group)
      return ["Group": .structure(group.output(call.place))]
    },
    LocalOperation("GetGroup") { state, call in
      let group = try state.entity(.group, call)
      let users = state.users.values.filter { $0.groups.contains(group.name) }
      var output = try IAMPage.output("Users", users, call) { user in
        .structure(user.output(call.place, withDetails: false))
      }
      output["Group"] = .structure(group.output(call.place))
      return output
    },
    LocalOperation("UpdateGroup") { state, call in
      let (old, new) = (call.string("GroupName") ?? "", call.string("NewGroupName"))
      if let new, new != old, state.groups[new] != nil {
        throw IAMFault.exists("Group with name \(new) already exists.")
      }
      let path = try call.string("NewPath").map { try IAMPath.checked($0) }
      _ = try state.change(.group, call) { group in
        group.path = path ?? group.path
        group.name = new ?? old
        return [:]
      }
      if let new, new != old {
        for (name, user) in state.users.entries() where user.groups.contains(old) {
          state.users.update(name) { user in
            user.groups = user.groups.map { $0 == old ? new : $0 }
          }
        }
      }
      return [:]
    },
    LocalOperation("DeleteGroup") { state, call in
      let group = try state.entity(.group, call)
      guard !state.users.values.contains(where: { $0.groups.contains(group.name) }) else {
        throw IAMFault.conflict("Cannot delete entity, must remove users from group first.")
      }
      try state.checkIsBare(group)
      state.groups[group.name] = nil
      return [:]
    },
    LocalOperation("AddUserToGroup") { state, call in
      let group = try state.entity(.group, call)
      return try state.change(.user, call) { user in
        if !user.groups.contains(group.name) { user.groups.append(group.name) }
        return [:]
      }
    },
    LocalOperation("RemoveUserFromGroup") { state, call in
      let group = try state.entity(.group, call)
      return try state.change(.user, call) { user in
        guard user.groups.contains(group.name) else {
          throw IAMFault.noSuchEntity("User \(user.name) not in group \(group.name)")
        }
        user.groups.removeAll { $0 == group.name }
        return [:]
      }
    },
    LocalOperation("ListGroupsForUser") { state, call in
      let groups = try state.entity(.user, call).groups.compactMap { state.groups[$0] }
      return try IAMPage.output("Groups", groups, call) { .structure($0.output(call.place)) }
    },
  ]
}
