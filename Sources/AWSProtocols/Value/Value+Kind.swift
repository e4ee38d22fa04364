// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Value {
  /// The kind of the value in words, for messages.
  package var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .double, .number: "number"
    case .string: "string"
    case .blob: "blob"
    case .timestamp: "timestamp"
    case .list: "list"
    case .set: "set"
    case .structure: "structure"
    case .stream: "stream"
    case .events: "event stream"
    case .deferred: "deferred value"
    }
  }
}
