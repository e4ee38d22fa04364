// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The types of DynamoDB's attributes, by their names on the wire.
enum AttributeTag: String, Sendable {
  case string = "S"
  case number = "N"
  case binary = "B"
  case stringSet = "SS"
  case numberSet = "NS"
  case binarySet = "BS"
  case map = "M"
  case list = "L"
  case null = "NULL"
  case boolean = "BOOL"

  /// The type of a set's elements; `nil` of what is no set.
  var element: AttributeTag? {
    switch self {
    case .stringSet: .string
    case .numberSet: .number
    case .binarySet: .binary
    default: nil
    }
  }
}
