// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The header fields that a signature covers, as the canonical request writes them.
struct CanonicalHeaders {
  /// A field, and the position of its name in small letters.
  private struct Entry {
    var name: Range<Int>
    /// `nil` for the host if no field has it.
    var field: Int?
  }

  private let fields: [WireHeaders.Field]
  private let host: String
  /// The names in small letters, in the fields' order.
  private var letters: [UInt8] = []
  /// Sorted by name; fields of one name stay in order.
  private var entries: [Entry] = []

  /// The fields of a request, and the host if none of them has it.
  init(_ request: WireRequest) {
    fields = request.headers.fields
    host = request.url.hostHeader
    letters.reserveCapacity(fields.count * 24 + 8)
    entries.reserveCapacity(fields.count + 1)
    var hasHost = false
    // A few fields are inserted in order; many are sorted.
    let areMany = fields.count > 64
    for (index, field) in fields.enumerated() where !Self.isUnsigned(field.name) {
      hasHost = hasHost || WireHeaders.sameName(field.name, "host")
      if areMany { append(field.name, index) } else { insert(field.name, index) }
    }
    if !hasHost { insert("host", nil) }
    if areMany { sort() }
  }

  /// The fields of a request that a signature says it covers. One that the request lacks has no line,
  /// so that the signature can't be right.
  init(_ request: WireRequest, covering names: [String]) {
    fields = request.headers.fields
    host = request.url.hostHeader
    var hasHost = false
    for (index, field) in fields.enumerated()
    where names.contains(where: { WireHeaders.sameName($0, field.name) }) {
      hasHost = hasHost || WireHeaders.sameName(field.name, "host")
      append(field.name, index)
    }
    if !hasHost, names.contains(where: { WireHeaders.sameName($0, "host") }) { append("host", nil) }
    sort()
  }

  private mutating func append(_ name: String, _ field: Int?) {
    let start = letters.count
    letters.append(lowercased: name)
    entries.append(Entry(name: start..<letters.count, field: field))
  }

  /// Sorts by name; fields of one name stay in their order.
  private mutating func sort() {
    letters.withUnsafeBufferPointer { letters in
      entries.sort { left, right in
        let order = CanonicalRequest.order(letters, left.name, right.name)
        return order == 0 ? left.name.lowerBound < right.name.lowerBound : order < 0
      }
    }
  }

  /// Inserts a field after those whose names don't sort after its own.
  private mutating func insert(_ name: String, _ field: Int?) {
    let start = letters.count
    letters.append(lowercased: name)
    let entry = Entry(name: start..<letters.count, field: field)
    var position = entries.count
    while position > 0, compare(entry, entries[position - 1]) < 0 { position -= 1 }
    entries.insert(entry, at: position)
  }

  /// Negative, zero or positive if one name sorts before, with or after another.
  private func compare(_ left: Entry, _ right: Entry) -> Int {
    letters.withUnsafeBufferPointer { CanonicalRequest.order($0, left.name, right.name) }
  }

  /// Whether the entry at an index has the name of the one before it.
  private func repeatsName(at position: Int) -> Bool {
    position > 0 && compare(entries[position], entries[position - 1]) == 0
  }

  /// Appends `name:value` for each name, each with a line end; the values of a name are separated
  /// by commas.
  func appendLines(to output: inout [UInt8]) {
    for (position, entry) in entries.enumerated() {
      if repeatsName(at: position) {
        output.append(UInt8(ascii: ","))
      } else {
        if position > 0 { output.append(UInt8(ascii: "\n")) }
        appendName(entry, to: &output)
        output.append(UInt8(ascii: ":"))
      }
      if let field = entry.field {
        Self.append(folded: fields[field].value, to: &output)
      } else {
        output.append(lowercased: host)
      }
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// The names joined by `;`.
  var names: [UInt8] {
    var names: [UInt8] = []
    names.reserveCapacity(letters.count + entries.count)
    for (position, entry) in entries.enumerated() where !repeatsName(at: position) {
      if position > 0 { names.append(UInt8(ascii: ";")) }
      appendName(entry, to: &names)
    }
    return names
  }

  private func appendName(_ entry: Entry, to output: inout [UInt8]) {
    letters.withUnsafeBufferPointer { letters in
      output.append(contentsOf: UnsafeBufferPointer(rebasing: letters[entry.name]))
    }
  }

  /// Appends a value without white space at its ends, and with each inner run of it as one space.
  private static func append(folded value: String, to output: inout [UInt8]) {
    value.withBytes { bytes in
      guard hasRepeatedSpaces(bytes) else { return output.append(contentsOf: bytes) }
      var isSpacePending = false
      var hasBegun = false
      for byte in bytes {
        if isSpace(byte) {
          isSpacePending = hasBegun
          continue
        }
        if isSpacePending { output.append(0x20) }
        isSpacePending = false
        output.append(byte)
        hasBegun = true
      }
    }
  }

  /// Whether there is white space other than single spaces between characters.
  private static func hasRepeatedSpaces(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var isAfterSpace = true
    for byte in bytes {
      let isSpace = isSpace(byte)
      if isSpace, isAfterSpace || byte != 0x20 { return true }
      isAfterSpace = isSpace
    }
    return isAfterSpace && !bytes.isEmpty
  }

  /// Whether a byte is what Python's `split` treats as white space in ASCII.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || 0x09...0x0D ~= byte || 0x1C...0x1F ~= byte)
  }

  /// Whether proxies and connections may change a field on the way.
  private static func isUnsigned(_ name: String) -> Bool {
    func isSame(_ other: String) -> Bool { WireHeaders.sameName(other, name) }
    // By length first: most names need no comparison then.
    return switch name.utf8.count {
    case 2: isSame("te")
    case 6: isSame("expect")
    case 7: isSame("trailer") || isSame("upgrade") || isSame("baggage")
    case 10:
      isSame("connection") || isSame("keep-alive") || isSame("user-agent") || isSame("tracestate")
    case 11: isSame("traceparent")
    case 15: isSame("x-amzn-trace-id")
    case 17: isSame("transfer-encoding")
    case 18: isSame("proxy-authenticate")
    case 19: isSame("proxy-authorization")
    default: false
    }
  }
}
