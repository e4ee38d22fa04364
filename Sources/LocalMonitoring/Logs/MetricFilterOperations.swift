// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A filter that makes metrics of a group's events.
struct MetricFilter: Sendable {
  let name: String
  let pattern: FilterPattern
  /// The parameters as they were given, and when.
  let shown: Structure
  let transformation: Value

  /// The values that it makes of events.
  ///
  /// - Returns: The namespace and the values as PutMetricData takes them.
  func values(of events: [LogEvent], now: LocalInstant) -> (namespace: String, data: [Value])? {
    guard let namespace = String(transformation.metricNamespace),
      let metric = String(transformation.metricName),
      let reference = String(transformation.metricValue)
    else { return nil }
    let unit = String(transformation.unit) ?? "None"
    var data: [Value] = []
    func add(_ value: Double, _ time: Int64, _ dimensions: [Value]) {
      data.append([
        "MetricName": .string(metric), "Value": .double(value), "Unit": .string(unit),
        "Timestamp": .timestamp(LocalInstant(microseconds: time * 1_000).timestamp),
        "Dimensions": .list(dimensions),
      ])
    }
    for event in events {
      guard let match = pattern.match(event.message),
        let value = match.value(reference).flatMap(Double.init), value.isFinite
      else { continue }
      let dimensions = (Structure(transformation.dimensions) ?? [:]).compactMap {
        member -> Value? in
        guard let text = String(member.value).flatMap(match.value) else { return nil }
        return ["Name": .string(member.name), "Value": .string(text)]
      }
      add(value, event.time, dimensions)
    }
    if data.isEmpty, let value = Double(transformation.defaultValue) {
      add(value, now.milliseconds, [])
    }
    return data.isEmpty ? nil : (namespace, data)
  }
}

/// Metric filters of groups.
enum MetricFilterOperations {
  typealias State = LocalLogsService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("filterName") ?? ""
    try LogsFault.check(name, "filterName", .stream)
    try LogsFault.check(call.string("logGroupName"), "logGroupName", .group)
    let transformation = call["metricTransformations"]?[0] ?? .null
    let pattern = try FilterPattern(call.string("filterPattern") ?? "")
    let dimensions = Structure(transformation.dimensions) ?? [:]
    guard dimensions.isEmpty || transformation.defaultValue.isAbsent else {
      throw LogsFault.parameter(
        "Invalid metric transformation: dimensions and default value are mutually exclusive "
          + "properties.")
    }
    guard dimensions.count <= 3 else {
      throw LogsFault.parameter("Invalid metric transformation: at most 3 dimensions are allowed.")
    }
    return try state.withGroup(call) { group in
      guard group.metricFilters[ByteName(name)] != nil || group.metricFilters.count < 100 else {
        throw LogsFault.limit
      }
      var shown = call.input
      shown["creationTime"] = .integer(call.now.milliseconds)
      group.metricFilters[ByteName(name)] = MetricFilter(
        name: name, pattern: pattern, shown: shown, transformation: transformation)
      return [:]
    }
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try LogsFault.check(call.string("logGroupName"), "logGroupName", .group)
    try LogsFault.check(call.string("filterNamePrefix"), "filterNamePrefix", .stream)
    if call.string("logGroupName") != nil { try state.withGroup(call) { _ in } }
    let group = call.string("logGroupName")
    let prefix = call.string("filterNamePrefix") ?? ""
    let metric = (call.string("metricName"), call.string("metricNamespace"))
    let filters = state.groups.values.filter { $0.name == group ?? $0.name }
      .flatMap { $0.metricFilters.values }.filter { filter in
        filter.name.hasBytePrefix(prefix)
          && metric.0.map { filter.transformation.metricName == .string($0) } ?? true
          && metric.1.map { filter.transformation.metricNamespace == .string($0) } ?? true
      }
    let page = Pages(
      filters, after: call.string("nextToken"), limit: call.limit("limit", usual: 50)
    ) { "\(String($0.shown["logGroupName"]) ?? "")@\($0.name)" }
    var output: Structure = [
      "metricFilters": .list((page?.elements ?? []).map { .structure($0.shown) })
    ]
    output.set("nextToken", to: page?.next.map(Value.string))
    return output
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("filterName") ?? ""
    try LogsFault.check(name, "filterName", .stream)
    try LogsFault.check(call.string("logGroupName"), "logGroupName", .group)
    return try state.withGroup(call) { group in
      guard group.metricFilters[ByteName(name)] != nil else {
        throw LogsFault.notFound("The specified metric filter does not exist.")
      }
      group.metricFilters[ByteName(name)] = nil
      return [:]
    }
  }

  static func test(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let pattern = try FilterPattern(call.string("filterPattern") ?? "")
    let messages = (call.list("logEventMessages") ?? []).compactMap { String($0) }
    let matches = messages.enumerated().compactMap { index, message -> Value? in
      guard let match = pattern.match(message) else { return nil }
      let values = match.values.map { ($0.name, Value.string($0.value)) }
      return [
        "eventNumber": .integer(Int64(index + 1)), "eventMessage": .string(message),
        "extractedValues": .structure(Structure(values)),
      ]
    }
    return ["matches": .list(matches)]
  }
}

extension Value {
  /// Whether there is nothing.
  var isAbsent: Bool {
    if case .null = self { true } else { false }
  }
}
