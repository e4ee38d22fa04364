// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSHTTP
import Boto3
import BotoCore
import WireFormats

/// The clients of a batch, one for each combination of settings.
final class BatchClients: Sendable {
  private static let settings = [
    "service", "model", "region", "endpoint_url", "credentials", "config", "use_ssl", "verify",
    "api_version", "bearer_token", "profile", "endpoint_builtins",
  ]
  private static let capacity = 64
  private let clients = OnceCache<[UInt8], Client>(capacity: capacity)
  private let sessions = OnceCache<String, Session>(capacity: capacity)

  /// The client with a line's settings.
  func client(for line: JSONNode) throws -> Client {
    let key = JSONNode.object(
      JSONObject(Self.settings.compactMap { name in line[name].map { (name, $0) } })
    ).jsonBytes
    return try clients.value(for: key) { try make(line) }
  }

  /// A new client with a line's settings.
  func make(_ line: JSONNode) throws -> Client {
    let session = try session(for: line)
    let options = try clientOptions(for: line)
    if let model = line["model"], !model.isNull {
      return try session.client(model: model.jsonBytes, options)
    }
    return try session.client(try service(of: line), options)
  }

  /// The resources of a service, with a new client with a line's settings.
  func makeResource(_ line: JSONNode, options: CallOptions) throws -> Resource {
    try session(for: line).resource(
      try service(of: line), try clientOptions(for: line), callOptions: options)
  }

  /// The session of a line's profile.
  func session(for line: JSONNode) throws -> Session {
    let profile = line["profile"]?.string
    return try sessions.value(for: profile ?? "") { try Session { $0.profile = profile } }
  }

  private func service(of line: JSONNode) throws -> String {
    guard let service = line["service"]?.string else { throw BadInput("the line has no service") }
    return service
  }

  /// The options of a client with a line's settings.
  func clientOptions(for line: JSONNode) throws -> ClientOptions {
    var options = ClientOptions()
    if let config = line["config"], !config.isNull {
      options = try ClientOptions(options: try TaggedValue.parameters(config))
    }
    if let region = line["region"]?.string { options.region = region }
    options.endpoint = line["endpoint_url"]?.string.map { .url($0) }
    options.apiVersion = line["api_version"]?.string
    options.useTLS = line["use_ssl"]?.bool
    options.verification = line["verify"].flatMap(Self.verification)
    options.bearerToken = line["bearer_token"]?.string
    switch line["credentials"] {
    case .string("anonymous")?, .string("unsigned")?: options.signatureVersion = .unsigned
    case .object(let credentials)?:
      options.credentials = try Credentials.explicit(
        accessKeyID: credentials["access_key_id"]?.string,
        secretAccessKey: credentials["secret_access_key"]?.string,
        sessionToken: credentials["session_token"]?.string,
        accountID: credentials["account_id"]?.string)
    default: break
    }
    return options
  }

  private static func verification(_ node: JSONNode) -> TLSVerification? {
    switch node {
    case .bool(let verify): verify ? .system : .disabled
    case .string(let path): .certificates(path: path)
    default: nil
    }
  }
}
