// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// A filter pattern of CloudWatch Logs: terms, conditions on JSON, or conditions on fields between spaces.
struct FilterPattern: Sendable {
  /// A term of an unstructured pattern.
  enum Term: Sendable {
    case text(String)
    case expression(LineExpression)

    func isFound(in message: String) -> Bool {
      switch self {
      case .text(let text): message.withBytes { $0.firstOffset(of: text) } != nil
      case .expression(let expression): expression.isFound(in: message)
      }
    }
  }

  /// A field of a pattern for lines with fields between spaces.
  enum Field: Sendable {
    case rest
    case one(name: String, condition: Condition?)
  }

  enum Form: Sendable {
    case everything
    case terms(required: [Term], optional: [Term], excluded: [Term])
    case json(Condition)
    case fields([Field])
  }

  let form: Form

  init(_ text: String) throws {
    var reader = FilterPatternReader(text)
    form = try reader.read()
  }

  /// What a message has in the places that the pattern names; `nil` if it doesn't match.
  func match(_ message: String) -> FilterMatch? {
    switch form {
    case .everything: return FilterMatch()
    case .terms(let required, let optional, let excluded):
      // Optional terms count only if there are no required ones.
      let isFound =
        required.allSatisfy { $0.isFound(in: message) }
        && !excluded.contains { $0.isFound(in: message) }
        && (optional.isEmpty || !required.isEmpty
          || optional.contains { $0.isFound(in: message) })
      return isFound ? FilterMatch() : nil
    case .json(let condition):
      guard let node = try? JSONNode(parsing: message), node.object != nil || node.array != nil,
        condition.holds({ $0.nodes(in: node) })
      else { return nil }
      var match = FilterMatch(document: node)
      for selector in condition.selectors {
        if let value = selector.nodes(in: node).first.flatMap(Condition.text) {
          match.values.append((selector.text, value))
        }
      }
      return match
    case .fields(let fields): return Self.match(fields, FilterMatch.fields(of: message))
    }
  }

  private static func match(_ fields: [Field], _ values: [String]) -> FilterMatch? {
    let gap = fields.firstIndex { if case .rest = $0 { true } else { false } }
    let named = gap == nil ? fields.count : fields.count - 1
    guard fields.isEmpty || (gap == nil ? values.count == named : values.count >= named) else {
      return nil
    }
    guard !fields.isEmpty else {
      return FilterMatch(values: values.enumerated().map { ("$\($0.offset + 1)", $0.element) })
    }
    var match = FilterMatch()
    var position = 0
    for field in fields {
      switch field {
      case .rest:
        let skipped = values.count - named
        for index in position..<position + skipped {
          match.values.append(("$\(index + 1)", values[index]))
        }
        position += skipped
      case .one(let name, let condition):
        let value = values[position]
        position += 1
        guard condition?.holds({ _ in [.string(value)] }) ?? true else { return nil }
        match.values.append(("$" + (name.isEmpty ? "\(position)" : name), value))
      }
    }
    return match
  }
}

/// What a message has in the places that a pattern names.
struct FilterMatch {
  /// The message as JSON, if the pattern is one for JSON.
  var document: JSONNode?
  /// The values by selectors (`$.bytes`) or fields (`$bytes`).
  var values: [(name: String, value: String)] = []

  /// The value that a metric filter takes: a number, a selector or a field.
  func value(_ reference: String) -> String? {
    guard reference.hasBytePrefix("$") else { return reference }
    if let document, let selector = Selector(reference) {
      return selector.nodes(in: document).first.flatMap(Condition.text)
    }
    return values.first { $0.name == reference }?.value
  }

  /// The fields of a line: words, and what is in quotes or brackets.
  static func fields(of message: String) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var close: UInt8?
    func finish() {
      if !field.isEmpty { fields.append(String(decoding: field, as: UTF8.self)) }
      field = []
    }
    for byte in message.utf8 {
      if let end = close {
        if byte == end {
          fields.append(String(decoding: field, as: UTF8.self))
          field = []
          close = nil
        } else {
          field.append(byte)
        }
      } else if field.isEmpty, byte == UInt8(ascii: "\"") {
        close = byte
      } else if field.isEmpty, byte == UInt8(ascii: "[") {
        close = UInt8(ascii: "]")
      } else if byte.isASCIIWhitespace {
        finish()
      } else {
        field.append(byte)
      }
    }
    finish()
    return fields
  }
}
