// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Names a metric: namespace, name and dimensions, whose order doesn't count.
struct MetricName: Sendable, Hashable, Comparable {
  let namespace: String
  let name: String
  let dimensions: [Dimension]

  struct Dimension: Sendable, Hashable, Comparable {
    let name: String
    let value: String

    static func < (left: Dimension, right: Dimension) -> Bool {
      left.name == right.name
        ? left.value.precedesInBytes(right.value) : left.name.precedesInBytes(right.name)
    }
  }

  init(namespace: String, name: String, dimensions: [Dimension]) {
    (self.namespace, self.name) = (namespace, name)
    self.dimensions = dimensions.sorted()
  }

  /// A metric of a request.
  init(_ metric: Value) {
    self.init(
      namespace: String(metric.Namespace) ?? "", name: String(metric.MetricName) ?? "",
      dimensions: Self.dimensions(metric.Dimensions))
  }

  static func dimensions(_ list: Value) -> [Dimension] {
    list[...].map { Dimension(name: String($0.Name) ?? "", value: String($0.Value) ?? "") }
  }

  static func < (left: MetricName, right: MetricName) -> Bool {
    if left.namespace != right.namespace { return left.namespace.precedesInBytes(right.namespace) }
    if left.name != right.name { return left.name.precedesInBytes(right.name) }
    return left.dimensions.lexicographicallyPrecedes(right.dimensions)
  }

  var shown: Value {
    [
      "Namespace": .string(namespace), "MetricName": .string(name),
      "Dimensions": .list(
        dimensions.map { ["Name": .string($0.name), "Value": .string($0.value)] }),
    ]
  }
}

/// A metric's data.
struct Metric: Sendable {
  /// What was put at once.
  struct Datum: Sendable {
    let unit: String
    /// Values and how often each came.
    let values: [(value: Double, count: Double)]
    /// A set of statistics instead of values.
    let set: Summary?
  }

  /// By their times in microseconds.
  private(set) var data = OrderedMap<ArrivalKey, Datum>()
  private var count = 0
  /// When the last value was put.
  private(set) var updated: LocalInstant

  init(now: LocalInstant) { updated = now }

  mutating func put(_ datum: Datum, time: LocalInstant, now: LocalInstant) {
    data[ArrivalKey(time: time.microseconds, number: count)] = datum
    count += 1
    updated = max(updated, min(time, now))
    // Nothing is kept for longer than 455 days.
    let oldest = (now + .seconds(-455 * 86_400)).microseconds
    while let (key, _) = data.first, key.time < oldest { data[key] = nil }
  }

  /// The summaries of periods in which there are data.
  ///
  /// - Parameters:
  ///   - start: Where the first period begins, in seconds.
  ///   - end: The second before which the last period begins.
  ///   - unit: The unit of the data; `nil` for all.
  /// - Returns: By the seconds where the periods begin.
  func summaries(
    from start: Int64, to end: Int64, period: Int64, unit: String?
  ) -> OrderedMap<Int64, Summary> {
    var summaries = OrderedMap<Int64, Summary>()
    for (key, datum) in data.entries(from: ArrivalKey(time: start * 1_000_000, number: -1)) {
      let second = key.time / 1_000_000
      guard second < end else { break }
      guard unit == nil || datum.unit == unit else { continue }
      let begin = start + (second - start) / period * period
      var summary = summaries[begin] ?? Summary()
      summary.add(datum)
      summaries[begin] = summary
    }
    return summaries
  }

  /// The units of the data between two seconds.
  func units(from start: Int64, to end: Int64) -> [String] {
    var units: Set<String> = []
    for (key, datum) in data.entries(from: ArrivalKey(time: start * 1_000_000, number: -1)) {
      guard key.time < end * 1_000_000 else { break }
      units.insert(datum.unit)
    }
    return units.sortedByBytes()
  }
}

/// Statistics of data.
struct Summary: Sendable {
  var count = 0.0
  var sum = 0.0
  var minimum = Double.infinity
  var maximum = -Double.infinity
  var values: [(value: Double, count: Double)] = []
  /// Whether there are sets of statistics, of which the single values aren't known.
  var hasSets = false

  mutating func add(_ datum: Metric.Datum) {
    for (value, count) in datum.values {
      self.count += count
      sum += value * count
      minimum = min(minimum, value)
      maximum = max(maximum, value)
      values.append((value, count))
    }
    guard let set = datum.set else { return }
    count += set.count
    sum += set.sum
    minimum = min(minimum, set.minimum)
    maximum = max(maximum, set.maximum)
    if set.minimum == set.maximum {
      values.append((set.minimum, set.count))
    } else {
      hasSets = true
    }
  }
}
