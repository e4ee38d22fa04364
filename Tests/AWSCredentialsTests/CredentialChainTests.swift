// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Expectations
import AWSConfiguration
import AWSErrors
import Testing
import WireFormats

@testable import AWSCredentials

@Suite struct CredentialChainTests {
  let now = Timestamp(seconds: 0)

  @Test func orderOfProviders() async throws {
    let home = try TemporaryHome(credentials: "[p]\naws_access_key_id=P\naws_secret_access_key=S\n")
    let keys = ["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "S", "AWS_PROFILE": "p"]
    let inherited = try home.session(keys).identity.chain
    let order = inherited.providers.map(\.method)
    #expect(order.first == "env")
    let files = ["shared-credentials-file", "config-file"]
    #expect(order.filter(files.contains) == files)
    #expect(try await inherited.load().credentials.accessKeyID == "E")
    let named = try home.session(keys, profile: "p").identity.chain
    #expect(try await named.load().credentials.accessKeyID == "P")
  }

  @Test func missingCredentialsHaveReasons() async throws {
    let home = try TemporaryHome(credentials: "[default]\nregion = SECRET\n")
    let cache = try home.session().identity
    #expect(cache.fresh(at: now) == nil)
    let error = await #expect(throws: BotoCoreError.self) { try await cache.credentials(at: now) }
    #expect(error?.kind == .noCredentialsError)
    let message = try #require(error?.message)
    #expect(message.hasPrefix("Unable to locate credentials. "))
    #expect(message.contains("env: AWS_ACCESS_KEY_ID is not set"))
    #expect(message.contains("/.aws/credentials has no aws_access_key_id"))
    #expect(message.contains("/.aws/config has no profile default"))
    #expect(!message.contains("SECRET") && !message.contains("\n"))
  }

  @Test func incompleteCredentialsStopTheChain() async throws {
    let home = try TemporaryHome(
      credentials: "[default]\naws_access_key_id=P\naws_secret_access_key=S\n")
    let cache = try home.session(["AWS_ACCESS_KEY_ID": "E"]).identity
    let error = await #expect(throws: BotoCoreError.self) { try await cache.credentials(at: now) }
    #expect(error?.kind == .partialCredentialsError)
  }

  @Test func insertingProviders() throws {
    struct Provider: CredentialProvider {
      let method: String
      func load() async throws -> CredentialSearch { .nothing(because: "") }
    }
    var chain = CredentialChain([Provider(method: "a"), Provider(method: "b")])
    try chain.insert(Provider(method: "x"), before: "b")
    try chain.insert(Provider(method: "y"), after: "b")
    chain.remove("a")
    chain.remove("unheard")
    #expect(chain.providers.map(\.method) == ["x", "b", "y"])
    #expect(try chain.provider(of: "y").method == "y")
    expectError(.unknownCredentialError) {
      try chain.insert(Provider(method: "z"), before: "a")
    }
  }

  @Test func changedChainsAreSearchedAgain() async throws {
    let home = try TemporaryHome(
      credentials: "[default]\naws_access_key_id=P\naws_secret_access_key=S\n")
    let session = try home.session()
    #expect(try await session.identity.credentials(at: now).accessKeyID == "P")
    let keys = ["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "S"]
    try session.identity.updateChain { chain in
      try chain.insert(
        EnvironmentCredentials(Environment(keys)), before: "shared-credentials-file")
    }
    #expect(try await session.identity.credentials(at: now).accessKeyID == "E")
    let given = IdentityCache(Credentials(accessKeyID: "G", secretAccessKey: "S"))
    given.updateChain { $0 = session.identity.chain }
    #expect(given.current?.accessKeyID == "G")
  }

  @Test func absenceNeedsNoLookup() async throws {
    struct Absent: CredentialProvider {
      let method = "absent"
      let absence: String? = "never here"
      func load() async throws -> CredentialSearch { throw CancellationError() }
    }
    let keys = ["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "S"]
    let chain = CredentialChain([Absent(), EnvironmentCredentials(Environment(keys))])
    #expect(try chain.loadNow()?.credentials.accessKeyID == "E")
    #expect(try await chain.load().credentials.accessKeyID == "E")
    let error = await #expect(throws: BotoCoreError.self) {
      try await CredentialChain([Absent()]).load()
    }
    #expect(error?.message.contains("absent: never here") == true)
  }
}
