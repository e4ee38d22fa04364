// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import WireFormats

/// Writes records of the history as the AWS CLI's detailed format: a title, and values below it.
struct HistoryDetails {
  /// How a value is written.
  private enum Form {
    case plain, dictionary, body
  }

  private let hasColors: Bool
  /// The numbers of the calls so far, which titles have.
  private var numbers: [String: Int] = [:]

  init(hasColors: Bool) { self.hasColors = hasColors }

  /// The text of a record; empty for an unknown event.
  mutating func text(of record: HistoryFolder.Record) -> String {
    guard let (title, values) = Self.section(record.event) else { return "" }
    var text = ""
    if let title {
      var number = ""
      if let call = record.call {
        let known = numbers[call] ?? numbers.count
        numbers[call] = known
        number = "[\(known)] "
      }
      text += "\n" + colored(number + title, "1") + "\n"
      text += description("at time") + HistoryTime.show(record.time) + "\n"
    }
    for (name, key, form) in values {
      let value = key.map { record.payload[$0] ?? .null } ?? record.payload
      text += description(name) + Self.text(of: value, form, record.payload) + "\n"
    }
    return text
  }

  private typealias Values = [(name: String, key: String?, form: Form)]

  /// The title and the values of an event.
  private static func section(_ event: String) -> (title: String?, values: Values)? {
    switch event {
    case "CLI_VERSION":
      ("AWS CLI command entered", [("with AWS CLI version", nil, .plain)])
    case "CLI_ARGUMENTS": (nil, [("with arguments", nil, .plain)])
    case "API_CALL":
      (
        "API call made",
        [
          ("to service", "service", .plain), ("using operation", "operation", .plain),
          ("with parameters", "params", .dictionary),
        ]
      )
    case "HTTP_REQUEST":
      (
        "HTTP request sent",
        [
          ("to URL", "url", .plain), ("with method", "method", .plain),
          ("with headers", "headers", .dictionary), ("with body", "body", .body),
        ]
      )
    case "HTTP_RESPONSE":
      (
        "HTTP response received",
        [
          ("with status code", "status_code", .plain), ("with headers", "headers", .dictionary),
          ("with body", "body", .body),
        ]
      )
    case "PARSED_RESPONSE": ("HTTP response parsed", [("parsed to", nil, .dictionary)])
    case "CLI_RC": ("AWS CLI command exited", [("with return code", nil, .plain)])
    default: nil
    }
  }

  private static func text(of value: JSONNode, _ form: Form, _ payload: JSONNode) -> String {
    switch form {
    case .plain: return (try? PythonJSON.value(of: value.jsonText())).map(PythonText.of) ?? ""
    case .dictionary: return value.sorted.pythonText(indent: 4)
    case .body:
      let body = value.string ?? ""
      if body.isEmpty { return "There is no associated body" }
      if payload["streaming"]?.bool == true {
        return "The body is a stream and will not be displayed"
      }
      if let xml = IndentedXML.text(of: body) { return xml }
      guard body.hasBytePrefix("{"), let json = try? JSONNode(parsing: body) else { return body }
      return json.sorted.pythonText(indent: 4)
    }
  }

  private func description(_ text: String) -> String { colored(text + ": ", "36") }

  private func colored(_ text: String, _ color: String) -> String {
    hasColors ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }
}

/// XML with each element on a line of its own, as Python's `minidom` writes it.
enum IndentedXML {
  /// The text; `nil` for what isn't plain XML of elements and text.
  static func text(of xml: String) -> String? {
    var rest = xml[...]
    func skipSpace() { rest = rest.drop(while: \.isWhitespace) }
    skipSpace()
    if rest.hasPrefix("<?") {
      guard let end = rest.range(ofText: "?>") else { return nil }
      rest = rest[end.upperBound...]
    }
    var text = "<?xml version=\"1.0\" ?>\n"
    var open: [Substring] = []
    var closed = false
    while true {
      skipSpace()
      guard rest.first == "<" else { return rest.isEmpty && open.isEmpty && closed ? text : nil }
      guard !closed || !open.isEmpty, let end = rest.firstIndex(of: ">") else { return nil }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      let indent = String(repeating: "    ", count: open.count)
      if tag.first == "/" {
        guard open.popLast() == tag.dropFirst() else { return nil }
        text += String(repeating: "    ", count: open.count) + "<\(tag)>\n"
      } else if tag.last == "/" {
        text += indent + "<\(tag)>\n"
      } else if tag.first == "!" || tag.isEmpty {
        return nil
      } else {
        let name = tag.prefix { !$0.isWhitespace }
        guard let next = rest.firstIndex(of: "<") else { return nil }
        let content = rest[..<next]
        let closing = "</\(name)>"
        if rest[next...].hasPrefix(closing) {
          rest = rest[next...].dropFirst(closing.count)
          text += indent + (content.isEmpty ? "<\(tag)/>\n" : "<\(tag)>\(content)\(closing)\n")
        } else {
          text += indent + "<\(tag)>\n"
          open.append(name)
          if !content.allSatisfy(\.isWhitespace) { return nil }
        }
      }
      closed = open.isEmpty
    }
  }
}

extension Substring {
  /// The first place of a text.
  fileprivate func range(ofText text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
