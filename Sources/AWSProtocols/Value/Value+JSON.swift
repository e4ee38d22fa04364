// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

extension Value {
  /// The value as JSON; streams as nothing.
  ///
  /// - Parameters:
  ///   - time: How timestamps are written; as text if it isn't given.
  ///   - blob: How bytes are written.
  package func json(
    time: (Timestamp) -> JSONNode = { .string($0.iso8601) }, blob: ([UInt8]) -> JSONNode
  ) -> JSONNode {
    switch self {
    case .null, .stream, .events, .deferred: .null
    case .bool(let bool): .bool(bool)
    case .integer(let integer): .integer(integer)
    case .double(let double): .number(JSONNumber(double))
    case .number(let text): (try? JSONNode(parsing: text)) ?? .string(text)
    case .string(let text): .string(text)
    case .blob(let bytes): blob(bytes)
    case .timestamp(let instant): time(instant)
    case .list(let elements), .set(let elements):
      .array(elements.map { $0.json(time: time, blob: blob) })
    case .structure(let members):
      .object(JSONObject(members.map { ($0.name, $0.value.json(time: time, blob: blob)) }))
    }
  }
}
