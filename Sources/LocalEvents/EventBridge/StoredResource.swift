// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The operations on resources of one kind that are kept as requests set them, by name.
protocol StoredResource: SendableMetatype {
  typealias State = LocalEventBridgeService.State
  typealias Path = WritableKeyPath<State, OrderedMap<ByteName, Structure>> & Sendable

  /// What the names of the operations say: `Connection`.
  static var kind: String { get }
  /// Where the state has the resources.
  static var path: any Path { get }
  /// The members of requests that are kept.
  static var settings: [String] { get }
  /// The kind as the first word of messages.
  static var subject: String { get }
  /// The kind as messages about what couldn't be done have it; `nil` if they don't say what that was.
  static var noun: String? { get }

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure
  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure
  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure
  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure
}

extension StoredResource {
  static var operations: [LocalOperation<State>] {
    [
      LocalOperation("Create\(kind)") { try create(&$0, $1) },
      LocalOperation("Describe\(kind)") { try find($0, $1, to: "describe") },
      LocalOperation("Update\(kind)") { try update(&$0, $1) },
      LocalOperation("Delete\(kind)") { try delete(&$0, $1) },
      LocalOperation("List\(kind)s") { try list(&$0, $1) },
    ]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    _ = try remove(&state, call)
    return [:]
  }

  /// The one that a request names.
  static func find(_ state: State, _ call: LocalCall, to verb: String) throws -> Structure {
    try call.named("Name", in: state[keyPath: path]) { name in
      guard let noun else { return "\(subject) \(name) does not exist." }
      return "Failed to \(verb) the \(noun)(s). \(subject) '\(name)' does not exist."
    }
  }

  /// The one that a request names, with what the request sets; the change isn't kept yet.
  static func changed(_ state: State, _ call: LocalCall) throws -> Structure {
    var resource = try find(state, call, to: "update")
    resource.merge(call.input.only(settings))
    return resource
  }

  /// The ones that a request wants listed: by the beginning of names, and by a member.
  static func wanted(_ state: State, _ call: LocalCall, by member: String? = nil) -> [Structure] {
    let value = member.flatMap { call[$0] }
    return state[keyPath: path].values.filter { resource in
      call.wants(resource.text("Name") ?? "")
        && (value == nil || member.flatMap { resource[$0] } == value)
    }
  }

  /// Keeps the one that a request names.
  static func keep(_ resource: Structure, _ state: inout State, _ call: LocalCall) {
    state[keyPath: path][ByteName(call.string("Name") ?? "")] = resource
  }

  /// Removes the one that a request names.
  static func remove(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let resource = try find(state, call, to: "delete")
    state[keyPath: path][ByteName(call.string("Name") ?? "")] = nil
    return resource
  }
}

extension LocalCall {
  /// What a request names by a member.
  ///
  /// - Throws: The fault of something that isn't there, with a message about its name.
  func named<Element>(
    _ member: String, in all: OrderedMap<ByteName, Element>, missing: (String) -> String
  ) throws -> Element {
    let name = string(member) ?? ""
    guard let element = all[ByteName(name)] else { throw EventBridgeFault.missing(missing(name)) }
    return element
  }

  /// The name of something that a request makes.
  ///
  /// - Throws: The fault of a name that is in use, with a message about it.
  func newName<Element>(
    _ member: String, in all: OrderedMap<ByteName, Element>, exists: (String) -> String
  ) throws -> String {
    let name = string(member) ?? ""
    guard all[ByteName(name)] == nil else { throw EventBridgeFault.exists(exists(name)) }
    return name
  }
}
