// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Global endpoints: stored, without replication.
enum EndpointOperations: StoredResource {
  static let kind = "Endpoint"
  static let path: any Path = \.endpoints
  static let settings = [
    "Name", "Description", "RoutingConfig", "ReplicationConfig", "EventBuses", "RoleArn",
  ]
  static let subject = "Endpoint"
  static let noun: String? = nil

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = try call.newName("Name", in: state.endpoints) { "Endpoint \($0) already exists." }
    var endpoint = call.input.only(settings)
    let id =
      call.turn.characters(10, of: "abcdefghijklmnopqrstuvwxyz0123456789") + "."
      + call.turn.characters(3, of: "abcdefghijklmnopqrstuvwxyz0123456789")
    endpoint["Arn"] = .string(call.place.arn("events", "endpoint/\(name)"))
    endpoint["EndpointId"] = .string(id)
    endpoint["EndpointUrl"] = .string("https://\(id).endpoint.events.amazonaws.com")
    endpoint["CreationTime"] = .timestamp(call.now.timestamp)
    endpoint["LastModifiedTime"] = .timestamp(call.now.timestamp)
    endpoint["State"] = "ACTIVE"
    keep(endpoint, &state, call)
    endpoint["State"] = "CREATING"
    return endpoint
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var endpoint = try changed(state, call)
    endpoint["LastModifiedTime"] = .timestamp(call.now.timestamp)
    keep(endpoint, &state, call)
    endpoint["State"] = "UPDATING"
    return endpoint
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let endpoints = wanted(state, call)
    return try call.page(endpoints, as: "Endpoints", limit: "MaxResults")
  }
}
