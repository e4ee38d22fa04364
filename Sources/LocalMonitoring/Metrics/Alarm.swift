// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// An alarm of a metric, or of other alarms.
struct Alarm: Sendable {
  enum State: String, Sendable {
    case ok = "OK"
    case alarm = "ALARM"
    case insufficientData = "INSUFFICIENT_DATA"
  }

  let name: String
  let arn: String
  /// The parameters as they were given, without tags.
  var settings: Structure
  /// The rule of an alarm of alarms.
  let rule: CompositeRule?
  var state = State.insufficientData
  var reason = "Unchecked: Initial alarm creation"
  var reasonData: String?
  var configured: LocalInstant
  var updated: LocalInstant
  var transitioned: LocalInstant
  /// When the metric is looked at next.
  var nextEvaluation: LocalInstant?

  var isComposite: Bool { rule != nil }
  var kind: String { isComposite ? "CompositeAlarm" : "MetricAlarm" }

  func setting(_ name: String) -> Value { settings[name] ?? .null }

  /// The ARNs of what is done in a state.
  func actions(in state: State) -> [String] {
    let name =
      switch state {
      case .ok: "OKActions"
      case .alarm: "AlarmActions"
      case .insufficientData: "InsufficientDataActions"
      }
    return setting(name)[...].compactMap { String($0) }
  }

  /// The period in seconds.
  var period: Int64 {
    Int64(setting("Period"))
      ?? setting("Metrics")[...].compactMap { Int64($0.MetricStat.Period) ?? Int64($0.Period) }
      .max() ?? 60
  }

  /// When an alarm is evaluated after a time: each minute, or each ten seconds for shorter periods.
  func evaluation(after now: LocalInstant) -> LocalInstant {
    let step: Int64 = period < 60 ? 10_000_000 : 60_000_000
    return LocalInstant(microseconds: (now.microseconds / step + 1) * step)
  }

  /// The queries for the metric's data.
  var queries: [Value] {
    let given = setting("Metrics")[...]
    guard given.isEmpty else { return given }
    var stat: Structure = [
      "Metric": [
        "Namespace": setting("Namespace"), "MetricName": setting("MetricName"),
        "Dimensions": setting("Dimensions"),
      ],
      "Period": .integer(period),
      "Stat": setting("Statistic").isAbsent ? setting("ExtendedStatistic") : setting("Statistic"),
    ]
    stat.set("Unit", to: settings["Unit"])
    return [["Id": "m1", "MetricStat": .structure(stat)]]
  }

  func described() -> Value {
    var members = settings
    for name in ["OKActions", "AlarmActions", "InsufficientDataActions"]
    where members[name] == nil { members[name] = [] }
    if !isComposite, members["Dimensions"] == nil, members["Metrics"] == nil {
      members["Dimensions"] = []
    }
    members["ActionsEnabled"] = members["ActionsEnabled"] ?? true
    members["AlarmArn"] = .string(arn)
    members["StateValue"] = .string(state.rawValue)
    members["StateReason"] = .string(reason)
    members.set("StateReasonData", to: reasonData.map(Value.string))
    members["AlarmConfigurationUpdatedTimestamp"] = .timestamp(configured.timestamp)
    members["StateUpdatedTimestamp"] = .timestamp(updated.timestamp)
    members["StateTransitionedTimestamp"] = .timestamp(transitioned.timestamp)
    return .structure(members)
  }
}

/// An item of alarms' history.
struct AlarmHistoryItem: Sendable {
  let alarm: String
  let kind: String
  let time: LocalInstant
  let type: String
  let summary: String
  let data: String

  var shown: Value {
    [
      "AlarmName": .string(alarm), "AlarmType": .string(kind),
      "Timestamp": .timestamp(time.timestamp), "HistoryItemType": .string(type),
      "HistorySummary": .string(summary), "HistoryData": .string(data),
    ]
  }
}
