// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The Python types that botocore's messages name.
package enum PythonType: String {
  case none = "NoneType"
  case bool
  case int
  case float
  case decimal = "decimal.Decimal"
  case str
  case bytes
  case bytearray
  case datetime = "datetime.datetime"
  case list
  case tuple
  case dict
  case set
  case object
  case file = "_io.BytesIO"

  /// The type of a value in boto3.
  package init(of value: Value) {
    self =
      switch value {
      case .null: .none
      case .bool: .bool
      case .integer: .int
      case .double: .float
      case .number(let text):
        text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D } ? .int : .decimal
      case .string: .str
      case .blob: .bytes
      case .timestamp: .datetime
      case .list: .list
      case .set: .set
      case .structure: .dict
      case .stream, .events: .file
      case .deferred: .object
      }
  }

  /// The type as Python prints it.
  package var name: String { "<class '\(rawValue)'>" }
}
