// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalPatterns
import WireFormats

/// Which records a mapping brings to its function.
struct SourceFilter {
  private let patterns: [EventPattern]

  init(_ mapping: EventSourceMapping) { patterns = mapping.filters }

  /// Whether one of the patterns matches a record, as its event has it; any does if there are none.
  ///
  /// Bodies and data that are JSON are looked into.
  func matches(_ record: JSONObject) -> Bool {
    guard !patterns.isEmpty else { return true }
    let shown = Self.shown(record)
    return patterns.contains { $0.matches(shown) }
  }

  private static func shown(_ record: JSONObject) -> JSONNode {
    if case .object(var kinesis)? = record["kinesis"] {
      if let text = kinesis["data"]?.string, let bytes = try? Base64.decode(text) {
        kinesis["data"] = parsed(bytes)
      }
      return .object(kinesis)
    }
    var shown = record
    if let body = record["body"]?.string { shown["body"] = parsed(Array(body.utf8)) }
    return .object(shown)
  }

  private static func parsed(_ bytes: [UInt8]) -> JSONNode {
    if let node = try? JSONNode(parsing: bytes), node.object != nil { return node }
    return .string(String(decoding: bytes, as: UTF8.self))
  }
}
