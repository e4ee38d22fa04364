// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Connections: how API destinations are authorised. Their secrets are in Secrets Manager.
enum ConnectionOperations {
  typealias State = LocalEventBridgeService.State

  static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateConnection", create),
    LocalOperation("DescribeConnection", describe),
    LocalOperation("UpdateConnection", update),
    LocalOperation("DeleteConnection", delete),
    LocalOperation("DeauthorizeConnection", deauthorize),
    LocalOperation("ListConnections", list),
  ]

  private static let settings = [
    "Name", "Description", "AuthorizationType", "InvocationConnectivityParameters",
    "KmsKeyIdentifier",
  ]
  private static let answered = [
    "ConnectionArn", "ConnectionState", "CreationTime", "LastModifiedTime", "LastAuthorizedTime",
  ]

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard state.connections[ByteName(name)] == nil else {
      throw EventBridgeFault.exists("Connection \(name) already exists.")
    }
    let id = call.turn.uuid()
    var connection = call.input.only(settings)
    connection["ConnectionArn"] = .string(call.place.arn("events", "connection/\(name)/\(id)"))
    connection["CreationTime"] = .timestamp(call.now.timestamp)
    authorise(&connection, call)
    state.connections[ByteName(name)] = connection
    let secretName = "events!connection/\(name)/\(call.turn.uuid())"
    call.turn.deliver(
      Delivery(
        service: "secretsmanager", operation: "CreateSecret",
        input: [
          "Name": .string(secretName), "SecretString": .string(secret(call).jsonText()),
          "ClientRequestToken": .string(call.turn.uuid()),
        ],
        place: call.place, principal: TargetDelivery.principal,
        answer: { [place = call.place] turn, output in
          turn.change(LocalEventBridgeService.self, in: place) { state in
            _ = state.connections.update(ByteName(name)) { $0["SecretArn"] = output["ARN"] }
          }
        }))
    return connection.only(answered.dropLast())
  }

  /// Takes over what a request says about the authorisation, without what is secret.
  private static func authorise(_ connection: inout Structure, _ call: LocalCall) {
    let isOAuth = connection.text("AuthorizationType") == "OAUTH_CLIENT_CREDENTIALS"
    connection["ConnectionState"] = .string(isOAuth ? "AUTHORIZING" : "AUTHORIZED")
    connection["LastModifiedTime"] = .timestamp(call.now.timestamp)
    connection["LastAuthorizedTime"] = .timestamp(call.now.timestamp)
    if let parameters = call.structure("AuthParameters") {
      connection["AuthParameters"] = .structure(withoutSecrets(parameters))
    }
  }

  private static func withoutSecrets(_ parameters: Structure) -> Structure {
    var shown = Structure()
    for (name, value) in parameters {
      switch (name, value) {
      case ("Password", _), ("ApiKeyValue", _), ("ClientSecret", _): continue
      case (_, .structure(let members)): shown[name] = .structure(withoutSecrets(members))
      case (_, .list(let elements)):
        shown[name] = .list(
          elements.map { element in
            var members = element.members
            if case .bool(true)? = members["IsValueSecret"] { members["Value"] = nil }
            return .structure(members)
          })
      default: shown[name] = value
      }
    }
    return shown
  }

  /// What is kept in Secrets Manager.
  private static func secret(_ call: LocalCall) -> JSONNode {
    let parameters = call.structure("AuthParameters") ?? Structure()
    let basic = parameters.members("BasicAuthParameters")
    let key = parameters.members("ApiKeyAuthParameters")
    let oauth = parameters.members("OAuthParameters")
    var secret = JSONObject()
    for (name, text) in [
      ("username", basic.text("Username")), ("password", basic.text("Password")),
      ("api_key_name", key.text("ApiKeyName")), ("api_key_value", key.text("ApiKeyValue")),
      ("client_id", oauth.members("ClientParameters").text("ClientID")),
      ("client_secret", oauth.members("ClientParameters").text("ClientSecret")),
      ("authorization_endpoint", oauth.text("AuthorizationEndpoint")),
      ("http_method", oauth.text("HttpMethod")),
    ] {
      if let text { secret[name] = .string(text) }
    }
    if case .structure(let members)? = parameters["InvocationHttpParameters"] {
      secret["invocation_http_parameters"] = Value.structure(members).eventNode
    }
    return .object(secret)
  }

  private static func connection(
    _ state: State, _ call: LocalCall, to verb: String = "describe"
  ) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard let connection = state.connections[ByteName(name)] else {
      throw EventBridgeFault.missing(
        "Failed to \(verb) the connection(s). Connection '\(name)' does not exist.")
    }
    return connection
  }

  private static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try connection(state, call)
  }

  private static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var connection = try connection(state, call)
    for (name, value) in call.input.only(settings) { connection[name] = value }
    authorise(&connection, call)
    state.connections[ByteName(call.string("Name") ?? "")] = connection
    if call["AuthParameters"] != nil, let arn = connection["SecretArn"] {
      call.turn.deliver(
        Delivery(
          service: "secretsmanager", operation: "PutSecretValue",
          input: [
            "SecretId": arn, "SecretString": .string(secret(call).jsonText()),
            "ClientRequestToken": .string(call.turn.uuid()),
          ],
          place: call.place, principal: TargetDelivery.principal))
    }
    return connection.only(answered)
  }

  private static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var connection = try connection(state, call, to: "delete")
    state.connections[ByteName(call.string("Name") ?? "")] = nil
    if let arn = connection["SecretArn"] {
      call.turn.deliver(
        Delivery(
          service: "secretsmanager", operation: "DeleteSecret",
          input: ["SecretId": arn, "ForceDeleteWithoutRecovery": true], place: call.place,
          principal: TargetDelivery.principal))
    }
    connection["ConnectionState"] = "DELETING"
    return connection.only(answered)
  }

  private static func deauthorize(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var connection = try connection(state, call)
    connection["ConnectionState"] = "DEAUTHORIZED"
    connection["LastModifiedTime"] = .timestamp(call.now.timestamp)
    state.connections[ByteName(call.string("Name") ?? "")] = connection
    return connection.only(answered)
  }

  private static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let wanted = call.string("ConnectionState")
    let connections = state.connections.values.filter { connection in
      call.wants(connection.text("Name") ?? "")
        && (wanted == nil || connection.text("ConnectionState") == wanted)
    }
    return try call.page(
      connections.map { $0.only(["Name", "AuthorizationType"] + answered) }, as: "Connections")
  }
}
