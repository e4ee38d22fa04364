// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// A query of Logs Insights.
struct InsightsQuery: Sendable {
  typealias Row = InsightsExpression.Row

  struct Column: Sendable {
    let name: String
    let expression: InsightsExpression
    /// Whether its values are times.
    var isTime = false
  }

  struct Aggregate: Sendable {
    enum Function: String, Sendable {
      case count, sum, avg, min, max, pct, stddev, earliest, latest
      case countDistinct = "count_distinct"
      case sortsFirst, sortsLast
    }

    let name: String
    let function: Function
    let argument: InsightsExpression?
    /// The percentile.
    let percent: Double
  }

  enum Command: Sendable {
    case fields([Column])
    case display([Column])
    case filter(InsightsExpression)
    case stats([Aggregate], by: [Column])
    case sort([(InsightsExpression, isDescending: Bool)])
    case limit(Int)
    case parse(InsightsExpression, LineExpression, [String])
    case dedup([InsightsExpression])
  }

  let commands: [Command]

  init(_ text: String) throws {
    var reader = InsightsReader(text)
    commands = try reader.read()
  }

  /// Runs the query.
  ///
  /// - Parameters:
  ///   - rows: Events, the newest first.
  ///   - limit: The most results.
  /// - Returns: The results: names and values in their order.
  func run(_ rows: [Row], limit: Int) -> [[(name: String, value: String)]] {
    var rows = rows
    var columns: [Column] = []
    var isAggregated = false
    var limit = limit
    for command in commands {
      switch command {
      case .fields(let more):
        columns += more.filter { column in !columns.contains { $0.name == column.name } }
        rows = Self.computing(more, rows)
      case .display(let shown):
        columns = shown
        rows = Self.computing(shown, rows)
      case .filter(let condition): rows = rows.filter { condition.value(in: $0).isTrue }
      case .stats(let aggregates, let groups):
        rows = Self.aggregated(rows, aggregates, groups)
        columns = groups + aggregates.map { Column(name: $0.name, expression: .field($0.name)) }
        isAggregated = true
      case .sort(let keys): rows = Self.sorted(rows, keys)
      case .limit(let count): limit = min(limit, count)
      case .parse(let field, let expression, let names):
        rows = rows.map { row in
          var row = row
          guard let text = field.value(in: row).text,
            let groups = expression.firstMatch(in: text)
          else { return row }
          for (name, group) in zip(names, groups.dropFirst()) where !name.isEmpty {
            row[name] = group.map(InsightsValue.text)
          }
          return row
        }
      case .dedup(let keys):
        var seen: Set<[InsightsValue]> = []
        rows = rows.filter { row in seen.insert(keys.map { $0.value(in: row) }).inserted }
      }
    }
    if columns.isEmpty {
      columns = ["@timestamp", "@message"].map { Column(name: $0, expression: .field($0)) }
    }
    return rows.prefix(limit).map { row in
      var result = columns.compactMap { column -> (name: String, value: String)? in
        guard let value = row[column.name], let text = value.text else { return nil }
        let isTime =
          column.isTime || column.name == "@timestamp" || column.name == "@ingestionTime"
        return (column.name, isTime ? value.number.map(Self.time) ?? text : text)
      }
      if !isAggregated, let pointer = row["@ptr"]?.text { result.append(("@ptr", pointer)) }
      return result
    }
  }

  /// `2026-01-31 12:00:00.000`.
  private static func time(_ milliseconds: Double) -> String {
    let instant = LocalInstant(microseconds: Int64(clampedTo: milliseconds) * 1_000)
    let text = instant.timestamp.iso8601Milliseconds
    return String(text.dropLast().map { $0 == "T" ? " " : $0 })
  }

  private static func computing(_ columns: [Column], _ rows: [Row]) -> [Row] {
    rows.map { row in
      var computed = row
      for column in columns { computed[column.name] = column.expression.value(in: computed) }
      return computed
    }
  }

  private static func sorted(
    _ rows: [Row], _ keys: [(InsightsExpression, isDescending: Bool)]
  ) -> [Row] {
    let keyed = rows.map { row in (row, keys.map { $0.0.value(in: row) }) }
    return keyed.sorted { left, right in
      for (index, key) in keys.enumerated() {
        let (first, second) = key.isDescending ? (right.1, left.1) : (left.1, right.1)
        if InsightsValue.precedes(first[index], second[index]) { return true }
        if InsightsValue.precedes(second[index], first[index]) { return false }
      }
      return false
    }.map(\.0)
  }

  private static func aggregated(
    _ rows: [Row], _ aggregates: [Aggregate], _ groups: [Column]
  ) -> [Row] {
    var order: [[InsightsValue]] = []
    var members: [[InsightsValue]: [Row]] = [:]
    for row in rows {
      let key = groups.map { $0.expression.value(in: row) }
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(row)
    }
    if groups.isEmpty, order.isEmpty { order = [[]] }
    return order.map { key in
      var row = Row()
      for (column, value) in zip(groups, key) { row[column.name] = value }
      for aggregate in aggregates {
        row[aggregate.name] = aggregate.value(of: members[key] ?? [])
      }
      return row
    }
  }
}

extension InsightsQuery.Aggregate {
  func value(of rows: [InsightsQuery.Row]) -> InsightsValue {
    let values = rows.map { argument?.value(in: $0) ?? .number(1) }.filter { $0 != .nothing }
    let numbers = values.compactMap(\.number)
    func optional(_ number: Double?) -> InsightsValue {
      number.map(InsightsValue.number) ?? .nothing
    }
    let sum = numbers.reduce(0, +)
    let mean = sum / Double(max(1, numbers.count))
    switch function {
    case .count: return .number(Double(values.count))
    case .countDistinct: return .number(Double(Set(values).count))
    case .sum: return numbers.isEmpty ? .nothing : .number(sum)
    case .avg: return numbers.isEmpty ? .nothing : .number(mean)
    case .min: return optional(numbers.min())
    case .max: return optional(numbers.max())
    case .pct: return optional(Percentile.value(percent, of: numbers.sorted()))
    case .stddev:
      guard !numbers.isEmpty else { return .nothing }
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return .number((squares / Double(numbers.count)).squareRoot())
    case .earliest, .latest:
      let ordered = rows.sorted {
        InsightsValue.precedes($0["@timestamp"] ?? .nothing, $1["@timestamp"] ?? .nothing)
      }
      let row = function == .earliest ? ordered.first : ordered.last
      return row.flatMap { argument?.value(in: $0) } ?? .nothing
    case .sortsFirst: return values.min(by: InsightsValue.precedes) ?? .nothing
    case .sortsLast: return values.max(by: InsightsValue.precedes) ?? .nothing
    }
  }
}
