// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The rules that give plain scalars their tags.
package struct YAMLSchema: Sendable, Hashable {
  private enum Version: Sendable { case yaml11, yaml12 }

  /// Which words are booleans.
  private enum Booleans: Sendable {
    case trueAndFalse
    case yesAndNo
    case yesAndY
  }

  private let version: Version
  private let booleans: Booleans
  let isPyYAML: Bool

  /// ruamel.yaml's rules for YAML 1.2: what the AWS CLI's version 2 reads and writes.
  package static let yaml12 = YAMLSchema(
    version: .yaml12, booleans: .trueAndFalse, isPyYAML: false)
  /// YAML 1.2, but `yes`, `no`, `on` and `off` are booleans: version 2's templates of
  /// CloudFormation.
  package static let templates = YAMLSchema(
    version: .yaml12, booleans: .yesAndNo, isPyYAML: false)
  /// PyYAML's rules for YAML 1.1: what the AWS CLI's version 1 reads and writes.
  package static let yaml11 = YAMLSchema(version: .yaml11, booleans: .yesAndNo, isPyYAML: true)
  /// ruamel.yaml's rules for documents with `%YAML 1.1`.
  static let declared11 = YAMLSchema(version: .yaml11, booleans: .yesAndY, isPyYAML: false)

  /// Whether numbers may be octal with a leading zero and sexagesimal with colons.
  var hasYAML11Numbers: Bool { version == .yaml11 }
  /// Whether a key that is there twice is an error.
  package var refusesDuplicateKeys: Bool { self == .yaml12 || self == .declared11 }

  /// The tag of a plain scalar.
  package func tag(ofPlain text: String) -> YAMLTag {
    text.withBytes { bytes in
      guard let first = bytes.first else { return .null }
      switch first {
      case UInt8(ascii: "~"): return bytes.count == 1 ? .null : .string
      case UInt8(ascii: "<"): return text == "<<" ? .merge : .string
      case UInt8(ascii: "="): return bytes.count == 1 ? .value : .string
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isFloat(bytes) { return .float }
        if isInteger(bytes) { return .int }
        return PlainTimestamp.matches(bytes) ? .timestamp : .string
      default: return bytes.count <= 5 ? word(text) : .string
      }
    }
  }

  private func word(_ text: String) -> YAMLTag {
    switch text {
    case "null", "Null", "NULL": .null
    case "true", "True", "TRUE", "false", "False", "FALSE": .bool
    case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF":
      booleans == .trueAndFalse ? .string : .bool
    case "y", "Y", "n", "N": booleans == .yesAndY ? .bool : .string
    default: .string
    }
  }

  private func isFloat(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var scan = PatternScan(bytes)
    let isSigned = scan.skipSign()
    if scan.peek == UInt8(ascii: ".") {
      scan.index += 1
      if scan.hasRest("inf", "Inf", "INF") { return true }
      if scan.hasRest("nan", "NaN", "NAN") { return !isSigned }
      if isSigned && version == .yaml11 { return false }
      if isPyYAML, scan.peek?.isASCIIDigit != true { return false }
      return scan.skipAll(\.isDigitOrUnderscore) > 0
        && (scan.isAtEnd || scan.isExponent(isSigned: true))
    }
    guard scan.peek?.isASCIIDigit == true else { return false }
    scan.skipAll(\.isDigitOrUnderscore)
    if version == .yaml11, scan.skipSexagesimal() > 0 {
      guard scan.skip(".") else { return false }
      scan.skipAll(\.isDigitOrUnderscore)
      return scan.isAtEnd
    }
    guard scan.skip(".") else { return !isPyYAML && scan.isExponent(isSigned: false) }
    scan.skipAll(\.isDigitOrUnderscore)
    return scan.isAtEnd || scan.isExponent(isSigned: isPyYAML)
  }

  private func isInteger(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var scan = PatternScan(bytes)
    scan.skipSign()
    if scan.skip("0b") { return scan.restIs(\.isBinaryOrUnderscore) }
    if scan.skip("0x") { return scan.restIs(\.isHexOrUnderscore) }
    switch version {
    case .yaml12:
      if scan.skip("0o") { return scan.restIs(\.isOctalOrUnderscore) }
      return scan.restIs(\.isDigitOrUnderscore)
    case .yaml11:
      if scan.skip("0") { return scan.isAtEnd || scan.restIs(\.isOctalOrUnderscore) }
      if !isPyYAML && scan.restIs(\.isOctalOrUnderscore) { return true }
      guard scan.peek?.isASCIIDigit == true else { return false }
      scan.skipAll(\.isDigitOrUnderscore)
      return scan.isAtEnd || scan.skipSexagesimal() > 0 && scan.isAtEnd
    }
  }
}

/// A walk through a scalar's bytes.
struct PatternScan {
  let bytes: UnsafeRawBufferPointer
  var index = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  @discardableResult mutating func skipSign() -> Bool {
    guard peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") else { return false }
    index += 1
    return true
  }

  mutating func skip(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      guard bytes.count - index >= text.count,
        bytes[index..<(index + text.count)].elementsEqual(text)
      else { return false }
      index += text.count
      return true
    }
  }

  @discardableResult mutating func skipAll(
    atMost limit: Int = .max, _ belongs: (UInt8) -> Bool
  ) -> Int {
    let start = index
    while let byte = peek, belongs(byte), index - start < limit { index += 1 }
    return index - start
  }

  func hasRest(_ words: StaticString...) -> Bool {
    words.contains { word in
      var copy = self
      return copy.skip(word) && copy.isAtEnd
    }
  }

  func restIs(_ belongs: (UInt8) -> Bool) -> Bool {
    !isAtEnd && bytes[index...].allSatisfy(belongs)
  }

  /// Whether an exponent is all that is left; its sign may be required.
  func isExponent(isSigned: Bool) -> Bool {
    var copy = self
    guard let letter = copy.peek, letter | 0x20 == UInt8(ascii: "e") else { return false }
    copy.index += 1
    let hasSign = copy.skipSign()
    return (hasSign || !isSigned) && copy.restIs(\.isASCIIDigit)
  }

  /// Skips groups of a colon and minutes, and counts them.
  mutating func skipSexagesimal() -> Int {
    var count = 0
    while peek == UInt8(ascii: ":"), index + 1 < bytes.count, bytes[index + 1].isASCIIDigit {
      index += 1
      let isTwo = index + 1 < bytes.count && bytes[index + 1].isASCIIDigit
      if isTwo && bytes[index] > UInt8(ascii: "5") { return 0 }
      index += isTwo ? 2 : 1
      count += 1
    }
    return count
  }
}

extension UInt8 {
  var isDigitOrUnderscore: Bool { isASCIIDigit || self == UInt8(ascii: "_") }
  var isBinaryOrUnderscore: Bool { self == 0x30 || self == 0x31 || self == UInt8(ascii: "_") }
  var isOctalOrUnderscore: Bool { (0x30...0x37).contains(self) || self == UInt8(ascii: "_") }
  var isHexOrUnderscore: Bool {
    isDigitOrUnderscore || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}

/// The parts of a plain timestamp.
struct PlainTimestamp {
  var year = 0
  var month = 0
  var day = 0
  /// Hour, minute and second; `nil` for a date alone.
  var time: (hour: Int, minute: Int, second: Int)?
  /// The digits after the point.
  var fraction = ""
  /// Minutes east of UTC; `nil` without a zone.
  var offset: Int?

  static func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let parts = PlainTimestamp(bytes) else { return false }
    // A date alone needs two digits for month and day.
    return parts.time != nil || bytes.count == 10
  }

  init?(_ bytes: UnsafeRawBufferPointer) {
    var scan = PatternScan(bytes)
    guard bytes.count >= 8, let year = scan.number(4, 4), scan.skip("-"),
      let month = scan.number(1, 2), scan.skip("-"), let day = scan.number(1, 2)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    if scan.isAtEnd { return }
    if !scan.skip("T"), !scan.skip("t"), scan.skipAll(\.isBlank) == 0 { return nil }
    guard let hour = scan.number(1, 2), scan.skip(":"), let minute = scan.number(2, 2),
      scan.skip(":"), let second = scan.number(2, 2)
    else { return nil }
    time = (hour, minute, second)
    if scan.skip(".") {
      let start = scan.index
      scan.skipAll(\.isASCIIDigit)
      fraction = String(decoding: bytes[start..<scan.index], as: UTF8.self)
    }
    if scan.isAtEnd { return }
    scan.skipAll(\.isBlank)
    if scan.skip("Z") {
      offset = 0
    } else {
      let isWest = scan.peek == UInt8(ascii: "-")
      guard scan.skipSign(), let hours = scan.number(1, 2) else { return nil }
      var minutes = 0
      if scan.skip(":") {
        guard let more = scan.number(2, 2) else { return nil }
        minutes = more
      }
      offset = (hours * 60 + minutes) * (isWest ? -1 : 1)
    }
    if !scan.isAtEnd { return nil }
  }
}

extension PatternScan {
  /// A number of a few digits.
  fileprivate mutating func number(_ least: Int, _ most: Int) -> Int? {
    let start = index
    guard skipAll(atMost: most, \.isASCIIDigit) >= least else { return nil }
    return bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
