// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Tags of parameters.
enum ParameterTags {
  typealias State = LocalSSMService.State

  static func add(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let added = tags(call)
    return try change(&state, call) { tags in
      TagList.add(added, to: &tags)
      return [:]
    }
  }

  static func remove(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { tags in
      TagList.remove(call, from: &tags)
      return [:]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { tags in
      ["TagList": .list(tags.map { ["Key": .string($0.key), "Value": .string($0.value)] })]
    }
  }

  private static func change(
    _ state: inout State, _ call: LocalCall,
    _ body: (inout [(key: String, value: String)]) -> Structure
  ) throws -> Structure {
    let name = state.name(of: call.string("ResourceId") ?? "")
    guard call.string("ResourceType") == "Parameter",
      let output = state.parameters.update(name, { body(&$0.tags) })
    else { throw ServiceFault("InvalidResourceId", "Invalid Resource Id") }
    return output
  }

  /// The tags of a request.
  static func tags(_ call: LocalCall) -> [(key: String, value: String)] {
    (call.list("Tags") ?? []).compactMap { tag in
      String(tag.Key).map { ($0, String(tag.Value) ?? "") }
    }
  }
}
