// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// A query of Metrics Insights:
/// `SELECT SUM(name) FROM "namespace" WHERE dimension = 'value' GROUP BY dimension ORDER BY SUM() LIMIT 5`.
struct MetricSelect {
  private let id: String
  private let words: [String]
  private var position = 0
  private var statistic = ""
  private var metric = ""
  private var namespace: String?
  private var schema: [String]?
  private var conditions: [(isEqual: Bool, name: String, value: String)] = []
  private var groups: [String] = []
  private var isDescending: Bool?
  private var limit = 500

  init(_ text: String, id: String) {
    self.id = id
    words = Self.words(text)
  }

  /// Words, texts in quotes and signs.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in text {
      if let end = quote {
        if character == end {
          words.append(word)
          (word, quote) = ("", nil)
        } else {
          word.append(character)
        }
        continue
      }
      let isSign = "(),=!".contains(character)
      if character.isWhitespace || isSign || character == "'" || character == "\"" {
        if !word.isEmpty { words.append(word) }
        word = ""
        if isSign { words.append(String(character)) }
        if character == "'" || character == "\"" { quote = character }
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private var invalid: ServiceFault { MetricMath.fault(id, "Invalid syntax") }

  private mutating func take(_ word: String) -> Bool {
    guard position < words.count, words[position].uppercased() == word else { return false }
    position += 1
    return true
  }

  private mutating func word() throws -> String {
    guard position < words.count else { throw invalid }
    defer { position += 1 }
    return words[position]
  }

  mutating func read() throws {
    guard take("SELECT") else { throw invalid }
    let function = try word().uppercased()
    let names = [
      "SUM": "Sum", "AVG": "Average", "MIN": "Minimum", "MAX": "Maximum", "COUNT": "SampleCount",
    ]
    guard let name = names[function], take("(") else { throw invalid }
    statistic = name
    metric = try word()
    guard take(")") else { throw invalid }
    if take("FROM") {
      if take("SCHEMA") {
        guard take("(") else { throw invalid }
        namespace = try word()
        var names: [String] = []
        while take(",") { names.append(try word()) }
        schema = names.sortedByBytes()
        guard take(")") else { throw invalid }
      } else {
        namespace = try word()
      }
    }
    if take("WHERE") {
      repeat {
        let name = try word()
        let isEqual = !take("!")
        guard take("=") else { throw invalid }
        conditions.append((isEqual, name, try word()))
      } while take("AND")
    }
    if take("GROUP") {
      guard take("BY") else { throw invalid }
      repeat { groups.append(try word()) } while take(",")
    }
    if take("ORDER") {
      guard take("BY") else { throw invalid }
      _ = try word()
      guard take("("), take(")") else { throw invalid }
      isDescending = take("DESC")
      if isDescending == false { _ = take("ASC") }
    }
    if take("LIMIT") {
      guard let count = Int(try word()), 1...500 ~= count else { throw invalid }
      limit = count
    }
    guard position == words.count else { throw invalid }
  }

  func series(
    in evaluation: MetricQueryEvaluation, period: Int64, id: String, label: String?
  ) -> [MetricSeries] {
    guard let statistic = Statistic(statistic) else { return [] }
    var summaries: [String: [Int64: Summary]] = [:]
    let first = StatisticsOperations.aligned(evaluation.start, period)
    for (name, data) in evaluation.metrics.entries() where finds(name) {
      let key = groups.map { group in
        name.dimensions.first { $0.name == group }?.value ?? "Other"
      }.joined(separator: " ")
      let found = data.summaries(from: first, to: evaluation.end, period: period, unit: nil)
      for (time, summary) in found.entries() {
        var sum = summaries[key]?[time] ?? Summary()
        sum.add(
          Metric.Datum(
            unit: "", values: summary.hasSets ? [] : summary.values,
            set: summary.hasSets ? summary : nil))
        summaries[key, default: [:]][time] = sum
      }
    }
    var list = summaries.sorted { $0.key < $1.key }.map { key, values in
      MetricSeries(
        label: groups.isEmpty
          ? label ?? id : [label, key].compactMap(\.self).joined(separator: " "),
        period: period, values: values.compactMapValues(statistic.value))
    }
    if let isDescending {
      func weight(_ series: MetricSeries) -> Double { series.values.values.reduce(0, +) }
      list.sort { isDescending ? weight($0) > weight($1) : weight($0) < weight($1) }
    }
    return Array(list.prefix(limit))
  }

  private func finds(_ name: MetricName) -> Bool {
    name.name == metric && (namespace ?? name.namespace) == name.namespace
      && (schema.map { $0 == name.dimensions.map(\.name) } ?? true)
      && conditions.allSatisfy { condition in
        name.dimensions.contains {
          $0.name == condition.name && $0.value == condition.value
        } == condition.isEqual
      }
      && groups.allSatisfy { group in name.dimensions.contains { $0.name == group } }
  }
}
