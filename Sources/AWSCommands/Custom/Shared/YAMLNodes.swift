// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import WireFormats
import YAML

extension YAMLNode {
  /// A mapping with strings as keys.
  static func mapping(_ entries: [(String, YAMLNode)]) -> YAMLNode {
    YAMLNode(.mapping(entries.map { (.string($0.0), $0.1) }))
  }

  /// The value of a key of a mapping.
  subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.last { $0.key.text == key }?.value
  }

  /// Whether it is nothing.
  var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return tag == .null || tag == nil && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The name of the value's type in Python.
  var pythonType: String {
    switch content {
    case .sequence: "list"
    case .mapping: "dict"
    case .scalar:
      switch tag {
      case YAMLTag.null: "NoneType"
      case YAMLTag.bool: "bool"
      case YAMLTag.int: "int"
      case YAMLTag.float: "float"
      case YAMLTag.binary: "bytes"
      case YAMLTag.timestamp: "datetime.date"
      default: "str"
      }
    }
  }

  /// A node of what YAML means.
  init(_ value: YAMLValue) {
    func plain(_ text: String, _ tag: YAMLTag) -> YAMLNode {
      YAMLNode(.scalar(text, .any), tag: tag)
    }
    switch value {
    case .null: self = plain("null", .null)
    case .bool(let bool): self = plain(bool ? "true" : "false", .bool)
    case .integer(let digits): self = plain(digits, .int)
    case .float(let number): self = plain(number.yamlText, .float)
    case .string(let text): self = .string(text)
    case .binary(let bytes):
      self = YAMLNode(.scalar(Base64.encode(bytes) + "\n", .literal), tag: .binary)
    case .timestamp(let time): self = plain(time.text, .timestamp)
    case .sequence(let elements): self = YAMLNode(.sequence(elements.map { YAMLNode($0) }))
    case .mapping(let entries):
      self = YAMLNode(.mapping(entries.map { (YAMLNode($0.key), YAMLNode($0.value)) }))
    case .set(let elements):
      self = YAMLNode(
        .mapping(elements.map { (YAMLNode($0), plain("null", .null)) }), tag: .set)
    }
  }

  /// A node of a JSON value.
  init(json value: Value) {
    switch value {
    case .bool(let bool): self.init(.bool(bool))
    case .integer(let integer): self.init(.integer(String(integer)))
    case .double(let number): self.init(.float(number))
    case .number(let text):
      self.init(
        text.utf8.contains { $0 == 0x2E || $0 | 0x20 == 0x65 }
          ? .float(Double(text) ?? 0) : .integer(text))
    case .string(let text): self = .string(text)
    case .list(let elements): self.init(.sequence(elements.map { YAMLNode(json: $0) }))
    case .structure(let members):
      self.init(.mapping(members.map { (.string($0.name), YAMLNode(json: $0.value)) }))
    default: self.init(.null)
    }
  }

  /// The node as JSON.
  ///
  /// - Throws: ``CommandFailure`` for what JSON has no form for.
  func json() throws -> JSONNode {
    switch content {
    case .sequence(let elements): return .array(try elements.map { try $0.json() })
    case .mapping(let entries):
      if tag == .set { throw CommandFailure("Object of type set is not JSON serializable") }
      return .object(
        JSONObject(try entries.map { ($0.key.text ?? "", try $0.value.json()) }))
    case .scalar(let text, _):
      switch tag {
      case YAMLTag.null: return .null
      case YAMLTag.bool: return .bool(text == "true")
      case YAMLTag.int, YAMLTag.float: return (try? JSONNode(parsing: text)) ?? .string(text)
      case YAMLTag.timestamp:
        let kind = text.contains(":") ? "datetime" : "date"
        throw CommandFailure("Object of type \(kind) is not JSON serializable")
      case YAMLTag.binary: throw CommandFailure("Object of type bytes is not JSON serializable")
      default: return .string(text)
      }
    }
  }

  /// A string; `nil` for everything else.
  var string: String? { tag == .string ? text : nil }

  /// Whether it is a mapping.
  var isMapping: Bool { if case .mapping = content { true } else { false } }

  /// Sets the value of a path of keys, `Code.S3`; mappings on the way are made.
  mutating func set(_ path: String, _ value: YAMLNode) {
    let keys = path.split(separator: ".", maxSplits: 1)
    guard let first = keys.first.map(String.init) else { return }
    guard case .mapping(var entries) = content else { return }
    let index = entries.lastIndex { $0.key.text == first }
    var inner = index.map { entries[$0].value } ?? YAMLNode(.mapping([]))
    if keys.count > 1 {
      inner.set(String(keys[1]), value)
    } else {
      inner = value
    }
    if let index { entries[index].value = inner } else { entries.append((.string(first), inner)) }
    content = .mapping(entries)
  }

  /// The value of a path of keys.
  func value(at path: String) -> YAMLNode? {
    var node: YAMLNode? = self
    for key in path.split(separator: ".") { node = node?[String(key)] }
    return node
  }
}

extension Double {
  /// The number as YAML's libraries in Python write it.
  fileprivate var yamlText: String {
    if isNaN { return ".nan" }
    if isInfinite { return self < 0 ? "-.inf" : ".inf" }
    let text = pythonText
    // `1e-07` would be read as a string.
    guard !text.contains("."), let exponent = text.firstIndex(of: "e") else { return text }
    return text[..<exponent] + ".0" + text[exponent...]
  }
}
