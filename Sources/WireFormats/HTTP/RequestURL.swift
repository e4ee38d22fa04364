// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The URL of a request, split only as far as HTTP needs: encoded parts stay unchanged, byte for
/// byte, because signatures cover them.
package struct RequestURL: Sendable, Equatable, CustomStringConvertible {
  /// `http` or `https`.
  package var scheme: String
  /// The host as it goes into the `Host` header, an IPv6 address in brackets.
  package var host: String
  /// The port if the URL has one.
  package var port: Int?
  /// The path, percent-encoded, beginning with `/` or empty.
  package var path: String
  /// The query without `?`, percent-encoded; `nil` if there is no `?`.
  package var query: String?

  /// A URL from its parts.
  package init(
    scheme: String, host: String, port: Int? = nil, path: String = "", query: String? = nil
  ) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  /// Splits a URL.
  ///
  /// - Parameter text: `scheme://host[:port][/path][?query]`; a fragment is dropped.
  /// - Throws: ``InvalidURL`` when scheme or host is missing or the port isn't valid.
  package init(_ text: String) throws(InvalidURL) {
    let bytes = text.utf8
    guard let mark = bytes.firstRange(of: "://".utf8), mark.lowerBound != bytes.startIndex else {
      throw InvalidURL(text: text, reason: "it has no scheme, such as https://")
    }
    scheme = String(decoding: bytes[..<mark.lowerBound].map(\.asciiLowercased), as: UTF8.self)
    var rest = bytes[mark.upperBound...]
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<hash] }
    if let question = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = String(Substring(rest[rest.index(after: question)...]))
      rest = rest[..<question]
    } else {
      query = nil
    }
    if let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      path = String(Substring(rest[slash...]))
      rest = rest[..<slash]
    } else {
      path = ""
    }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.index(after: at)...] }
    let bracket = rest.lastIndex(of: UInt8(ascii: "]"))
    if let colon = rest.lastIndex(of: UInt8(ascii: ":")), bracket.map({ $0 < colon }) ?? true {
      let digits = Substring(rest[rest.index(after: colon)...])
      if !digits.isEmpty {
        // Signs aren't digits.
        guard digits.utf8.allSatisfy(\.isASCIIDigit), let number = UInt16(digits), number > 0
        else {
          throw InvalidURL(text: text, reason: "the port is not a number from 1 to 65535")
        }
        port = Int(number)
      }
      rest = rest[..<colon]
    }
    guard !rest.isEmpty else { throw InvalidURL(text: text, reason: "it has no host") }
    guard Self.isHost(rest) else {
      throw InvalidURL(text: text, reason: "brackets may contain an IPv6 address only")
    }
    host = String(Substring(rest))
  }

  /// Whether brackets, and colons outside brackets, are in valid positions.
  private static func isHost(_ host: Substring.UTF8View) -> Bool {
    let open = UInt8(ascii: "[")
    let close = UInt8(ascii: "]")
    guard host.first == open else {
      return !host.contains { $0 == open || $0 == close || $0 == UInt8(ascii: ":") }
    }
    let address = host.dropFirst().dropLast()
    return host.last == close && !address.isEmpty && !address.contains { $0 == open || $0 == close }
  }

  /// A URL that users gave, as messages and descriptions show it: user and password masked.
  package static func shown(_ text: String) -> String {
    InvalidURL(text: text, reason: "").shownText
  }

  /// The path as it appears in the request line: never empty.
  package var requestPath: String { path.isEmpty ? "/" : path }

  /// The request target of HTTP/1.1: path and query.
  package var target: String {
    guard let query else { return requestPath }
    return requestPath + "?" + query
  }

  /// The `Host` header: the port is left out where it is the scheme's own.
  package var hostHeader: String {
    guard let port, port != (scheme == "https" ? 443 : 80) else { return host }
    return "\(host):\(port)"
  }

  /// The whole URL.
  package var description: String {
    var text = scheme + "://" + host
    if let port { text += ":\(port)" }
    text += path
    if let query { text += "?" + query }
    return text
  }

  /// Adds an encoded query item or several, joined by `&`.
  package mutating func appendQuery(_ encoded: String) {
    guard !encoded.isEmpty else { return }
    if let query, !query.isEmpty { self.query = query + "&" + encoded } else { query = encoded }
  }
}

/// A string isn't a valid URL.
package struct InvalidURL: Error, Sendable, CustomStringConvertible {
  /// The text.
  package let text: String
  /// What is wrong with it.
  package let reason: String

  /// An error about a string.
  package init(text: String, reason: String) {
    self.text = text
    self.reason = reason
  }

  /// What is wrong with which string. The part before an `@` may be a password and isn't shown.
  package var description: String { "Invalid URL \"\(shownText)\": \(reason)" }

  /// The text on one line, with what may be a password masked.
  package var shownText: String {
    let bytes = text.utf8
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else {
      return TerminalText.escaped(text)
    }
    let colon = bytes[..<at].firstIndex(of: UInt8(ascii: ":"))
    let start = colon.map { String(Substring(bytes[...$0])) } ?? ""
    return TerminalText.escaped(start + "****" + String(Substring(bytes[at...])))
  }
}

extension Collection<UInt8> {
  /// The position of a run of bytes at its first occurrence.
  fileprivate func firstRange(of needle: some Collection<UInt8>) -> Range<Index>? {
    var start = startIndex
    while start != endIndex {
      if self[start...].starts(with: needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      formIndex(after: &start)
    }
    return nil
  }
}
