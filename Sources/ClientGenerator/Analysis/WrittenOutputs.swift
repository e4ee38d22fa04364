// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel

/// The members of responses that are written, as if they were parameters: those by which the next page
/// is asked for, and those that a waiter looks at, for stubs. Computed of the whole service.
struct WrittenOutputs {
  /// The operations with pages.
  private(set) var paginated: [String] = []
  /// The members that are written, by their structures' names.
  private var members: [String: Set<String>] = [:]

  init(_ service: LoadedService, _ shapes: ServiceShapes) {
    for (key, paginator) in service.paginators.members {
      guard let operation = service.model.operation(key.string), let output = operation.output
      else { continue }
      paginated.append(operation.name.string)
      var texts = paginator["output_token"].elements.compactMap(\.string)
      texts += [paginator["output_token"].string, paginator["more_results"].string]
        .compactMap { $0 }
      let mentioned = Set(texts.flatMap(Self.identifiers))
      let tokens = output.members.filter { mentioned.contains($0.memberName.string) }
      members[output.shapeName.string, default: []].formUnion(tokens.map(\.memberName.string))
      for part in tokens { addAll(part, shapes) }
    }
    for (_, waiter) in service.waiters.members {
      guard let operation = service.model.operation(waiter["operation"].string ?? ""),
        let output = operation.output
      else { continue }
      let paths = waiter["acceptors"].elements.compactMap { $0["argument"].string }
      addMentioned(Set(paths.flatMap(Self.identifiers)), in: output, shapes)
    }
  }

  /// The members of a structure that are written; `nil` for a structure that nothing is asked of.
  func members(of shape: String) -> Set<String>? { members[shape] }

  /// Adds all that a member consists of.
  private mutating func addAll(_ member: Schema, _ shapes: ServiceShapes) {
    for part in shapes.closure(of: [member]) where part.type == .structure {
      members[part.shapeName.string, default: []].formUnion(part.members.map(\.memberName.string))
    }
  }

  /// Adds the members of a structure, and of those within it, that have one of some names.
  private mutating func addMentioned(
    _ names: Set<String>, in output: Schema, _ shapes: ServiceShapes
  ) {
    var pending = [output.target]
    var seen: Set<String> = []
    while let shape = pending.popLast() {
      guard seen.insert(shape.shapeName.string).inserted else { continue }
      guard shape.type == .structure else {
        pending += shape.members.map(\.target)
        continue
      }
      let found = shape.members.filter { names.contains($0.memberName.string) }
      members[shape.shapeName.string, default: []].formUnion(found.map(\.memberName.string))
      for member in found {
        // A union is written by its variants, and each of them as a whole.
        if member.target.isUnion { addAll(member, shapes) } else { pending.append(member.target) }
      }
    }
  }

  /// The names in a JMESPath expression: `NextMarker || Contents[-1].Key`.
  private static func identifiers(_ expression: String) -> [String] {
    expression.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
