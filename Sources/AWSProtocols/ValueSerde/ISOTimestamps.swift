// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// ``WireTextStyle/iso8601``. Numbers, and texts that are numbers, are seconds and become local
/// times; other texts keep their zone, or have none.
package enum ISOTimestamps: WireTimestamps {
  package static var style: WireTextStyle { .iso8601 }

  /// The text of a timestamp.
  ///
  /// - Throws: ``UnreadableTimestamp``.
  package static func value(_ wire: Value) throws -> Value {
    switch wire {
    case .string(let text):
      if let seconds = pythonFloat(text), let local = try? localTime(seconds, of: text) {
        return .string(local)
      }
      do { return .string(try CivilTimeText.of(text)) } catch {
        throw UnreadableTimestamp(message: "\(error)")
      }
    case .integer(let seconds): return .string(try localTime(seconds))
    case .bool(let bool): return .string(try localTime(bool ? 1 : 0))
    case .double(let seconds): return .string(try localTime(seconds, of: seconds.pythonText))
    case .number(let text):
      return .string(try localTime(Double(text) ?? .infinity, of: text))
    default:
      let type = PythonType(of: wire).rawValue
      throw UnreadableTimestamp(
        message: "float() argument must be a string or a real number, not '\(type)'")
    }
  }

  /// A number as Python's `float` reads it; Swift's also takes hexadecimal digits.
  private static func pythonFloat(_ text: String) -> Double? {
    let digits = text.utf8.drop(while: \.isASCIIWhitespace)
    guard let first = digits.first, first.isASCIIDigit || "+-.".utf8.contains(first),
      !digits.contains(where: { $0.asciiLowercased == UInt8(ascii: "x") })
    else { return nil }
    let end = digits.lastIndex { !$0.isASCIIWhitespace } ?? digits.startIndex
    return Double(String(Substring(digits[...end])))
  }

  private static func localTime(_ seconds: Int64) throws(UnreadableTimestamp) -> String {
    try localTime(Timestamp(seconds: seconds), of: String(seconds))
  }

  private static func localTime(
    _ seconds: Double, of text: String
  ) throws(UnreadableTimestamp) -> String {
    guard !seconds.isNaN else {
      throw UnreadableTimestamp(message: "cannot convert float NaN to integer")
    }
    var whole = seconds.rounded(.towardZero)
    var micros = ((seconds - whole) * 1_000_000).rounded(.toNearestOrEven)
    if micros >= 1_000_000 || micros < 0 {
      let carry: Double = micros < 0 ? -1 : 1
      micros -= carry * 1_000_000
      whole += carry
    }
    guard let epoch = Int64(exactly: whole) else { throw UnreadableTimestamp(zoneOf: text) }
    return try localTime(Timestamp(seconds: epoch, nanoseconds: Int32(micros) * 1_000), of: text)
  }

  private static func localTime(
    _ timestamp: Timestamp, of text: String
  ) throws(UnreadableTimestamp) -> String {
    guard Timestamp.wholeSeconds ~= timestamp.seconds else {
      let year = timestamp.year
      guard Int32(exactly: year) != nil else { throw UnreadableTimestamp(zoneOf: text) }
      throw UnreadableTimestamp(message: "year \(year) is out of range")
    }
    guard let local = CivilTimeText.local(timestamp) else {
      throw UnreadableTimestamp(zoneOf: text)
    }
    return local
  }
}

/// A timestamp of a response that isn't a time, in Python's words.
package struct UnreadableTimestamp: Error, CustomStringConvertible {
  /// What is wrong.
  package let message: String

  fileprivate init(message: String) { self.message = message }

  fileprivate init(zoneOf text: String) {
    message = "Unable to calculate correct timezone offset for \"\(text)\""
  }

  /// The message.
  package var description: String { message }
}
