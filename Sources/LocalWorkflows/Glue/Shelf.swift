// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A kind of thing that is a name and settings.
enum Shelf: String, Sendable {
  case job = "Job"
  case trigger = "Trigger"
  case crawler = "Crawler"
  case classifier = "Classifier"
  case connection = "Connection"
  case securityConfiguration = "SecurityConfiguration"
  case session = "Session"
  case devEndpoint = "DevEndpoint"
  case transform = "MLTransform"
  case workflow = "Workflow"

  func missing(_ name: String) -> ServiceFault {
    switch self {
    case .workflow: GlueFault.noEntity
    case .connection, .securityConfiguration, .devEndpoint, .transform:
      GlueFault.missing("\(rawValue) \(name) not found")
    default: GlueFault.missing("\(rawValue) \(name) not found.")
    }
  }

  func exists(_ name: String) -> ServiceFault {
    switch self {
    case .connection, .securityConfiguration, .devEndpoint:
      GlueFault.exists("\(rawValue) \(name) already exists")
    default: GlueFault.exists("\(rawValue) already exists.")
    }
  }

  /// What ARNs have before the name.
  var resource: String {
    switch self {
    case .transform: "mlTransform"
    case .devEndpoint: "devEndpoint"
    case .securityConfiguration: "securityConfiguration"
    default: rawValue.asciiLowercased
    }
  }
}

extension LocalGlueService.State {
  /// The things of a kind in the order of their names.
  func all(_ shelf: Shelf) -> [Structure] {
    shelves[shelf].map { Array($0.values) } ?? []
  }

  func thing(_ shelf: Shelf, _ name: String) throws -> Structure {
    guard let thing = shelves[shelf]?[ByteName(name)] else { throw shelf.missing(name) }
    return thing
  }

  func holds(_ shelf: Shelf, _ name: String) -> Bool { shelves[shelf]?[ByteName(name)] != nil }

  /// Adds something, with the tags of the request.
  mutating func add(
    _ shelf: Shelf, _ name: String, _ thing: Structure, _ call: LocalCall
  ) throws {
    guard !holds(shelf, name) else { throw shelf.exists(name) }
    var stored = thing
    stored["Tags"] = nil
    shelves[shelf, default: OrderedMap()][ByteName(name)] = stored
    tags[ByteName(call.place.arn("glue", "\(shelf.resource)/\(name)"))] = call.structure("Tags")
  }

  @discardableResult
  mutating func change<Result>(
    _ shelf: Shelf, _ name: String, _ body: (inout Structure) throws -> Result
  ) throws -> Result {
    guard let result = try shelves[shelf]?.update(ByteName(name), body) else {
      throw shelf.missing(name)
    }
    return result
  }

  @discardableResult
  mutating func remove(_ shelf: Shelf, _ name: String, _ call: LocalCall) -> Structure? {
    defer {
      shelves[shelf]?[ByteName(name)] = nil
      tags[ByteName(call.place.arn("glue", "\(shelf.resource)/\(name)"))] = nil
    }
    return shelves[shelf]?[ByteName(name)]
  }

  /// The names of the things that have all tags of a request.
  func names(_ shelf: Shelf, _ call: LocalCall) -> [String] {
    let wanted = call.structure("Tags") ?? [:]
    return (shelves[shelf]?.keys.map(\.text) ?? []).filter { name in
      let tags = tags[ByteName(call.place.arn("glue", "\(shelf.resource)/\(name)"))] ?? [:]
      return wanted.allSatisfy { tags[$0.name] == $0.value }
    }
  }
}

extension LocalCall {
  /// A page of values, by position.
  func page(_ values: [Value], as member: String, standard: Int = 100) throws -> Structure {
    try ListPage(
      self, of: values.count, size: standard, fault: GlueFault.input("Invalid NextToken")
    ).output(member) { values[$0] }
  }

  /// The parameters without what isn't kept.
  func settings(without names: String...) -> Structure {
    var settings = input
    for name in names { settings[name] = nil }
    return settings
  }

  /// The strings of a list.
  func strings(_ name: String) -> [String] { (list(name) ?? []).compactMap { String($0) } }
}
