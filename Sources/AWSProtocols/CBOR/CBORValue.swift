// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// CBOR without a schema.
package enum CBORValue {
  /// Decodes one item; bytes after it are ignored, as in botocore.
  ///
  /// Map entries with a null value are left out. A tag other than 1 (an instant) is an error.
  ///
  /// - Throws: ``ResponseParserError`` when the bytes aren't such an item.
  package static func decode(_ bytes: [UInt8]) throws -> Value {
    var reader = CBORReader(bytes)
    return try reader.readValue()
  }
}

extension CBORReader {
  /// Reads one item of any kind.
  mutating func readValue() throws -> Value {
    let head = try readHead()
    switch head.kind {
    case .unsigned, .negative: return Self.integer(head)
    case .bytes: return .blob(Array(try readBytes(head)))
    case .text: return .string(try readText(head))
    case .array:
      var elements: [Value] = []
      try readItems(head) { elements.append(try $0.readValue()) }
      return .list(elements)
    case .map:
      var entries = Structure()
      try readItems(head) { reader in
        let key = try reader.readKey()
        let value = try reader.readValue()
        if value != nil { entries[key] = value }
      }
      return .structure(entries)
    case .tag: return .timestamp(try readTimestamp(tag: head))
    case .simple:
      switch head.info {
      case 20: return .bool(false)
      case 21: return .bool(true)
      case 22, 23: return .null
      default:
        guard let number = Self.number(head) else { throw error("unknown simple value") }
        return .double(number)
      }
    }
  }

  /// Reads the key of a map's entry: a string; numbers become text.
  private mutating func readKey() throws -> String {
    let head = try readHead()
    switch head.kind {
    case .text: return try readText(head)
    case .unsigned: return String(head.argument)
    case .negative where head.argument < .max: return "-" + String(head.argument + 1)
    default: throw error("a map key is not text")
    }
  }

  /// The whole number of a head.
  static func integer(_ head: Head) -> Value {
    let isNegative = head.kind == .negative
    if let small = Int64(exactly: head.argument) {
      return .integer(isNegative ? -1 - small : small)
    }
    guard isNegative else { return .number(String(head.argument)) }
    let (magnitude, overflow) = head.argument.addingReportingOverflow(1)
    return .number(overflow ? "-18446744073709551616" : "-\(magnitude)")
  }

  /// Reads the item after the head of a tag, which must be an instant's.
  mutating func readTimestamp(tag: Head) throws -> Timestamp {
    guard tag.kind == .tag, tag.argument == 1 else {
      throw error("tag \(tag.argument) is not supported")
    }
    let head = try readHead()
    if head.kind == .unsigned || head.kind == .negative,
      case .integer(let seconds) = Self.integer(head), Timestamp.wholeSeconds ~= seconds
    {
      return Timestamp(seconds: seconds)
    }
    guard let number = Self.number(head), let timestamp = Timestamp(epochSeconds: number) else {
      throw error("a timestamp is not a number within the years 1 to 9999")
    }
    return timestamp
  }
}
