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

@Suite struct AssumeRoleTests {
  static let base = "[profile base]\naws_access_key_id = BASE\naws_secret_access_key = SECRET\n"
  static let keys = ["AWS_ACCESS_KEY_ID": "ENV", "AWS_SECRET_ACCESS_KEY": "SECRET"]
  static func role(_ name: String, _ more: String) -> String {
    "[profile \(name)]\nrole_arn = arn:aws:iam::1:role/\(name)\n\(more)\n"
  }
  static func asked(_ role: String, by signer: String) -> String {
    "AssumeRole arn:aws:iam::1:role/\(role) signed by \(signer)"
  }

  static let situations = [
    ChainSituation(
      name: "a role with another profile's keys",
      config: role("a", "source_profile = base") + base, profile: "a",
      responses: [STSResponse.role("ROLE")], outcome: .found("ROLE", by: "assume-role"),
      requests: [asked("a", by: "BASE")],
      parameters: ["RoleSessionName": "botocore-session-1767323045"], account: "123456789012"),
    ChainSituation(
      name: "all parameters",
      config: role(
        "a",
        """
        source_profile = base
        external_id = x/1
        duration_seconds = 1800
        role_session_name = me
        mfa_serial = arn:serial
        """) + base, profile: "a", responses: [STSResponse.role("ROLE")],
      outcome: .found("ROLE", by: "assume-role"), requests: [asked("a", by: "BASE")],
      parameters: [
        "ExternalId": "x/1", "DurationSeconds": "1800", "RoleSessionName": "me",
        "SerialNumber": "arn:serial", "TokenCode": "123456",
      ]),
    ChainSituation(
      name: "a duration that isn't a number is omitted",
      config: role("a", "source_profile = base\nduration_seconds = long") + base, profile: "a",
      responses: [STSResponse.role("ROLE")], outcome: .found("ROLE", by: "assume-role"),
      requests: [asked("a", by: "BASE")]),
    ChainSituation(
      name: "keys in the credentials file", config: role("a", "source_profile = base"),
      credentials: "[base]\naws_access_key_id = FILE\naws_secret_access_key = SECRET\n",
      profile: "a", responses: [STSResponse.role("ROLE")],
      outcome: .found("ROLE", by: "assume-role"),
      requests: [asked("a", by: "FILE")]),
    ChainSituation(
      name: "a chain of three roles",
      config: role("a", "source_profile = b") + role("b", "source_profile = c")
        + role("c", "source_profile = base") + base, profile: "a",
      responses: [STSResponse.role("C"), STSResponse.role("B"), STSResponse.role("A")],
      outcome: .found("A", by: "assume-role"),
      requests: [asked("c", by: "BASE"), asked("b", by: "C"), asked("a", by: "B")]),
    ChainSituation(
      name: "a profile that is its own source",
      config: role(
        "a", "source_profile = a\naws_access_key_id = A\naws_secret_access_key = SECRET"),
      profile: "a", responses: [STSResponse.role("ROLE")],
      outcome: .found("ROLE", by: "assume-role"),
      requests: [asked("a", by: "A")]),
    ChainSituation(
      name: "a source's keys take precedence over its role",
      config: role("a", "source_profile = b")
        + role("b", "source_profile = a\naws_access_key_id = B\naws_secret_access_key = SECRET"),
      profile: "a", responses: [STSResponse.role("ROLE")],
      outcome: .found("ROLE", by: "assume-role"),
      requests: [asked("a", by: "B")]),
    ChainSituation(
      name: "a profile that is its own source without keys",
      config: role("a", "source_profile = a"),
      profile: "a", outcome: .fails(.infiniteLoopConfigError, ["profile a which"])),
    ChainSituation(
      name: "profiles in a circle",
      config: role("a", "source_profile = b") + role("b", "source_profile = c")
        + role("c", "source_profile = a"), profile: "a",
      outcome: .fails(.infiniteLoopConfigError, ["Visited profiles: ['a', 'b', 'c']"])),
    ChainSituation(
      name: "a circle that doesn't begin with the profile",
      config: role("a", "source_profile = b") + role("b", "source_profile = c")
        + role("c", "source_profile = b"), profile: "a",
      outcome: .fails(.infiniteLoopConfigError, ["profile b which"])),
    ChainSituation(
      name: "two sources at once",
      config: role("a", "source_profile = base\ncredential_source = Environment") + base,
      profile: "a",
      outcome: .fails(.invalidConfigError, ["\"a\" contains both source_profile and"])),
    ChainSituation(
      name: "no source", config: role("a", ""), profile: "a",
      outcome: .fails(
        .partialCredentialsError, ["assume-role", "source_profile or credential_source"])),
    ChainSituation(
      name: "a source profile that isn't there", config: role("a", "source_profile = nope"),
      profile: "a", outcome: .fails(.invalidConfigError, ["\"nope\"", "\"a\" does not exist"])),
    ChainSituation(
      name: "a source profile that has nothing",
      config: role("a", "source_profile = empty") + "[profile empty]\nregion = x\n", profile: "a",
      outcome: .fails(.invalidConfigError, ["\"empty\" must have credentials"])),
    ChainSituation(
      name: "a source profile with half a key pair",
      config: role("a", "source_profile = half") + "[profile half]\naws_access_key_id = H\n",
      profile: "a", outcome: .fails(.partialCredentialsError, ["aws_secret_access_key"])),
    ChainSituation(
      name: "the environment's keys as source", environment: keys,
      config: role("a", "credential_source = Environment"), profile: "a",
      responses: [STSResponse.role("ROLE")], outcome: .found("ROLE", by: "assume-role"),
      requests: [asked("a", by: "ENV")]),
    ChainSituation(
      name: "an empty environment as source",
      config: role("a", "credential_source = Environment"), profile: "a",
      outcome: .fails(
        .credentialRetrievalError, ["Environment", "profile a", "AWS_ACCESS_KEY_ID is not set"])),
    ChainSituation(
      name: "the container as source, without one",
      config: role("a", "credential_source = EcsContainer"),
      profile: "a", outcome: .fails(.credentialRetrievalError, ["EcsContainer", "profile a"])),
    ChainSituation(
      name: "instance metadata as source, without it",
      config: role("a", "credential_source = Ec2InstanceMetadata"), profile: "a",
      outcome: .fails(.credentialRetrievalError, ["Ec2InstanceMetadata", "profile a"])),
    ChainSituation(
      name: "an unknown source", config: role("a", "credential_source = environment"),
      profile: "a", outcome: .fails(.invalidConfigError, ["\"environment\"", "is not valid"])),
    ChainSituation(
      name: "a program as source",
      config: role("a", "source_profile = p") + "[profile p]\ncredential_process = /bin/echo "
        + #"'{"Version":1,"AccessKeyId":"PROC","SecretAccessKey":"SECRET"}'"# + "\n",
      profile: "a", responses: [STSResponse.role("ROLE")],
      outcome: .found("ROLE", by: "assume-role"),
      requests: [asked("a", by: "PROC")]),
    ChainSituation(
      name: "a web identity as source",
      config: role("a", "source_profile = w") + role("w", "web_identity_token_file = {home}/token"),
      profile: "a", files: ["token": "JWT-0"],
      responses: [STSResponse.webIdentity("WEB"), STSResponse.role("ROLE")],
      outcome: .found("ROLE", by: "assume-role"),
      requests: [
        "AssumeRoleWithWebIdentity arn:aws:iam::1:role/w signed by nobody", asked("a", by: "WEB"),
      ]),
    ChainSituation(
      name: "the environment's keys take precedence over the default profile's role",
      environment: keys,
      config: "[default]\nrole_arn = r\nsource_profile = base\n" + base,
      outcome: .found("ENV", by: "env")),
    ChainSituation(
      name: "and over AWS_PROFILE's",
      environment: keys.merging(["AWS_PROFILE": "a"]) { $1 },
      config: role("a", "source_profile = base") + base, outcome: .found("ENV", by: "env")),
    ChainSituation(
      name: "but not over those of a profile that is named in code", environment: keys,
      config: role("a", "source_profile = base") + base, profile: "a",
      responses: [STSResponse.role("ROLE")], outcome: .found("ROLE", by: "assume-role"),
      requests: [asked("a", by: "BASE")]),
    ChainSituation(
      name: "STS refuses", config: role("a", "source_profile = base") + base, profile: "a",
      responses: [STSResponse.error("AccessDenied")], outcome: .refused("AccessDenied"),
      requests: [asked("a", by: "BASE")]),
    ChainSituation(
      name: "STS refuses an intermediate role",
      config: role("a", "source_profile = b") + role("b", "source_profile = base") + base,
      profile: "a", responses: [STSResponse.error("AccessDenied")],
      outcome: .refused("AccessDenied"),
      requests: [asked("b", by: "BASE")]),
    ChainSituation(
      name: "STS responds without credentials",
      config: role("a", "source_profile = base") + base, profile: "a",
      responses: [STSResponse.empty("AssumeRole")],
      outcome: .fails(.credentialRetrievalError, ["assume-role", "has no Expiration"]),
      requests: [asked("a", by: "BASE")]),
    ChainSituation(
      name: "STS's keys have expired on arrival",
      config: role("a", "source_profile = base") + base, profile: "a",
      responses: [STSResponse.role("OLD", expires: "2025-01-01T00:00:00Z")],
      outcome: .fails(.credentialRetrievalError, ["assume-role", "expired at 2025-01-01"]),
      requests: [asked("a", by: "BASE")]),
  ]

  @Test(arguments: situations) func situation(_ situation: ChainSituation) async throws {
    try await situation.check()
  }

  @Test func intermediateRolesAreCached() async throws {
    let home = try TemporaryHome(
      config: Self.role("a", "source_profile = b\nduration_seconds = 900")
        + Self.role("b", "source_profile = base") + Self.base)
    let server = try await RespondingServer([
      STSResponse.role("B", expires: "2026-01-02T09:00:00Z"), STSResponse.role("A1"),
      STSResponse.role("A2", expires: "2026-01-02T08:00:00Z"),
    ])
    let session = try home.session(
      ["AWS_ENDPOINT_URL_STS": server.url, "AWS_REGION": "us-east-1"], profile: "a")
    let clock = TestClock()
    var context = session.providerContext
    context.clock = clock.callClock
    let cache = IdentityCache(CredentialChain(context))
    #expect(try await cache.credentials(at: context.clock.now()).accessKeyID == "A1")
    try await context.clock.sleep(.seconds(3_300))
    #expect(try await cache.credentials(at: context.clock.now()).accessKeyID == "A2")
    #expect(
      server.requests.map(STSRequest.init).map(\.description)
        == [Self.asked("b", by: "BASE"), Self.asked("a", by: "B"), Self.asked("a", by: "B")])
    withExtendedLifetime(session) {}
  }

  @Test func mfaCodesAreRequestedOnce() async throws {
    let home = try TemporaryHome(
      config: Self.role("a", "source_profile = base\nmfa_serial = arn:serial") + Self.base)
    let server = try await RespondingServer([STSResponse.role("A1")])
    let session = try home.session(
      ["AWS_ENDPOINT_URL_STS": server.url, "AWS_REGION": "us-east-1"], profile: "a")
    var context = session.providerContext
    context.clock = TestClock().callClock
    context.mfaPrompter = { _ in "123456" }
    let cache = IdentityCache(CredentialChain(context))
    let now = context.clock.now()
    #expect(try await cache.credentials(at: now).accessKeyID == "A1")
    try await context.clock.sleep(.seconds(3_560))
    let error = await #expect(throws: BotoCoreError.self) {
      try await cache.credentials(at: context.clock.now())
    }
    #expect(error?.kind == .refreshWithMFAUnsupportedError)
    #expect(server.requests.count == 1)
    withExtendedLifetime(session) {}
  }

  /// The AWS CLI's cache key for the same role, as botocore builds it.
  @Test func cacheKeysMatchBotocore() async throws {
    let home = try TemporaryHome(
      config: Self.role("a", "source_profile = base\nexternal_id = é1") + Self.base)
    let server = try await RespondingServer([STSResponse.role("A")])
    let session = try home.session(
      ["AWS_ENDPOINT_URL_STS": server.url, "AWS_REGION": "us-east-1"], profile: "a")
    var context = session.providerContext
    let cache = InMemoryCredentialCache()
    context.cache = cache
    context.clock = TestClock().callClock
    _ = try await CredentialChain(context).provider(of: "assume-role").load()
    #expect(cache.credentials(for: "896f9d3c5ccd45b5eebea3f6b4f2ee985d241e23")?.accessKeyID == "A")
    withExtendedLifetime(session) {}
  }
}
