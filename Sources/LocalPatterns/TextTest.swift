// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// What is asked of a text. What ignores the case holds small letters.
enum TextTest: Sendable {
  case equalsIgnoringCase(String)
  case prefix(String)
  case prefixIgnoringCase(String)
  case suffix(String)
  case suffixIgnoringCase(String)
  case wildcard(WildcardPattern)

  func passes(_ text: String) -> Bool {
    switch self {
    case .equalsIgnoringCase(let wanted): text.lowercased().hasSameBytes(as: wanted)
    case .prefix(let prefix): text.hasBytePrefix(prefix)
    case .prefixIgnoringCase(let prefix): text.lowercased().hasBytePrefix(prefix)
    case .suffix(let suffix): text.utf8.ends(with: suffix.utf8)
    case .suffixIgnoringCase(let suffix): text.lowercased().utf8.ends(with: suffix.utf8)
    case .wildcard(let pattern): pattern.matches(text)
    }
  }
}

/// A text in which `*` stands for any characters; `\\*` and `\\\\` are a star and a backslash.
struct WildcardPattern: Sendable {
  /// A wildcard pattern that AWS refuses.
  struct Refusal: Error {
    let message: String
    /// Whether the error names the position in the JSON.
    let hasPosition: Bool
  }

  /// EventBridge refuses what may be in too many states at once. How it counts isn't published; a pattern with
  /// six wildcards is known to be refused, one with five isn't.
  private static let mostWildcards = 5

  /// What is between the wildcards.
  private let parts: [[UInt8]]

  private init(parts: [[UInt8]]) { self.parts = parts }

  /// Reads a pattern.
  static func reading(_ text: String) -> Result<WildcardPattern, Refusal> {
    var parts: [[UInt8]] = [[]]
    var position = 0
    var followsWildcard = false
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      defer { position += 1 }
      let isWildcard = byte == UInt8(ascii: "*")
      if isWildcard, followsWildcard {
        return .failure(
          Refusal(message: "Consecutive wildcard characters at pos \(position)", hasPosition: true))
      }
      followsWildcard = isWildcard
      if isWildcard {
        parts.append([])
      } else if byte == UInt8(ascii: "\\") {
        guard let escaped = bytes.next(),
          escaped == UInt8(ascii: "*") || escaped == UInt8(ascii: "\\")
        else {
          return .failure(
            Refusal(message: "Invalid escape character at pos \(position)", hasPosition: true))
        }
        position += 1
        parts[parts.count - 1].append(escaped)
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    guard parts.count - 1 <= mostWildcards else {
      return .failure(
        Refusal(
          message: "Rule is too complex - try using fewer wildcard characters or fewer repeating "
            + "character sequences after a wildcard character", hasPosition: false))
    }
    return .success(WildcardPattern(parts: parts))
  }

  /// Whether a text matches: the first and last part at its ends, the others in their order between them.
  func matches(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    guard let first = parts.first, let last = parts.last, rest.starts(with: first) else {
      return false
    }
    guard parts.count > 1 else { return rest.count == first.count }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}
