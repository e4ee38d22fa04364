// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import WireFormats

/// Whether two values are the same: strings by their bytes, not-a-number equal to itself, members
/// of structures in any order.
func same(_ left: Value, _ right: Value) -> Bool {
  switch (left, right) {
  case (.null, .null): true
  case (.bool(let left), .bool(let right)): left == right
  case (.integer(let left), .integer(let right)): left == right
  case (.double(let left), .double(let right)): left == right || (left.isNaN && right.isNaN)
  case (.number(let left), .number(let right)): left.hasSameBytes(as: right)
  case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
  case (.blob(let left), .blob(let right)): left == right
  case (.timestamp(let left), .timestamp(let right)): left == right
  case (.list(let left), .list(let right)):
    left.count == right.count && zip(left, right).allSatisfy { same($0, $1) }
  case (.structure(let left), .structure(let right)):
    left.count == right.count
      && left.allSatisfy { name, value in right[name].map { same(value, $0) } ?? false }
  default: false
  }
}
