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
    json(time: { .number(JSONNumber($0.epochSeconds)) }, blob: { .string(Base64.encode($0)) })
  }
}
