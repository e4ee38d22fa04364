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

/// Files, environment and a server's responses, and a provider's expected result. `{server}` stands
/// for the server's URL.
struct ProviderSituation: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    /// Credentials of this key id.
    case found(String, expires: String?)
    /// No credentials, and a reason with these words.
    case nothing([String])
    /// An error with these words.
    case fails(BotoCoreError.Kind, [String])
  }

  let name: String
  var environment: [String: String] = [:]
  var config = ""
  /// Files in the home directory.
  var files: [String: String] = [:]
  var responses: [WireResponse] = []
  let outcome: Outcome
  /// The requests: method and target.
  var requests: [String]?

  var testDescription: String { name }

  /// Loads from a provider; returns the requests that it sent.
  @discardableResult
  func check(
    _ provider: (CredentialProviderContext) -> any CredentialProvider
  ) async throws -> [SentRequest] {
    let home = try TemporaryHome(config: config)
    for (path, content) in files { try home.write(content, to: path) }
    let server = try await RespondingServer(responses)
    let bench = try ProviderBench(
      try home.store(environment.mapValues { $0.replacing("{server}", with: server.url) }))
    let result: Result<CredentialSearch, any Error>
    do {
      result = .success(try await bench.load(provider))
    } catch {
      result = .failure(error)
    }
    expect(result)
    if let requests {
      #expect(server.requests.map { "\($0.method) \($0.url.target)" } == requests)
    }
    return server.requests
  }

  private func expect(_ result: Result<CredentialSearch, any Error>) {
    switch (outcome, result) {
    case (.found(let keyID, let expires), .success(.found(let credentials))):
      #expect(credentials.accessKeyID == keyID)
      if let expires { #expect(credentials.expires?.iso8601Seconds == expires) }
    case (.nothing(let words), .success(.nothing(let reason))):
      for word in words { #expect(reason.contains(word)) }
    case (.fails(let kind, let words), .failure(let error as BotoCoreError)):
      #expect(error.kind == kind)
      for word in words { #expect(error.message.contains(word)) }
      #expect(!error.message.contains("SECRET"))
    default: Issue.record("\(result)")
    }
  }
}
