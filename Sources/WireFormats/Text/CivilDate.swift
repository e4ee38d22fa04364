// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A date and a time of day in the proleptic Gregorian calendar, as numbers.
struct CivilDate: Equatable {
  var year: Int64
  var month: Int64 = 1
  var day: Int64 = 1
  var hour: Int64 = 0
  var minute: Int64 = 0
  var second: Int64 = 0

  /// Day of the week, 0 for Sunday.
  private(set) var weekday = 0

  init(year: Int64, month: Int64 = 1, day: Int64 = 1) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date of any number of seconds since 1970.
  init(epochSeconds: Int64) {
    var days = epochSeconds / 86_400
    var rest = epochSeconds % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    // Counts years from March on, so that the leap day comes last, in eras of 400 years.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let leaps = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leaps) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
    let fromThursday = days % 7
    weekday = Int((fromThursday + 11) % 7)
  }

  /// Seconds since 1970; `nil` if there is no such date or it is outside the years 1 to 9999.
  var epochSeconds: Int64? {
    guard 1...9999 ~= year, 1...12 ~= month, 1...daysInMonth ~= day else { return nil }
    guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    return days * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private var daysInMonth: Int64 {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return isLeap ? 29 : 28
    default: return 31
    }
  }

  static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static let weekdayNames = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]
}
