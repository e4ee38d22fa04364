// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import WireFormats

/// IAM returns policies as percent-encoded JSON; callers get structures.
enum IAM {
  static let hooks: [Hook] = [
    Hook(.afterCall, services: ["iam"], named: "json_decode_policies") { call in
      guard let output = call.operation.output, case .structure(var parsed) = call.output else {
        return
      }
      call.output = .null
      decode(&parsed, output)
      call.output = .structure(parsed)
    }
  ]

  private static func decode(_ structure: inout Structure, _ schema: Schema) {
    for member in schema.members {
      let name = member.memberName.string
      guard let value = structure[name] else { continue }
      structure[name] = decoded(value, member)
    }
  }

  private static func decoded(_ value: Value, _ schema: Schema) -> Value {
    switch value {
    case .string(let text) where schema.shapeName == "policyDocumentType":
      return (try? JSONNode(parsing: PercentEncoding.decode(text))).map { Value($0) } ?? value
    case .structure(var structure) where schema.type == .structure:
      decode(&structure, schema)
      return .structure(structure)
    case .list(let elements):
      guard let element = schema.element else { return value }
      return .list(elements.map { decoded($0, element) })
    default: return value
    }
  }
}
