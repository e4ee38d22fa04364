// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Timestamp {
  /// Parses the time formats that services send and users write.
  ///
  /// - Seconds since 1970, with or without a fraction or exponent: `1767225600`, `1.7672256e9`.
  /// - ISO 8601: `2026-01-01T00:00:00Z`, with a space for the `T`, a fraction of any length
  ///   (truncated to nanoseconds), an offset `+01:00`, `+0100` or `+01`, or only the date;
  ///   `20260101T000000Z`.
  /// - The dates of mail and HTTP: `Thu, 01 Jan 2026 00:00:00 GMT`,
  ///   `Thursday, 01-Jan-26 00:00:00 GMT`, `Thu Jan  1 00:00:00 2026`, and written-out forms such
  ///   as `January 1, 2026 3:04 PM` or `1/31/2026`.
  ///
  /// Without a zone the time is UTC. These are botocore's rules, except that a missing day is the
  /// first of the month, not today's, and a missing year is an error.
  ///
  /// - Throws: ``InvalidTimestamp`` for anything else, and for dates that do not exist.
  package init(parsing text: String) throws(InvalidTimestamp) {
    var text = text
    if let timestamp = text.withUTF8({ Timestamp(wellFormed: $0) }) {
      self = timestamp
      return
    }
    let trimmed = Array(text.utf8).trimmingWhiteSpace()
    // Numbers beyond the calendar may still be the digits of a date, as in `20260101000000`.
    if let integer = Int64(String(decoding: trimmed, as: UTF8.self)) {
      if -62_135_596_800..<253_402_300_800 ~= integer {
        self.init(seconds: integer)
        return
      }
    } else if let first = trimmed.first,
      first.isASCIIDigit || "+-.".utf8.contains(first),
      // `Double` would also accept hexadecimal digits.
      !trimmed.contains(where: { $0.asciiLowercased == UInt8(ascii: "x") }),
      let seconds = Double(String(decoding: trimmed, as: UTF8.self)),
      let timestamp = Timestamp(epochSeconds: seconds)
    {
      self = timestamp
      return
    }
    var parser = FreeDateParser(trimmed)
    do throws(DateReason) {
      self = try parser.parse()
    } catch {
      throw InvalidTimestamp(text: text, reason: error.text)
    }
  }
}

extension Timestamp {
  /// Parses the two formats that services send, written exactly so: `2026-01-01T00:00:00Z`, with or
  /// without a fraction, and `Thu, 01 Jan 2026 00:00:00 GMT`. `nil` for everything that
  /// `init(parsing:)` has to examine further.
  public init?(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
    guard let timestamp = ISO8601Parser.parse(bytes) ?? HTTPDateParser.parse(bytes) else {
      return nil
    }
    self = timestamp
  }
}

/// A string isn't a valid time.
package struct InvalidTimestamp: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text.
  package let text: String
  /// What is wrong with it.
  package let reason: String

  /// What is wrong with which string.
  package var description: String { "Invalid timestamp \"\(text)\": \(reason)" }
}

/// Why a string isn't a date.
struct DateReason: Error {
  let text: String
}

extension [UInt8] {
  func trimmingWhiteSpace() -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return [] }
    return self[first...last]
  }
}

/// The common case: `YYYY-MM-DDTHH:MM:SS[.f][Z|±HH:MM]`, exactly so.
private enum ISO8601Parser {
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let high = bytes.pair(0), let low = bytes.pair(2), let month = bytes.pair(5),
      let day = bytes.pair(8), let hour = bytes.pair(11), let minute = bytes.pair(14),
      let second = bytes.pair(17)
    else { return nil }
    var date = CivilDate(year: high * 100 + low, month: month, day: day)
    date.hour = hour
    date.minute = minute
    date.second = second
    guard let seconds = date.epochSeconds else { return nil }
    var index = 19
    var fraction = Fraction()
    if bytes[index] == UInt8(ascii: ".") {
      index += 1
      while index < bytes.count, bytes[index].isASCIIDigit {
        fraction.append(bytes[index])
        index += 1
      }
    }
    guard index + 1 == bytes.count, bytes[index] == UInt8(ascii: "Z") else { return nil }
    return Timestamp(seconds: seconds, nanoseconds: fraction.nanoseconds)
  }
}

/// What servers send: `Thu, 01 Jan 2026 00:00:00 GMT` (RFC 9110, 5.6.7), exactly so.
private enum HTTPDateParser {
  private static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)
  private static let weekdays = Array("SunMonTueWedThuFriSat".utf8)

  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count == 29, bytes[3] == UInt8(ascii: ","), bytes[4] == 0x20, bytes[7] == 0x20,
      bytes[11] == 0x20, bytes[16] == 0x20, bytes[19] == UInt8(ascii: ":"),
      bytes[22] == UInt8(ascii: ":"), bytes[25...].elementsEqual(" GMT".utf8),
      bytes.nameIndex(0, in: weekdays) != nil, let month = bytes.nameIndex(8, in: months),
      let day = bytes.pair(5), let high = bytes.pair(12), let low = bytes.pair(14),
      let hour = bytes.pair(17), let minute = bytes.pair(20), let second = bytes.pair(23)
    else { return nil }
    var date = CivilDate(year: high * 100 + low, month: month + 1, day: day)
    date.hour = hour
    date.minute = minute
    date.second = second
    return date.epochSeconds.map { Timestamp(seconds: $0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the name of three letters at a position.
  fileprivate func nameIndex(_ index: Int, in names: [UInt8]) -> Int64? {
    for start in stride(from: 0, to: names.count, by: 3)
    where self[index] == names[start] && self[index + 1] == names[start + 1]
      && self[index + 2] == names[start + 2]
    {
      return Int64(start / 3)
    }
    return nil
  }

  /// The number that two digits make.
  fileprivate func pair(_ index: Int) -> Int64? {
    let (tens, ones) = (self[index], self[index + 1])
    guard tens.isASCIIDigit, ones.isASCIIDigit else { return nil }
    return Int64((tens - UInt8(ascii: "0")) * 10 + ones - UInt8(ascii: "0"))
  }
}

/// The digits after the point of the seconds.
private struct Fraction {
  private(set) var nanoseconds: Int32 = 0
  private var weight: Int32 = 100_000_000

  mutating func append(_ digit: UInt8) {
    nanoseconds += Int32(digit - UInt8(ascii: "0")) * weight
    weight /= 10
  }
}

/// Dates in words and numbers, in the orders that people and servers write.
struct FreeDateParser {
  private enum Token: Equatable {
    case number(value: Int64, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private let tokens: [Token]
  private var index = 0

  private var year: Int64?
  private var month: Int64?
  private var day: Int64?
  /// Numbers of a date whose meaning is only known at the end.
  private var numbers: [(value: Int64, digits: Int)] = []
  /// The number of numbers before the month's name.
  private var numbersBeforeMonth = 0
  private var hour: Int64?
  private var minute: Int64 = 0
  private var second: Int64 = 0
  private var fraction = Fraction()
  /// Seconds east of UTC; `nil` if the text has no zone.
  private var offset: Int64?

  init(_ bytes: ArraySlice<UInt8>) {
    var tokens: [Token] = []
    var index = bytes.startIndex
    // A date has few parts; a longer text isn't one.
    while index < bytes.endIndex, tokens.count < 64 {
      let start = index
      let byte = bytes[index]
      if byte.isASCIIDigit {
        var value: Int64 = 0
        while index < bytes.endIndex, bytes[index].isASCIIDigit {
          // More digits may not fit, and then the value isn't used.
          if index - start < 18 { value = value * 10 + Int64(bytes[index] - UInt8(ascii: "0")) }
          index += 1
        }
        let digits = index - start
        tokens.append(.number(value: digits > 18 ? -1 : value, digits: digits))
      } else if byte.isASCIILetter {
        while index < bytes.endIndex, bytes[index].isASCIILetter {
          index += 1
        }
        let word = bytes[start..<index].map(\.asciiLowercased)
        tokens.append(.word(String(decoding: word, as: UTF8.self)))
      } else {
        tokens.append(.mark(byte))
        index += 1
      }
    }
    self.tokens = tokens
  }

  mutating func parse() throws(DateReason) -> Timestamp {
    let (seconds, nanoseconds, offset) = try components()
    return Timestamp(seconds: seconds - (offset ?? 0), nanoseconds: nanoseconds)
  }

  /// The seconds that the date and the time of day would have in UTC, and the zone.
  mutating func components() throws(DateReason) -> (
    seconds: Int64, nanoseconds: Int32, offset: Int64?
  ) {
    guard !tokens.isEmpty else { throw DateReason(text: "it has no date") }
    guard tokens.count < 64 else { throw DateReason(text: "it is too long") }
    while let token = peek() {
      switch token {
      case .word(let word): try takeWord(word)
      case .number(let value, let digits): try takeNumber(value, digits)
      case .mark(let mark): try takeMark(mark)
      }
    }
    try resolveNumbers()
    guard let year else { throw DateReason(text: "it has no year") }
    var date = CivilDate(year: year, month: month ?? 1, day: day ?? 1)
    date.hour = hour ?? 0
    date.minute = minute
    date.second = second
    guard let seconds = date.epochSeconds else {
      throw DateReason(text: "the date or the time of day does not exist")
    }
    return (seconds, fraction.nanoseconds, offset)
  }

  private func peek(_ ahead: Int = 0) -> Token? {
    let position = index + ahead
    return position < tokens.count ? tokens[position] : nil
  }

  private func number(_ ahead: Int) -> (value: Int64, digits: Int)? {
    if case .number(let value, let digits)? = peek(ahead) { (value, digits) } else { nil }
  }

  // MARK: Words

  private mutating func takeWord(_ word: String) throws(DateReason) {
    index += 1
    switch word {
    case "t", "at", "on", "of", "and", "st", "nd", "rd", "th": return
    case "am", "pm", "a", "p": return try takeHalfDay(isAfternoon: word.hasPrefix("p"))
    case "z", "utc", "gmt":
      guard hour != nil else { throw DateReason(text: "it has a time zone, but no time") }
      offset = 0
      takeZoneSign()
      return
    default: break
    }
    if word.utf8.count >= 3 {
      if let monthIndex = CivilDate.monthNames.firstIndex(where: { isName(word, $0) }), month == nil
      {
        month = Int64(monthIndex) + 1
        numbersBeforeMonth = numbers.count
        return
      }
      if CivilDate.weekdayNames.contains(where: { isName(word, $0) }) { return }
    }
    // Names of other zones have no meaning without a table: as in Python, they are skipped.
    guard hour != nil, word.utf8.count <= 5 else {
      throw DateReason(text: "it contains an unknown word")
    }
    takeZoneSign()
  }

  private func isName(_ word: String, _ name: String) -> Bool {
    name == word || String(name.prefix(3)) == word || (word == "sept" && name == "september")
  }

  /// After the name of a zone a sign has POSIX's meaning: `GMT+3` is three hours behind.
  private mutating func takeZoneSign() {
    guard case .mark(let mark)? = peek(), number(1) != nil else { return }
    if mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-") {
      index += 1
      takeOffset(isNegative: mark == UInt8(ascii: "+"))
    }
  }

  private mutating func takeHalfDay(isAfternoon: Bool) throws(DateReason) {
    guard let hour, 1...12 ~= hour else {
      throw DateReason(text: "AM and PM need an hour from 1 to 12")
    }
    self.hour = hour % 12 + (isAfternoon ? 12 : 0)
  }

  // MARK: Punctuation

  private mutating func takeMark(_ mark: UInt8) throws(DateReason) {
    index += 1
    switch mark {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      if hour != nil, hasWholeDate, number(0) != nil {
        takeOffset(isNegative: mark == UInt8(ascii: "-"))
      } else if mark == UInt8(ascii: "+") {
        throw DateReason(text: "it has a time zone, but no time")
      }
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: ";"), 0x09:
      return
    default: throw DateReason(text: "it contains an unexpected character")
    }
  }

  /// Whether the date is complete, so that a minus sign no longer separates its numbers.
  private var hasWholeDate: Bool {
    year != nil || numbers.count == (month == nil ? 3 : 2)
  }

  /// Takes `HH`, `HHMM` or `HH:MM` after a sign.
  private mutating func takeOffset(isNegative: Bool) {
    guard let first = number(0) else { return }
    index += 1
    var hours = first.value
    var minutes: Int64 = 0
    if first.digits == 4 {
      (hours, minutes) = (first.value / 100, first.value % 100)
    } else if peek() == .mark(UInt8(ascii: ":")), let second = number(1) {
      minutes = second.value
      index += 2
    }
    guard first.digits <= 4, 0...24 ~= hours, 0...59 ~= minutes else {
      // There is no zone beyond a day; an impossible hour makes the whole date an error.
      hour = -1
      return
    }
    let seconds = hours * 3_600 + minutes * 60
    offset = isNegative ? -seconds : seconds
  }

  // MARK: Numbers

  private mutating func takeNumber(_ value: Int64, _ digits: Int) throws(DateReason) {
    index += 1
    let followsTime = peek() == .mark(UInt8(ascii: ":"))
    if followsTime, hour == nil, digits <= 2 { return takeTime(value) }
    if case .word(let word)? = peek(), hour == nil, ["am", "pm"].contains(word), digits <= 2 {
      hour = value
      return
    }
    switch digits {
    case 8 where year == nil && numbers.isEmpty: takeDay(value)
    case 12 where year == nil && numbers.isEmpty:
      takeDay(value / 10_000)
      (hour, minute) = (value / 100 % 100, value % 100)
    case 14 where year == nil && numbers.isEmpty:
      takeDay(value / 1_000_000)
      (hour, minute, second) = (value / 10_000 % 100, value / 100 % 100, value % 100)
      takeFraction()
    case 6 where hour == nil && (year != nil || numbers.count == 3):
      (hour, minute, second) = (value / 10_000, value / 100 % 100, value % 100)
      takeFraction()
    case 4 where hour == nil && (year != nil || numbers.count == 3):
      (hour, minute) = (value / 100, value % 100)
    case 2 where hour == nil && (year != nil || numbers.count == 3): hour = value
    case 1...4:
      guard numbers.count < 3 else { throw DateReason(text: "it has too many numbers") }
      numbers.append((value, digits))
    default: throw DateReason(text: "it contains a number that is too long")
    }
  }

  private mutating func takeDay(_ value: Int64) {
    (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
  }

  /// Takes `:MM[:SS[.f]]` after the hour.
  private mutating func takeTime(_ first: Int64) {
    hour = first
    guard let minutes = number(1) else {
      hour = -1
      return
    }
    minute = minutes.value
    index += 2
    guard peek() == .mark(UInt8(ascii: ":")), let seconds = number(1) else { return }
    second = seconds.value
    index += 2
    takeFraction()
  }

  private mutating func takeFraction() {
    guard peek() == .mark(UInt8(ascii: ".")) || peek() == .mark(UInt8(ascii: ",")),
      let part = number(1)
    else { return }
    index += 2
    // Digits beyond 18 are lost in the token, digits beyond nine in the fraction.
    guard part.value >= 0 else { return }
    var digits: [UInt8] = []
    var rest = part.value
    for _ in 0..<part.digits {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    for digit in digits.reversed() { fraction.append(digit) }
  }

  private mutating func resolveNumbers() throws(DateReason) {
    guard year == nil else {
      guard numbers.isEmpty else { throw DateReason(text: "it has too many numbers") }
      return
    }
    let isYear: ((value: Int64, digits: Int)) -> Bool = { $0.digits > 2 || $0.value > 31 }
    if month != nil {
      guard let first = numbers.first, numbers.count <= 2 else {
        throw DateReason(text: "day and year are ambiguous")
      }
      guard numbers.count == 2 else {
        guard isYear(first) else { throw DateReason(text: "it has no year") }
        year = fullYear(first)
        return
      }
      if isYear(first) {
        (year, day) = (fullYear(first), numbers[1].value)
      } else {
        (day, year) = (first.value, fullYear(numbers[1]))
      }
      return
    }
    guard numbers.count >= 2 else { throw DateReason(text: "it has no date") }
    if isYear(numbers[0]) {
      year = fullYear(numbers[0])
      month = numbers[1].value
      if numbers.count == 3 { day = numbers[2].value }
    } else {
      let last = numbers[numbers.count - 1]
      year = fullYear(last)
      month = numbers[0].value
      if numbers.count == 3 { day = numbers[1].value }
      // Only one order makes sense when the month would be greater than twelve; not so behind a year.
      if let month, let day, month > 12, day <= 12 { (self.month, self.day) = (day, month) }
    }
  }

  private func fullYear(_ number: (value: Int64, digits: Int)) -> Int64 {
    guard number.digits <= 2 else { return number.value }
    // As dateutil does in 2026: at most fifty years ahead.
    return number.value + (number.value < 76 ? 2000 : 1900)
  }
}
