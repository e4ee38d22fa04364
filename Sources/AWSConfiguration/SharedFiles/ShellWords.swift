// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Splits a string into words like a POSIX shell, without expanding anything.
package enum ShellWords {
  /// The words; `nil` if a quotation or an escape has no end.
  package static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch (scalar, quote) {
      case ("\\", nil):
        guard let escaped = scalars.next() else { return nil }
        word = word ?? .init()
        word?.append(escaped)
      case ("\\", "\""):
        guard let escaped = scalars.next() else { return nil }
        // Within double quotes a backslash escapes only those and itself.
        if escaped != "\\", escaped != "\"" { word?.append("\\") }
        word?.append(escaped)
      case ("\"", nil), ("'", nil):
        quote = scalar
        word = word ?? .init()
      case (_, .some(scalar)):
        quote = nil
      case (" ", nil), ("\t", nil), ("\r", nil), ("\n", nil):
        if let finished = word { words.append(String(finished)) }
        word = nil
      default:
        word = word ?? .init()
        word?.append(scalar)
      }
    }
    guard quote == nil else { return nil }
    if let finished = word { words.append(String(finished)) }
    return words
  }
}
