// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A statistic by its name: `Sum`, `p99.9`, `tm90`, `TM(10%:90%)`, `PR(:300)`, `IQM`.
enum Statistic: Sendable, Equatable {
  case count, sum, average, minimum, maximum
  case percentile(Double)
  /// Of the values between two bounds, in percent of the values or as values.
  case part(Kind, low: Double?, high: Double?, inPercent: Bool)

  enum Kind: Sendable {
    case mean, winsorizedMean, count, sum, rank
  }

  /// `nil` for an unknown name.
  init?(_ name: String) {
    switch name {
    case "SampleCount": self = .count
    case "Sum": self = .sum
    case "Average": self = .average
    case "Minimum": self = .minimum
    case "Maximum": self = .maximum
    case "IQM": self = .part(.mean, low: 25, high: 75, inPercent: true)
    default:
      if name.hasBytePrefix("p"), let percent = Double(name.dropFirst()), 0...100 ~= percent {
        self = .percentile(percent)
        return
      }
      let kinds: [String: Kind] = [
        "tm": .mean, "wm": .winsorizedMean, "tc": .count, "ts": .sum, "pr": .rank,
      ]
      guard name.utf8.count > 2, let kind = kinds[String(name.prefix(2)).asciiLowercased] else {
        return nil
      }
      let rest = String(name.dropFirst(2))
      if let percent = Double(rest), 0...100 ~= percent, kind != .rank {
        self = .part(kind, low: nil, high: percent, inPercent: true)
        return
      }
      guard rest.hasPrefix("("), rest.hasSuffix(")") else { return nil }
      let bounds = rest.dropFirst().dropLast().split(
        separator: ":", omittingEmptySubsequences: false)
      guard bounds.count == 2, bounds.contains(where: { !$0.isEmpty }) else { return nil }
      let inPercent = bounds.contains { $0.hasSuffix("%") }
      let numbers = bounds.map { Double($0.hasSuffix("%") ? $0.dropLast() : $0) }
      guard zip(bounds, numbers).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
      self = .part(kind, low: numbers[0], high: numbers[1], inPercent: inPercent)
    }
  }

  /// Whether it is one of `ExtendedStatistics`.
  var isExtended: Bool {
    switch self {
    case .count, .sum, .average, .minimum, .maximum: false
    case .percentile, .part: true
    }
  }

  /// The statistic of data; `nil` if it can't be known.
  func value(of summary: Summary) -> Double? {
    guard summary.count > 0 else { return nil }
    switch self {
    case .count: return summary.count
    case .sum: return summary.sum
    case .average: return summary.sum / summary.count
    case .minimum: return summary.minimum
    case .maximum: return summary.maximum
    case .percentile(let percent):
      guard !summary.hasSets else { return nil }
      return Percentile.value(percent, of: Self.sorted(summary))
    case .part(let kind, let low, let high, let inPercent):
      guard !summary.hasSets else { return nil }
      let all = Self.sorted(summary)
      return Self.value(
        kind, of: all, low: low.flatMap { inPercent ? Percentile.value($0, of: all) : $0 },
        high: high.flatMap { inPercent ? Percentile.value($0, of: all) : $0 })
    }
  }

  private static func value(
    _ kind: Kind, of all: [Double], low: Double?, high: Double?
  ) -> Double? {
    let inside = all.filter { $0 >= low ?? -.infinity && $0 <= high ?? .infinity }
    let sum = inside.reduce(0, +)
    switch kind {
    case .mean: return inside.isEmpty ? nil : sum / Double(inside.count)
    case .count: return Double(inside.count)
    case .sum: return sum
    case .rank: return Double(inside.count) / Double(max(1, all.count)) * 100
    case .winsorizedMean:
      let bounded = all.map { min(max($0, low ?? -.infinity), high ?? .infinity) }
      return bounded.reduce(0, +) / Double(max(1, bounded.count))
    }
  }

  /// The single values; of very many only a part that is spread as they are.
  private static func sorted(_ summary: Summary) -> [Double] {
    let scale = max(1, summary.count / 100_000)
    return summary.values.flatMap { value, count in
      repeatElement(value, count: max(1, Int((count / scale).rounded())))
    }.sorted()
  }
}
