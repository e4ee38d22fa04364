// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Connections, security configurations, sessions, endpoints, transforms, and settings of the catalog. They
/// are stored.
enum SettingOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] =
    connections + securityConfigurations + sessions + endpoints + transforms + catalog

  // MARK: Connections

  private static let connections: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateConnection") { state, call in
      var connection = Structure(call["ConnectionInput"]) ?? [:]
      connection["Status"] = "READY"
      connection["CreationTime"] = .timestamp(call.now.timestamp)
      connection["LastUpdatedTime"] = .timestamp(call.now.timestamp)
      try state.add(.connection, String(connection["Name"]) ?? "", connection, call)
      return ["CreateConnectionStatus": "READY"]
    },
    LocalGlueService.operation("GetConnection") { state, call in
      ["Connection": shown(try state.thing(.connection, call.string("Name") ?? ""), call)]
    },
    LocalGlueService.operation("GetConnections") { state, call in
      let filter = call["Filter"] ?? .null
      let connections = state.all(.connection).filter { connection in
        let criteria = connection["MatchCriteria"]?[...] ?? []
        return
          (filter.ConnectionType == .null
          || filter.ConnectionType == connection["ConnectionType"])
          && filter.MatchCriteria[...].allSatisfy(criteria.contains)
      }
      return try call.page(connections.map { shown($0, call) }, as: "ConnectionList")
    },
    LocalGlueService.operation("UpdateConnection") { state, call in
      let name = call.string("Name") ?? ""
      try state.change(.connection, name) { connection in
        var changed = Structure(call["ConnectionInput"]) ?? [:]
        changed["Name"] = .string(name)
        changed["Status"] = "READY"
        changed["CreationTime"] = connection["CreationTime"]
        changed["LastUpdatedTime"] = .timestamp(call.now.timestamp)
        connection = changed
      }
      return [:]
    },
    LocalGlueService.removes(.connection, "DeleteConnection", by: "ConnectionName"),
  ]

  private static func shown(_ connection: Structure, _ call: LocalCall) -> Value {
    guard call.bool("HidePassword") ?? false,
      var properties = Structure(connection["ConnectionProperties"])
    else { return .structure(connection) }
    var hidden = connection
    properties["PASSWORD"] = nil
    hidden["ConnectionProperties"] = .structure(properties)
    return .structure(hidden)
  }

  // MARK: Security configurations

  private static let securityConfigurations: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateSecurityConfiguration") { state, call in
      let name = call.string("Name") ?? ""
      let time = Value.timestamp(call.now.timestamp)
      var configuration = call.input
      configuration["CreatedTimeStamp"] = time
      try state.add(.securityConfiguration, name, configuration, call)
      return ["Name": .string(name), "CreatedTimestamp": time]
    },
    LocalGlueService.shows(
      .securityConfiguration, "GetSecurityConfiguration", as: "SecurityConfiguration"),
    LocalGlueService.showsAll(
      .securityConfiguration, "GetSecurityConfigurations", as: "SecurityConfigurations"),
    LocalGlueService.removes(.securityConfiguration, "DeleteSecurityConfiguration"),
  ]

  // MARK: Sessions

  private static let sessions: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateSession") { state, call in
      let id = call.string("Id") ?? ""
      var session = call.settings(without: "RequestOrigin", "Timeout")
      session["Status"] = "READY"
      session["Progress"] = 0
      session["CreatedOn"] = .timestamp(call.now.timestamp)
      try state.add(.session, id, session, call)
      return ["Session": .structure(try state.thing(.session, id))]
    },
    LocalGlueService.shows(.session, "GetSession", as: "Session", by: "Id"),
    LocalGlueService.operation("ListSessions") { state, call in
      let names = state.names(.session, call)
      var output = try call.page(names.map(Value.string), as: "Ids")
      output["Sessions"] = .list(
        names.compactMap { try? .structure(state.thing(.session, $0)) })
      return output
    },
    LocalGlueService.operation("StopSession") { state, call in
      let id = call.string("Id") ?? ""
      try state.change(.session, id) { session in
        guard session["Status"] == "READY" else {
          throw ServiceFault(
            "IllegalSessionStateException", "Session is not in READY status", status: 400)
        }
        session["Status"] = "STOPPING"
      }
      return ["Id": .string(id)]
    },
    LocalGlueService.removes(.session, "DeleteSession", by: "Id", showsName: true),
  ]

  // MARK: Development endpoints

  private static let endpoints: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateDevEndpoint") { state, call in
      let name = call.string("EndpointName") ?? ""
      var endpoint = call.input
      endpoint["Status"] = "READY"
      endpoint["CreatedTimestamp"] = .timestamp(call.now.timestamp)
      endpoint["LastModifiedTimestamp"] = .timestamp(call.now.timestamp)
      endpoint["AvailabilityZone"] = .string("\(call.place.region)a")
      endpoint["PrivateAddress"] = "10.0.0.1"
      if call.string("SubnetId") == nil {
        endpoint["PublicAddress"] = .string("ec2-192-0-2-1.\(call.place.region).compute.internal")
      }
      try state.add(.devEndpoint, name, endpoint, call)
      return endpoint
    },
    LocalGlueService.shows(.devEndpoint, "GetDevEndpoint", as: "DevEndpoint", by: "EndpointName"),
    LocalGlueService.showsAll(.devEndpoint, "GetDevEndpoints", as: "DevEndpoints"),
    LocalGlueService.lists(.devEndpoint, "ListDevEndpoints", as: "DevEndpointNames"),
    LocalGlueService.removes(.devEndpoint, "DeleteDevEndpoint", by: "EndpointName"),
  ]

  // MARK: Transforms

  private static let transforms: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateMLTransform") { state, call in
      let id = "tfm-" + call.turn.characters(40, of: "0123456789abcdef")
      var transform = call.input
      transform["TransformId"] = .string(id)
      transform["Status"] = "READY"
      transform["CreatedOn"] = .timestamp(call.now.timestamp)
      transform["LastModifiedOn"] = .timestamp(call.now.timestamp)
      try state.add(.transform, id, transform, call)
      return ["TransformId": .string(id)]
    },
    LocalGlueService.operation("GetMLTransform") { state, call in
      try state.thing(.transform, call.string("TransformId") ?? "")
    },
    LocalGlueService.showsAll(.transform, "GetMLTransforms", as: "Transforms"),
    LocalGlueService.lists(.transform, "ListMLTransforms", as: "TransformIds"),
    LocalGlueService.removes(.transform, "DeleteMLTransform", by: "TransformId", showsName: true),
  ]

  // MARK: The catalog

  private static func catalogID(_ call: LocalCall) -> ByteName {
    ByteName(call.string("CatalogId") ?? call.place.account)
  }

  private static let catalog: [LocalOperation<State>] = [
    LocalGlueService.operation("PutDataCatalogEncryptionSettings") { state, call in
      state.encryption[catalogID(call)] = call["DataCatalogEncryptionSettings"]
      return [:]
    },
    LocalGlueService.operation("GetDataCatalogEncryptionSettings") { state, call in
      var settings = Structure(state.encryption[catalogID(call)]) ?? [:]
      settings["EncryptionAtRest"] =
        settings["EncryptionAtRest"] ?? ["CatalogEncryptionMode": "DISABLED"]
      settings["ConnectionPasswordEncryption"] =
        settings["ConnectionPasswordEncryption"] ?? ["ReturnConnectionPasswordEncrypted": false]
      return ["DataCatalogEncryptionSettings": .structure(settings)]
    },
    LocalGlueService.operation("PutResourcePolicy", putPolicy),
    LocalGlueService.operation("GetResourcePolicy") { state, call in
      state.policies[resource(call)] ?? [:]
    },
    LocalGlueService.operation("GetResourcePolicies") { state, call in
      try call.page(
        state.policies.values.map(Value.structure), as: "GetResourcePoliciesResponseList")
    },
    LocalGlueService.operation("DeleteResourcePolicy") { state, call in
      let resource = resource(call)
      guard let policy = state.policies[resource] else {
        throw GlueFault.missing("Policy does not exist")
      }
      try checkHash(policy, call)
      state.policies[resource] = nil
      return [:]
    },
  ]

  private static func resource(_ call: LocalCall) -> ByteName {
    ByteName(call.string("ResourceArn") ?? call.place.arn("glue", "catalog"))
  }

  private static func checkHash(_ policy: Structure, _ call: LocalCall) throws {
    guard let wanted = call["PolicyHashCondition"], wanted != policy["PolicyHash"] else { return }
    throw ServiceFault(
      "ConditionCheckFailureException", "Policy hash condition not met", status: 400)
  }

  private static func putPolicy(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let resource = resource(call)
    let old = state.policies[resource]
    switch call.string("PolicyExistsCondition") {
    case "MUST_EXIST" where old == nil:
      throw GlueFault.missing("Policy does not exist")
    case "NOT_EXIST" where old != nil:
      throw ServiceFault("ConditionCheckFailureException", "Policy already exists", status: 400)
    default: break
    }
    if let old { try checkHash(old, call) }
    let text = call.string("PolicyInJson") ?? ""
    guard (try? JSONNode(parsing: text)) != nil else {
      throw GlueFault.input("The policy isn't JSON.")
    }
    let hash = Base64.encode(
      (0..<16).map { _ in UInt8(truncatingIfNeeded: call.turn.random()) })
    state.policies[resource] = [
      "PolicyInJson": .string(text), "PolicyHash": .string(hash),
      "CreateTime": old?["CreateTime"] ?? .timestamp(call.now.timestamp),
      "UpdateTime": .timestamp(call.now.timestamp),
    ]
    return ["PolicyHash": .string(hash)]
  }
}
