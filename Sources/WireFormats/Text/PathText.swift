// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import SystemLibrary

/// Paths of this machine as strings. On Linux a file's name is bytes, which needn't be UTF-8; a
/// repaired string would name another file.
///
/// A byte that isn't part of a valid scalar is represented by a scalar of its own, U+10FF80 to
/// U+10FFFF (the last unassigned ones), and so is each byte of these scalars themselves. Each
/// sequence of bytes is one string, and each string one sequence of bytes. Python's
/// `surrogateescape` does the same.
package enum PathText {
  /// The text of a path.
  package static func text(of path: UnsafePointer<CChar>) -> String {
    text(of: UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }

  /// The text of a path's bytes.
  package static func text(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { text(of: $0) }
  }

  /// The text of a path whose bytes are those of a string, such as a key.
  package static func text(ofBytesOf text: String) -> String {
    text.withBytes { $0.hasByte(lead) } ? self.text(of: Array(text.utf8)) : text
  }

  /// The text of a path's bytes.
  package static func text(of bytes: UnsafeRawBufferPointer) -> String {
    // Nearly every path is UTF-8 without the first byte of such scalars.
    if !bytes.hasByte(lead),
      let text = bytes.withMemoryRebound(to: UInt8.self, { String(validUTF8: $0) })
    {
      return text
    }
    var text = String.UnicodeScalarView()
    let bytes = Array(bytes)
    var rest = bytes[...]
    while let first = rest.first {
      let count = length(first)
      if let scalar = String(validating: rest.prefix(count), as: UTF8.self)?.unicodeScalars.first,
        !isMark(scalar)
      {
        text.append(scalar)
        rest = rest.dropFirst(count)
      } else {
        text.append(mark(first))
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// Passes a path's bytes to the system, with a NUL after them.
  package static func withCString<Result, Failure>(
    _ text: String, _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if isPlain(text) { return try body(text) }
    return try body(bytes(of: text).map { CChar(bitPattern: $0) } + [0])
  }

  /// The bytes of a path. Strings that ``text(of:)`` never returns keep their own bytes.
  package static func bytes(of text: String) -> [UInt8] {
    if isPlain(text) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if isMark(scalar) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return self.text(of: bytes).utf8.elementsEqual(text.utf8) ? bytes : Array(text.utf8)
  }

  /// Whether a string is the same as its path's bytes.
  package static func isPlain(_ text: String) -> Bool {
    guard text.withBytes({ $0.hasByte(lead) }) else { return true }
    return !text.unicodeScalars.contains(where: isMark)
  }

  /// A path's bytes as a UTF-8 string; `nil` for other bytes, which can't be an object's key.
  package static func utf8(_ text: String) -> String? {
    isPlain(text) ? text : String(validating: bytes(of: text), as: UTF8.self)
  }

  /// A path for display on one line: bytes that aren't UTF-8 as `\xff`, and control characters
  /// escaped.
  package static func shown(_ text: String) -> String { TerminalText.escaped(text) }

  /// The first byte of all scalars that stand for bytes.
  private static let lead: UInt8 = 0xF4

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x10FF80
  }

  private static func mark(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}"
  }

  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }
}
