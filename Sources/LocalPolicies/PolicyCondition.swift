// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A condition of a policy's statement: an operator, a key and its values.
struct PolicyCondition {
  let operation: String
  let wanted: [String]

  /// The condition with the values of variables; those that a request doesn't have match nothing.
  func filled(_ fill: (String) -> String?) -> PolicyCondition {
    PolicyCondition(operation: operation, wanted: wanted.compactMap(fill))
  }

  /// Whether it holds for the values of a request.
  ///
  /// - Parameter found: The key's values in the request; `nil` if it has none.
  func holds(for found: [String]?) -> Bool {
    var name = operation
    var isForAll = false
    if let colon = name.firstIndex(of: ":") {
      isForAll = name[..<colon] == "ForAllValues"
      name = String(name[name.index(after: colon)...])
    }
    if name == "Null" { return (found == nil) == (wanted.first?.asciiLowercased == "true") }
    let isIfExists = name.hasSuffix("IfExists")
    if isIfExists { name = String(name.dropLast("IfExists".count)) }
    let isNegative = name.contains("Not")
    guard let found else { return isIfExists || isForAll || isNegative }
    let positive = name.split(separator: "Not", omittingEmptySubsequences: false).joined()
    func fits(_ value: String) -> Bool {
      wanted.contains { Self.compare(value, $0, positive) } != isNegative
    }
    return isForAll || isNegative ? found.allSatisfy(fits) : found.contains(where: fits)
  }

  private static func compare(_ value: String, _ wanted: String, _ operation: String) -> Bool {
    switch operation {
    case "StringEquals": value.hasSameBytes(as: wanted)
    case "StringEqualsIgnoreCase", "Bool":
      value.asciiLowercased.hasSameBytes(as: wanted.asciiLowercased)
    case "StringLike", "ArnEquals", "ArnLike": PolicyPattern.matches(value, wanted)
    case "IpAddress": isAddress(value, in: wanted)
    default: order(value, wanted, operation) ?? false
    }
  }

  private static func order(_ value: String, _ wanted: String, _ operation: String) -> Bool? {
    let pair: (Double, Double)? =
      if operation.hasPrefix("Numeric") {
        Double(value).flatMap { left in Double(wanted).map { (left, $0) } }
      } else if operation.hasPrefix("Date") {
        seconds(value).flatMap { left in seconds(wanted).map { (left, $0) } }
      } else {
        nil
      }
    guard let (left, right) = pair else { return nil }
    return if operation.hasSuffix("LessThanEquals") {
      left <= right
    } else if operation.hasSuffix("LessThan") {
      left < right
    } else if operation.hasSuffix("GreaterThanEquals") {
      left >= right
    } else if operation.hasSuffix("GreaterThan") {
      left > right
    } else {
      left == right
    }
  }

  private static func seconds(_ text: String) -> Double? {
    (try? Timestamp(parsing: text))?.epochSeconds
  }

  private static func isAddress(_ address: String, in range: String) -> Bool {
    let parts = range.split(separator: "/")
    guard let value = number(address), let first = parts.first.flatMap({ number(String($0)) })
    else { return address == range }
    let bits = parts.count > 1 ? Int(parts[1]) ?? 32 : 32
    guard bits > 0 else { return true }
    let shift = UInt32(32 - min(32, bits))
    return value >> shift == first >> shift
  }

  private static func number(_ address: String) -> UInt32? {
    let parts = address.split(separator: ".").compactMap { UInt32($0) }
    guard parts.count == 4, parts.allSatisfy({ $0 < 256 }) else { return nil }
    return parts.reduce(0) { $0 << 8 | $1 }
  }
}
