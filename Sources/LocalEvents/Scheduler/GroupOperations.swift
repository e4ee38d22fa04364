// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Groups of schedules, and their tags.
enum GroupOperations {
  typealias State = LocalSchedulerService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard state.groups[ByteName(name)] == nil else {
      throw SchedulerFault.exists("Schedule group \(name) already exists.")
    }
    var group = ScheduleGroup(
      name: name, arn: call.place.arn("scheduler", "schedule-group/\(name)"), created: call.now)
    Tags.add(call.list("Tags") ?? [], to: &group.tags)
    state.groups[ByteName(name)] = group
    return ["ScheduleGroupArn": .string(group.arn)]
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.group(call, "Name").shown
  }

  /// Deletes a group with all that is in it.
  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let group = try state.group(call, "Name")
    guard group.name != "default" else {
      throw SchedulerFault.invalid("The default schedule group can't be deleted.")
    }
    state.groups[ByteName(group.name)] = nil
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let groups = state.groups.values.filter { call.wants($0.name) }.sorted { left, right in
      (right.name == "default" ? 0 : 1, left.created)
        > (left.name == "default" ? 0 : 1, right.created)
    }
    return try call.page(groups.map(\.shown), as: "ScheduleGroups", limit: "MaxResults")
  }

  static let tagging = Tags.operations { (state: inout State, call, body) in
    let arn = call.string("ResourceArn") ?? ""
    let name = ARN(arn)?.resourceParts.last ?? ""
    guard let result = state.groups.update(ByteName(name), { body(&$0.tags) }) else {
      throw SchedulerFault.noGroup(name)
    }
    return result
  }
}
