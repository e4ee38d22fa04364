// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

extension JSONNode {
  /// The document that a tree was compiled from.
  init(_ node: ModelNode) {
    switch node.kind {
    case .null: self = .null
    case .false: self = .bool(false)
    case .true: self = .bool(true)
    case .integer: self = .integer(Int64(node.integer ?? 0))
    case .double: self = .number(JSONNumber(node.double ?? 0))
    case .string: self = .string(node.string ?? "")
    case .array: self = .array(node.elements.map(JSONNode.init))
    case .object:
      self = .object(JSONObject(node.members.map { ($0.key.string, JSONNode($0.value)) }))
    }
  }
}
