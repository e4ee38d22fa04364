// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Statistics of one metric.
enum StatisticsOperations {
  typealias State = LocalCloudWatchService.State

  static func statistics(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let names = (call.list("Statistics") ?? []).compactMap { String($0) }
    let extended = (call.list("ExtendedStatistics") ?? []).compactMap { String($0) }
    guard !names.isEmpty || !extended.isEmpty else {
      throw CloudWatchFault.combination("Must specify either Statistics or ExtendedStatistics")
    }
    let statistics = try extended.map { name in
      guard let statistic = Statistic(name) else {
        throw CloudWatchFault.value(
          "The value \(name) for parameter ExtendedStatistics.member.1 is not supported.")
      }
      return (name, statistic)
    }
    let period = call.integer("Period") ?? 60
    try check(period: period, "Period")
    let (start, end) = (call.second("StartTime"), call.second("EndTime"))
    guard start < end else {
      throw CloudWatchFault.value(
        "The parameter StartTime must be less than the parameter EndTime.")
    }
    let points = (end - start) / period
    guard points <= 1_440 else {
      throw CloudWatchFault.combination(
        "You have requested up to \(points) datapoints, which exceeds the limit of 1440. You may "
          + "reduce the datapoints requested by increasing Period, or decreasing the time range.")
    }
    let name = MetricName(.structure(call.input))
    guard let metric = state.metrics[name] else {
      return ["Label": .string(name.name), "Datapoints": []]
    }
    let first = aligned(start, period)
    let units = call.string("Unit").map { [$0] } ?? metric.units(from: first, to: end)
    var shown: [(time: Int64, point: Value)] = []
    for unit in units {
      for (time, summary) in metric.summaries(from: first, to: end, period: period, unit: unit)
        .entries()
      {
        var point: Structure = [
          "Timestamp": .timestamp(Timestamp(seconds: time)), "Unit": .string(unit),
        ]
        for name in names {
          point.set(name, to: Statistic(name)?.value(of: summary).map(Value.double))
        }
        let values = statistics.compactMap { name, statistic in
          statistic.value(of: summary).map { (name, Value.double($0)) }
        }
        if !values.isEmpty { point["ExtendedStatistics"] = .structure(Structure(values)) }
        shown.append((time, .structure(point)))
      }
    }
    shown.sort { $0.time < $1.time }
    return ["Label": .string(name.name), "Datapoints": .list(shown.map(\.point))]
  }

  static func check(period: Int64, _ parameter: String) throws {
    guard [1, 5, 10, 20, 30].contains(period) || period > 0 && period % 60 == 0 else {
      throw CloudWatchFault.value(
        "The parameter \(parameter) must be 1, 5, 10, 20, 30, or a multiple of 60.")
    }
  }

  /// Where the first period begins: a whole minute, or a multiple of a shorter period.
  static func aligned(_ start: Int64, _ period: Int64) -> Int64 {
    start - start % min(period, 60)
  }
}

extension LocalCall {
  /// A time in whole seconds.
  func second(_ name: String) -> Int64 {
    if case .timestamp(let time)? = self[name] { LocalInstant(time).seconds } else { 0 }
  }
}
