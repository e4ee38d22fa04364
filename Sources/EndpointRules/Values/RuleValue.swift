// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// A string during the evaluation of rules: in a compiled blob, or in the evaluator's scratch
/// bytes.
enum RuleText {
  case fixed(ModelText)
  case scratch(start: Int, end: Int)

  /// Passes the bytes of the text to a closure.
  func withBytes<Result>(
    in scratch: borrowing [UInt8], _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    switch self {
    case .fixed(let text): body(text.bytes)
    case .scratch(let start, let end):
      scratch.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }
  }
}

/// A value during the evaluation of rules. The evaluator stores records and lists, and they appear
/// here by number.
enum RuleValue {
  case none
  case bool(Bool)
  case integer(Int)
  case text(RuleText)
  case list(Int)
  case partition(Int)
  case arn(Int)
  case url(Int)

  /// Whether a condition with this value fails the rule.
  var failsCondition: Bool {
    switch self {
    case .none, .bool(false): true
    default: false
    }
  }

  /// Whether it is the boolean true.
  var isTrue: Bool {
    if case .bool(true) = self { true } else { false }
  }

  /// Its kind, for messages.
  var kind: String {
    switch self {
    case .none: "nothing"
    case .bool: "a boolean"
    case .integer: "a number"
    case .text: "a string"
    case .list: "a list"
    case .partition: "a partition"
    case .arn: "an ARN"
    case .url: "a URL"
    }
  }
}
