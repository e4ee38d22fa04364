// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSErrors
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Credentials that no request can contain, and the reasons of sources without credentials.
@Suite struct CredentialTextTests {
  @Test(arguments: ["AK\nX-Evil: 1", "AK\r", "A\0K", "AK\t", "\u{7F}AK"])
  func controlCharactersAreACredentialError(text: String) async throws {
    for (key, token) in [(text, nil), ("AKIDEXAMPLE", text)] {
      let error = #expect(throws: BotoCoreError.self) {
        try Credentials.explicit(accessKeyID: key, secretAccessKey: "s", sessionToken: token)
      }
      #expect(error?.kind == .credentialRetrievalError)
      let chain = CredentialChain([Fixed(key: key, token: token)])
      let found = await #expect(throws: BotoCoreError.self) {
        try await IdentityCache(chain).credentials(at: .now)
      }
      #expect(found?.kind == .credentialRetrievalError)
      #expect(found?.message.contains("from fixed: the ") == true, "\(found?.message ?? "")")
      #expect(found?.message.contains("line break or another control character") == true)
    }
    #expect(
      try Credentials.explicit(accessKeyID: "A", secretAccessKey: "s\n", sessionToken: "+/=")
        != nil)
  }

  private struct Fixed: CredentialProvider {
    let key: String
    let token: String?
    var method: String { "fixed" }
    var absence: String? { nil }

    func load() async throws -> CredentialSearch {
      .found(
        Credentials(
          accessKeyID: key, secretAccessKey: "secret", sessionToken: token, method: method))
    }
  }

  @Test(arguments: [
    #"{"Version":1,"SecretAccessKey":"verysecretkeyvalue","SessionToken":"tok=="}"#,
    #"{'SecretAccessKey': 'verysecretkeyvalue'}"#,
    #"{\"SecretAccessKey\": \"verysecretkeyvalue\"}"#,
    "secret_access_key = verysecretkeyvalue", #""Token" : "verysecretkeyvalue""#,
    #""password":"verysecretkeyvalue, with blanks""#, #""SecretAccessKey":"very"#,
  ])
  func programOutputIsMasked(text: String) async throws {
    let home = try TemporaryHome()
    try home.write("warned\n" + text + "\n", to: "said")
    let bench = try ProviderBench(
      try TemporaryHome(
        config: "[default]\ncredential_process = sh -c 'cat \(home.path)/said >&2; exit 3'\n"
      ).store())
    let error = await #expect(throws: BotoCoreError.self) {
      try await bench.load { ProcessCredentials($0) }
    }
    let message = error?.message ?? ""
    #expect(message.contains("warned") && message.contains("****"), "\(message)")
    #expect(!message.contains("very") && !message.contains("tok=="), "\(message)")
  }

  /// The time limit holds for all attempts together.
  @Test(.timeLimit(.minutes(1))) func slowContainerEndpoint() async throws {
    let server = try await ScriptedServer { connection in
      while try await connection.request() != nil {
        try await connection.send("HTTP/1.1 200 OK\r\n\r\n")
        while true {
          try await connection.send(" ")
          try await Task.sleep(for: .milliseconds(300))
        }
      }
    }
    let bench = try ProviderBench(
      try TemporaryHome().store([
        "AWS_CONTAINER_CREDENTIALS_FULL_URI": "\(server.url("/c"))"
      ]))
    let start = ContinuousClock.now
    let error = await #expect(throws: BotoCoreError.self) {
      try await bench.load { ContainerCredentials($0) }
    }
    #expect(error?.kind == .credentialRetrievalError)
    #expect(error?.message.contains("within 10 seconds") == true, "\(error?.message ?? "")")
    #expect(ContinuousClock.now - start < .seconds(15))
  }
}
