// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import JMESPath
import EndpointRules
import AWSProtocols
import AWSSigning
import Boto3
import BotoCore
import WireFormats

/// The actions that run one part of the engine alone.
extension BatchCall {
  func resolveEndpoint() throws -> JSONObject {
    var parameters = EndpointParameters()
    for member in line["endpoint_params"]?.object ?? [:] {
      parameters[member.key] = try Self.parameter(member.value)
    }
    let session = try clients.session(for: line)
    let endpoint: ResolvedEndpoint
    if let rules = line["rules"], !rules.isNull {
      endpoint = try session.resolveEndpoint(rules: rules, parameters: parameters)
    } else {
      endpoint = try session.resolveEndpoint(
        service: try required("service"), parameters: parameters)
    }
    let headers = endpoint.headers.map { header in
      (header.name, JSONNode.array(header.values.map { .string($0) }))
    }
    return [
      "endpoint": [
        "url": .string(endpoint.url), "headers": .object(JSONObject(headers)),
        "properties": Self.node(endpoint.properties),
      ]
    ]
  }

  func sign() async throws -> JSONObject {
    guard let request = line["request"], let credentials = line["credentials"] else {
      throw BadInput("the line needs request and credentials")
    }
    let signer = SigV4Signer(
      credentials: SigningCredentials(
        accessKeyID: credentials["access_key_id"]?.string ?? "",
        secretAccessKey: credentials["secret_access_key"]?.string ?? "",
        sessionToken: credentials["session_token"]?.string),
      signingName: try required("signing_name"), region: try required("region"))
    let unsigned = try MessageNode.request(request)
    var payload = PayloadHash.empty
    if let body = unsigned.body.bytes { payload = .compute(from: body) }
    let signature = signer.sign(unsigned, at: options.clock.now(), payload: payload)
    return [
      "authorization": signature.authorization.map { .string($0) } ?? .null,
      "canonical_request": .string(signature.canonicalRequest),
      "string_to_sign": .string(signature.stringToSign),
      "request": try await MessageNode.node(for: signature.request),
    ]
  }

  func searchJMESPath() async throws -> JSONObject {
    let document = try TaggedValue.plain(line["document"] ?? .null)
    let found = try JMESPathExpression(try required("expression")).search(document)
    return ["result": try await TaggedValue.encode(found)]
  }

  func decodeCBOR() async throws -> JSONObject {
    let value = try CBORValue.decode(try Base64.decode(try required("body_b64")))
    return ["result": try await TaggedValue.encode(value)]
  }

  private static func parameter(_ node: JSONNode) throws -> EndpointParameters.Value? {
    switch node {
    case .null: nil
    case .string(let text): .string(text)
    case .bool(let bool): .bool(bool)
    case .array(let elements): .strings(elements.compactMap(\.string))
    default: throw BadInput("endpoint_params must be strings, booleans or lists of strings")
    }
  }

  private static func node(_ node: EndpointNode) -> JSONNode {
    switch node {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .integer(let integer): .integer(Int64(integer))
    case .string(let text): .string(text)
    case .list(let elements): .array(elements.map(Self.node))
    case .object(let members):
      .object(JSONObject(members.map { ($0.name, Self.node($0.value)) }))
    }
  }
}
