// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// What a node means under a schema.
package enum YAMLValue: Sendable {
  /// Nothing.
  case null
  /// A boolean.
  case bool(Bool)
  /// A whole number of any size, in decimal digits.
  case integer(String)
  /// A floating-point number.
  case float(Double)
  /// A string.
  case string(String)
  /// Bytes.
  case binary([UInt8])
  /// A date, or a date with a time.
  case timestamp(YAMLTimestamp)
  /// Elements in order.
  indirect case sequence([YAMLValue])
  /// Entries in order; no key is there twice.
  indirect case mapping([Entry])
  /// The elements of a set.
  indirect case set([YAMLValue])

  /// An entry of a mapping.
  package typealias Entry = (key: YAMLValue, value: YAMLValue)
}

/// A date, or a date with a time.
package struct YAMLTimestamp: Sendable, Hashable {
  /// The year.
  package var year: Int
  /// The month, from 1.
  package var month: Int
  /// The day of the month, from 1.
  package var day: Int
  /// Seconds since midnight; `nil` for a date alone.
  package var second: Int?
  /// Microseconds of the second.
  package var microsecond = 0
  /// Minutes east of UTC; `nil` without a zone.
  package var offset: Int?

  /// The text as Python's `isoformat(" ")` has it.
  package var text: String {
    var text = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
    guard let second else { return text }
    text += " \(Self.digits(second / 3600, 2)):\(Self.digits(second / 60 % 60, 2))"
    text += ":\(Self.digits(second % 60, 2))"
    if microsecond > 0 { text += ".\(Self.digits(microsecond, 6))" }
    guard let offset else { return text }
    text += offset < 0 ? "-" : "+"
    return text + "\(Self.digits(abs(offset) / 60, 2)):\(Self.digits(abs(offset) % 60, 2))"
  }

  /// The instant; without a zone it is in UTC.
  package var instant: Timestamp {
    // Days since 1970 by counting years from March on, so that the leap day comes last.
    let years = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let days = years * 365 + years / 4 - years / 100 + years / 400 + dayOfYear - 719_468
    return Timestamp(
      seconds: Int64(days * 86_400 + (second ?? 0) - (offset ?? 0) * 60),
      nanoseconds: Int32(microsecond * 1_000))
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func dayCount(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  init?(_ text: String) {
    guard let parts = text.withBytes({ PlainTimestamp($0) }),
      (1...12).contains(parts.month), parts.year > 0,
      (1...Self.dayCount(of: parts.month, in: parts.year)).contains(parts.day)
    else { return nil }
    year = parts.year
    month = parts.month
    day = parts.day
    guard let time = parts.time else { return }
    guard time.hour < 24, time.minute < 60, time.second < 60, abs(parts.offset ?? 0) < 1440 else {
      return nil
    }
    second = time.hour * 3600 + time.minute * 60 + time.second
    let fraction = parts.fraction.prefix(6)
    microsecond = Int(fraction + String(repeating: "0", count: 6 - fraction.count)) ?? 0
    offset = parts.offset
  }
}

extension YAMLNode {
  /// The node and all below it under a schema. Merge keys are merged.
  package func value(_ schema: YAMLSchema) throws(YAMLError) -> YAMLValue {
    switch content {
    case .scalar(let text, let style):
      let tag =
        tag ?? (style == .plain || style == .any ? schema.tag(ofPlain: text) : .string)
      return try scalar(text, tag, schema)
    case .sequence(let elements):
      guard tag == nil || tag == .sequence else { throw unknownTag }
      var values: [YAMLValue] = []
      values.reserveCapacity(elements.count)
      for element in elements { values.append(try element.value(schema)) }
      return .sequence(values)
    case .mapping(let entries):
      switch tag {
      case nil, YAMLTag.mapping: return .mapping(try merged(entries, schema))
      case YAMLTag.set: return .set(try merged(entries, schema).map(\.key))
      default: throw unknownTag
      }
    }
  }

  private var unknownTag: YAMLError {
    YAMLError(
      "could not determine a constructor for the tag '\(tag?.text ?? "")'", at: mark)
  }

  private func scalar(
    _ text: String, _ tag: YAMLTag, _ schema: YAMLSchema
  ) throws(YAMLError) -> YAMLValue {
    switch tag {
    case .string: return .string(text)
    case .null: return .null
    case .bool:
      switch text.lowercased() {
      case "true", "yes", "on": return .bool(true)
      case "false", "no", "off": return .bool(false)
      case "y" where !schema.isPyYAML: return .bool(true)
      case "n" where !schema.isPyYAML: return .bool(false)
      default: throw YAMLError("invalid boolean '\(text)'", at: mark)
      }
    case .int:
      guard let digits = YAMLNumber.integer(text, schema) else {
        throw YAMLError("invalid integer '\(text)'", at: mark)
      }
      return .integer(digits)
    case .float:
      guard let number = YAMLNumber.float(text, schema) else {
        throw YAMLError("invalid number '\(text)'", at: mark)
      }
      return .float(number)
    case .timestamp:
      guard let timestamp = YAMLTimestamp(text) else {
        throw YAMLError("failed to construct timestamp from \"\(text)\"", at: mark)
      }
      return .timestamp(timestamp)
    case .binary:
      guard let bytes = YAMLNumber.bytes(text) else {
        throw YAMLError("failed to decode base64 data: Incorrect padding", at: mark)
      }
      return .binary(bytes)
    case .sequence, .mapping, .set:
      let kind = tag == .sequence ? "sequence" : "mapping"
      throw YAMLError("expected a \(kind) node, but found scalar", at: mark)
    default:
      throw YAMLError("could not determine a constructor for the tag '\(tag.text)'", at: mark)
    }
  }

  /// The entries with those of `<<` before them, each key once: the last value at the first place.
  private func merged(
    _ entries: [Entry], _ schema: YAMLSchema
  ) throws(YAMLError) -> [YAMLValue.Entry] {
    var values: [YAMLValue.Entry] = []
    var places: [String: Int] = [:]
    for entry in try flattened(entries, schema) {
      let key = try entry.key.keyValue(schema)
      guard let name = key.keyText(schema) else {
        throw YAMLError(
          "found unhashable key", at: entry.key.mark, while: "while constructing a mapping",
          from: mark)
      }
      let value = try entry.value.value(schema)
      if let place = places[name] {
        values[place].value = value
      } else {
        places[name] = values.count
        values.append((key, value))
      }
    }
    if schema.refusesDuplicateKeys { try refuseDuplicates(entries, schema) }
    return values
  }

  private func refuseDuplicates(_ entries: [Entry], _ schema: YAMLSchema) throws(YAMLError) {
    // Merged entries may be repeated, and ruamel.yaml then looks at no key at all.
    guard !entries.contains(where: { $0.key.isMergeKey(schema) }) else { return }
    var seen: Set<String> = []
    for entry in entries {
      guard let name = try entry.key.keyValue(schema).keyText(schema), !seen.insert(name).inserted
      else {
        continue
      }
      throw YAMLError(
        "found duplicate key \"\(entry.key.text ?? "")\"", at: entry.key.mark,
        while: "while constructing a mapping", from: mark)
    }
  }

  /// What a key means: `=` is a string here.
  private func keyValue(_ schema: YAMLSchema) throws(YAMLError) -> YAMLValue {
    if case .scalar("=", .plain) = content, tag == nil { return .string("=") }
    return try value(schema)
  }

  private func isMergeKey(_ schema: YAMLSchema) -> Bool {
    guard case .scalar(let text, let style) = content else { return false }
    return tag == .merge || tag == nil && text == "<<" && style == .plain
  }

  /// The entries of a mapping with those of `<<` before them.
  package func flattened(
    _ entries: [Entry], _ schema: YAMLSchema
  ) throws(YAMLError) -> [Entry] {
    var merged: [Entry] = []
    var own: [Entry] = []
    for entry in entries {
      guard entry.key.isMergeKey(schema) else {
        own.append(entry)
        continue
      }
      switch entry.value.content {
      case .mapping(let more): merged += try flattened(more, schema)
      case .sequence(let elements):
        for element in elements.reversed() {
          guard case .mapping(let more) = element.content else {
            throw YAMLError(
              "expected a mapping for merging, but found \(element.kindName)", at: element.mark,
              while: "while constructing a mapping", from: mark)
          }
          merged += try flattened(more, schema)
        }
      case .scalar:
        throw YAMLError(
          "expected a mapping or list of mappings for merging, but found scalar",
          at: entry.value.mark, while: "while constructing a mapping", from: mark)
      }
    }
    return merged + own
  }

  private var kindName: String {
    switch content {
    case .scalar: "scalar"
    case .sequence: "sequence"
    case .mapping: "mapping"
    }
  }
}

extension YAMLValue {
  /// A text that tells keys apart; `nil` for what can't be a key.
  fileprivate func keyText(_ schema: YAMLSchema) -> String? {
    switch self {
    case .null: "null"
    case .bool(let bool): bool ? "1" : "0"
    case .integer(let digits): digits
    case .float(let number): Int64(exactly: number).map { String($0) } ?? number.description
    case .string(let text): "s" + text
    case .binary(let bytes): "b" + Base64.encode(bytes)
    case .timestamp(let timestamp): "t" + timestamp.text
    case .sequence(let elements):
      // ruamel.yaml makes tuples of lists.
      schema.isPyYAML
        ? nil
        : elements.reduce("(") { text, element in
          text.flatMap { text in element.keyText(schema).map { text + "\($0.utf8.count):" + $0 } }
        }
    case .mapping, .set: nil
    }
  }
}

/// Numbers and bytes in scalars.
enum YAMLNumber {
  /// A whole number in decimal digits.
  static func integer(_ text: String, _ schema: YAMLSchema) -> String? {
    var digits = Substring(String(text.filter { $0 != "_" }))
    var isNegative = false
    if let sign = digits.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      digits.removeFirst()
    }
    let magnitude: String?
    if digits.hasPrefix("0b") {
      magnitude = decimal(digits.dropFirst(2), radix: 2)
    } else if digits.hasPrefix("0x") {
      magnitude = decimal(digits.dropFirst(2), radix: 16)
    } else if digits.hasPrefix("0o"), !schema.isPyYAML {
      magnitude = decimal(digits.dropFirst(2), radix: 8)
    } else if schema.hasYAML11Numbers, digits.first == "0", digits.utf8.count > 1 {
      magnitude = decimal(digits, radix: 8)
    } else if schema.hasYAML11Numbers, digits.contains(":") {
      magnitude = sexagesimal(digits)
    } else {
      magnitude = decimal(digits, radix: 10)
    }
    guard let magnitude else { return nil }
    return isNegative && magnitude != "0" ? "-" + magnitude : magnitude
  }

  private static func sexagesimal(_ digits: Substring) -> String? {
    var sum = 0
    for part in digits.split(separator: ":", omittingEmptySubsequences: false) {
      guard let number = Int(part) else { return nil }
      let (product, overflows) = sum.multipliedReportingOverflow(by: 60)
      let (total, overflowsToo) = product.addingReportingOverflow(number)
      if overflows || overflowsToo { return nil }
      sum = total
    }
    return String(sum)
  }

  /// Digits of another base in decimal ones.
  private static func decimal(_ digits: Substring, radix: Int) -> String? {
    guard !digits.isEmpty, digits.utf8.count <= 4300 else { return nil }
    if radix == 10 {
      guard digits.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
      let significant = digits.drop { $0 == "0" }
      return significant.isEmpty ? "0" : String(significant)
    }
    // Groups of nine digits, the lowest first.
    var groups: [Int] = [0]
    for digit in digits {
      guard let value = digit.hexDigitValue, value < radix else { return nil }
      var carry = value
      for index in groups.indices {
        let sum = groups[index] * radix + carry
        groups[index] = sum % 1_000_000_000
        carry = sum / 1_000_000_000
      }
      if carry > 0 { groups.append(carry) }
    }
    var text = String(groups[groups.count - 1])
    for group in groups.dropLast().reversed() {
      let digits = String(group)
      text += String(repeating: "0", count: 9 - digits.utf8.count) + digits
    }
    return text
  }

  /// A floating-point number.
  static func float(_ text: String, _ schema: YAMLSchema) -> Double? {
    var digits = Substring(text.filter { $0 != "_" }.lowercased())
    var sign = 1.0
    if let first = digits.first, first == "-" || first == "+" {
      sign = first == "-" ? -1 : 1
      digits.removeFirst()
    }
    if digits == ".inf" { return sign * .infinity }
    if digits == ".nan" { return .nan }
    if schema.hasYAML11Numbers, digits.contains(":") {
      var sum = 0.0
      for part in digits.split(separator: ":", omittingEmptySubsequences: false) {
        guard let number = number(part) else { return nil }
        sum = sum * 60 + number
      }
      return sign * sum
    }
    return number(digits).map { sign * $0 }
  }

  private static func number(_ digits: Substring) -> Double? {
    guard digits.utf8.contains(where: \.isASCIIDigit),
      digits.utf8.allSatisfy({ $0.isASCIIDigit || ".e+-".utf8.contains($0) })
    else { return nil }
    // Swift wants digits on both sides of the point.
    var text = digits.first == "." ? "0" + digits : String(digits)
    if let point = text.firstIndex(of: ".") {
      let next = text.index(after: point)
      if next == text.endIndex || text[next] == "e" { text.insert("0", at: next) }
    }
    return Double(text)
  }

  /// The bytes of Base64; characters of no meaning are skipped, as is what follows the padding.
  static func bytes(_ text: String) -> [UInt8]? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var digits: [UInt8] = []
    var padding = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "=") {
        guard digits.count % 4 >= 2 else { continue }
        padding += 1
        if digits.count % 4 + padding == 4 { break }
      } else if byte.isASCIILetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      {
        digits.append(byte)
        padding = 0
      }
    }
    guard (digits.count + padding) % 4 == 0 else { return nil }
    digits += Array(repeating: UInt8(ascii: "="), count: padding)
    return try? Base64.decode(String(decoding: digits, as: UTF8.self))
  }
}
