// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What expressions of a request name by placeholders, and which of it they use.
struct ExpressionScope {
  private var names: [String: String] = [:]
  private var values: [String: AttributeValue] = [:]
  private var nameOrder: [String] = []
  private var valueOrder: [String] = []
  private var used: Set<String> = []

  /// The names and values of a request, checked.
  init(names: Structure?, values: Structure?) throws {
    if let names {
      guard !names.isEmpty else {
        throw ServiceFault.invalid("ExpressionAttributeNames must not be empty")
      }
      for (key, value) in names {
        guard Self.isPlaceholder(key, "#") else {
          throw ServiceFault.invalid(
            "ExpressionAttributeNames contains invalid key: Syntax error; key: \"\(key)\"")
        }
        guard case .string(let name) = value, !name.isEmpty else {
          throw ServiceFault.invalid(
            "ExpressionAttributeNames contains invalid value: Empty attribute name for key \(key)")
        }
        try AttributeMap.check(name: name)
        self.names[key] = name
        nameOrder.append(key)
      }
    }
    if let values {
      guard !values.isEmpty else {
        throw ServiceFault.invalid(
          "\(Constraints.one)ExpressionAttributeValues must not be empty")
      }
      for (key, _) in values where !Self.isPlaceholder(key, ":") {
        throw ServiceFault.invalid(
          "ExpressionAttributeValues contains invalid key: Syntax error; key: \"\(key)\"")
      }
      for (key, value) in values {
        do {
          self.values[key] = try AttributeValue(wire: value)
        } catch let fault as ServiceFault where fault.code == "ValidationException" {
          if let message = fault.message, message.hasSuffix("not be empty") {
            throw ServiceFault.invalid(Constraints.one + message)
          }
          throw ServiceFault.invalid(
            "ExpressionAttributeValues contains invalid value: \(fault.message ?? "") for key"
              + " \(key)")
        }
        valueOrder.append(key)
      }
    }
  }

  private static func isPlaceholder(_ key: String, _ sign: Character) -> Bool {
    guard key.first == sign, key.utf8.count > 1 else { return false }
    return key.utf8.dropFirst().allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        0x30...0x39, UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  /// The attribute that a placeholder stands for.
  mutating func name(_ placeholder: String) -> String? {
    used.insert(placeholder)
    return names[placeholder]
  }

  /// The value that a placeholder stands for.
  mutating func value(_ placeholder: String) -> AttributeValue? {
    used.insert(placeholder)
    return values[placeholder]
  }

  /// Refuses placeholders that no expression has used.
  func checkAllUsed() throws {
    for (kind, keys) in [("Names", nameOrder), ("Values", valueOrder)] {
      let unused = keys.filter { !used.contains($0) }
      guard unused.isEmpty else {
        throw ServiceFault.invalid(
          "Value provided in ExpressionAttribute\(kind) unused in expressions: keys: {"
            + unused.joined(separator: ", ") + "}")
      }
    }
  }
}

/// What an expression has wrong beside its syntax: the first of each kind counts, and kinds have an
/// order.
struct ExpressionErrors {
  enum Kind: Int, CaseIterable {
    case parentheses, reserved, unknownFunction, misusedFunction, section, condition
    case name, value, overlap, operand, distinct, function
  }

  private var messages: [Kind: String] = [:]

  mutating func add(_ kind: Kind, _ message: @autoclosure () -> String) {
    if messages[kind] == nil { messages[kind] = message() }
  }

  /// The first message in an order of kinds.
  func first(of order: [Kind]) -> String? {
    order.lazy.compactMap { messages[$0] }.first
  }
}
