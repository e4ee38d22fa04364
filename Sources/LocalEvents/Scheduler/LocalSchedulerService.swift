// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

/// The local AWS's EventBridge Scheduler: schedules in groups, in UTC.
///
/// Source: the API reference and user guide of Amazon EventBridge Scheduler.
package enum LocalSchedulerService: LocalService {
  /// What an account has in a region.
  package struct State: Sendable {
    let place: Place
    var groups = OrderedMap<ByteName, ScheduleGroup>()

    init(_ place: Place) {
      self.place = place
      groups[ByteName("default")] = ScheduleGroup(
        name: "default", arn: place.arn("scheduler", "schedule-group/default"),
        created: LocalInstant(microseconds: 0))
    }
  }

  package static let name = "scheduler"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State(place) }

  package static let operations: [LocalOperation<State>] =
    [
      LocalOperation("CreateSchedule", ScheduleOperations.create),
      LocalOperation("GetSchedule", ScheduleOperations.get),
      LocalOperation("UpdateSchedule", ScheduleOperations.update),
      LocalOperation("DeleteSchedule", ScheduleOperations.delete),
      LocalOperation("ListSchedules", ScheduleOperations.list),
      LocalOperation("CreateScheduleGroup", GroupOperations.create),
      LocalOperation("GetScheduleGroup", GroupOperations.get),
      LocalOperation("DeleteScheduleGroup", GroupOperations.delete),
      LocalOperation("ListScheduleGroups", GroupOperations.list),
    ] + GroupOperations.tagging
}

/// Scheduler's errors in its words.
enum SchedulerFault {
  static let invalid = FaultKind("ValidationException")

  static func noSchedule(_ name: String) -> ServiceFault {
    ServiceFault("ResourceNotFoundException", "Schedule \(name) does not exist.")
  }

  static func noGroup(_ name: String) -> ServiceFault {
    ServiceFault("ResourceNotFoundException", "Schedule group \(name) does not exist.")
  }

  static let exists = FaultKind("ConflictException")
}
