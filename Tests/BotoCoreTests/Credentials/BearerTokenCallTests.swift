// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import Expectations
import AWSConfiguration
import AWSHTTP
import AWSCredentials
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Calls of services that use a bearer token, with a server that is also their SSO.
@Suite struct BearerTokenCallTests {
  static let config = """
    [default]
    sso_session = work
    region = us-east-1
    [sso-session work]
    sso_region = eu-west-1
    sso_start_url = https://work.awsapps.com/start

    """

  func client(
    _ home: TemporaryHome, _ url: String = "", environment: [String: String] = [:],
    update: (inout TokenProviderChain, CredentialProviderContext) throws -> Void = { _, _ in }
  ) throws -> ServiceClient {
    let session = try home.session(
      environment.merging(["AWS_ENDPOINT_URL_SSO_OIDC": url]) { own, _ in own })
    try session.updateTokenProviderChain(update)
    return try session.makeClient("codecatalyst", ClientOptions())
  }

  func authorization(
    _ client: ServiceClient, at clock: TestClock = TestClock()
  ) async throws -> String? {
    try await client.preparedRequest(
      try client.operation("ListSpaces"), [:], options: CallOptions(clock: clock.callClock)
    ).headers["Authorization"]
  }

  @Test func aTokenFromSSO() async throws {
    let home = try TemporaryHome(config: Self.config)
    try home.write(
      #"{"accessToken": "A", "expiresAt": "2099-01-01T00:00:00Z"}"#,
      to: SSOCredentialsTests.sessionFile)
    #expect(try await authorization(try client(home)) == "Bearer A")
  }

  @Test func environmentTakesPrecedence() async throws {
    let home = try TemporaryHome(config: Self.config)
    let environment = ["AWS_BEARER_TOKEN_CODECATALYST": "E"]
    #expect(try await authorization(try client(home, environment: environment)) == "Bearer E")
    let without = try client(home, environment: environment) { chain, _ in
      chain.providers.removeAll { $0.method == "env" }
    }
    await expectError(.ssoTokenLoadError) { try await authorization(without) }
  }

  @Test func customProvider() async throws {
    struct Own: TokenProvider {
      let method = "own"
      func load(signingName: String) async throws -> TokenSearch {
        .found(BearerToken(token: "own-\(signingName)", method: method))
      }
    }
    let client = try client(try TemporaryHome(config: Self.config)) { chain, _ in
      chain.providers.insert(Own(), at: 1)
    }
    #expect(try await authorization(client) == "Bearer own-codecatalyst")
  }

  @Test func tokensInCode() async throws {
    func client(_ token: String?) throws -> ServiceClient {
      let session = try SessionCore.withAllServices(
        SessionOptions {
          $0.environment = Environment([
            "AWS_REGION": "us-east-1", "AWS_BEARER_TOKEN_CODECATALYST": "E",
          ])
          $0.tokenProvider = { name in token.map { BearerToken(token: "\($0)-\(name)") } }
        })
      return try session.makeClient("codecatalyst", ClientOptions())
    }
    #expect(try await authorization(try client("given")) == "Bearer given-codecatalyst")
    #expect(try await authorization(try client(nil)) == "Bearer E")
  }

  @Test func missingTokensHaveReasons() async throws {
    let client = try client(try TemporaryHome())
    let error = await #expect(throws: BotoCoreError.self) { try await authorization(client) }
    #expect(error?.kind == .noAuthTokenError)
    #expect(error?.message.contains("AWS_BEARER_TOKEN_CODECATALYST is not set") == true)
    #expect(error?.message.contains("profile default has no sso_session") == true)
  }

  @Test func aThousandCallsRefreshOnce() async throws {
    let home = try TemporaryHome(config: Self.config)
    try home.write(
      """
      {"accessToken": "A", "expiresAt": "2020-01-01T00:00:00Z", "refreshToken": "R",
       "clientId": "i", "clientSecret": "s", "registrationExpiresAt": "2099-01-01T00:00:00Z"}
      """, to: SSOCredentialsTests.sessionFile)
    let server = try await RespondingServer([
      WireResponse(200, #"{"accessToken": "B", "expiresIn": 9999999}"#)
    ])
    let client = try client(home, server.url)
    try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<1_000 { group.addTask { try await authorization(client) } }
      for try await header in group { #expect(header == "Bearer B") }
    }
    #expect(server.requests.map(\.url.path) == ["/token"])
  }
}
