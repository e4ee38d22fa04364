// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The beginning of a body, or of a header's value, as a message may show it.
package enum BodyExcerpt {
  /// The maximum number of bytes that are shown.
  package static let limit = 512

  /// The beginning of bytes as text on one line: without white space around it, control characters
  /// escaped as in Swift (`\n`, `\u{1B}`), invalid UTF-8 replaced. Truncated text ends in `…`. A
  /// word at the cut is left out, so that no half of a token is shown; if it is most of the text,
  /// its beginning stays: a secret that ends at `…` is masked, however little of it is left.
  package static func of(_ bytes: [UInt8]) -> String {
    let decoded = UTF16Order(bytes).map { order in
      Array(String(decoding: order.units(of: bytes.prefix(4 * (limit + 1))), as: UTF16.self).utf8)
    }
    let rest = (decoded ?? bytes).drop { $0.isASCIIWhitespace }
    var shown = rest.prefix(limit + 1)
    let isCut = rest.count > limit
    if isCut {
      let words = shown.lastIndex { !isPartOfWord($0) }.map { shown[...$0] } ?? []
      shown = words.count >= limit / 2 ? words : shown.dropLast()
      while let last = shown.last, last & 0xC0 == 0x80 { shown.removeLast() }
      if shown.last ?? 0 >= 0xC0 { shown.removeLast() }
    }
    while let last = shown.last, last.isASCIIWhitespace { shown.removeLast() }
    let text = escaped(String(decoding: shown, as: UTF8.self))
    return isCut ? text + "…" : text
  }

  /// A string on one line, control characters escaped.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        result += scalar.escaped(asASCII: true)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a scalar moves a terminal's cursor, hides text or changes its direction.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether a byte may be part of a token, a key or a signature.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "~"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
