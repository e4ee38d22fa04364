// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Anomaly detectors: they are stored, and never trained.
enum AnomalyDetectorOperations {
  typealias State = LocalCloudWatchService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var detector = try identity(call)
    state.detectors.removeAll { Self.isSame($0, detector) }
    detector["Configuration"] = call["Configuration"] ?? ["ExcludedTimeRanges": []]
    detector.set("MetricCharacteristics", to: call["MetricCharacteristics"])
    detector["StateValue"] = "PENDING_TRAINING"
    state.detectors.append(detector)
    return [:]
  }

  /// What tells detectors apart: a metric and a statistic, or an expression.
  private static func identity(_ call: LocalCall) throws -> Structure {
    if let math = call["MetricMathAnomalyDetector"] { return ["MetricMathAnomalyDetector": math] }
    let single = call["SingleMetricAnomalyDetector"] ?? .structure(call.input)
    guard let namespace = String(single.Namespace), let name = String(single.MetricName),
      let stat = String(single.Stat)
    else {
      throw CloudWatchFault.missing(
        "The parameters Namespace, MetricName and Stat are required.")
    }
    var members: Structure = [
      "Namespace": .string(namespace), "MetricName": .string(name),
      "Dimensions": single.Dimensions.isAbsent ? [] : single.Dimensions, "Stat": .string(stat),
    ]
    var inner = members
    inner["AccountId"] = .string(call.place.account)
    members["SingleMetricAnomalyDetector"] = .structure(inner)
    return members
  }

  private static func isSame(_ left: Structure, _ right: Structure) -> Bool {
    ["MetricMathAnomalyDetector", "SingleMetricAnomalyDetector"].allSatisfy {
      left[$0] == right[$0]
    }
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let types = (call.list("AnomalyDetectorTypes") ?? ["SINGLE_METRIC"]).compactMap { String($0) }
    let found = state.detectors.filter { detector in
      types.contains(detector["MetricMathAnomalyDetector"] == nil ? "SINGLE_METRIC" : "METRIC_MATH")
        && ["Namespace", "MetricName", "Dimensions"].allSatisfy { name in
          call[name] == nil || call[name] == detector[name]
        }
    }
    return ["AnomalyDetectors": .list(found.map(Value.structure))]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let detector = try identity(call)
    let count = state.detectors.count
    state.detectors.removeAll { isSame($0, detector) }
    guard state.detectors.count < count else { throw CloudWatchFault.noResource }
    return [:]
  }
}

/// Streams of metrics: they are stored, and send nothing.
enum MetricStreamOperations {
  typealias State = LocalCloudWatchService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let arn = call.place.arn("cloudwatch", "metric-stream/\(name)")
    let old = state.streams[ByteName(name)]
    if old == nil { state.tags[ByteName(arn)] = MetricTagOperations.tags(call.list("Tags") ?? []) }
    var stream = call.input
    stream["Tags"] = nil
    stream["Arn"] = .string(arn)
    stream["State"] = old?["State"] ?? "running"
    stream["CreationDate"] = old?["CreationDate"] ?? .timestamp(call.now.timestamp)
    stream["LastUpdateDate"] = .timestamp(call.now.timestamp)
    stream["IncludeLinkedAccountsMetrics"] = call["IncludeLinkedAccountsMetrics"] ?? false
    state.streams[ByteName(name)] = stream
    return ["Arn": .string(arn)]
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard let stream = state.streams[ByteName(name)] else {
      throw ServiceFault(
        "ResourceNotFoundException", "Metric stream \(name) does not exist", status: 404,
        queryCode: "ResourceNotFoundException")
    }
    return stream
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let names = [
      "Arn", "CreationDate", "LastUpdateDate", "Name", "FirehoseArn", "State", "OutputFormat",
    ]
    let entries = state.streams.values.map { stream in
      Value.structure(Structure(names.compactMap { name in stream[name].map { (name, $0) } }))
    }
    return ["Entries": .list(Array(entries))]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    state.streams[ByteName(call.string("Name") ?? "")] = nil
    return [:]
  }

  static func start(_ state: inout State, _ call: LocalCall) throws -> Structure {
    set("running", &state, call)
  }

  static func stop(_ state: inout State, _ call: LocalCall) throws -> Structure {
    set("stopped", &state, call)
  }

  private static func set(_ value: Value, _ state: inout State, _ call: LocalCall) -> Structure {
    for name in (call.list("Names") ?? []).compactMap({ String($0) }) {
      state.streams.update(ByteName(name)) { $0["State"] = value }
    }
    return [:]
  }
}

/// Rules of Contributor Insights: they are stored, and count nothing.
enum InsightRuleOperations {
  typealias State = LocalCloudWatchService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("RuleName") ?? ""
    let definition = call.string("RuleDefinition") ?? ""
    guard let schema = (try? JSONNode(parsing: definition))?["Schema"] else {
      throw CloudWatchFault.value("The value for parameter RuleDefinition is invalid.")
    }
    let arn = call.place.arn("cloudwatch", "insight-rule/\(name)")
    if state.insightRules[ByteName(name)] == nil {
      state.tags[ByteName(arn)] = MetricTagOperations.tags(call.list("Tags") ?? [])
    }
    state.insightRules[ByteName(name)] = [
      "Name": .string(name), "State": call["RuleState"] ?? "ENABLED",
      "Schema": .string("\(schema["Name"]?.string ?? "")/\(schema["Version"]?.integer ?? 1)"),
      "Definition": .string(definition), "ManagedRule": false,
      "ApplyOnTransformedLogs": call["ApplyOnTransformedLogs"] ?? false,
    ]
    return [:]
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let limit = call.limit("MaxResults", usual: 500)
    guard
      let page = Pages(
        Array(state.insightRules.values), after: call.string("NextToken"), limit: limit,
        name: { String($0["Name"]) ?? "" })
    else { throw ServiceFault("InvalidNextToken", "Invalid NextToken", status: 400) }
    var output: Structure = ["InsightRules": .list(page.elements.map(Value.structure))]
    output.set("NextToken", to: page.next.map(Value.string))
    return output
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    change(&state, call) { $0 = nil }
  }

  static func enable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    change(&state, call) { $0?["State"] = "ENABLED" }
  }

  static func disable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    change(&state, call) { $0?["State"] = "DISABLED" }
  }

  private static func change(
    _ state: inout State, _ call: LocalCall, _ body: (inout Structure?) -> Void
  ) -> Structure {
    var failures: [Value] = []
    for name in (call.list("RuleNames") ?? []).compactMap({ String($0) }) {
      var rule = state.insightRules[ByteName(name)]
      guard rule != nil else {
        failures.append([
          "FailureResource": .string(name), "ExceptionType": "ResourceNotFoundException",
          "FailureCode": "404", "FailureDescription": "The rule does not exist.",
        ])
        continue
      }
      body(&rule)
      state.insightRules[ByteName(name)] = rule
    }
    return ["Failures": .list(failures)]
  }
}
