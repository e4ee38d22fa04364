// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Tags.
enum GlueTagOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalGlueService.operation("TagResource") { state, call in
      try change(&state, call) { tags in
        for (name, value) in call.structure("TagsToAdd") ?? [:] { tags[name] = value }
      }
    },
    LocalGlueService.operation("UntagResource") { state, call in
      try change(&state, call) { tags in
        for name in call.strings("TagsToRemove") { tags[name] = nil }
      }
    },
    LocalGlueService.operation("GetTags") { state, call in
      let arn = call.string("ResourceArn") ?? ""
      try check(arn, state)
      return ["Tags": .structure(state.tags[ByteName(arn)] ?? [:])]
    },
  ]

  private static func change(
    _ state: inout State, _ call: LocalCall, _ body: (inout Structure) -> Void
  ) throws -> Structure {
    let arn = call.string("ResourceArn") ?? ""
    try check(arn, state)
    var tags = state.tags[ByteName(arn)] ?? [:]
    body(&tags)
    guard tags.count <= 50 else {
      throw GlueFault.input("A resource can have no more than 50 tags.")
    }
    state.tags[ByteName(arn)] = tags
    return [:]
  }

  private static func check(_ text: String, _ state: State) throws {
    let parts = (ARN(text)?.resource ?? "").split(separator: "/").map(String.init)
    guard parts.count >= 2 else { throw GlueFault.input("Invalid ARN: \(text)") }
    let shelves: [Shelf] = [
      .job, .trigger, .crawler, .connection, .securityConfiguration, .session, .devEndpoint,
      .transform, .workflow,
    ]
    let isThere =
      switch parts[0] {
      case "database": state.databases[ByteName(parts[1])] != nil
      case "registry": state.registries[ByteName(parts[1])] != nil
      case "schema":
        parts.count > 2
          && state.registries[ByteName(parts[1])]?.schemas[ByteName(parts[2])] != nil
      default:
        shelves.contains { $0.resource == parts[0] && state.holds($0, parts[1]) }
      }
    guard isThere else { throw GlueFault.missing("Entity not found") }
  }
}
