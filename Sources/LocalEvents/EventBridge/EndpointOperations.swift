// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Global endpoints: stored, without replication.
enum EndpointOperations {
  typealias State = LocalEventBridgeService.State

  static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateEndpoint", create),
    LocalOperation("DescribeEndpoint", describe),
    LocalOperation("UpdateEndpoint", update),
    LocalOperation("DeleteEndpoint", delete),
    LocalOperation("ListEndpoints", list),
  ]

  private static let settings = [
    "Name", "Description", "RoutingConfig", "ReplicationConfig", "EventBuses", "RoleArn",
  ]

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard state.endpoints[ByteName(name)] == nil else {
      throw EventBridgeFault.exists("Endpoint \(name) already exists.")
    }
    let id =
      call.turn.characters(10, of: "abcdefghijklmnopqrstuvwxyz0123456789") + "."
      + call.turn.characters(3, of: "abcdefghijklmnopqrstuvwxyz0123456789")
    var endpoint = call.input.only(settings)
    endpoint["Arn"] = .string(call.place.arn("events", "endpoint/\(name)"))
    endpoint["EndpointId"] = .string(id)
    endpoint["EndpointUrl"] = .string("https://\(id).endpoint.events.amazonaws.com")
    endpoint["CreationTime"] = .timestamp(call.now.timestamp)
    endpoint["LastModifiedTime"] = .timestamp(call.now.timestamp)
    endpoint["State"] = "ACTIVE"
    state.endpoints[ByteName(name)] = endpoint
    endpoint["State"] = "CREATING"
    return endpoint
  }

  private static func endpoint(_ state: State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard let endpoint = state.endpoints[ByteName(name)] else {
      throw EventBridgeFault.missing("Endpoint \(name) does not exist.")
    }
    return endpoint
  }

  private static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try endpoint(state, call)
  }

  private static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var endpoint = try endpoint(state, call)
    for (name, value) in call.input.only(settings) { endpoint[name] = value }
    endpoint["LastModifiedTime"] = .timestamp(call.now.timestamp)
    state.endpoints[ByteName(call.string("Name") ?? "")] = endpoint
    endpoint["State"] = "UPDATING"
    return endpoint
  }

  private static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    _ = try endpoint(state, call)
    state.endpoints[ByteName(call.string("Name") ?? "")] = nil
    return [:]
  }

  private static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let endpoints = state.endpoints.values.filter { call.wants($0.text("Name") ?? "") }
    return try call.page(endpoints, as: "Endpoints", limit: "MaxResults")
  }
}
