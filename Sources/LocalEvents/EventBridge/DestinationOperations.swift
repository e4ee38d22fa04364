// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// API destinations: web servers that get events. What they would get is in the outbox.
enum DestinationOperations {
  typealias State = LocalEventBridgeService.State

  static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateApiDestination", create),
    LocalOperation("DescribeApiDestination", describe),
    LocalOperation("UpdateApiDestination", update),
    LocalOperation("DeleteApiDestination", delete),
    LocalOperation("ListApiDestinations", list),
  ]

  private static let settings = [
    "Name", "Description", "ConnectionArn", "InvocationEndpoint", "HttpMethod",
    "InvocationRateLimitPerSecond",
  ]
  private static let answered = [
    "ApiDestinationArn", "ApiDestinationState", "CreationTime", "LastModifiedTime",
  ]

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard state.destinations[ByteName(name)] == nil else {
      throw EventBridgeFault.exists("An api-destination '\(name)' already exists.")
    }
    var destination = call.input.only(settings)
    destination["ApiDestinationArn"] = .string(
      call.place.arn("events", "api-destination/\(name)/\(call.turn.uuid())"))
    destination["CreationTime"] = .timestamp(call.now.timestamp)
    try complete(&destination, state, call)
    state.destinations[ByteName(name)] = destination
    return destination.only(answered)
  }

  /// Sets what depends on the connection.
  private static func complete(
    _ destination: inout Structure, _ state: State, _ call: LocalCall
  ) throws {
    let arn = destination.text("ConnectionArn") ?? ""
    let name = ARN(arn)?.resourceParts.dropFirst().first ?? ""
    guard let connection = state.connections[ByteName(name)] else {
      throw EventBridgeFault.missing("Connection '\(arn)' does not exist.")
    }
    let isActive = connection.text("ConnectionState") == "AUTHORIZED"
    destination["ApiDestinationState"] = .string(isActive ? "ACTIVE" : "INACTIVE")
    if destination["InvocationRateLimitPerSecond"] == nil {
      destination["InvocationRateLimitPerSecond"] = 300
    }
    destination["LastModifiedTime"] = .timestamp(call.now.timestamp)
  }

  private static func destination(
    _ state: State, _ call: LocalCall, to verb: String
  ) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard let destination = state.destinations[ByteName(name)] else {
      throw EventBridgeFault.missing(
        "Failed to \(verb) the api-destination(s). An api-destination '\(name)' does not exist.")
    }
    return destination
  }

  private static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try destination(state, call, to: "describe")
  }

  private static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var destination = try destination(state, call, to: "update")
    for (name, value) in call.input.only(settings) { destination[name] = value }
    try complete(&destination, state, call)
    state.destinations[ByteName(call.string("Name") ?? "")] = destination
    return destination.only(answered)
  }

  private static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    _ = try destination(state, call, to: "delete")
    state.destinations[ByteName(call.string("Name") ?? "")] = nil
    return [:]
  }

  private static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let wanted = call.string("ConnectionArn")
    let destinations = state.destinations.values.filter { destination in
      call.wants(destination.text("Name") ?? "")
        && (wanted == nil || destination.text("ConnectionArn") == wanted)
    }
    return try call.page(destinations, as: "ApiDestinations")
  }
}
