// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// When a schedule is due: `rate(5 minutes)`, `cron(0 12 * * ? *)`, `at(2026-12-01T12:00:00)`.
struct ScheduleExpression: Sendable {
  private enum Kind: Sendable {
    case rate(Duration)
    case cron(CronExpression)
    case at(LocalInstant)
  }

  private let kind: Kind

  /// Whether it is due once.
  var isOnce: Bool {
    if case .at = kind { true } else { false }
  }

  /// Whether it is due again and again after some time.
  var isRate: Bool {
    if case .rate = kind { true } else { false }
  }

  /// Reads an expression; `nil` if it isn't one.
  ///
  /// - Parameter anyNumber: Whether `1 minutes` and `5 minute` are right too, as Scheduler has it.
  init?(_ text: String, anyNumber: Bool = false) {
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.firstIndex(of: "(") else {
      return nil
    }
    let inner = String(text[text.index(after: open)...].dropLast())
    switch text[..<open] {
    case "rate":
      guard let period = Self.period(inner, anyNumber: anyNumber) else { return nil }
      kind = .rate(period)
    case "cron":
      guard let cron = CronExpression(inner) else { return nil }
      kind = .cron(cron)
    case "at":
      guard inner.utf8.count == 19, let time = try? Timestamp(parsing: inner + "Z") else {
        return nil
      }
      kind = .at(LocalInstant(time))
    default: return nil
    }
  }

  private static func period(_ text: String, anyNumber: Bool) -> Duration? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.allSatisfy(\.isASCIIDigit), let count = Int64(parts[0]),
      (1...1_000_000).contains(count)
    else { return nil }
    let isPlural = parts[1].utf8.last == UInt8(ascii: "s")
    guard anyNumber || isPlural == (count != 1) else { return nil }
    switch isPlural ? parts[1].dropLast() : parts[1] {
    case "minute": return .seconds(60 * count)
    case "hour": return .seconds(3_600 * count)
    case "day": return .seconds(86_400 * count)
    default: return nil
    }
  }

  /// When it is due after an instant; a rate, after an instant at which it was due.
  func next(after instant: LocalInstant) -> LocalInstant? {
    switch kind {
    case .rate(let period): instant + period
    case .cron(let cron): cron.next(after: instant)
    case .at(let time): time > instant ? time : nil
    }
  }
}
