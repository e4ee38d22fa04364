// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import Boto3ProviderTesting
import BotoCore
import TestSupport
import Testing
import WireFormats

@Suite struct ProviderSuiteTests {
  static let keys = ["AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "SECRET-KEY"]

  @Test func environment() async throws {
    try await CredentialProviderSuite(
      full: { EnvironmentCredentials(Environment(Self.keys)) },
      empty: { EnvironmentCredentials(Environment([:])) },
      broken: { EnvironmentCredentials(Environment(["AWS_ACCESS_KEY_ID": "AK"])) }
    ).run()
  }

  /// Runs the suite on a provider with three config files; STS's responses are for the first one.
  func check(
    full: String, broken: String, response: WireResponse = WireResponse(500),
    _ make: @escaping @Sendable (CredentialProviderContext) -> any CredentialProvider
  ) async throws {
    let server = try await RespondingServer([response])
    let homes = try [full, "[default]\nregion = x\n", broken].map {
      try TemporaryHome(config: $0)
    }
    for home in homes { try home.write("JWT-0", to: "token") }
    let variables = ["AWS_ENDPOINT_URL_STS": server.url, "AWS_REGION": "us-east-1"]
    let sessions = try homes.map { home in
      try home.session(variables.merging(["HOME": home.path]) { $1 })
    }
    let contexts = sessions.map(\.providerContext)
    try await CredentialProviderSuite(
      full: { make(contexts[0]) }, empty: { make(contexts[1]) }, broken: { make(contexts[2]) }
    ).run()
    withExtendedLifetime((homes, sessions)) {}
  }

  @Test func files() async throws {
    try await check(
      full: "[default]\naws_access_key_id = AK\naws_secret_access_key = SECRET-KEY\n",
      broken: "[default]\naws_access_key_id = AK\n",
      { ProfileCredentials.configFile($0) })
  }

  @Test func process() async throws {
    let keys =
      #"{"Version":1,"AccessKeyId":"AK","SecretAccessKey":"SECRET-KEY","SessionToken":"T"}"#
    try await check(
      full: "[default]\ncredential_process = echo '\(keys)'\n",
      broken: "[default]\ncredential_process = sh -c 'exit 1'\n",
      { ProcessCredentials($0) })
  }

  @Test func assumeRole() async throws {
    let role = "[default]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = "
    try await check(
      full: role + "b\n[profile b]\naws_access_key_id = B\naws_secret_access_key = S\n",
      broken: role + "nowhere\n", response: STSResponse.role("AK", expires: "2099-01-01T00:00:00Z"),
      { AssumeRoleCredentials($0) })
  }

  @Test func providerThatViolatesEveryRule() async throws {
    struct Wrong: ImmediateCredentialProvider {
      var method = "my provider"
      var secret = "SECRET"
      func loadNow() throws -> CredentialSearch {
        .found(
          Credentials(
            accessKeyID: "", secretAccessKey: secret, sessionToken: "", method: "other",
            expiration: Timestamp(seconds: 0)))
      }
    }
    let suite = CredentialProviderSuite(
      full: { Wrong() }, empty: { Wrong() }, broken: { Wrong() })
    let violations = await #expect(throws: ProviderViolations.self) { try await suite.run() }
    #expect((violations?.found.count ?? 0) >= 8)
    #expect(violations?.description.contains("SECRET") == false)
  }
}
