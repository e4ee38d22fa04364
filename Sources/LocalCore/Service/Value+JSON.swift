// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import WireFormats

/// Values as events have them: JSON, with bytes in Base64.
extension Value {
  /// A value of an event.
  package init(event node: JSONNode) {
    self =
      switch node {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .integer(let number): .integer(number)
      case .number(let number): .double(number.double)
      case .string(let text): .string(text)
      case .array(let elements): .list(elements.map(Value.init(event:)))
      case .object(let members):
        .structure(Structure(members.map { ($0.key, Value(event: $0.value)) }))
      }
  }

  /// The value in an event. Instants are seconds since 1970.
  package var eventNode: JSONNode {
    switch self {
    case .bool(let flag): .bool(flag)
    case .integer(let number): .integer(number)
    case .double(let number): .number(JSONNumber(number))
    case .number(let text): (try? JSONNode(parsing: text)) ?? .string(text)
    case .string(let text): .string(text)
    case .blob(let bytes): .string(Base64.encode(bytes))
    case .timestamp(let time): .number(JSONNumber(time.epochSeconds))
    case .list(let elements), .set(let elements): .array(elements.map(\.eventNode))
    case .structure(let members):
      .object(JSONObject(members.map { ($0.name, $0.value.eventNode) }))
    default: .null
    }
  }
}
