// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The parts of an attribute's path: `orders[0].price`.
enum AttributePath {
  enum Part: Equatable {
    /// A name, which may be a reserved word.
    case name(String)
    /// Points, brackets, and the indexes between them.
    case punctuation(String)
  }

  /// The parts of a path in order.
  static func parts(of path: String) -> [Part] {
    var parts: [Part] = []
    var punctuation = ""
    var rest = path.utf8[...]
    while let first = rest.first {
      let run = rest.prefix { !isPunctuation($0) }
      if run.isEmpty {
        punctuation.unicodeScalars.append(Unicode.Scalar(first))
        rest.removeFirst()
        continue
      }
      rest = rest[run.endIndex...]
      let text = String(decoding: run, as: UTF8.self)
      if isIndex(before: rest) {
        punctuation += text
      } else {
        if !punctuation.isEmpty { parts.append(.punctuation(punctuation)) }
        punctuation = ""
        parts.append(.name(text))
      }
    }
    if !punctuation.isEmpty { parts.append(.punctuation(punctuation)) }
    return parts
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  /// Whether the text before the rest is within brackets: a closing one follows before any other
  /// opens.
  private static func isIndex(before rest: Substring.UTF8View.SubSequence) -> Bool {
    let bracket = rest.first { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    return bracket == UInt8(ascii: "]")
  }
}
