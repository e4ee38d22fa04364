// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSCredentials
import AWSErrors
import BotoCore
import TestSupport
import Testing
import WireFormats

@Suite struct WebIdentityTests {
  static let trio = [
    "AWS_WEB_IDENTITY_TOKEN_FILE": "{home}/token", "AWS_ROLE_ARN": "arn:aws:iam::1:role/env",
    "AWS_ROLE_SESSION_NAME": "pod",
  ]
  static let profile =
    "[profile w]\nrole_arn = arn:aws:iam::1:role/w\nweb_identity_token_file = {home}/token\n"
  static let method = "assume-role-with-web-identity"
  static func asked(_ role: String) -> String {
    "AssumeRoleWithWebIdentity arn:aws:iam::1:role/\(role) signed by nobody"
  }

  static let situations = [
    ChainSituation(
      name: "the environment's trio", environment: trio, files: ["token": "JWT-0"],
      responses: [STSResponse.webIdentity("WEB")], outcome: .found("WEB", by: method),
      requests: [asked("env")],
      parameters: ["WebIdentityToken": "JWT-0", "RoleSessionName": "pod"],
      account: "123456789012"),
    ChainSituation(
      name: "a profile", config: profile, profile: "w", files: ["token": "JWT-0"],
      responses: [STSResponse.webIdentity("WEB")], outcome: .found("WEB", by: method),
      requests: [asked("w")], parameters: ["RoleSessionName": "botocore-session-1767323045"]),
    ChainSituation(
      name: "a profile that is named in code overrides the three variables", environment: trio,
      config: profile, profile: "w", files: ["token": "JWT-0"],
      responses: [STSResponse.webIdentity("WEB")], outcome: .found("WEB", by: method),
      requests: [asked("w")]),
    ChainSituation(
      name: "AWS_PROFILE doesn't",
      environment: trio.merging(["AWS_PROFILE": "w"]) { $1 }, config: profile,
      files: ["token": "JWT-0"], responses: [STSResponse.webIdentity("WEB")],
      outcome: .found("WEB", by: method), requests: [asked("env")]),
    ChainSituation(
      name: "no role",
      environment: ["AWS_WEB_IDENTITY_TOKEN_FILE": "{home}/token"], files: ["token": "JWT-0"],
      outcome: .fails(.invalidConfigError, ["AWS_ROLE_ARN"])),
    ChainSituation(
      name: "no file", environment: trio,
      outcome: .fails(.credentialRetrievalError, ["/token", method])),
    ChainSituation(
      name: "an empty file", environment: trio, files: ["token": ""],
      outcome: .fails(.credentialRetrievalError, ["/token"])),
    ChainSituation(
      name: "a folder", environment: trio, files: ["token/x": ""],
      outcome: .fails(.credentialRetrievalError, ["/token"])),
    ChainSituation(
      name: "a token that has expired", environment: trio, files: ["token": "JWT-0"],
      responses: [STSResponse.error("ExpiredTokenException", status: 400)],
      outcome: .refused("ExpiredTokenException"), requests: [asked("env")]),
    ChainSituation(
      name: "a response without credentials", environment: trio, files: ["token": "JWT-0"],
      responses: [STSResponse.empty("AssumeRoleWithWebIdentity")],
      outcome: .fails(.credentialRetrievalError, [method, "Expiration"]),
      requests: [asked("env")]),
  ]

  @Test(arguments: situations) func situation(_ situation: ChainSituation) async throws {
    try await situation.check()
  }

  @Test func tokensAreReadAgain() async throws {
    let home = try TemporaryHome()
    try home.write("JWT-1", to: "token")
    let server = try await RespondingServer([
      STSResponse.webIdentity("W1"), STSResponse.webIdentity("W2"),
    ])
    let session = try home.session([
      "AWS_ENDPOINT_URL_STS": server.url, "AWS_REGION": "us-east-1",
      "AWS_WEB_IDENTITY_TOKEN_FILE": home.path + "/token", "AWS_ROLE_ARN": "arn:aws:iam::1:role/w",
    ])
    var context = session.providerContext
    context.clock = TestClock().callClock
    let cache = IdentityCache(CredentialChain(context))
    _ = try await cache.credentials(at: context.clock.now())
    try home.write("JWT-2", to: "token")
    try await context.clock.sleep(.seconds(2_800))
    _ = try? await cache.credentials(at: context.clock.now())
    let tokens = server.requests.map { STSRequest($0).parameters["WebIdentityToken"] }
    #expect(tokens == ["JWT-1", "JWT-2"])
    withExtendedLifetime(session) {}
  }
}
