// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Putting data and listing metrics.
enum DataOperations {
  typealias State = LocalCloudWatchService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let namespace = call.string("Namespace") ?? ""
    if case .service = call.principal {
    } else if namespace.hasBytePrefix("AWS/") {
      throw CloudWatchFault.value("The value AWS/ for parameter Namespace is invalid.")
    }
    var given = call.list("MetricData") ?? []
    for entity in call.list("EntityMetricData") ?? [] { given += entity.MetricData[...] }
    guard !given.isEmpty else {
      throw CloudWatchFault.missing("The parameter MetricData is required.")
    }
    guard given.count <= 1_000 else {
      throw CloudWatchFault.value(
        "The collection MetricData must not have a size greater than 1000.")
    }
    let data = try given.enumerated().map { index, datum in
      (
        MetricName(
          namespace: namespace, name: String(datum.MetricName) ?? "",
          dimensions: MetricName.dimensions(datum.Dimensions)),
        try self.datum(datum, "MetricData.member.\(index + 1)"),
        try time(datum, "MetricData.member.\(index + 1)", call)
      )
    }
    for (name, datum, time) in data {
      var metric = state.metrics[name] ?? Metric(now: time)
      metric.put(datum, time: time, now: call.now)
      state.metrics[name] = metric
    }
    return [:]
  }

  private static func time(
    _ datum: Value, _ path: String, _ call: LocalCall
  ) throws -> LocalInstant {
    guard let given = Timestamp(datum.Timestamp) else { return call.now }
    let time = LocalInstant(given)
    guard time <= call.now + .seconds(7_200) else {
      throw CloudWatchFault.value(
        "The parameter \(path).Timestamp must specify a time no more than two hours in the future.")
    }
    guard time >= call.now + .seconds(-14 * 86_400) else {
      throw CloudWatchFault.value(
        "The parameter \(path).Timestamp must specify a time within the past two weeks.")
    }
    return time
  }

  private static func datum(_ datum: Value, _ path: String) throws -> Metric.Datum {
    let unit = String(datum.Unit) ?? "None"
    guard datum.Dimensions[...].count <= 30 else {
      throw CloudWatchFault.value(
        "The collection \(path).Dimensions must not have a size greater than 30.")
    }
    let (value, values, set) = (datum.Value, datum.Values[...], datum.StatisticValues)
    func both(_ left: String, _ right: String) -> String {
      "The parameters \(path).\(left) and \(path).\(right) are mutually exclusive and you have "
        + "specified both."
    }
    if !value.isAbsent, !values.isEmpty {
      throw CloudWatchFault.combination(both("Value", "Values"))
    }
    if !value.isAbsent, !set.isAbsent {
      throw CloudWatchFault.combination(both("Value", "StatisticValues"))
    }
    var summary: Summary?
    if !set.isAbsent {
      summary = Summary(
        count: try number(set.SampleCount, "\(path).StatisticValues.SampleCount"),
        sum: try number(set.Sum, "\(path).StatisticValues.Sum"),
        minimum: try number(set.Minimum, "\(path).StatisticValues.Minimum"),
        maximum: try number(set.Maximum, "\(path).StatisticValues.Maximum"))
    }
    // AWS takes values beside a set of statistics.
    guard values.isEmpty else {
      let counts = datum.Counts[...]
      guard counts.isEmpty || counts.count == values.count else {
        throw CloudWatchFault.value(
          "The parameters \(path).Values and \(path).Counts must be of the same size.")
      }
      guard values.count <= 150 else {
        throw CloudWatchFault.value(
          "The collection \(path).Values must not have a size greater than 150.")
      }
      let pairs = try values.enumerated().map { index, value in
        let path = "\(path).Values.member.\(index + 1)"
        return (
          value: try number(value, path),
          count: counts.isEmpty ? 1 : max(0, Double(counts[index]) ?? 1)
        )
      }
      return Metric.Datum(unit: unit, values: pairs, set: summary)
    }
    if let summary { return Metric.Datum(unit: unit, values: [], set: summary) }
    guard !value.isAbsent else {
      throw CloudWatchFault.missing("At least one of the parameters must be specified.")
    }
    return Metric.Datum(unit: unit, values: [(try number(value, "\(path).Value"), 1)], set: nil)
  }

  /// A number from -2^360 to 2^360.
  private static func number(_ value: Value, _ path: String) throws -> Double {
    let number = Double(value) ?? .nan
    guard abs(number) <= 0x1p360 else {
      let text = number.isNaN ? "NaN" : number.isInfinite ? "Infinity" : "\(number)"
      throw CloudWatchFault.value("The value \(text) for parameter \(path) is invalid.")
    }
    return number
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (namespace, name) = (call.string("Namespace"), call.string("MetricName"))
    let filters = call.list("Dimensions") ?? []
    let window: Duration =
      call.string("RecentlyActive") == "PT3H" ? .seconds(-3 * 3_600) : .seconds(-14 * 86_400)
    let oldest = call.now + window
    let found = state.metrics.entries().filter { entry in
      entry.value.updated >= oldest && (namespace ?? entry.key.namespace) == entry.key.namespace
        && (name ?? entry.key.name) == entry.key.name
        && filters.allSatisfy { filter in
          entry.key.dimensions.contains { dimension in
            .string(dimension.name) == filter.Name
              && (filter.Value.isAbsent || .string(dimension.value) == filter.Value)
          }
        }
    }
    let token = try call.string("NextToken").map { token in
      guard let bytes = try? Base64.decode(token) else { throw CloudWatchFault.token }
      return String(decoding: bytes, as: UTF8.self)
    }
    guard
      let page = Pages(
        found, after: token, limit: 500,
        name: { entry in
          ([entry.key.namespace, entry.key.name]
            + entry.key.dimensions.flatMap { [$0.name, $0.value] }).joined(separator: "\n")
        })
    else { throw CloudWatchFault.token }
    var output: Structure = ["Metrics": .list(page.elements.map(\.key.shown))]
    output.set("NextToken", to: page.next.map { .string(Base64.encode(Array($0.utf8))) })
    return output
  }
}
