// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What the data of a metric say about an alarm.
struct AlarmFinding {
  let state: Alarm.State
  let reason: String
  let data: JSONNode

  private typealias Point = (time: Int64, value: Double)

  /// Looks at the data of the last periods.
  ///
  /// - Returns: `nil` if the state stays as it is.
  init?(_ alarm: Alarm, _ metrics: OrderedMap<MetricName, Metric>, now: LocalInstant) {
    let count = Int(Int64(alarm.setting("EvaluationPeriods")) ?? 1)
    let period = alarm.period
    guard let threshold = Double(alarm.setting("Threshold")), count > 0,
      let comparison = Comparison(String(alarm.setting("ComparisonOperator")) ?? ""),
      let found = Self.values(alarm, metrics, periods: count, now: now)
    else { return nil }
    let second = now.seconds
    // A few periods more than needed are looked at, for when some have no data.
    let times = (1...Int64(count + 2)).map { second - $0 * period }
    let points = times.compactMap { time -> Point? in found[time].map { (time, $0) } }
      .prefix(count).map(\.self)
    let needed = Int(Int64(alarm.setting("DatapointsToAlarm")) ?? Int64(count))
    let breaching = points.filter { comparison.holds($0.value, threshold) }.count
    let missing = count - points.count
    let treatment = String(alarm.setting("TreatMissingData")) ?? "missing"
    let decided: Alarm.State?
    switch treatment {
    case "breaching": decided = breaching + missing >= needed ? .alarm : .ok
    case "notBreaching": decided = breaching >= needed ? .alarm : .ok
    default:
      let isOK = points.count - breaching > count - needed
      let isClear: Alarm.State? = breaching >= needed ? .alarm : isOK ? .ok : nil
      if treatment == "ignore" {
        decided = isClear
      } else {
        decided = isClear ?? (points.isEmpty ? .insufficientData : breaching > 0 ? .alarm : .ok)
      }
    }
    guard let decided else { return nil }
    state = decided
    reason = Self.reason(
      decided, points, alarm, comparison, threshold, count: count, needed: needed,
      missing: missing)
    var evaluated = points.map { point -> JSONNode in
      [
        "timestamp": .string(AlarmText.date(LocalInstant(microseconds: point.time * 1_000_000))),
        "value": .number(JSONNumber(point.value)),
      ]
    }
    for time in times.prefix(count) where evaluated.count < count && found[time] == nil {
      evaluated.append([
        "timestamp": .string(AlarmText.date(LocalInstant(microseconds: time * 1_000_000)))
      ])
    }
    var data: JSONObject = ["version": "1.0", "queryDate": .string(AlarmText.date(now))]
    if let oldest = points.last {
      data["startDate"] = .string(
        AlarmText.date(LocalInstant(microseconds: oldest.time * 1_000_000)))
    }
    data["unit"] = String(alarm.setting("Unit")).map(JSONNode.string)
    data["statistic"] =
      (String(alarm.setting("Statistic"))
      ?? String(alarm.setting("ExtendedStatistic"))).map(JSONNode.string)
    data["period"] = .integer(period)
    data["recentDatapoints"] = .array(
      points.reversed().map { .number(JSONNumber($0.value)) })
    data["threshold"] = .number(JSONNumber(threshold))
    data["evaluatedDatapoints"] = .array(evaluated)
    self.data = .object(data)
  }

  /// The values of the alarm's metric by the starts of their periods.
  private static func values(
    _ alarm: Alarm, _ metrics: OrderedMap<MetricName, Metric>, periods: Int, now: LocalInstant
  ) -> [Int64: Double]? {
    let queries = alarm.queries
    let wanted = queries.first { Bool($0.ReturnData) ?? true }
    var evaluation = MetricQueryEvaluation(
      queries: queries, metrics: metrics, start: now.seconds - alarm.period * Int64(periods + 2),
      end: now.seconds)
    return try? evaluation.series(of: String(wanted?.Id) ?? "").first?.values
  }

  private static func reason(
    _ state: Alarm.State, _ points: [Point], _ alarm: Alarm, _ comparison: Comparison,
    _ threshold: Double, count: Int, needed: Int, missing: Int
  ) -> String {
    func number(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    if state == .insufficientData {
      return
        "Insufficient Data: \(number(count, "datapoint")) \(count == 1 ? "was" : "were") unknown."
    }
    guard !points.isEmpty else {
      let treated = state == .alarm ? "Breaching" : "NonBreaching"
      return "Threshold Crossed: no datapoints were received for \(number(count, "period")) and "
        + "\(number(missing, "missing datapoint")) \(missing == 1 ? "was" : "were") treated as "
        + "[\(treated)]."
    }
    let shown = points.filter { comparison.holds($0.value, threshold) == (state == .alarm) }
    let list = shown.map { "\($0.value) (\(AlarmText.shortDate($0.time)))" }.joined(separator: ", ")
    let verb = (shown.count == 1 ? "was" : "were") + (state == .alarm ? "" : " not")
    let end = "[\(list)] \(verb) \(comparison.words) the threshold (\(threshold))"
    guard !alarm.setting("DatapointsToAlarm").isAbsent else {
      return "Threshold Crossed: \(number(shown.count, "datapoint")) \(end)."
    }
    let least = state == .alarm ? needed : count - needed + 1
    let change = state == .alarm ? "OK -> ALARM" : "ALARM -> OK"
    return "Threshold Crossed: \(shown.count) out of the last \(number(count, "datapoint")) \(end) "
      + "(minimum \(number(least, "datapoint")) for \(change) transition)."
  }

  /// How values are compared with the threshold.
  enum Comparison: String {
    case greaterOrEqual = "GreaterThanOrEqualToThreshold"
    case greater = "GreaterThanThreshold"
    case less = "LessThanThreshold"
    case lessOrEqual = "LessThanOrEqualToThreshold"

    init?(_ name: String) { self.init(rawValue: name) }

    func holds(_ value: Double, _ threshold: Double) -> Bool { meaning.test(value, threshold) }

    var words: String { meaning.words }

    private var meaning: (words: String, test: (Double, Double) -> Bool) {
      switch self {
      case .greaterOrEqual: ("greater than or equal to", >=)
      case .greater: ("greater than", >)
      case .less: ("less than", <)
      case .lessOrEqual: ("less than or equal to", <=)
      }
    }
  }
}
