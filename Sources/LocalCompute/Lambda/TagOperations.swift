// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Tags of functions, event source mappings and code signing configurations.
enum TagOperations {
  typealias State = LocalLambdaService.State

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    ["Tags": .structure(try change(&state, call) { $0 })]
  }

  static func tag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let added = call.structure("Tags") ?? [:]
    guard !added.isEmpty else {
      throw LambdaFault.parameter("An error occurred and the request cannot be processed.")
    }
    try change(&state, call) { tags in
      var sum = tags
      for (name, value) in added { sum[name] = value }
      try check(sum)
      tags = sum
    }
    return [:]
  }

  static func untag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { tags in
      for key in call.list("TagKeys") ?? [] { if let key = String(key) { tags[key] = nil } }
    }
    return [:]
  }

  /// Checks how many tags there are.
  static func check(_ tags: Structure) throws {
    guard tags.count <= 50 else {
      throw LambdaFault.parameter("Number of tags exceeds resource tag limit.")
    }
  }

  private static func change<Result>(
    _ state: inout State, _ call: LocalCall, _ body: (inout Structure) throws -> Result
  ) throws -> Result {
    let text = call.string("Resource") ?? ""
    let parts = ARN(text).map { $0.resource.split(separator: ":").map(String.init) } ?? []
    switch parts.first {
    case "function"? where parts.count == 2 || parts.count == 3:
      guard parts.count == 2 else {
        throw LambdaFault.parameter(
          "Tags on function aliases and versions are not supported. Please specify a function ARN."
        )
      }
      let reference = try FunctionReference(text, call.place)
      return try state.withFunction(reference, call) { try body(&$0.tags) }
    case "event-source-mapping"? where parts.count == 2:
      guard let result = try state.mappings.update(parts[1], { try body(&$0.tags) }) else {
        throw LambdaFault.notFound("Event source mapping not found: \(text)")
      }
      return result
    case "code-signing-config"? where parts.count == 2:
      guard
        let result = try state.signingConfigs.update(
          text,
          { config in
            var tags: Structure = [:]
            if case .structure(let current)? = config["Tags"] { tags = current }
            defer { config["Tags"] = .structure(tags) }
            return try body(&tags)
          })
      else { throw SigningOperations.noConfig(text) }
      return result
    default:
      throw LambdaFault.pattern(
        text, "resource",
        #"arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:"#
          + #"(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|"#
          + #"code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-"#
          + #"[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|"#
          + #"capacity-provider:[a-zA-Z0-9-_]+)"#)
    }
  }
}
