// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// Options for the only datum of `cloudwatch put-metric-data`.
enum MetricData {
  static let change = OperationChange(
    options: { table, _ in
      table.release("metric-data")
      for option in options { table.add(CommandOption(option)) }
    },
    parameters: { input, run in
      try ExclusiveOptions(
        whole: "metric-data", parts: options.filter { $0 != "storage-resolution" }
      ).check(run)
      for option in options {
        guard let text = run.text(option) else { continue }
        try add(option, text, to: &input[first: "MetricData"])
      }
    })

  private static let options = [
    "metric-name", "timestamp", "unit", "value", "dimensions", "statistic-values",
    "storage-resolution",
  ]

  private static func add(
    _ option: String, _ text: String, to datum: inout Structure
  ) throws(CommandFailure) {
    switch option {
    case "metric-name": datum["MetricName"] = .string(text)
    case "timestamp": datum["Timestamp"] = .string(text)
    case "unit": datum["Unit"] = .string(text)
    case "value": datum["Value"] = try number(text)
    case "dimensions":
      var dimensions: [Value] = []
      for (name, value) in try CommaPairs.parse(text, option: "--dimensions") {
        dimensions.append(["Name": .string(name), "Value": .string(value)])
      }
      datum["Dimensions"] = .list(dimensions)
    case "statistic-values":
      var statistics = Structure()
      for (name, value) in try CommaPairs.parse(text, option: "--statistic-values") {
        statistics[name] = try number(value)
      }
      datum["StatisticValues"] = .structure(statistics)
    default:
      do {
        datum["StorageResolution"] = try PythonNumber.integer(text)
      } catch {
        throw CommandFailure(.other, error.message)
      }
    }
  }

  private static func number(_ text: String) throws(CommandFailure) -> Value {
    do {
      return .double(try PythonNumber.double(text))
    } catch {
      throw CommandFailure(.other, error.message)
    }
  }
}

/// Names and values in one word: `InstanceID=i-1,InstanceType=m1.small`. Quotes and backslashes
/// protect commas.
enum CommaPairs {
  /// - Parameter option: The option, for errors.
  static func parse(
    _ text: String, option: String
  ) throws(CommandFailure) -> [(name: String, value: String)] {
    var pairs: [(String, String)] = []
    for part in try parts(text, option) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else {
        throw CommandFailure(
          .other, "\(option): '\(part)' isn't a name and a value with one '=' between them")
      }
      pairs.append((String(sides[0]), String(sides[1])))
    }
    return pairs
  }

  private static func parts(_ text: String, _ option: String) throws(CommandFailure) -> [String] {
    var parts = [""]
    var quote: Character?
    var isEscaped = false
    for character in text {
      switch character {
      case _ where isEscaped:
        parts[parts.count - 1].append(character)
        isEscaped = false
      case "\\": isEscaped = true
      case _ where character == quote: quote = nil
      case "\"" where quote == nil, "'" where quote == nil: quote = character
      case "," where quote == nil: parts.append("")
      default: parts[parts.count - 1].append(character)
      }
    }
    guard quote == nil else {
      throw CommandFailure(.other, "\(option): a quotation has no end: \(text)")
    }
    return parts
  }
}
