// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A template of a target's input with places for values of the event.
struct InputTransformer: Sendable {
  private enum Part: Sendable {
    case text(String)
    /// A value; in a string of the template it has no quotes of its own.
    case value(name: String, isInString: Bool)
  }

  private let paths: [String: EventPath]
  private let parts: [Part]
  /// Whether the template is an object, and not text.
  private let isObject: Bool

  private static let predefined: Set<String> = [
    "aws.events.rule-arn", "aws.events.rule-name", "aws.events.event.ingestion-time",
    "aws.events.event", "aws.events.event.json",
  ]

  /// Compiles a transformer.
  ///
  /// - Throws: EventBridge's fault about a path or a name that isn't there.
  init(_ settings: Structure, target: String) throws {
    var paths: [String: EventPath] = [:]
    for (name, value) in settings.members("InputPathsMap") {
      guard case .string(let text) = value, let path = EventPath(text) else {
        throw EventBridgeFault.invalid("Invalid InputPathsMap for target \(target).")
      }
      paths[name] = path
    }
    var parts: [Part] = []
    var text: [UInt8] = []
    var isInString = false
    let template = Array((settings.text("InputTemplate") ?? "").utf8)
    var index = 0
    while index < template.count {
      let byte = template[index]
      if byte == UInt8(ascii: "<"),
        let end = template[index...].firstIndex(of: UInt8(ascii: ">")),
        let name = Self.name(template[(index + 1)..<end])
      {
        guard paths[name] != nil || Self.predefined.contains(name) else {
          throw EventBridgeFault.invalid(
            "InputTemplate for target \(target) contains invalid placeholder \(name).")
        }
        parts.append(.text(String(decoding: text, as: UTF8.self)))
        parts.append(.value(name: name, isInString: isInString))
        text = []
        index = end + 1
        continue
      }
      if byte == UInt8(ascii: "\\"), isInString, index + 1 < template.count {
        text.append(byte)
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      }
      text.append(template[index])
      index += 1
    }
    parts.append(.text(String(decoding: text, as: UTF8.self)))
    (self.paths, self.parts) = (paths, parts)
    isObject = template.first { !$0.isASCIIWhitespace } == UInt8(ascii: "{")
  }

  /// The name of a value between `<` and `>`; `nil` if it is just text.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.isEmpty,
      bytes.allSatisfy({ $0.isASCIILetterOrDigit || "_-.".utf8.contains($0) })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The input that the template makes of an event; `nil` if it should be an object and isn't.
  func input(for event: Event, rule: Rule) -> String? {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .value(let name, let isInString):
        result += shown(value(name, event, rule), isInString: isInString)
      }
    }
    guard isObject else { return result }
    return (try? JSONNode(parsing: result)) == nil ? nil : result
  }

  private func value(_ name: String, _ event: Event, _ rule: Rule) -> JSONNode? {
    if let path = paths[name] { return path.value(in: event.node) }
    switch name {
    case "aws.events.rule-arn": return .string(rule.arn)
    case "aws.events.rule-name": return .string(rule.name)
    case "aws.events.event.ingestion-time":
      return .string(event.ingested.timestamp.iso8601Seconds)
    case "aws.events.event":
      // The event without its detail, as the documentation has it.
      var members = event.members
      members["detail"] = nil
      return .object(members)
    default: return event.node
    }
  }

  private func shown(_ value: JSONNode?, isInString: Bool) -> String {
    switch value {
    case nil: isInString ? "" : "\"\""
    case .string(let text)? where isInString:
      String(JSONNode.string(text).jsonText().dropFirst().dropLast())
    case let value? where isInString:
      // AWS puts objects into texts without their quotes; in an object's strings they make it invalid.
      isObject ? value.jsonText() : value.jsonText().withoutQuotes()
    case let value?: value.jsonText()
    }
  }
}

extension String {
  /// The text without quotes.
  fileprivate func withoutQuotes() -> String {
    String(
      decoding: utf8.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }, as: UTF8.self)
  }
}
