// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A part of a model's documentation, which is HTML with elements of older formats in it.
package enum HTMLToken: Hashable {
  /// Text with its entities resolved.
  case text(String)
  /// The start of an element.
  case open(String, href: String?)
  /// The end of an element.
  case close(String)
}

/// Splits documentation into tokens. What isn't the tag of a known element is text: models write
/// placeholders such as `<region>` without escapes.
package struct HTMLTokens {
  private static let elements: Set<String> = [
    "a", "b", "br", "caution", "code", "dd", "dl", "dt", "em", "emphasis", "filename", "fullname",
    "function", "h1", "h2", "h3", "h4", "h5", "h6", "i", "important", "li", "link", "literal",
    "note", "ol", "p", "para", "pre", "replaceable", "span", "strong", "sub", "sup", "table",
    "tbody", "td", "th", "thead", "tip", "tr", "u", "ul", "ulink", "warning", "xhtml", "zonbook",
    "div", "section", "title", "examples", "caption", "colgroup", "col",
  ]

  /// The tokens of a text.
  package static func of(_ html: String) -> [HTMLToken] {
    var tokens: [HTMLToken] = []
    var text = ""
    var rest = Substring(html)
    func takeText() {
      guard !text.isEmpty else { return }
      tokens.append(.text(resolvingEntities(text)))
      text = ""
    }
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      rest = rest[start...]
      if rest.hasPrefix("<!--"), let end = rest.range(of: "-->") {
        rest = rest[end...]
      } else if let end = rest.firstIndex(of: ">"),
        let token = tag(rest[rest.index(after: start)..<end])
      {
        takeText()
        tokens.append(token)
        rest = rest[rest.index(after: end)...]
      } else {
        text += "<"
        rest = rest.dropFirst()
      }
    }
    text += rest
    takeText()
    return tokens
  }

  /// The tag with a content; `nil` if it isn't one.
  private static func tag(_ content: Substring) -> HTMLToken? {
    let isEnd = content.hasPrefix("/")
    let inner = isEnd ? content.dropFirst() : content
    let name = inner.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    guard elements.contains(name) else { return nil }
    let attributes = inner.dropFirst(name.count)
    guard attributes.isEmpty || attributes.first == "/" || attributes.first?.isWhitespace == true
    else { return nil }
    return isEnd ? .close(name) : .open(name, href: link(in: attributes))
  }

  /// The value of `href` or `url`.
  private static func link(in attributes: Substring) -> String? {
    for name in ["href=", "url="] {
      guard let end = attributes.range(of: name) else { continue }
      let value = attributes[end...]
      guard let quote = value.first, quote == "\"" || quote == "'" else {
        return String(value.prefix { !$0.isWhitespace })
      }
      return resolvingEntities(String(value.dropFirst().prefix { $0 != quote }))
    }
    return nil
  }

  private static let entities: [Substring: String] = [
    "amp": "&", "apos": "'", "gt": ">", "lt": "<", "nbsp": " ", "quot": "\"",
  ]

  /// A text with characters in the place of entities; what isn't one stays.
  private static func resolvingEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var resolved = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      resolved += rest[..<start]
      rest = rest[start...].dropFirst()
      if let end = rest.prefix(10).firstIndex(of: ";"), let character = entity(rest[..<end]) {
        resolved += character
        rest = rest[end...].dropFirst()
      } else {
        resolved += "&"
      }
    }
    return resolved + rest
  }

  private static func entity(_ name: Substring) -> String? {
    if let known = entities[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}

extension Substring {
  /// The index after the first occurrence of a text.
  fileprivate func range(of text: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
