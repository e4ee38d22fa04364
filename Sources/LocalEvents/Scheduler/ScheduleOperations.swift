// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Schedules.
enum ScheduleOperations {
  typealias State = LocalSchedulerService.State

  private static let settings = [
    "ActionAfterCompletion", "Description", "EndDate", "FlexibleTimeWindow", "KmsKeyArn",
    "ScheduleExpression", "ScheduleExpressionTimezone", "StartDate", "State", "Target",
  ]

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let group = try state.group(call)
    guard group.schedules[ByteName(name)] == nil else {
      throw SchedulerFault.exists("Schedule \(name) already exists.")
    }
    let (members, expression) = try checked(call)
    var schedule = Schedule(
      name: name, group: group.name,
      arn: call.place.arn("scheduler", "schedule/\(group.name)/\(name)"), created: call.now,
      modified: call.now, settings: members, expression: expression)
    schedule.begin(at: call.now)
    state.insert(schedule)
    return ["ScheduleArn": .string(schedule.arn)]
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var schedule = try schedule(state, call)
    (schedule.settings, schedule.expression) = try checked(call)
    schedule.modified = call.now
    schedule.begin(at: call.now)
    state.insert(schedule)
    return ["ScheduleArn": .string(schedule.arn)]
  }

  /// The settings of a request, completed.
  private static func checked(
    _ call: LocalCall
  ) throws -> (Structure, ScheduleExpression) {
    let text = call.string("ScheduleExpression") ?? ""
    guard let expression = ScheduleExpression(text, anyNumber: true) else {
      throw SchedulerFault.invalid("Invalid Schedule Expression \(text).")
    }
    var members = call.input.only(settings)
    let zone = call.string("ScheduleExpressionTimezone") ?? "UTC"
    guard ["UTC", "Etc/UTC", "GMT", "Etc/GMT"].contains(zone) else {
      throw SchedulerFault.invalid(
        "The local AWS has no time zones: ScheduleExpressionTimezone must be UTC, not \(zone).")
    }
    members["ScheduleExpressionTimezone"] = .string(zone)
    if case .timestamp(let start)? = members["StartDate"], !expression.isOnce {
      guard LocalInstant(start) + .seconds(300) >= call.now else {
        throw SchedulerFault.invalid(
          "The StartDate you specify cannot be earlier than 5 minutes ago.")
      }
      if case .timestamp(let end)? = members["EndDate"], end <= start {
        throw SchedulerFault.invalid("The EndDate you specify must be after the StartDate.")
      }
    }
    var target = members.members("Target")
    let arn = target.text("Arn") ?? ""
    guard ARN(arn) != nil else {
      throw SchedulerFault.invalid("Provided Arn is not in correct format.")
    }
    if arn.utf8.ends(with: ".fifo".utf8), ARN(arn)?.service == "sqs",
      target["SqsParameters"] == nil
    {
      throw SchedulerFault.invalid(
        "SqsParameters must be specified for FIFO queue targets.")
    }
    var retries = target.members("RetryPolicy")
    if retries["MaximumEventAgeInSeconds"] == nil { retries["MaximumEventAgeInSeconds"] = 86_400 }
    if retries["MaximumRetryAttempts"] == nil { retries["MaximumRetryAttempts"] = 185 }
    target["RetryPolicy"] = .structure(retries)
    members["Target"] = .structure(target)
    if members["State"] == nil { members["State"] = "ENABLED" }
    if members["ActionAfterCompletion"] == nil { members["ActionAfterCompletion"] = "NONE" }
    return (members, expression)
  }

  private static func schedule(_ state: State, _ call: LocalCall) throws -> Schedule {
    let name = call.string("Name") ?? ""
    guard let schedule = try state.group(call).schedules[ByteName(name)] else {
      throw SchedulerFault.noSchedule(name)
    }
    return schedule
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try schedule(state, call).shown
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let schedule = try schedule(state, call)
    _ = state.groups.update(ByteName(schedule.group)) {
      $0.schedules[ByteName(schedule.name)] = nil
    }
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let groups = call["GroupName"] == nil ? Array(state.groups.values) : [try state.group(call)]
    let wanted = call.string("State")
    let schedules = groups.flatMap { Array($0.schedules.values) }.filter { schedule in
      call.wants(schedule.name)
        && (wanted == nil || schedule.settings.text("State") == wanted)
    }
    return try call.page(
      schedules.sorted { $0.created > $1.created }.map(\.summary), as: "Schedules",
      limit: "MaxResults")
  }
}

extension LocalSchedulerService.State {
  /// The group that a request names, or the default one.
  ///
  /// - Throws: The fault of a group that isn't there.
  func group(_ call: LocalCall, _ parameter: String = "GroupName") throws -> ScheduleGroup {
    let name = call.string(parameter) ?? "default"
    guard let group = groups[ByteName(name)] else { throw SchedulerFault.noGroup(name) }
    return group
  }

  /// Puts a schedule into its group.
  mutating func insert(_ schedule: Schedule) {
    _ = groups.update(ByteName(schedule.group)) {
      $0.schedules[ByteName(schedule.name)] = schedule
    }
  }
}
