// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Metrics that events bring in CloudWatch's embedded metric format: JSON with `_aws.CloudWatchMetrics`.
enum EmbeddedMetrics {
  /// The values of an event by namespace, as PutMetricData takes them.
  static func values(of event: LogEvent) -> [(namespace: String, data: [Value])] {
    // Most messages have none, and needn't be parsed.
    guard event.message.withBytes({ $0.firstOffset(of: "CloudWatchMetrics") }) != nil,
      let document = try? JSONNode(parsing: event.message), let head = document["_aws"]
    else { return [] }
    let time = head["Timestamp"]?.integer ?? event.time
    return (head["CloudWatchMetrics"]?.array ?? []).compactMap { directive in
      guard let namespace = directive["Namespace"]?.string, !namespace.isEmpty else { return nil }
      let sets = directive["Dimensions"]?.array ?? [[]]
      let data = sets.prefix(30).flatMap { set in
        (directive["Metrics"]?.array ?? []).prefix(100).compactMap { metric in
          datum(metric, set, document, time)
        }
      }
      return data.isEmpty ? nil : (namespace, data)
    }
  }

  private static func datum(
    _ metric: JSONNode, _ set: JSONNode, _ document: JSONNode, _ time: Int64
  ) -> Value? {
    guard let name = metric["Name"]?.string, let value = document[name] else { return nil }
    let values = (value.array ?? [value]).compactMap(\.double)
    let names = (set.array ?? []).compactMap(\.string)
    let dimensions = names.compactMap { name -> Value? in
      guard let text = document[name].flatMap(Condition.text) else { return nil }
      return ["Name": .string(name), "Value": .string(text)]
    }
    guard !values.isEmpty, dimensions.count == names.count else { return nil }
    return [
      "MetricName": .string(name), "Unit": .string(metric["Unit"]?.string ?? "None"),
      "Timestamp": .timestamp(LocalInstant(microseconds: time * 1_000).timestamp),
      "Dimensions": .list(dimensions),
      "Values": .list(values.prefix(150).map(Value.double)),
    ]
  }
}
