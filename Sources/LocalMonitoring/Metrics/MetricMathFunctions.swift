// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The functions of metric math that are there.
enum MetricMathFunctions {
  static func call(
    _ name: String, _ arguments: [MetricMath], _ evaluation: inout MetricQueryEvaluation,
    _ id: String
  ) throws -> MetricMathValue {
    func needs(_ counts: ClosedRange<Int>) throws {
      guard counts.contains(arguments.count) else {
        throw MetricMath.fault(id, "Invalid number of arguments for function \(name)")
      }
    }
    switch name {
    case "METRICS":
      try needs(0...1)
      return .many(try metrics(arguments.first, &evaluation))
    case "SEARCH":
      try needs(2...3)
      return .many(try search(arguments, evaluation, id))
    case "IF":
      try needs(2...3)
      let values = try arguments.map { try $0.value(in: &evaluation, id) }
      return choose(values[0], values[1], values.count > 2 ? values[2] : nil)
    case "FILL":
      try needs(2...2)
      return try fill(arguments, &evaluation, id)
    case "PERIOD":
      try needs(1...1)
      let value = try arguments[0].value(in: &evaluation, id)
      return .number(Double(value.list.first?.period ?? 0))
    case "AVG", "SUM", "MIN", "MAX", "STDDEV":
      try needs(1...100)
      return try aggregate(name, arguments, &evaluation, id)
    case "DATAPOINT_COUNT", "FIRST", "LAST":
      try needs(1...1)
      let values = try arguments[0].value(in: &evaluation, id)
      let numbers = values.list.map { series -> Double in
        switch name {
        case "FIRST": series.points.first?.value ?? 0
        case "LAST": series.points.last?.value ?? 0
        default: Double(series.values.count)
        }
      }
      return .number(numbers.first ?? 0)
    default:
      try needs(1...1)
      let value = try arguments[0].value(in: &evaluation, id)
      guard let result = simple(name, value) else {
        throw MetricMath.fault(id, "The local CloudWatch has no function \(name)")
      }
      return result
    }
  }

  private static func simple(_ name: String, _ value: MetricMathValue) -> MetricMathValue? {
    switch name {
    case "ABS": return value.map { abs($0) }
    case "CEIL": return value.map { $0.rounded(.up) }
    case "FLOOR": return value.map { $0.rounded(.down) }
    case "RATE", "DIFF", "DIFF_TIME":
      return value.mapSeries { series in
        var result = series
        result.values = [:]
        let points = series.points
        for (last, next) in zip(points, points.dropFirst()) {
          let time = Double(next.time - last.time)
          let difference = next.value - last.value
          result.values[next.time] =
            name == "RATE" ? difference / time : name == "DIFF" ? difference : time
        }
        return result
      }
    case "RUNNING_SUM":
      return value.mapSeries { series in
        var result = series
        var sum = 0.0
        for (time, value) in series.points {
          sum += value
          result.values[time] = sum
        }
        return result
      }
    case "REMOVE_EMPTY": return .many(value.list.filter { !$0.values.isEmpty })
    case "TIME_SERIES": return value
    default: return nil
    }
  }

  /// Of one series its value; of several those at each time.
  private static func aggregate(
    _ name: String, _ arguments: [MetricMath], _ evaluation: inout MetricQueryEvaluation,
    _ id: String
  ) throws -> MetricMathValue {
    func reduce(_ values: [Double]) -> Double {
      let sum = values.reduce(0, +)
      let mean = sum / Double(max(1, values.count))
      return switch name {
      case "AVG": mean
      case "SUM": sum
      case "MIN": values.min() ?? 0
      case "MAX": values.max() ?? 0
      default:
        (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count)))
          .squareRoot()
      }
    }
    let values = try arguments.map { try $0.value(in: &evaluation, id) }
    if values.count == 1, case .one(let series) = values[0] {
      return .number(reduce(series.points.map(\.value)))
    }
    let list = values.flatMap(\.list)
    guard let first = list.first else {
      return .number(
        reduce(values.compactMap { if case .number(let number) = $0 { number } else { nil } }))
    }
    var result = first
    result.values = [:]
    for time in Set(list.flatMap(\.values.keys)) {
      result.values[time] = reduce(list.compactMap { $0.values[time] })
    }
    return .one(result)
  }

  private static func choose(
    _ condition: MetricMathValue, _ yes: MetricMathValue, _ no: MetricMathValue?
  ) -> MetricMathValue {
    guard let first = condition.list.first else {
      if case .number(let number) = condition, number == 0 {
        return no ?? yes.mapSeries { $0.mapValues { _ in .nan } }
      }
      return yes
    }
    func value(_ choice: MetricMathValue?, _ time: Int64) -> Double? {
      switch choice {
      case nil: nil
      case .number(let number)?: number
      case .one(let series)?: series.values[time]
      case .many(let list)?: list.first?.values[time]
      }
    }
    var result = first
    result.values = [:]
    for (time, flag) in first.values {
      if let chosen = value(flag != 0 ? yes : no, time) { result.values[time] = chosen }
    }
    return .one(result)
  }

  private static func fill(
    _ arguments: [MetricMath], _ evaluation: inout MetricQueryEvaluation, _ id: String
  ) throws -> MetricMathValue {
    let value = try arguments[0].value(in: &evaluation, id)
    let (start, end) = (evaluation.start, evaluation.end)
    var filler: MetricMathValue?
    var isLinear = false
    switch arguments[1] {
    case .query("REPEAT"): break
    case .query("LINEAR"): isLinear = true
    default: filler = try arguments[1].value(in: &evaluation, id)
    }
    return value.mapSeries { series in
      var result = series
      let points = series.points
      let first = StatisticsOperations.aligned(start, series.period)
      for time in stride(from: first, to: end, by: Int(series.period)).prefix(100_000)
      where series.values[time] == nil {
        switch filler {
        case .number(let number)?: result.values[time] = number
        case let other?: result.values[time] = other.list.first?.values[time]
        case nil:
          guard let last = points.last(where: { $0.time < time }) else { continue }
          let next = points.first { $0.time > time }
          if isLinear, let next {
            let share = Double(time - last.time) / Double(next.time - last.time)
            result.values[time] = last.value + (next.value - last.value) * share
          } else if !isLinear {
            result.values[time] = last.value
          }
        }
      }
      return result
    }
  }

  /// The metrics of the request, those whose ID has a text if one is given.
  private static func metrics(
    _ filter: MetricMath?, _ evaluation: inout MetricQueryEvaluation
  ) throws -> [MetricSeries] {
    var part: String?
    if case .text(let text)? = filter { part = text }
    var list: [MetricSeries] = []
    for query in evaluation.queries where !query.MetricStat.isAbsent {
      let id = String(query.Id) ?? ""
      let isWanted = part.map { part in id.withBytes { $0.firstOffset(of: part) } != nil } ?? true
      if isWanted { list += try evaluation.series(of: id) }
    }
    return list
  }

  /// `SEARCH('{Namespace,Dimension} MetricName="x" word', 'Sum', 300)`.
  private static func search(
    _ arguments: [MetricMath], _ evaluation: MetricQueryEvaluation, _ id: String
  ) throws -> [MetricSeries] {
    guard case .text(let text) = arguments[0], case .text(let statistic) = arguments[1],
      Statistic(statistic) != nil
    else { throw MetricMath.fault(id, "Invalid arguments for function SEARCH") }
    var period: Int64 = 300
    if arguments.count > 2, case .number(let number) = arguments[2] {
      period = max(1, Int64(clampedTo: number))
    }
    let search = MetricSearch(text)
    return evaluation.metrics.keys.filter(search.finds).prefix(100).map { name in
      var series = evaluation.series(name, statistic, period, unit: nil)
      series.label =
        name.dimensions.isEmpty
        ? name.name
        : name.dimensions.map(\.value).joined(separator: " ")
          + " " + name.name
      return series
    }
  }
}

/// The condition of a search for metrics: a schema in braces and words, with or without a name before `=`.
struct MetricSearch {
  private var namespace: String?
  private var dimensions: [String]?
  private var terms: [(name: String?, value: String, isExact: Bool)] = []

  init(_ text: String) {
    var rest = Substring(text)
    if let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}"), open < close {
      let parts = rest[rest.index(after: open)..<close].split(separator: ",").map(Self.bare)
      namespace = parts.first
      dimensions = Array(parts.dropFirst()).sortedByBytes()
      rest = rest[rest.index(after: close)...]
    }
    var word = ""
    var inQuotes = false
    func add(_ word: String) -> (String?, String, Bool)? {
      guard !word.isEmpty, word != "AND" else { return nil }
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let value = parts.last ?? ""
      return (parts.count == 2 ? parts[0] : nil, Self.bare(Substring(value)), value.hasPrefix("\""))
    }
    for character in rest + " " {
      if character == "\"" { inQuotes.toggle() }
      if character == " ", !inQuotes {
        if let term = add(word) { terms.append(term) }
        word = ""
      } else {
        word.append(character)
      }
    }
  }

  private static func bare(_ text: Substring) -> String {
    String(
      text.drop { $0 == " " || $0 == "\"" }.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
  }

  func finds(_ name: MetricName) -> Bool {
    if let namespace, name.namespace != namespace { return false }
    if let dimensions, name.dimensions.map(\.name) != dimensions { return false }
    return terms.allSatisfy { term in
      let values: [String]
      switch term.name {
      case "MetricName"?: values = [name.name]
      case "Namespace"?: values = [name.namespace]
      case let dimension?:
        values = name.dimensions.filter { $0.name == dimension }.map(\.value)
      case nil: values = [name.name, name.namespace] + name.dimensions.map(\.value)
      }
      return values.contains { value in
        term.isExact
          ? value == term.value
          : value.asciiLowercased.withBytes { $0.firstOffset(of: term.value.asciiLowercased) }
            != nil
      }
    }
  }
}
