// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What users, roles and groups have in common: finding, listing, tags, boundaries.
enum EntityOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] =
    Entity.Kind.allCases.flatMap { kind in
      [
        LocalOperation("List\(kind.rawValue)s") { state, call in
          let prefix = call.string("PathPrefix") ?? "/"
          let found = state[kind].values.filter { $0.path.hasBytePrefix(prefix) }
          return try IAMPage.output("\(kind.rawValue)s", found, call) { entity in
            .structure(entity.output(call.place, withDetails: kind == .group))
          }
        }
      ]
    }
    + [Entity.Kind.user, .role].flatMap { kind in
      [
        LocalOperation("Put\(kind.rawValue)PermissionsBoundary") { state, call in
          let boundary = try checkedBoundary(call.string("PermissionsBoundary") ?? "", state, call)
          return try state.change(kind, call) { entity in
            entity.boundary = boundary
            return [:]
          }
        },
        LocalOperation("Delete\(kind.rawValue)PermissionsBoundary") { state, call in
          try state.change(kind, call) { entity in
            entity.boundary = nil
            return [:]
          }
        },
      ]
    }

  /// The boundary that a request names.
  ///
  /// - Throws: `InvalidParameterValue` for what is no policy's ARN.
  static func checkedBoundary(
    _ text: String, _ state: State, _ call: LocalCall
  ) throws -> String {
    guard let arn = ARN(text), arn.service == "iam", arn.resource.hasBytePrefix("policy/") else {
      throw ServiceFault(
        "InvalidParameterValue", "Value (\(text)) for parameter PermissionsBoundary is invalid.",
        status: 400)
    }
    guard state.policy(text, call.place) != nil else {
      throw IAMFault.noSuchEntity(
        "Scope ARN: \(text) does not exist or is not attachable.")
    }
    return text
  }
}

extension LocalIAMService.State {
  /// The error about an entity that isn't there.
  static func missing(_ kind: Entity.Kind, _ name: String) -> ServiceFault {
    IAMFault.noSuchEntity("The \(kind.word) with name \(name) cannot be found.")
  }

  /// The entity that a request names.
  func entity(_ kind: Entity.Kind, _ call: LocalCall) throws -> Entity {
    let name = call.string(kind.rawValue + "Name") ?? ""
    guard let entity = self[kind][name] else { throw Self.missing(kind, name) }
    return entity
  }

  /// Changes the entity that a request names.
  mutating func change(
    _ kind: Entity.Kind, _ call: LocalCall, _ body: (inout Entity) throws -> Structure
  ) throws -> Structure {
    var entity = try entity(kind, call)
    let name = entity.name
    let output = try body(&entity)
    if entity.name != name { self[kind][name] = nil }
    self[kind][entity.name] = entity
    return output
  }

  /// Adds a new entity.
  ///
  /// - Throws: `EntityAlreadyExists`: names differ in more than their case.
  mutating func add(_ entity: Entity) throws {
    let name = entity.name.lowercased()
    guard !self[entity.kind].keys.contains(where: { $0.lowercased() == name }) else {
      throw IAMFault.exists("\(entity.kind.rawValue) with name \(entity.name) already exists.")
    }
    self[entity.kind][entity.name] = entity
  }

  /// Checks that an entity has no policies.
  func checkIsBare(_ entity: Entity) throws {
    guard entity.attached.isEmpty else {
      throw IAMFault.conflict("Cannot delete entity, must detach all policies first.")
    }
    guard entity.inline.isEmpty else {
      throw IAMFault.conflict("Cannot delete entity, must delete policies first.")
    }
  }
}
