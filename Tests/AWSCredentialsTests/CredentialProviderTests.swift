// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Expectations
import AWSCredentials
import AWSConfiguration
import AWSErrors
import Testing
import WireFormats

@Suite struct CredentialProviderTests {
  func found(_ provider: some ImmediateCredentialProvider) throws -> Credentials? {
    guard case .found(let credentials) = try provider.loadNow() else { return nil }
    return credentials
  }

  func environment(_ variables: [String: String]) throws -> Credentials? {
    try found(EnvironmentCredentials(Environment(variables)))
  }

  @Test func environmentVariables() throws {
    let keys = ["AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "SK"]
    #expect(
      try environment(keys)
        == Credentials(accessKeyID: "AK", secretAccessKey: "SK", method: "env"))
    let more = [
      "AWS_SESSION_TOKEN": "new", "AWS_ACCOUNT_ID": "1",
      "AWS_CREDENTIAL_EXPIRATION": "2026-01-01T01:00:00Z",
    ]
    let session = try #require(try environment(keys.merging(more) { $1 }))
    #expect((session.sessionToken, session.accountID) == ("new", "1"))
    #expect(session.expires == Timestamp(seconds: 1_767_229_200))
    let old = ["AWS_SESSION_TOKEN": "new", "AWS_SECURITY_TOKEN": "old"]
    #expect(try environment(keys.merging(old) { $1 })?.sessionToken == "old")
    #expect(try environment(["AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "SK"]) == nil)
  }

  @Test func incompleteEnvironment() {
    let error = #expect(throws: BotoCoreError.self) {
      try environment(["AWS_ACCESS_KEY_ID": "AK"])
    }
    #expect(error?.kind == .partialCredentialsError)
    #expect(
      error?.message == "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY")
    expectError(.credentialRetrievalError) {
      _ = try environment([
        "AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "SK",
        "AWS_CREDENTIAL_EXPIRATION": "soon",
      ])
    }
  }

  @Test func files() throws {
    let home = try TemporaryHome(
      config: "[profile p]\naws_access_key_id=C\naws_secret_access_key=CS\naws_account_id=2\n",
      credentials: "[default]\naws_access_key_id=D\naws_secret_access_key=DS\n"
        + "aws_security_token=old\naws_session_token=new\n[q]\naws_access_key_id=Q\n")
    let store = try home.session().providerContext
    #expect(
      try found(ProfileCredentials.sharedCredentialsFile(store))
        == Credentials(
          accessKeyID: "D", secretAccessKey: "DS", sessionToken: "old",
          method: "shared-credentials-file"))
    #expect(try found(ProfileCredentials.configFile(store)) == nil)
    let p = try home.session(profile: "p").providerContext
    #expect(try found(ProfileCredentials.sharedCredentialsFile(p)) == nil)
    #expect(
      try found(ProfileCredentials.configFile(p))
        == Credentials(
          accessKeyID: "C", secretAccessKey: "CS", accountID: "2", method: "config-file"))
    let q = try home.session(profile: "q").providerContext
    expectError(.partialCredentialsError) {
      _ = try found(ProfileCredentials.sharedCredentialsFile(q))
    }
  }

  @Test func explicit() throws {
    #expect(try Credentials.explicit(accessKeyID: nil, secretAccessKey: nil) == nil)
    #expect(
      try Credentials.explicit(accessKeyID: "a", secretAccessKey: "b")
        == Credentials(accessKeyID: "a", secretAccessKey: "b"))
    for (keyID, secret) in [("a", nil), (nil, "b")] as [(String?, String?)] {
      expectError(.partialCredentialsError) {
        _ = try Credentials.explicit(accessKeyID: keyID, secretAccessKey: secret)
      }
    }
  }

  @Test func secretsAreNotShown() {
    let credentials = Credentials(
      accessKeyID: "AKIDEXAMPLE1234", secretAccessKey: "SECRET", sessionToken: "TOKEN")
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), dumped] {
      #expect(!text.contains("SECRET") && !text.contains("TOKEN") && !text.contains("AKID"))
    }
    #expect("\(credentials)" == "Credentials(****1234, explicit)")
    #expect(
      "\(Credentials(accessKeyID: "AK", secretAccessKey: "x"))" == "Credentials(****, explicit)")
  }
}
