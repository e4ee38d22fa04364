// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSErrors
import AWSProtocols
import TestSupport
import Testing
import WireFormats

@testable import AWSCredentials
@testable import BotoCore

@Suite struct SSOCredentialsTests {
  static let config = """
    [default]
    sso_session = work
    sso_account_id = 123456789012
    sso_role_name = Admin
    [sso-session work]
    sso_region = eu-west-1
    sso_start_url = https://work.awsapps.com/start
    [profile legacy]
    sso_region = eu-west-1
    sso_start_url = https://work.awsapps.com/start
    sso_account_id = 123456789012
    sso_role_name = Admin

    """
  static let legacy = ["AWS_PROFILE": "legacy"]
  /// sha1("work")
  static let sessionFile = ".aws/sso/cache/e274eeff768c6396088ec6eb091f4bf4d47ab1e0.json"
  /// sha1("https://work.awsapps.com/start")
  static let urlFile = ".aws/sso/cache/19aabcacc95f752e6b4e0978c9b2a1691b58f5e0.json"
  static let fresh = #"{"accessToken": "SECRET-A", "expiresAt": "2026-01-02T09:00:00Z"}"#
  static let stale = #"{"accessToken": "SECRET-A", "expiresAt": "2026-01-02T03:00:00Z"}"#
  static let refreshable = """
    {"accessToken": "SECRET-A", "expiresAt": "2026-01-02T03:10:00UTC", "refreshToken": "SECRET-R",
     "clientId": "client", "clientSecret": "SECRET-C", "extra": 1,
     "registrationExpiresAt": "2026-03-01T00:00:00Z"}
    """
  static let role = WireResponse(
    200,
    """
    {"roleCredentials": {"accessKeyId": "AK", "secretAccessKey": "SECRET", "sessionToken": "SECRET",
     "expiration": 1767340800000}}
    """)
  static let created = WireResponse(
    200,
    """
    {"accessToken": "SECRET-B", "expiresIn": 28800, "tokenType": "Bearer",
     "refreshToken": "SECRET-R2"}
    """)
  static let get = "GET /federation/credentials?role_name=Admin&account_id=123456789012"

  static func error(_ status: Int, _ type: String) -> WireResponse {
    WireResponse(status, #"{"message": "no"}"#, headers: ["x-amzn-errortype": type])
  }

  static let situations = [
    ProviderSituation(
      name: "a region that would change the host",
      config: config.replacing("sso_region = eu-west-1", with: "sso_region = evil.test/"),
      files: [sessionFile: fresh], responses: [role],
      outcome: .fails(.invalidRegionError, ["evil.test/"]), requests: []),
    ProviderSituation(
      name: "without SSO", config: "[default]\nsso_session = work\n",
      outcome: .nothing(["sso_account_id"]), requests: []),
    ProviderSituation(
      name: "a session", config: config, files: [sessionFile: fresh], responses: [role],
      outcome: .found("AK", expires: "2026-01-02T08:00:00Z"), requests: [get]),
    ProviderSituation(
      name: "the older format", environment: legacy, config: config, files: [urlFile: fresh],
      responses: [role], outcome: .found("AK", expires: "2026-01-02T08:00:00Z"), requests: [get]),
    ProviderSituation(
      name: "the older format, expired", environment: legacy, config: config,
      files: [urlFile: stale], outcome: .fails(.unauthorizedSSOTokenError, ["aws sso login"]),
      requests: []),
    ProviderSituation(
      name: "nobody has signed in", config: config,
      outcome: .fails(
        .ssoTokenLoadError, ["Error loading SSO Token: Token for work does not exist"]),
      requests: []),
    ProviderSituation(
      name: "nobody has signed in, older format", environment: legacy, config: config,
      outcome: .fails(
        .ssoTokenLoadError, ["Token for https://work.awsapps.com/start does not exist"])),
    ProviderSituation(
      name: "garbage in the cache", config: config, files: [sessionFile: "SECRET {"],
      outcome: .fails(.ssoTokenLoadError, ["Token for work is invalid", "Invalid JSON"])),
    ProviderSituation(
      name: "an empty file in the cache", config: config, files: [sessionFile: ""],
      outcome: .fails(.ssoTokenLoadError, ["Token for work is invalid", "empty"])),
    ProviderSituation(
      name: "a file without an expiration", config: config,
      files: [sessionFile: #"{"accessToken": "SECRET"}"#],
      outcome: .fails(.ssoTokenLoadError, ["Token for work is invalid", "expiresAt"])),
    ProviderSituation(
      name: "refreshed", config: config, files: [sessionFile: refreshable],
      responses: [created, role],
      outcome: .found("AK", expires: nil), requests: ["POST /token", get]),
    ProviderSituation(
      name: "without a refresh token, but valid for a while", config: config,
      files: [sessionFile: fresh.replacing("09:00", with: "03:05")], responses: [role],
      outcome: .found("AK", expires: nil), requests: [get]),
    ProviderSituation(
      name: "without a refresh token, expired", config: config, files: [sessionFile: stale],
      outcome: .fails(
        .tokenRetrievalError, ["from sso: Token has expired and refresh failed"]), requests: []),
    ProviderSituation(
      name: "refresh refused, valid for a while", config: config, files: [sessionFile: refreshable],
      responses: [error(400, "InvalidGrantException"), role], outcome: .found("AK", expires: nil),
      requests: ["POST /token", get]),
    ProviderSituation(
      name: "refresh refused, expired", config: config,
      files: [sessionFile: refreshable.replacing("03:10", with: "03:00")],
      responses: [error(400, "InvalidGrantException")], outcome: .fails(.tokenRetrievalError, []),
      requests: ["POST /token"]),
    ProviderSituation(
      name: "refresh without a token", config: config, files: [sessionFile: refreshable],
      responses: [WireResponse(200, "{}"), role], outcome: .found("AK", expires: nil)),
    ProviderSituation(
      name: "the registration has expired", config: config,
      files: [sessionFile: refreshable.replacing("2026-03-01", with: "2026-01-01")],
      responses: [role], outcome: .found("AK", expires: nil), requests: [get]),
    ProviderSituation(
      name: "the token is refused", config: config, files: [sessionFile: fresh],
      responses: [error(401, "UnauthorizedException")],
      outcome: .fails(.unauthorizedSSOTokenError, ["has expired or is otherwise invalid"])),
    ProviderSituation(
      name: "an incomplete response", config: config, files: [sessionFile: fresh],
      responses: [WireResponse(200, #"{"roleCredentials": {"accessKeyId": "AK"}}"#)],
      outcome: .fails(.credentialRetrievalError, ["sso", "GetRoleCredentials"])),
    ProviderSituation(
      name: "the session isn't there",
      config: config.replacing("[sso-session work]", with: "[sso-session home]"),
      outcome: .fails(
        .invalidConfigError, ["The specified sso-session does not exist: \"work\""])),
    ProviderSituation(
      name: "profile and session disagree",
      config: config.replacing("sso_session = work", with: "sso_session = work\nsso_region = x"),
      outcome: .fails(
        .invalidConfigError,
        [
          "The value for sso_region is inconsistent between profile (x) and sso-session "
            + "(eu-west-1)."
        ])),
    ProviderSituation(
      name: "incomplete",
      config: config.replacing(
        "sso_account_id = 123456789012\nsso_role_name", with: "sso_role_name"
      )
      .replacing("sso_region = eu-west-1\n", with: ""),
      outcome: .fails(
        .invalidConfigError,
        [
          "The profile \"default\" is configured to use SSO but is missing required configuration: "
            + "sso_account_id, sso_region"
        ])),
  ]

  @Test(arguments: situations)
  func situation(_ situation: ProviderSituation) async throws {
    var situation = situation
    situation.environment["AWS_ENDPOINT_URL"] = "{server}"
    try await situation.check { SSOCredentials($0) }
  }

  @Test func requestsAndCacheFile() async throws {
    let home = try TemporaryHome(config: Self.config)
    try home.write(Self.refreshable, to: Self.sessionFile)
    let server = try await RespondingServer([Self.created, Self.role])
    let bench = try ProviderBench(try home.store(["AWS_ENDPOINT_URL": server.url]))
    _ = try await bench.load { SSOCredentials($0) }
    try #require(server.requests.count == 2)
    #expect(
      try JSONNode(parsing: server.requests[0].body) == [
        "grantType": "refresh_token", "clientId": "client", "clientSecret": "SECRET-C",
        "refreshToken": "SECRET-R",
      ])
    #expect(server.requests[1].headers["x-amz-sso_bearer_token"] == "SECRET-B")
    #expect(server.requests.allSatisfy { !$0.headers.contains("Authorization") })
    #expect(
      try JSONNode(parsing: home.read(Self.sessionFile)) == [
        "startUrl": "https://work.awsapps.com/start", "region": "eu-west-1",
        "accessToken": "SECRET-B", "expiresAt": "2026-01-02T11:04:05Z", "clientId": "client",
        "clientSecret": "SECRET-C", "registrationExpiresAt": "2026-03-01T00:00:00Z",
        "refreshToken": "SECRET-R2",
      ])
    #expect(try home.permissions(Self.sessionFile) == 0o600)
    #expect(try home.names(".aws/sso/cache").count == 1)
  }

  /// A refresh token may be valid for one refresh only, so concurrent callers in any session of the
  /// process wait for the same one.
  @Test func concurrentRefreshesAreOne() async throws {
    let home = try TemporaryHome(config: Self.config)
    try home.write(Self.refreshable, to: Self.sessionFile)
    let server = try await RespondingServer([Self.created])
    let benches = try (0..<8).map { _ in
      try ProviderBench(try home.store(["AWS_ENDPOINT_URL": server.url]))
    }
    let session = SSOSession(
      name: "work", startURL: "https://work.awsapps.com/start", region: "eu-west-1")
    try await withThrowingTaskGroup(of: String.self) { group in
      for bench in benches {
        group.addTask {
          try await SSOTokenSource(session: session, context: bench.context).token().token
        }
      }
      for try await token in group { #expect(token == "SECRET-B") }
    }
    #expect(server.requests.count == 1)
    withExtendedLifetime(benches) {}
  }

  /// The token stays valid, and the next start finds the old one.
  @Test func unwritableFolder() async throws {
    let home = try TemporaryHome(config: Self.config)
    try home.write(Self.refreshable, to: Self.sessionFile)
    let server = try await RespondingServer([Self.created, Self.role])
    let bench = try ProviderBench(try home.store(["AWS_ENDPOINT_URL": server.url]))
    try home.setPermissions(0o500, of: ".aws/sso/cache")
    guard case .found(let credentials) = try await bench.load({ SSOCredentials($0) }) else {
      Issue.record("nothing found")
      return
    }
    #expect(credentials.accessKeyID == "AK")
    try home.setPermissions(0o700, of: ".aws/sso/cache")
  }

  @Test(
    arguments: [
      ("[default]\nregion = x\n", nil),
      (
        "[default]\nsso_session = work\n",
        "The profile \"default\" is configured to use the SSO token provider but the \"work\" "
          + "sso_session configuration does not exist."
      ),
      (
        "[default]\nsso_session = work\n[sso-session work]\nsso_region = x\n",
        "The profile \"default\" is configured to use the SSO token provider but is missing the "
          + "following configuration: ['sso_start_url']."
      ),
    ] as [(String, String?)])
  func sessionsOfTokens(_ config: String, _ message: String?) throws {
    let files = try TemporaryHome(config: config).store().files
    let result = Result { () throws(BotoCoreError) in
      try SSOSession(
        ofProfile: "default", Structure(files.profiles["default"]) ?? [:], in: files)
    }
    switch result {
    case .success(let session): #expect(session == nil && message == nil)
    case .failure(let error):
      #expect(error.kind == .invalidConfigError)
      #expect(error.message == message)
    }
  }
}
