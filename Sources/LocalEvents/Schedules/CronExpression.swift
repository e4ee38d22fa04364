// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// AWS's cron: minutes, hours, day of the month, month, day of the week, year, in UTC.
struct CronExpression: Sendable {
  private let minutes: Set<Int>
  private let hours: Set<Int>
  private let months: Set<Int>
  private let years: Set<Int>
  private let days: DayField

  /// The days on which it is due.
  private enum DayField: Sendable {
    case ofMonth(Set<Int>)
    /// `L`, or `L-3`: days before the last one.
    case last(minus: Int)
    /// `15W`: the day from Monday to Friday that is nearest.
    case nearestWeekday(Int)
    case lastWeekday
    /// 1 for Sunday.
    case ofWeek(Set<Int>)
    /// `6#3`: the third Friday.
    case nth(weekday: Int, Int)
    /// `6L`: the last Friday.
    case lastOfWeek(Int)
  }

  /// The last year that may be named.
  private static let lastYear = 2199
  private static let monthNames = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]
  private static let dayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]

  /// Reads the six fields; `nil` if they aren't right.
  init?(_ text: String) {
    let fields = text.split(separator: " ").map { $0.uppercased() }
    guard fields.count == 6,
      let minutes = Self.values(fields[0], 0...59),
      let hours = Self.values(fields[1], 0...23),
      let months = Self.values(fields[3], 1...12, names: Self.monthNames),
      let years = Self.values(fields[5], 1970...Self.lastYear),
      // One of the two says which days, the other one nothing.
      (fields[2] == "?") != (fields[4] == "?"),
      let days = fields[4] == "?" ? Self.days(fields[2]) : Self.weekdays(fields[4])
    else { return nil }
    (self.minutes, self.hours, self.months) = (minutes, hours, months)
    (self.years, self.days) = (years, days)
  }

  private static func days(_ field: String) -> DayField? {
    if field == "L" { return .last(minus: 0) }
    if field == "LW" { return .lastWeekday }
    if field.hasPrefix("L-") {
      return Int(field.dropFirst(2)).flatMap { (1...30).contains($0) ? .last(minus: $0) : nil }
    }
    if field.hasSuffix("W") {
      return Int(field.dropLast()).flatMap { (1...31).contains($0) ? .nearestWeekday($0) : nil }
    }
    return values(field, 1...31).map(DayField.ofMonth)
  }

  private static func weekdays(_ field: String) -> DayField? {
    if field == "L" { return .ofWeek([7]) }
    if let sharp = field.firstIndex(of: "#") {
      guard let day = values(String(field[..<sharp]), 1...7, names: dayNames), day.count == 1,
        let first = day.first, let count = Int(field[field.index(after: sharp)...]),
        (1...5).contains(count)
      else { return nil }
      return .nth(weekday: first, count)
    }
    if field.hasSuffix("L"), field.count > 1 {
      guard let day = values(String(field.dropLast()), 1...7, names: dayNames), day.count == 1,
        let first = day.first
      else { return nil }
      return .lastOfWeek(first)
    }
    return values(field, 1...7, names: dayNames).map(DayField.ofWeek)
  }

  /// The numbers of a field: `*`, `1`, `1-5`, `1,2`, `*/5`, `0/15`, names.
  private static func values(
    _ field: String, _ range: ClosedRange<Int>, names: [String] = []
  ) -> Set<Int>? {
    func number(_ text: Substring) -> Int? {
      let found =
        names.firstIndex { $0 == text }.map { $0 + 1 }
        ?? (text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil)
      return found.flatMap { range.contains($0) ? $0 : nil }
    }
    var result: Set<Int> = []
    for part in field.split(separator: ",", omittingEmptySubsequences: false) {
      let steps = part.split(separator: "/", omittingEmptySubsequences: false)
      guard steps.count <= 2, let span = steps.first else { return nil }
      var (first, last) = (range.lowerBound, range.upperBound)
      if span != "*" {
        let ends = span.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count <= 2, let low = number(ends[0]) else { return nil }
        first = low
        if ends.count == 2 {
          guard let high = number(ends[1]) else { return nil }
          last = high
        } else if steps.count == 1 {
          last = low
        }
      }
      var step = 1
      if steps.count == 2 {
        guard let wanted = Int(steps[1]), wanted > 0 else { return nil }
        step = wanted
      }
      // `FRI-MON` goes around.
      if first <= last {
        result.formUnion(stride(from: first, through: last, by: step))
      } else {
        result.formUnion(stride(from: first, through: range.upperBound, by: step))
        result.formUnion(stride(from: range.lowerBound, through: last, by: step))
      }
    }
    return result
  }

  /// When it is due after an instant, to the minute; `nil` if never again.
  func next(after instant: LocalInstant) -> LocalInstant? {
    let start = instant.seconds / 60 + 1
    var day = start / 1_440
    var minute = Int(start % 1_440)
    // The days of two calendar cycles: what is due at all is due within them.
    for _ in 0..<(366 * 60) {
      let date = CronDay(day)
      guard date.year <= Self.lastYear else { return nil }
      if years.contains(date.year), months.contains(date.month), holds(date) {
        while minute < 1_440 {
          if hours.contains(minute / 60), minutes.contains(minute % 60) {
            return LocalInstant(microseconds: (day * 1_440 + Int64(minute)) * 60_000_000)
          }
          minute += 1
        }
      }
      minute = 0
      day += 1
    }
    return nil
  }

  private func holds(_ date: CronDay) -> Bool {
    switch days {
    case .ofMonth(let days): return days.contains(date.day)
    case .last(let minus): return date.day == date.daysInMonth - minus
    case .nearestWeekday(let day): return date.day == date.nearestWeekday(to: day)
    case .lastWeekday: return date.day == date.nearestWeekday(to: date.daysInMonth)
    case .ofWeek(let weekdays): return weekdays.contains(date.weekday)
    case .nth(let weekday, let count):
      return date.weekday == weekday && (date.day - 1) / 7 + 1 == count
    case .lastOfWeek(let weekday):
      return date.weekday == weekday && date.day + 7 > date.daysInMonth
    }
  }
}

/// A day of the calendar.
private struct CronDay {
  let year: Int
  let month: Int
  let day: Int
  /// 1 for Sunday.
  let weekday: Int

  /// A day from its number since 1970.
  init(_ number: Int64) {
    let digits = Timestamp(seconds: number * 86_400).signingDay.utf8.map { Int($0) - 48 }
    year = digits[0] * 1_000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    month = digits[4] * 10 + digits[5]
    day = digits[6] * 10 + digits[7]
    // 1970 began on a Thursday.
    weekday = Int((number + 4) % 7) + 1
  }

  var daysInMonth: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day from Monday to Friday of this month that is nearest to a day.
  func nearestWeekday(to wanted: Int) -> Int? {
    guard wanted <= daysInMonth else { return nil }
    switch (weekday - 1 + wanted - day + 35) % 7 {
    case 6: return wanted == 1 ? 3 : wanted - 1
    case 0: return wanted == daysInMonth ? wanted - 2 : wanted + 1
    default: return wanted
    }
  }
}
