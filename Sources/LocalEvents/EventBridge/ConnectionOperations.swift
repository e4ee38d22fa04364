// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import WireFormats

/// Connections: how API destinations are authorised. Their secrets are in Secrets Manager.
enum ConnectionOperations: StoredResource {
  static let kind = "Connection"
  static let path: any Path = \.connections
  static let settings = [
    "Name", "Description", "AuthorizationType", "InvocationConnectivityParameters",
    "KmsKeyIdentifier",
  ]
  static let subject = "Connection"
  static let noun: String? = "connection"

  private static let answered = [
    "ConnectionArn", "ConnectionState", "CreationTime", "LastModifiedTime", "LastAuthorizedTime",
  ]

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = try call.newName("Name", in: state.connections) {
      "Connection \($0) already exists."
    }
    var connection = call.input.only(settings)
    let id = call.turn.uuid()
    connection["ConnectionArn"] = .string(call.place.arn("events", "connection/\(name)/\(id)"))
    connection["CreationTime"] = .timestamp(call.now.timestamp)
    authorise(&connection, call)
    keep(connection, &state, call)
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
      secret["invocation_http_parameters"] = renamed(Value.structure(members).eventNode)
    }
    return .object(secret)
  }

  /// The names of parameters as secrets have them: `is_value_secret`.
  private static func renamed(_ node: JSONNode) -> JSONNode {
    switch node {
    case .object(let object):
      .object(JSONObject(object.members.map { (snakeCased($0.key), renamed($0.value)) }))
    case .array(let elements): .array(elements.map(renamed))
    default: node
    }
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var connection = try changed(state, call)
    authorise(&connection, call)
    keep(connection, &state, call)
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

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var connection = try remove(&state, call)
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

  static func deauthorize(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var connection = try find(state, call, to: "describe")
    connection["ConnectionState"] = "DEAUTHORIZED"
    connection["LastModifiedTime"] = .timestamp(call.now.timestamp)
    keep(connection, &state, call)
    return connection.only(answered)
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let connections = wanted(state, call, by: "ConnectionState")
    return try call.page(
      connections.map { $0.only(["Name", "AuthorizationType"] + answered) }, as: "Connections")
  }
}
