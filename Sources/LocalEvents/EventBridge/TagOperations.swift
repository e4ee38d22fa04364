// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Tags of buses and rules.
enum TagOperations {
  typealias State = LocalEventBridgeService.State

  static func check(_ tags: [Value]) throws {
    let keys = tags.map { ByteName($0.members.text("Key") ?? "") }
    guard Set(keys).count == keys.count else {
      throw EventBridgeFault.invalid("Invalid parameter: Duplicated keys are not allowed.")
    }
  }

  static let all = Tags.operations(check: check, change: withTags)

  /// Lets the tags of what a request names be changed.
  private static func withTags(
    _ state: inout State, _ call: LocalCall,
    _ body: (inout OrderedMap<ByteName, String>) -> Structure
  ) throws -> Structure {
    let text = call.string("ResourceARN") ?? ""
    let parts = (ARN(text)?.resource ?? text).split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("event-bus", 2...):
      let name = parts.dropFirst().joined(separator: "/")
      guard let result = state.buses.update(ByteName(name), { body(&$0.tags) }) else {
        throw EventBridgeFault.noBus(name)
      }
      return result
    case ("rule", 2...):
      let bus = parts.count == 2 ? "default" : parts.dropFirst().dropLast().joined(separator: "/")
      return try state.withRule(parts[parts.count - 1], on: bus) { body(&$0.tags) }
    default:
      throw EventBridgeFault.missing("Rule \(parts.last ?? "") does not exist on EventBus default.")
    }
  }
}
