// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import TestSupport
package import AWSCredentials
import AWSConfiguration
import AWSHTTP
package import AWSProtocols
package import BotoCore
package import WireFormats

/// A client with a test's own server, clock, environment and credentials.
package struct TestClient: Sendable {
  package let service: ServiceClient
  package let transport: ScriptedTransport
  package let clock = TestClock()

  /// - Parameters:
  ///   - environment: All environment variables, in addition to one that disables instance metadata; keys
  ///     are set unless `signed` is false.
  ///   - home: The home directory with the shared files.
  ///   - hooks: Hooks after the built-in ones.
  ///   - options: Changes the client's options.
  ///   - responses: The server's responses in turn.
  package init(
    _ service: String, region: String? = "us-east-1", environment: [String: String] = [:],
    home: String? = nil, signed: Bool = true, hooks: [Hook] = [],
    options: (inout ClientOptions) -> Void = { _ in },
    transport: ScriptedTransport
  ) throws {
    self.transport = transport
    let variables = ["AWS_EC2_METADATA_DISABLED": "true"].merging(environment) { $1 }
    let store = try ConfigStore(environment: Environment(variables, homeDirectory: home))
    let core = try SessionCore.withAllServices(
      store: store, credentials: signed ? Self.credentials : nil)
    core.events.add(hooks)
    var given = ClientOptions()
    given.region = region
    given.transport = transport
    options(&given)
    self.service = try core.makeClient(service, given)
  }

  package init(
    _ service: String, region: String? = "us-east-1", environment: [String: String] = [:],
    home: String? = nil, signed: Bool = true, hooks: [Hook] = [],
    options: (inout ClientOptions) -> Void = { _ in },
    responses: [WireResponse] = [WireResponse(200)]
  ) throws {
    try self.init(
      service, region: region, environment: environment, home: home, signed: signed, hooks: hooks,
      options: options, transport: ScriptedTransport(responses))
  }

  /// The keys in AWS's documents.
  package static let credentials = Credentials(
    accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    method: "test")

  package var options: CallOptions { CallOptions(clock: clock.callClock) }

  @discardableResult
  package func call(_ operation: String, _ parameters: Structure = [:]) async throws -> Value {
    try await service.call(try service.operation(operation), parameters, options: options)
  }

  /// The request of a call, signed but not sent.
  package func request(_ operation: String, _ parameters: Structure = [:]) async throws
    -> SentRequest
  {
    let request = try await service.preparedRequest(
      try service.operation(operation), parameters, options: options)
    return SentRequest(
      method: request.method, url: request.url, headers: request.headers,
      body: try await request.body.collect())
  }

  /// The URL of a call, without its query.
  package func url(_ operation: String, _ parameters: Structure = [:]) async throws -> String {
    var url = try await request(operation, parameters).url
    url.query = nil
    return url.description
  }

  package func presigned(
    _ operation: String, _ parameters: Structure = [:], expiresIn: Int = 3600
  ) async throws -> String {
    try await service.presignedURL(
      try service.operation(operation), parameters, expiresIn: expiresIn, options: options)
  }
}
