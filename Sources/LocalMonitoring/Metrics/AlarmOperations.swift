// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Making, showing and setting alarms.
enum AlarmOperations {
  typealias State = LocalCloudWatchService.State

  static func putMetric(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try check(call)
    return put(nil, &state, call)
  }

  static func putComposite(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let rule = try CompositeRule(call.string("AlarmRule") ?? "")
    return put(rule, &state, call)
  }

  private static func put(
    _ rule: CompositeRule?, _ state: inout State, _ call: LocalCall
  ) -> Structure {
    let name = call.string("AlarmName") ?? ""
    let arn = call.place.arn("cloudwatch", "alarm:\(name)")
    var settings = call.input
    settings["Tags"] = nil
    let old = state.alarms[ByteName(name)]
    if old == nil { state.tags[ByteName(arn)] = MetricTagOperations.tags(call.list("Tags") ?? []) }
    var alarm = Alarm(
      name: name, arn: arn, settings: settings, rule: rule, configured: call.now,
      updated: old?.updated ?? call.now, transitioned: old?.transitioned ?? call.now)
    if let old {
      (alarm.state, alarm.reason, alarm.reasonData) = (old.state, old.reason, old.reasonData)
    }
    if rule == nil { alarm.nextEvaluation = alarm.evaluation(after: call.now) }
    state.alarms[ByteName(name)] = alarm
    let verb = old == nil ? "created" : "updated"
    let data: JSONNode = [
      "version": "1.0", "type": old == nil ? "Create" : "Update",
      old == nil ? "createdAlarm" : "updatedAlarm": JSONNode(.structure(settings)),
    ]
    state.note(alarm, "ConfigurationUpdate", "Alarm \"\(name)\" \(verb)", data, call.now)
    if rule != nil {
      AlarmEvaluation.evaluate(composite: name, because: nil, &state, in: call.place, call.turn)
    }
    return [:]
  }

  private static func check(_ call: LocalCall) throws {
    if let name = call.string("ExtendedStatistic") {
      guard let statistic = Statistic(name), statistic.isExtended else {
        throw CloudWatchFault.value(
          "The value \(name) for parameter ExtendedStatistic is not supported.")
      }
    }
    try check(option: "EvaluateLowSampleCountPercentile", ["evaluate", "ignore"], call)
    try check(option: "TreatMissingData", ["breaching", "notBreaching", "ignore", "missing"], call)
    let metrics = call.list("Metrics") ?? []
    if !metrics.isEmpty {
      guard call.string("MetricName") == nil else {
        throw CloudWatchFault.validation(
          "The parameters MetricName and Metrics are mutually exclusive and you have specified both."
        )
      }
      try MetricDataOperations.check(metrics)
    } else if call["EvaluationCriteria"] == nil {
      guard call.string("MetricName") != nil else {
        throw CloudWatchFault.validation(
          "At least one of the parameters must be specified: MetricName, Metrics.")
      }
      guard call.string("Statistic") != nil || call.string("ExtendedStatistic") != nil else {
        throw CloudWatchFault.validation("Must specify either Statistic or ExtendedStatistic")
      }
      try StatisticsOperations.check(period: call.integer("Period") ?? 60, "Period")
    }
    if let count = call.integer("DatapointsToAlarm"), let all = call.integer("EvaluationPeriods"),
      count > all
    {
      throw CloudWatchFault.validation(
        "DatapointsToAlarm must be less than or equal to EvaluationPeriods.")
    }
  }

  private static func check(option: String, _ choices: [String], _ call: LocalCall) throws {
    guard let value = call.string(option), !choices.contains(value) else { return }
    let list = choices.dropLast().joined(separator: ", ") + " and " + (choices.last ?? "")
    throw CloudWatchFault.validation(
      "Option \(value) is not supported. Supported options for parameter \(option) are \(list).")
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let names = call.list("AlarmNames").map { Set($0.compactMap { String($0) }) }
    let types = (call.list("AlarmTypes") ?? ["MetricAlarm"]).compactMap { String($0) }
    let (prefix, action) = (call.string("AlarmNamePrefix"), call.string("ActionPrefix"))
    let wanted = call.string("StateValue")
    let children = call.string("ChildrenOfAlarmName").map { name in
      Set(state.alarms[ByteName(name)]?.rule?.alarms ?? [])
    }
    let parent = call.string("ParentsOfAlarmName")
    let found = state.alarms.values.filter { alarm in
      if let children { return children.contains(alarm.name) }
      if let parent { return alarm.rule?.alarms.contains(parent) ?? false }
      return types.contains(alarm.kind) && (names?.contains(alarm.name) ?? true)
        && alarm.name.hasBytePrefix(prefix ?? "")
        && (wanted ?? alarm.state.rawValue)
          == alarm.state.rawValue
        && (action.map { action in
          [.ok, .alarm, .insufficientData].flatMap(alarm.actions).contains {
            $0.hasBytePrefix(action)
          }
        } ?? true)
    }
    guard
      let page = Pages(
        found, after: call.string("NextToken"), limit: call.limit("MaxRecords", usual: 50),
        name: \.name)
    else { throw ServiceFault("InvalidNextToken", "Invalid NextToken", status: 400) }
    var output: Structure = [
      "MetricAlarms": .list(page.elements.filter { !$0.isComposite }.map { $0.described() }),
      "CompositeAlarms": .list(page.elements.filter(\.isComposite).map { $0.described() }),
    ]
    output.set("NextToken", to: page.next.map(Value.string))
    return output
  }

  static func describeForMetric(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = MetricName(.structure(call.input))
    let found = state.alarms.values.filter { alarm in
      guard !alarm.isComposite else { return false }
      let simple =
        MetricName(.structure(alarm.settings)) == name
        && ["Statistic", "ExtendedStatistic", "Period", "Unit"].allSatisfy {
          call[$0] == nil || call[$0] == alarm.setting($0)
        }
      return simple
        || alarm.setting("Metrics")[...].contains { MetricName($0.MetricStat.Metric) == name }
    }
    return ["MetricAlarms": .list(found.map { $0.described() })]
  }

  static func history(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let types = call.list("AlarmTypes")?.compactMap { String($0) }
    let (start, end) = (call["StartDate"], call["EndDate"])
    var items = state.history.filter { item in
      (call.string("AlarmName") ?? item.alarm) == item.alarm
        && (call.string("HistoryItemType") ?? item.type) == item.type
        && (types?.contains(item.kind) ?? true)
        && (Timestamp(start).map { LocalInstant($0) <= item.time } ?? true)
        && (Timestamp(end).map { LocalInstant($0) >= item.time } ?? true)
    }
    if call.string("ScanBy") != "TimestampAscending" { items.reverse() }
    return try ListPage(
      call, of: items.count, size: 100, limit: "MaxRecords",
      fault: ServiceFault("InvalidNextToken", "The next token is invalid.")
    ).output("AlarmHistoryItems") { items[$0].shown }
  }

  static func setState(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("AlarmName") ?? ""
    let data = call.string("StateReasonData")
    if let data, (try? JSONNode(parsing: data)) == nil {
      throw CloudWatchFault.format("StateReasonData was not valid JSON")
    }
    guard state.alarms[ByteName(name)] != nil else { throw CloudWatchFault.noAlarm }
    AlarmEvaluation.transition(
      name, to: Alarm.State(rawValue: call.string("StateValue") ?? "") ?? .ok,
      call.string("StateReason") ?? "", data, &state, in: call.place, call.turn)
    return [:]
  }

  static func enable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    setActions(true, &state, call)
  }

  static func disable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    setActions(false, &state, call)
  }

  private static func setActions(
    _ flag: Bool, _ state: inout State, _ call: LocalCall
  ) -> Structure {
    for name in (call.list("AlarmNames") ?? []).compactMap({ String($0) }) {
      state.alarms.update(ByteName(name)) { alarm in
        alarm.settings["ActionsEnabled"] = .bool(flag)
        alarm.configured = call.now
      }
    }
    return [:]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    for name in (call.list("AlarmNames") ?? []).compactMap({ String($0) }) {
      guard let alarm = state.alarms[ByteName(name)] else { continue }
      state.note(
        alarm, "ConfigurationUpdate", "Alarm \"\(name)\" deleted",
        ["version": "1.0", "type": "Delete"], call.now)
      state.alarms[ByteName(name)] = nil
      state.tags[ByteName(alarm.arn)] = nil
    }
    return [:]
  }
}

extension LocalCloudWatchService.State {
  /// Adds an item to the history, which is kept for 30 days.
  mutating func note(
    _ alarm: Alarm, _ type: String, _ summary: String, _ data: JSONNode, _ now: LocalInstant
  ) {
    let oldest = now + .seconds(-30 * 86_400)
    history.removeAll { $0.time < oldest }
    history.append(
      AlarmHistoryItem(
        alarm: alarm.name, kind: alarm.kind, time: now, type: type, summary: summary,
        data: data.jsonText()))
  }
}
