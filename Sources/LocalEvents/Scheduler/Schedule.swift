// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A group of schedules.
struct ScheduleGroup: Sendable {
  let name: String
  let arn: String
  let created: LocalInstant
  var schedules = OrderedMap<ByteName, Schedule>()
  var tags = OrderedMap<ByteName, String>()

  var shown: Structure {
    [
      "Name": .string(name), "Arn": .string(arn), "State": "ACTIVE",
      "CreationDate": .timestamp(created.timestamp),
      "LastModificationDate": .timestamp(created.timestamp),
    ]
  }
}

/// A schedule.
struct Schedule: Sendable {
  let name: String
  let group: String
  let arn: String
  let created: LocalInstant
  var modified: LocalInstant
  /// What was set, with what AWS sets if nothing was.
  var settings: Structure
  var expression: ScheduleExpression
  /// When it is due next by its expression; `nil` if never again.
  var next: LocalInstant?

  var isEnabled: Bool { settings.text("State") != "DISABLED" }

  /// When its target is called: in a flexible window, at a time that the schedule's ARN determines.
  var due: LocalInstant? {
    guard isEnabled, let next else { return nil }
    let window = settings.members("FlexibleTimeWindow")
    guard window.text("Mode") == "FLEXIBLE",
      case .integer(let minutes)? = window["MaximumWindowInMinutes"],
      minutes > 0
    else { return next }
    let number = arn.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return next + .seconds(Int64(number % UInt64(minutes * 60)))
  }

  /// The instant of a setting.
  func instant(_ name: String) -> LocalInstant? {
    if case .timestamp(let time)? = settings[name] { LocalInstant(time) } else { nil }
  }

  /// Finds out when it is due the first time.
  mutating func begin(at now: LocalInstant) {
    let start = instant("StartDate") ?? now
    next = expression.isRate ? max(start, now) : expression.next(after: max(start, now))
    end()
  }

  /// Goes on to the next time.
  mutating func goOn() {
    next = next.flatMap { expression.next(after: $0) }
    end()
  }

  private mutating func end() {
    guard let next, let last = instant("EndDate"), next > last else { return }
    self.next = nil
  }

  /// The schedule as `GetSchedule` has it.
  var shown: Structure {
    var shown = settings
    shown.merge([
      "Name": .string(name), "GroupName": .string(group), "Arn": .string(arn),
      "CreationDate": .timestamp(created.timestamp),
      "LastModificationDate": .timestamp(modified.timestamp),
    ])
    return shown
  }

  /// The schedule as `ListSchedules` has it.
  var summary: Structure {
    var summary = shown.only([
      "Name", "GroupName", "Arn", "State", "CreationDate", "LastModificationDate",
    ])
    summary["Target"] = .structure(settings.members("Target").only(["Arn"]))
    return summary
  }
}
