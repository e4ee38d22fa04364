// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Writes values as Python's `json.dumps` with the separators `,` and `:` does: everything beyond
/// ASCII escaped, doubles in their shortest form.
struct JSONTextWriter {
  private var bytes: [UInt8] = []
  private var depth = 0

  var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// - Returns: false if the value nests too deep.
  mutating func write<Value: JMESPathValue>(_ value: Value) -> Bool {
    switch value.jmespathView {
    case .null: append("null")
    case .boolean(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .double(let value): append(Self.text(of: value))
    case .string(let text): appendQuoted(text)
    case .opaque: appendQuoted(value.jmespathOpaqueText)
    case .array(let elements): return write(elements)
    case .object: return write(value.jmespathMembers)
    }
    return true
  }

  private mutating func write<Value: JMESPathValue>(_ elements: [Value]) -> Bool {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JMESPathExpression.maximumDepth else { return false }
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      guard write(element) else { return false }
    }
    append("]")
    return true
  }

  private mutating func write<Value: JMESPathValue>(
    _ members: [(name: String, value: Value)]
  ) -> Bool {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JMESPathExpression.maximumDepth else { return false }
    append("{")
    for (index, member) in members.enumerated() {
      if index > 0 { append(",") }
      appendQuoted(member.name)
      append(":")
      guard write(member.value) else { return false }
    }
    append("}")
    return true
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func appendQuoted(_ text: String) {
    append("\"")
    if text.utf8.allSatisfy(\.standsForItself) {
      append(text)
    } else {
      for unit in text.utf16 { append(unit) }
    }
    append("\"")
  }

  private mutating func append(_ unit: UTF16.CodeUnit) {
    switch unit {
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x20...0x7E: bytes.append(UInt8(truncatingIfNeeded: unit))
    default:
      let digits = String(unit, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }

  /// Python's `repr`. Both languages write the shortest digits that read back the same, but from
  /// 10^16 on Python always writes an exponent, Swift only from 2^54.
  private static func text(of value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let text = value.description
    guard value.magnitude >= 1e16, text.hasSuffix(".0") else { return text }
    let sign = value < 0 ? "-" : ""
    let digits = text.dropFirst(sign.count).dropLast(2)
    var fraction = digits.dropFirst()
    let exponent = fraction.count
    while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
    return sign + digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e+\(exponent)"
  }
}

extension UInt8 {
  /// Whether it is printable ASCII that JSON does not escape.
  fileprivate var standsForItself: Bool {
    (0x20...0x7E).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
