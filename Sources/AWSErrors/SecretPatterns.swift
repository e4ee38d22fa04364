// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Finds what looks like a secret in a string from outside: the value after a name such as
/// `X-Amz-Security-Token`, in headers, queries, JSON and XML.
package enum SecretPatterns {
  /// The replacement of a secret.
  package static let mask = "****"
  /// Shorter values are ordinary words.
  private static let shortest = 16

  /// The names, in small letters. Between a name and the separator more letters may follow
  /// (`SignatureProvided`), except for ``plainEndings``.
  private static let names: [[UInt8]] = [
    "signature", "security-token", "securitytoken", "session-token", "sessiontoken",
    "session_token", "secretaccesskey", "secret_access_key", "secret-access-key", "accesstoken",
    "access_token", "refreshtoken", "refresh_token", "idtoken", "id_token", "clientsecret",
    "client_secret", "bearer_token", "customer-key", "customerkey", "authorization", "bearer",
  ].map { Array($0.utf8) }
  private static let plainEndings: [[UInt8]] = ["md5", "version", "method", "algorithm"].map {
    Array($0.utf8)
  }
  /// The names in a document of credentials, whose quoted values are secrets of any length.
  private static let documentNames =
    names + ["token", "password", "secret", "private_key", "privatekey"].map { Array($0.utf8) }
  /// The first letters of the names.
  private static let initials = Set(documentNames.compactMap(\.first))

  /// The text with masks in place of such values.
  package static func masked(_ text: String) -> String { masked(text, isDocument: false) }

  /// The same for the output of a program that was to print credentials: quoted values are masked
  /// whole, short ones too.
  package static func maskedDocument(_ text: String) -> String { masked(text, isDocument: true) }

  private static func masked(_ text: String, isDocument: Bool) -> String {
    guard isDocument || text.utf8.count >= shortest else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard initials.contains(bytes[index].asciiLowercased),
        let value = (isDocument ? quoted(afterNameAt: index, in: bytes) : nil)
          ?? secret(afterNameAt: index, in: bytes)
      else {
        index += 1
        continue
      }
      result += bytes[copied..<value.lowerBound]
      result += mask.utf8
      copied = value.upperBound
      index = copied
    }
    return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// A line from another program without its secrets, even without a name that identifies them: it
  /// masks what follows the name of a secret header, and everything that is as long and as mixed as
  /// a key or a token.
  package static func maskedLine(_ line: String) -> String {
    let name = line.utf8.prefix { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F }
    if SecretHeaders.contains(String(decoding: name, as: UTF8.self)) {
      return "\(Substring(name)) \(mask)"
    }
    let bytes = Array(masked(line).utf8)
    var result: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      let word = rest.prefix(while: isPartOfSecret)
      let isMixed =
        word.contains { (0x30...0x39).contains($0) } && word.contains { $0.asciiLowercased >= 0x61 }
      if word.isEmpty {
        result.append(first)
      } else {
        result +=
          word.count >= 2 * shortest && isMixed ? Array(mask.utf8) : Array(word)
      }
      rest = rest.dropFirst(max(word.count, 1))
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The range of the quoted value of the name at a position.
  private static func quoted(afterNameAt start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard documentNames.contains(where: { matches($0, bytes, at: start) }) else { return nil }
    var cursor = start
    while cursor < bytes.count, isLetterOrDigit(bytes[cursor]) || "-_".utf8.contains(bytes[cursor])
    {
      cursor += 1
    }
    guard skipSeparator(bytes, &cursor, needed: true), "\"'".utf8.contains(bytes[cursor - 1]) else {
      return nil
    }
    // Nested quotes have backslashes before them.
    let depth = bytes[..<(cursor - 1)].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    var end = cursor
    var backslashes = 0
    while end < bytes.count, bytes[end] >= 0x20 {
      if bytes[end] == bytes[cursor - 1], backslashes <= depth { break }
      backslashes = bytes[end] == UInt8(ascii: "\\") ? backslashes + 1 : 0
      end += 1
    }
    return end > cursor ? cursor..<end : nil
  }

  /// The range of the value of the name at a position, if it looks like a secret.
  private static func secret(afterNameAt start: Int, in bytes: [UInt8]) -> Range<Int>? {
    for name in names where matches(name, bytes, at: start) {
      var cursor = start + name.count
      let ending = cursor
      while cursor < bytes.count,
        isLetterOrDigit(bytes[cursor]) || bytes[cursor] == 0x2D
          || bytes[cursor] == 0x5F
      { cursor += 1 }
      let rest = bytes[ending..<cursor].map(\.asciiLowercased)
      if plainEndings.contains(where: { rest.count >= $0.count && rest.suffix($0.count) == $0[...] }
      ) {
        return nil
      }
      let isScheme = name.last == UInt8(ascii: "r") && name.count == 6
      guard skipSeparator(bytes, &cursor, needed: !isScheme) else { continue }
      if name.first == UInt8(ascii: "a"), name.count == 13 {
        return header(bytes, from: cursor)
      }
      var end = cursor
      while end < bytes.count, isPartOfSecret(bytes[end]) { end += 1 }
      return end - cursor >= shortest || end > cursor && Excerpt.isCut(bytes[end...])
        ? cursor..<end : nil
    }
    return nil
  }

  /// The rest of a header's value, including the scheme, up to the end of the line, text or
  /// element.
  private static func header(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "'"), bytes[end] != UInt8(ascii: "<"),
      bytes[end] != UInt8(ascii: "\\")
    { end += 1 }
    // Only a value with a scheme or of one word; others are sentences about authorization.
    let value = bytes[start..<end]
    let word = value.prefix { $0 != 0x20 }
    let schemes = ["aws", "bearer", "basic"]
    let hasScheme = schemes.contains {
      word.prefix($0.utf8.count).lazy.map(\.asciiLowercased).elementsEqual($0.utf8)
    }
    let isCut = Excerpt.isCut(value.suffix(3))
    guard value.count >= shortest || isCut, hasScheme || word.count == value.count else {
      return nil
    }
    return start..<end
  }

  /// Skips quotes, spaces and the separator between a name and its value.
  ///
  /// - Parameter needed: Whether spaces alone don't separate them.
  private static func skipSeparator(
    _ bytes: [UInt8], _ cursor: inout Int, needed: Bool
  ) -> Bool {
    let start = cursor
    var hasSeparator = !needed
    while cursor < bytes.count {
      switch bytes[cursor] {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"): hasSeparator = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), 0x20, 0x09: break
      default: return hasSeparator && cursor > start
      }
      cursor += 1
    }
    return false
  }

  private static func matches(_ name: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
    guard bytes.count - start >= name.count else { return false }
    for offset in name.indices where bytes[start + offset].asciiLowercased != name[offset] {
      return false
    }
    return true
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isPartOfSecret(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "%"):
      true
    default: isLetterOrDigit(byte)
    }
  }
}

/// Beginnings of strings that were too long to be shown.
package enum Excerpt {
  private static let ellipsis = Array("…".utf8)

  /// Whether the text that continues with these bytes was truncated here.
  package static func isCut(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: ellipsis) }
}

/// The headers whose values are never shown.
package enum SecretHeaders {
  /// Their names, in small letters.
  package static let names: Set = [
    "authorization", "proxy-authorization", "cookie", "set-cookie", "x-amz-security-token",
    "x-amz-s3session-token", "x-amz-sso_bearer_token", "x-aws-ec2-metadata-token",
    "x-amz-server-side-encryption-customer-key",
    "x-amz-copy-source-server-side-encryption-customer-key",
  ]

  /// Whether headers with this name, in any case, are never shown.
  package static func contains(_ name: String) -> Bool { names.contains(name.asciiLowercased) }
}
