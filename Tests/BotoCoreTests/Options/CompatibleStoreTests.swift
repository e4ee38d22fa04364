// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSConfiguration
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Clients of S3-compatible stores.
@Suite struct CompatibleStoreTests {
  private func client(
    _ endpoint: ClientOptions.Endpoint, _ environment: [String: String] = [:],
    config: String = "", _ configure: (inout ClientOptions) -> Void = { _ in }
  ) throws -> ServiceClient {
    let store = try TemporaryHome(config: config).store(environment)
    let core = try SessionCore.withAllServices(store: store, credentials: TestClient.credentials)
    return try core.makeClient(
      "s3",
      ClientOptions {
        $0.endpoint = endpoint
        $0.retries.maxAttempts = 1
        configure(&$0)
      })
  }

  @discardableResult
  private func call(
    _ client: ServiceClient, _ operation: String, _ parameters: Structure
  ) async throws -> Value {
    try await client.call(try client.operation(operation), parameters)
  }

  @Test func strictStoreAcceptsEverything() async throws {
    let store = try await StrictStore()
    let client = try client(.compatible(store.url))
    let body = Value.blob(Array("hello".utf8))
    try await call(client, "PutObject", ["Bucket": "bucket", "Key": "k", "Body": body])
    try await call(client, "GetObject", ["Bucket": "bucket", "Key": "k"])
    let keys: Value = ["Objects": [["Key": "k"]]]
    try await call(client, "DeleteObjects", ["Bucket": "bucket", "Delete": keys])
  }

  @Test func strictStoreRefusesOtherClients() async throws {
    let store = try await StrictStore()
    let plain = try client(.url(store.url)) { $0.region = "us-east-1" }
    await #expect(throws: ClientError.self) {
      try await call(plain, "PutObject", ["Bucket": "b", "Key": "k", "Body": .blob([1])])
    }
  }

  @Test func explicitSettingsTakePrecedence() throws {
    let endpoint = ClientOptions.Endpoint.compatible("http://localhost:1")
    let usual = try client(endpoint)
    #expect(usual.options.region == "us-east-1")
    #expect(usual.options.requestChecksumCalculation == .whenRequired)
    #expect(usual.options.responseChecksumValidation == .whenRequired)
    #expect(usual.options.s3.addressingStyle == .path)
    #expect(usual.config.sources.contains { $0 == ("region", .compatibleEndpoint) })
    let variables = try client(
      endpoint,
      [
        "AWS_REGION": "auto", "AWS_REQUEST_CHECKSUM_CALCULATION": "when_supported",
        "AWS_USE_FIPS_ENDPOINT": "true",
      ], config: "[default]\ns3 =\n  addressing_style = virtual\n  use_accelerate_endpoint = true\n"
    )
    #expect(variables.options.region == "auto")
    #expect(variables.options.requestChecksumCalculation == .whenSupported)
    #expect(variables.options.s3.addressingStyle == .virtual)
    #expect(variables.options.s3.useAccelerateEndpoint == false)
    #expect(variables.options.useFIPSEndpoint == false)
    let code = try client(endpoint, ["AWS_REGION": "auto"]) {
      $0.region = "eu-central-003"
      $0.responseChecksumValidation = .whenSupported
      $0.s3.addressingStyle = .virtual
    }
    #expect(code.options.region == "eu-central-003")
    #expect(code.options.responseChecksumValidation == .whenSupported)
    #expect(code.options.s3.addressingStyle == .virtual)
  }

  @Test func stringIsAnEndpoint() {
    let endpoint: ClientOptions.Endpoint = "http://localhost:9000"
    #expect(endpoint == .url("http://localhost:9000") && !endpoint.isCompatible)
    #expect(ClientOptions.Endpoint.compatible("http://a").isCompatible)
  }
}
