// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension JSONNode {
  /// A parameter as JSON.
  init(_ value: AWSProtocols.Value) {
    switch value {
    case .bool(let flag): self = .bool(flag)
    case .integer(let number): self = .integer(number)
    case .double(let number): self = .number(JSONNumber(number))
    case .string(let text), .number(let text): self = .string(text)
    case .list(let elements), .set(let elements): self = .array(elements.map { JSONNode($0) })
    case .structure(let members):
      self = .object(JSONObject(members.map { ($0.name, JSONNode($0.value)) }))
    case .timestamp(let time): self = .string(time.iso8601)
    case .blob(let bytes): self = .string(Base64.encode(bytes))
    default: self = .null
    }
  }
}
