// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// API destinations: web servers that get events. What they would get is in the outbox.
enum DestinationOperations: StoredResource {
  static let kind = "ApiDestination"
  static let path: any Path = \.destinations
  static let settings = [
    "Name", "Description", "ConnectionArn", "InvocationEndpoint", "HttpMethod",
    "InvocationRateLimitPerSecond",
  ]
  static let subject = "An api-destination"
  static let noun: String? = "api-destination"

  private static let answered = [
    "ApiDestinationArn", "ApiDestinationState", "CreationTime", "LastModifiedTime",
  ]

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = try call.newName("Name", in: state.destinations) {
      "An api-destination '\($0)' already exists."
    }
    var destination = call.input.only(settings)
    destination["ApiDestinationArn"] = .string(
      call.place.arn("events", "api-destination/\(name)/\(call.turn.uuid())"))
    destination["CreationTime"] = .timestamp(call.now.timestamp)
    try complete(&destination, state, call)
    keep(destination, &state, call)
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

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var destination = try changed(state, call)
    try complete(&destination, state, call)
    keep(destination, &state, call)
    return destination.only(answered)
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let destinations = wanted(state, call, by: "ConnectionArn")
    return try call.page(destinations, as: "ApiDestinations")
  }
}
