// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import Boto3
import CommandSupport
import WireFormats
import YAML

/// Values of `ddb`: plain ones, DynamoDB's, and both as YAML.
enum DDBValues {
  /// A decimal number.
  static func number(_ text: String) throws -> Value {
    // As Python's `Decimal`, which skips underscores.
    guard let number = DynamoDBNumber(text.filter { $0 != "_" }) else {
      throw CommandFailure(.other, "[<class 'decimal.ConversionSyntax'>]")
    }
    return .number(number.description)
  }

  /// A value as DynamoDB has it.
  static func attribute(_ value: Value) throws -> Value {
    do { return try AttributeValueSerializer().serialize(value) } catch let error as BotoCoreError {
      throw CommandFailure(.other, error.message)
    }
  }

  /// A value as Python prints it.
  static func text(_ value: Value) -> String { PythonText.of(value) }

  /// The Python type of a value.
  static func typeName(_ value: Value?) -> String {
    switch value ?? .null {
    case .number: "<class 'decimal.Decimal'>"
    case .blob: "<class 'awscli.customizations.dynamodb.types.Binary'>"
    case let value: PythonType(of: value).name
    }
  }

  /// Whether a decimal number has no fraction: `1E+5`, `2.0`.
  static func isWhole(_ number: String) -> Bool {
    let parts = number.split(separator: "E", maxSplits: 1)
    guard let mantissa = parts.first else { return false }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let fraction = mantissa.split(separator: ".", maxSplits: 1).dropFirst().first?.utf8.count ?? 0
    let digits = mantissa.utf8.filter(\.isASCIIDigit)
    let zeros = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return zeros == digits.count || exponent - fraction + zeros >= 0
  }

  // MARK: - Answers

  /// An answer with plain values in the place of DynamoDB's.
  static func plain(_ answer: Value) throws -> Value {
    guard case .structure(var members) = answer else { return answer }
    members["ResponseMetadata"] = nil
    if members["ConsumedCapacity"] == .some(.null) { members["ConsumedCapacity"] = nil }
    let deserializer = AttributeValueDeserializer()
    func item(_ item: Value) throws -> Value {
      guard case .structure(let attributes) = item else { return item }
      return .structure(try attributes.mapValues { try deserializer.deserialize($0) })
    }
    if case .list(let items)? = members["Items"] { members["Items"] = .list(try items.map(item)) }
    if let key = members["LastEvaluatedKey"] { members["LastEvaluatedKey"] = try item(key) }
    return .structure(members)
  }

  /// A value as YAML; sets are mappings without values.
  static func node(_ value: Value) -> YAMLNode {
    switch value {
    case .structure(let members):
      return YAMLNode(
        .mapping(
          members.sorted { $0.name.precedesInBytes($1.name) }
            .map { (key: .string($0.name), value: node($0.value)) }))
    case .list(let elements): return YAMLNode(.sequence(elements.map(node)))
    case .set(let elements):
      return YAMLNode(
        .mapping(sorted(elements).map { (key: node($0), value: node(.null)) }), tag: .set)
    case .blob(let bytes):
      return YAMLNode(.scalar(Base64.encode(bytes), .doubleQuoted), tag: .binary)
    case .number(let text):
      return YAMLNode(.scalar(text, .any), tag: isWhole(text) ? .int : .float)
    case .integer(let integer): return YAMLNode(.scalar(String(integer), .any), tag: .int)
    case .double(let double): return YAMLNode(.scalar(double.pythonText, .any), tag: .float)
    case .bool(let bool): return YAMLNode(.scalar(bool ? "true" : "false", .any), tag: .bool)
    case .null: return YAMLNode(.scalar("null", .any), tag: .null)
    case .string(let text): return .string(text)
    case .timestamp, .stream, .events, .deferred: return .string(PythonText.of(value))
    }
  }

  /// The elements of a set in order; bytes have none.
  private static func sorted(_ elements: [Value]) -> [Value] {
    elements.sorted { left, right in
      switch (left, right) {
      case (.string(let left), .string(let right)): left.precedesInBytes(right)
      case (.number(let left), .number(let right)):
        if let left = DynamoDBNumber(left), let right = DynamoDBNumber(right) {
          left < right
        } else {
          left.precedesInBytes(right)
        }
      default: false
      }
    }
  }

  // MARK: - Items

  /// The value of a YAML document: items to put. Numbers with a fraction keep their digits.
  ///
  /// - Throws: ``CommandFailure``.
  static func items(_ text: String) throws -> Value {
    do {
      let document = try YAMLDocument(text, .libyaml)
      guard let root = document.root else { return .null }
      let value = try value(root, document.schema)
      // What the walk doesn't look at: tags, and keys that are repeated.
      _ = try document.value()
      return value
    } catch let error as YAMLError {
      throw CommandFailure(.other, error.message(in: "<unicode string>"))
    }
  }

  private static func value(_ node: YAMLNode, _ schema: YAMLSchema) throws -> Value {
    switch node.content {
    case .sequence(let elements): return .list(try elements.map { try value($0, schema) })
    case .mapping(let entries) where node.tag == .set:
      return .set(try entries.map { try value($0.key, schema) })
    case .mapping(let entries):
      var members = Structure()
      for entry in try node.flattened(entries, schema) {
        members[try name(try value(entry.key, schema))] = try value(entry.value, schema)
      }
      return .structure(members)
    case .scalar(let text, let style):
      let isPlain = style == .plain || style == .any
      let tag = node.tag ?? (isPlain ? schema.tag(ofPlain: text) : .string)
      switch tag {
      case .float: return try number(text)
      case .binary: return .blob(try bytes(text))
      default: return try scalar(try node.value(schema))
      }
    }
  }

  /// The bytes of Base64.
  ///
  /// - Throws: ``CommandFailure`` with Python's words.
  static func bytes(_ text: String) throws(CommandFailure) -> [UInt8] {
    if let bytes = PythonBase64.decode(text) { return bytes }
    let count = text.utf8.prefix { $0 != UInt8(ascii: "=") }.count { $0.isBase64Digit }
    throw CommandFailure(
      .other,
      count % 4 == 1
        ? "Invalid base64-encoded string: number of data characters (\(count)) cannot be 1 more "
          + "than a multiple of 4"
        : "Incorrect padding")
  }

  /// The name of an attribute, which is a text.
  private static func name(_ key: Value) throws -> String {
    guard case .string(let name) = key else {
      let text = PythonText.of(key)
      throw CommandFailure(
        .parameters,
        "Parameter validation failed:\nInvalid type for parameter Item (key: \(text)), value: "
          + "\(text), type: \(typeName(key)), valid types: <class 'str'>")
    }
    return name
  }

  private static func scalar(_ value: YAMLValue) throws -> Value {
    switch value {
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .integer(let digits): return Int64(digits).map { .integer($0) } ?? .number(digits)
    case .string(let text): return .string(text)
    case .timestamp(let time):
      let type = time.second == nil ? "date" : "datetime"
      throw CommandFailure(
        .other, "Unsupported type \"<class 'datetime.\(type)'>\" for value \"\(time.text)\"")
    case .float, .binary, .sequence, .mapping, .set: return .null
    }
  }
}

extension UInt8 {
  /// Whether it is a digit of Base64.
  var isBase64Digit: Bool {
    isASCIILetterOrDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "/")
  }
}
