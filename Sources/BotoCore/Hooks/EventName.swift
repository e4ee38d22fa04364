// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import ServiceModel

/// The name of an event in its parts, in normalised form: the current name of a service, and one
/// spelling of an operation.
struct EventName: Sendable, Hashable {
  /// The parts.
  let parts: [String]

  /// The name of a call's event, or the common prefix of several.
  ///
  /// - Parameter isCurrent: Whether the service's name is known to be the current one.
  init(
    _ first: String, service: String? = nil, operation: String? = nil, isCurrent: Bool = false
  ) {
    var parts = [first]
    if let service { parts.append(service) }
    if let operation {
      if service == nil { parts.append("*") }
      parts.append(operation)
    }
    self.init(normalizing: isCurrent ? parts : EventAliases.resolved(parts))
  }

  /// An event's name as users write it: `before-call.s3.PutObject`.
  ///
  /// - Throws: `valueError` for a name that isn't an event's.
  init(parsing text: String) throws(BotoCoreError) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    self.init(normalizing: EventAliases.resolved(parts))
    guard let first = parts.first, first == "*" || Self.all.contains(first) else {
      throw Self.unknown(text)
    }
    guard !parts.contains(""), self.parts.count <= 3 else {
      throw BotoCoreError(
        .valueError,
        "\"\(text)\" isn't an event's name: a name has the event, a service and an operation, "
          + "\(first).SERVICE.OPERATION, or less")
    }
  }

  /// The name of an event of a call.
  ///
  /// - Throws: `valueError` for a name that isn't an event's, or whose handlers are of another
  ///   kind.
  init(callEvent text: String) throws(BotoCoreError) {
    try self.init(parsing: text)
    let kind: String? =
      switch parts.first {
      case Self.chooseServiceName: "a name: register(.chooseServiceName)"
      case Self.attribute: "a name: register(.attribute(service:name:))"
      case Self.creatingClient: "a client: register(.creatingClient(service:))"
      default: nil
      }
    guard let kind else { return }
    throw BotoCoreError(
      .valueError, "The event \"\(text)\" has no call for its handlers, but \(kind)")
  }

  private init(normalizing parts: [String]) {
    var parts = parts
    if parts.count > 2 {
      parts[2] = String(decoding: CanonicalName.bytes(of: parts[2]), as: UTF8.self)
    }
    self.parts = parts
  }

  static let chooseServiceName = "choose-service-name"
  static let creatingClient = "creating-client-class"
  static let attribute = "getattr"

  /// The first parts of all names.
  static let all =
    HookPoint.allCases.map(\.eventName) + [chooseServiceName, creatingClient, attribute]

  /// botocore's events that don't occur here, and why.
  private static let absent = [
    "docs": "it is for botocore's documentation, which Python's interpreter shows",
    "service-data-loaded": "models are read in place and never change",
    "creating-serializer": "serialisers belong to a protocol, not to a client",
    "creating-resource-class": "resources are values, not classes that are made at run time",
  ]

  private static func unknown(_ text: String) -> BotoCoreError {
    let first = text.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
    if let reason = absent[String(first)] {
      return BotoCoreError(.valueError, "The event \"\(text)\" doesn't happen here: \(reason)")
    }
    return BotoCoreError(
      .valueError,
      "There is no event \"\(text)\"" + NearestNames.hint(for: String(first), among: all))
  }
}

/// Former names of services in events; both work.
enum EventAliases {
  /// The parts of an event's name, with a service's former name replaced by the current one. Some
  /// former names have several parts: `runtime.lex`.
  static func resolved(_ parts: [String]) -> [String] {
    guard let aliases = try? BundledData.eventAliases else { return parts }
    for count in 1...max(1, parts.count) {
      for end in stride(from: count, through: parts.count, by: 1) {
        let start = end - count
        let former = count == 1 ? parts[start] : parts[start..<end].joined(separator: ".")
        guard let present = aliases[former].string else { continue }
        return Array(parts[..<start]) + [present] + parts[end...]
      }
    }
    return parts
  }
}
