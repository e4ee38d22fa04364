// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Data of many metrics and expressions.
enum MetricDataOperations {
  typealias State = LocalCloudWatchService.State

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let queries = call.list("MetricDataQueries") ?? []
    guard queries.count <= 500 else {
      throw CloudWatchFault.validation(
        "The collection MetricDataQueries must not have a size greater than 500.")
    }
    let (start, end) = (call.second("StartTime"), call.second("EndTime"))
    guard start != end else {
      throw CloudWatchFault.validation(
        "The parameter StartTime must not equal parameter EndTime.")
    }
    guard start < end else {
      throw CloudWatchFault.validation("The parameter EndTime must be greater than StartTime.")
    }
    try check(queries)
    var evaluation = MetricQueryEvaluation(
      queries: queries, metrics: state.metrics, start: start, end: end)
    var results: [(query: Value, series: MetricSeries)] = []
    for query in queries {
      let series = try evaluation.series(of: String(query.Id) ?? "")
      guard Bool(query.ReturnData) ?? true else { continue }
      results += series.map { (query, $0) }
    }
    return try page(results, call)
  }

  static func check(_ queries: [Value]) throws {
    var ids: Set<String> = []
    for (index, query) in queries.enumerated() {
      let path = "MetricDataQueries.member.\(index + 1)"
      let id = String(query.Id) ?? ""
      let hasForm =
        id.utf8.first?.isASCIISmallLetter ?? false
        && id.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }
      guard hasForm else {
        throw CloudWatchFault.validation(
          "The value \(id) for parameter \(path).Id is not matching the expected pattern "
            + "^[a-z][a-zA-Z0-9_]*$.")
      }
      guard ids.insert(id).inserted else {
        throw CloudWatchFault.validation(
          "The values for parameter Id in MetricDataQueries are not unique.")
      }
      switch (query.MetricStat.isAbsent, query.Expression.isAbsent) {
      case (true, true):
        throw CloudWatchFault.validation("The parameter \(path).MetricStat is required.\n")
      case (false, false):
        throw CloudWatchFault.validation(
          "The parameters \(path).Expression and \(path).MetricStat are mutually exclusive and you "
            + "have specified both.")
      case (false, true):
        try StatisticsOperations.check(
          period: Int64(query.MetricStat.Period) ?? 0, "\(path).MetricStat.Period")
        let name = String(query.MetricStat.Stat) ?? ""
        guard Statistic(name) != nil else {
          throw CloudWatchFault.validation(
            "The value \(name) for parameter \(path).MetricStat.Stat is not supported.")
        }
      case (true, false): break
      }
    }
  }

  /// A page of so many points.
  private static func page(
    _ results: [(query: Value, series: MetricSeries)], _ call: LocalCall
  ) throws -> Structure {
    let isAscending = call.string("ScanBy") == "TimestampAscending"
    let page = try ListPage(
      call, of: results.reduce(0) { $0 + $1.series.points.count }, size: 100_800,
      limit: "MaxDatapoints",
      fault: ServiceFault("InvalidNextToken", "The next token is invalid."))
    var position = 0
    var shown: [Value] = []
    for (query, series) in results {
      var points = series.points
      if !isAscending { points.reverse() }
      let all = position..<position + points.count
      let wanted = page.range.clamped(to: all)
      let part = points[wanted.lowerBound - position..<wanted.upperBound - position]
      position = all.upperBound
      guard !part.isEmpty || points.isEmpty && page.range.lowerBound == 0 else { continue }
      var result: Structure = [
        "Id": query.Id, "Label": .string(series.label), "StatusCode": "Complete",
        "Timestamps": .list(part.map { .timestamp(Timestamp(seconds: $0.time)) }),
        "Values": .list(part.map { .double($0.value) }),
      ]
      if series.units.count > 1 {
        result["Messages"] = [
          [
            "Code": "MultipleUnits",
            "Value":
              "Multiple units returned: '[\(series.units.joined(separator: ", "))]'",
          ]
        ]
      }
      shown.append(.structure(result))
    }
    var output: Structure = ["MetricDataResults": .list(shown), "Messages": []]
    output["NextToken"] = page.next
    return output
  }
}

/// Values by times.
struct MetricSeries: Sendable {
  var label: String
  var period: Int64
  var values: [Int64: Double]
  /// The units of the data, if no unit was asked for.
  var units: [String] = []

  var points: [(time: Int64, value: Double)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func mapValues(_ body: (Double) -> Double) -> MetricSeries {
    var copy = self
    copy.values = values.mapValues(body).filter { $0.value.isFinite }
    return copy
  }
}

/// Evaluates queries, which may be about each other.
struct MetricQueryEvaluation {
  let queries: [Value]
  let metrics: OrderedMap<MetricName, Metric>
  let start: Int64
  let end: Int64
  private var done: [String: [MetricSeries]] = [:]
  private var pending: Set<String> = []

  init(queries: [Value], metrics: OrderedMap<MetricName, Metric>, start: Int64, end: Int64) {
    (self.queries, self.metrics, self.start, self.end) = (queries, metrics, start, end)
  }

  /// The series of a query: one, but for lists of metrics.
  mutating func series(of id: String) throws -> [MetricSeries] {
    if let series = done[id] { return series }
    guard let query = queries.first(where: { $0.Id == .string(id) }) else {
      throw CloudWatchFault.validation("Error in expression '\(id)': Unknown ID")
    }
    guard pending.insert(id).inserted else {
      throw CloudWatchFault.validation(
        "Error in expression '\(id)': The expression refers to itself")
    }
    defer { pending.remove(id) }
    let series = try String(query.Expression).map { try expression($0, query) } ?? [stat(query)]
    done[id] = series
    return series
  }

  private func stat(_ query: Value) -> MetricSeries {
    let stat = query.MetricStat
    let name = MetricName(stat.Metric)
    var series = self.series(
      name, String(stat.Stat) ?? "", Int64(stat.Period) ?? 60, unit: String(stat.Unit))
    series.label = String(query.Label) ?? label(name.name, stat)
    return series
  }

  /// The metric's name, and the statistic and period where queries differ in them.
  private func label(_ name: String, _ stat: Value) -> String {
    let all = queries.map(\.MetricStat).filter { !$0.isAbsent }
    var label = name
    if all.contains(where: { $0.Stat != stat.Stat }) { label += " \(String(stat.Stat) ?? "")" }
    if all.contains(where: { $0.Period != stat.Period }) {
      label += " \(Int64(stat.Period) ?? 60)"
    }
    return label
  }

  /// The values of a metric.
  func series(
    _ name: MetricName, _ statistic: String, _ period: Int64, unit: String?
  ) -> MetricSeries {
    var series = MetricSeries(label: name.name, period: period, values: [:])
    guard let metric = metrics[name], let statistic = Statistic(statistic) else { return series }
    let first = StatisticsOperations.aligned(start, period)
    var wanted = unit
    if unit == nil {
      let units = metric.units(from: first, to: end)
      if units.count > 1 { series.units = units }
      wanted = Self.unitOrder.first(where: units.contains) ?? units.first
    }
    for (time, summary) in metric.summaries(from: first, to: end, period: period, unit: wanted)
      .entries()
    {
      if let value = statistic.value(of: summary) { series.values[time] = value }
    }
    return series
  }

  /// Of several units, a query without one gets the data of the first of these.
  private static let unitOrder = [
    "Megabits", "Terabits", "Gigabits", "Count", "Bytes", "Gigabytes", "Gigabytes/Second",
    "Kilobytes", "Kilobits/Second", "Terabytes", "Terabits/Second", "Bytes/Second", "Percent",
    "Megabytes", "Megabits/Second", "Milliseconds", "Microseconds", "Kilobytes/Second",
    "Gigabits/Second", "Megabytes/Second", "Bits", "Bits/Second", "Count/Second", "Seconds",
    "Kilobits", "Terabytes/Second", "None",
  ]

  private mutating func expression(_ text: String, _ query: Value) throws -> [MetricSeries] {
    let id = String(query.Id) ?? ""
    let label = String(query.Label)
    if String(text.prefix(6)).asciiLowercased == "select" {
      var select = MetricSelect(text, id: id)
      try select.read()
      return select.series(in: self, period: Int64(query.Period) ?? 60, id: id, label: label)
    }
    var reader = MetricMathReader(text, id: id)
    let result = try reader.read().value(in: &self, id)
    switch result {
    case .number(let number):
      let period = queries.compactMap { Int64($0.MetricStat.Period) }.min() ?? 60
      let first = StatisticsOperations.aligned(start, period)
      let times = stride(from: first, to: min(end, first + 100_000 * period), by: Int(period))
      let values = Dictionary(uniqueKeysWithValues: times.map { ($0, number) })
      return [MetricSeries(label: label ?? id, period: period, values: values)]
    case .one(var series):
      series.label = label ?? id
      return [series]
    case .many(let list):
      return list.map { series in
        var series = series
        if let label { series.label = "\(label) \(series.label)" }
        return series
      }
    }
  }
}
