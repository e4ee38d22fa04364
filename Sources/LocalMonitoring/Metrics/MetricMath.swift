// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What an expression of metric math gives.
enum MetricMathValue: Sendable {
  case number(Double)
  case one(MetricSeries)
  case many([MetricSeries])

  var list: [MetricSeries] {
    switch self {
    case .number: []
    case .one(let series): [series]
    case .many(let list): list
    }
  }

  /// The same for each value.
  func map(_ body: (Double) -> Double) -> MetricMathValue {
    switch self {
    case .number(let number): .number(body(number))
    case .one(let series): .one(series.mapValues(body))
    case .many(let list): .many(list.map { $0.mapValues(body) })
    }
  }

  /// The same for each series.
  func mapSeries(_ body: (MetricSeries) -> MetricSeries) -> MetricMathValue {
    switch self {
    case .number: self
    case .one(let series): .one(body(series))
    case .many(let list): .many(list.map(body))
    }
  }

  /// Both values where there are both.
  static func combine(
    _ left: MetricMathValue, _ right: MetricMathValue, _ body: (Double, Double) -> Double
  ) -> MetricMathValue {
    switch (left, right) {
    case (.number(let left), _): right.map { body(left, $0) }
    case (_, .number(let right)): left.map { body($0, right) }
    case (.one(let left), .one(let right)): .one(combine(left, right, body))
    case (.one(let left), .many(let list)): .many(list.map { combine(left, $0, body) })
    case (.many(let list), .one(let right)):
      .many(
        list.map { series in
          var result = combine(series, right, body)
          result.label = series.label
          return result
        })
    case (.many(let left), .many(let right)):
      .many(zip(left, right).map { combine($0, $1, body) })
    }
  }

  private static func combine(
    _ left: MetricSeries, _ right: MetricSeries, _ body: (Double, Double) -> Double
  ) -> MetricSeries {
    var result = right
    result.period = max(left.period, right.period)
    result.values = [:]
    for (time, value) in left.values {
      guard let other = right.values[time] else { continue }
      let sum = body(value, other)
      if sum.isFinite { result.values[time] = sum }
    }
    return result
  }
}

/// An expression of metric math.
indirect enum MetricMath: Sendable {
  case number(Double)
  case query(String)
  case text(String)
  case negative(MetricMath)
  case binary(String, MetricMath, MetricMath)
  case call(String, [MetricMath])

  func value(in evaluation: inout MetricQueryEvaluation, _ id: String) throws -> MetricMathValue {
    switch self {
    case .number(let number): return .number(number)
    case .query(let name):
      guard evaluation.queries.contains(where: { $0.Id == .string(name) }) else {
        throw Self.fault(id, "Unknown ID '\(name)'")
      }
      let series = try evaluation.series(of: name)
      return series.count == 1 ? .one(series[0]) : .many(series)
    case .text: throw Self.fault(id, "Unexpected string")
    case .negative(let inner): return try inner.value(in: &evaluation, id).map { -$0 }
    case .binary(let sign, let left, let right):
      return .combine(
        try left.value(in: &evaluation, id), try right.value(in: &evaluation, id),
        Self.operation(sign))
    case .call(let name, let arguments):
      return try MetricMathFunctions.call(name, arguments, &evaluation, id)
    }
  }

  static func fault(_ id: String, _ reason: String) -> ServiceFault {
    CloudWatchFault.validation("Error in expression '\(id)': \(reason)")
  }

  private static func operation(_ sign: String) -> (Double, Double) -> Double {
    switch sign {
    case "+": { $0 + $1 }
    case "-": { $0 - $1 }
    case "*": { $0 * $1 }
    case "/": { $0 / $1 }
    case "^": { power($0, $1) }
    case "<": { $0 < $1 ? 1 : 0 }
    case "<=": { $0 <= $1 ? 1 : 0 }
    case ">": { $0 > $1 ? 1 : 0 }
    case ">=": { $0 >= $1 ? 1 : 0 }
    case "==": { $0 == $1 ? 1 : 0 }
    case "!=": { $0 != $1 ? 1 : 0 }
    case "AND": { $0 != 0 && $1 != 0 ? 1 : 0 }
    default: { $0 != 0 || $1 != 0 ? 1 : 0 }
    }
  }

  /// A power with a whole exponent, or a square root.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0.5 { return base.squareRoot() }
    guard let count = Int(exactly: exponent), abs(count) <= 1_024 else { return .nan }
    let result = (0..<abs(count)).reduce(1.0) { product, _ in product * base }
    return count < 0 ? 1 / result : result
  }
}
