// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Writes JSON value by value, and adds commas and colons.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("Name")
///     writer.write("x")
///     writer.endObject()
///     send(writer.bytes)
///
/// Begin and end must match, and in an object one value must follow each key: the writer doesn't
/// check.
package struct JSONWriter: Sendable {
  /// The format of the text.
  package enum Style: Sendable, Equatable {
    /// No white space; characters other than ASCII as UTF-8.
    case compact
    /// As Python's `json.dumps`: a space after commas and colons, everything but ASCII escaped.
    case python
    /// As Python's `json.dumps` with `separators=(",", ":")`: no white space, everything but ASCII
    /// escaped.
    case compactPython
    /// A line for each member, indented by a number of spaces for each level; characters other than
    /// ASCII as UTF-8.
    case indented(Int)
  }

  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0
  /// Whether the next value needs a comma before it.
  private var needsComma = false
  /// Whether a key was written and its value comes next.
  private var followsKey = false

  /// A writer without output.
  ///
  /// - Parameters:
  ///   - style: The format of the text.
  ///   - capacity: Bytes to make room for.
  ///   - depth: The number of containers around the text, for its indentation.
  package init(style: Style = .compact, capacity: Int = 0, depth: Int = 0) {
    self.style = style
    self.depth = depth
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  /// Takes what has been written since the last time.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Continues after elements or members that another writer has written at the same depth.
  package mutating func continueAfterElements() { needsComma = true }

  // MARK: Containers

  /// Begins an object.
  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends an object.
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array.
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends an array.
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a member's name.
  package mutating func key(_ name: String) {
    beginValue()
    writeString(name)
    endKey()
  }

  /// Writes a member's name from its UTF-8 bytes.
  package mutating func key(utf8 name: UnsafeBufferPointer<UInt8>) {
    beginValue()
    appendEscaped(name)
    endKey()
  }

  // MARK: Values

  /// Writes `null`.
  package mutating func writeNull() {
    beginValue()
    append("null")
  }

  /// Writes `true` or `false`.
  package mutating func write(_ value: Bool) {
    beginValue()
    append(value ? "true" : "false")
  }

  /// Writes an integer.
  package mutating func write(_ value: Int64) {
    beginValue()
    appendInteger(value)
  }

  /// Writes a number as the shortest text that reads back as the same value (`1.0`, `1e-05` as
  /// `1e-05`). Values that aren't finite are written as `NaN`, `Infinity` and `-Infinity`, which
  /// other readers may refuse.
  package mutating func write(_ value: Double) {
    beginValue()
    let text = isPython ? Self.pythonText(of: value) : Self.text(of: value)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a string.
  package mutating func write(_ value: String) {
    beginValue()
    writeString(value)
  }

  /// Writes a string from its UTF-8 bytes.
  package mutating func write(utf8 value: UnsafeBufferPointer<UInt8>) {
    beginValue()
    appendEscaped(value)
  }

  /// Writes bytes as a Base64 string.
  package mutating func writeBase64(_ value: [UInt8]) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    Base64.append(value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a value that is JSON already, such as the text of a ``JSONNumber``.
  package mutating func writeRaw(_ json: some Sequence<UInt8>) {
    beginValue()
    bytes.append(contentsOf: json)
  }

  /// Writes a tree.
  package mutating func write(_ node: JSONNode) {
    switch node {
    case .null: writeNull()
    case .bool(let value): write(value)
    case .integer(let value): write(value)
    case .number(let value): writeRaw(value.text.utf8)
    case .string(let value): write(value)
    case .array(let elements):
      beginArray()
      for element in elements { write(element) }
      endArray()
    case .object(let object):
      beginObject()
      for member in object.members {
        key(member.key)
        write(member.value)
      }
      endObject()
    }
  }

  /// The number as Python's `json` writes it.
  package static func pythonText(of value: Double) -> String {
    value.isFinite ? value.pythonText : text(of: value)
  }

  /// The shortest text that reads back as a `Double`.
  static func text(of value: Double) -> String {
    if value.isFinite { return value.description }
    if value.isNaN { return "NaN" }
    return value < 0 ? "-Infinity" : "Infinity"
  }
}

// MARK: - Bytes

extension JSONWriter {
  /// Whether the text is as Python's `json.dumps` writes it.
  private var isPython: Bool { style == .python || style == .compactPython }

  private mutating func begin(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    needsComma = false
    depth += 1
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if case .indented(let width) = style, needsComma { breakLine(width) }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func beginValue() {
    if followsKey {
      followsKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    switch style {
    case .compact, .compactPython: break
    case .python: if needsComma { bytes.append(UInt8(ascii: " ")) }
    case .indented(let width): if depth > 0 { breakLine(width) }
    }
    needsComma = true
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if style != .compact, style != .compactPython { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
    needsComma = true
  }

  private mutating func breakLine(_ width: Int) {
    bytes.append(UInt8(ascii: "\n"))
    let spaces = max(0, depth).multipliedReportingOverflow(by: max(0, width)).partialValue
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, spaces)))
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func appendInteger(_ value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func writeString(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    if isPython {
      appendASCII(text)
    } else {
      var index = 0
      while true {
        let stop = JSONScan.firstSpecialByte(in: text, from: index)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<stop]))
        guard stop < text.count else { break }
        appendEscape(of: text[stop])
        index = stop + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default: appendCodeUnit(UInt16(byte))
    }
  }

  /// Appends `uXXXX`.
  private mutating func appendCodeUnit(_ unit: UInt16) {
    bytes.append(UInt8(ascii: "u"))
    withUnsafeBytes(of: unit.bigEndian) { Hex.append($0, to: &bytes) }
  }

  private mutating func appendASCII(_ text: UnsafeBufferPointer<UInt8>) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      // Python escapes DEL too.
      guard scalar.value < 0x7F else {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          bytes.append(UInt8(ascii: "\\"))
          appendCodeUnit(unit)
        }
        continue
      }
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        appendEscape(of: byte)
      } else {
        bytes.append(byte)
      }
    }
  }
}
