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

@Suite struct ContainerCredentialsTests {
  static let keys = """
    {"AccessKeyId": "AK", "SecretAccessKey": "SECRET", "Token": "SECRET-T", "RoleArn": "r",
     "Expiration": "2026-01-02T09:00:00Z", "AccountId": "123456789012"}
    """
  static let full = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "{server}/creds?role=a%20b"]

  static let situations = [
    ProviderSituation(
      name: "no variables", outcome: .nothing(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"]),
      requests: []),
    ProviderSituation(
      name: "full URI", environment: full, responses: [WireResponse(200, keys)],
      outcome: .found("AK", expires: "2026-01-02T09:00:00Z"),
      requests: ["GET /creds?role=a%20b"]),
    ProviderSituation(
      name: "500 twice, then keys", environment: full,
      responses: [WireResponse(500), WireResponse(500, "oops"), WireResponse(200, keys)],
      outcome: .found("AK", expires: nil),
      requests: Array(repeating: "GET /creds?role=a%20b", count: 3)),
    ProviderSituation(
      name: "500 forever", environment: full, responses: [WireResponse(500, "SECRET stack trace")],
      outcome: .fails(
        .credentialRetrievalError,
        [
          "Error when retrieving credentials from container-role: ", "500",
          "/creds?role=a%20b",
        ]),
      requests: Array(repeating: "GET /creds?role=a%20b", count: 3)),
    ProviderSituation(
      name: "an error with a message", environment: full,
      responses: [WireResponse(404, #"{"code": "CredentialsNotFound", "message": "No task"}"#)],
      outcome: .fails(.credentialRetrievalError, ["404", "CredentialsNotFound: No task"])),
    ProviderSituation(
      name: "garbage, then keys", environment: full,
      responses: [WireResponse(200, "<html>"), WireResponse(200, keys)],
      outcome: .found("AK", expires: nil)),
    ProviderSituation(
      name: "garbage forever", environment: full, responses: [WireResponse(200, "SECRET {")],
      outcome: .fails(.credentialRetrievalError, ["Unable to parse JSON"]),
      requests: Array(repeating: "GET /creds?role=a%20b", count: 3)),
    ProviderSituation(
      name: "missing fields aren't requested again", environment: full,
      responses: [WireResponse(200, #"{"AccessKeyId": "AK", "SecretAccessKey": "SECRET"}"#)],
      outcome: .fails(.credentialRetrievalError, ["lacks Token, Expiration"]),
      requests: ["GET /creds?role=a%20b"]),
    ProviderSituation(
      name: "no object", environment: full, responses: [WireResponse(200, "[1]")],
      outcome: .fails(.credentialRetrievalError, ["lacks AccessKeyId"])),
    ProviderSituation(
      name: "an expiration that isn't a time", environment: full,
      responses: [WireResponse(200, keys.replacing("2026-01-02T09:00:00Z", with: "soon"))],
      outcome: .fails(.credentialRetrievalError, ["Expiration isn't a time"])),
    ProviderSituation(
      name: "another host without TLS",
      environment: ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://example.com/creds"],
      outcome: .fails(.valueError, ["Unsupported host 'example.com'", "169.254.170.23"])),
    ProviderSituation(
      name: "another host in the relative address",
      environment: ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "@example.com/creds"],
      outcome: .fails(.valueError, ["Unsupported host 'example.com'"])),
    ProviderSituation(
      name: "no URL", environment: ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "creds"],
      outcome: .fails(
        .credentialRetrievalError, ["AWS_CONTAINER_CREDENTIALS_FULL_URI", "it has no scheme"])),
    ProviderSituation(
      name: "a token that would end the header",
      environment: full.merging(["AWS_CONTAINER_AUTHORIZATION_TOKEN": "SECRET\r\nX: y"]) { $1 },
      outcome: .fails(.valueError, ["not a legal header value"]), requests: []),
    ProviderSituation(
      name: "a token file that isn't there",
      environment: full.merging(
        ["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/nowhere/token"]) { $1 },
      outcome: .fails(.credentialRetrievalError, ["/nowhere/token does not exist"]), requests: []),
    ProviderSituation(
      name: "a token file that is a folder",
      environment: full.merging(["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/"]) { $1 },
      outcome: .fails(.credentialRetrievalError, ["/ does not exist"]), requests: []),
  ]

  @Test(arguments: situations)
  func situation(_ situation: ProviderSituation) async throws {
    try await situation.check { ContainerCredentials($0) }
  }

  @Test func tokenFileIsReadEachTime() async throws {
    let home = try TemporaryHome()
    let server = try await RespondingServer([WireResponse(200, Self.keys)])
    let bench = try ProviderBench(
      try home.store([
        "AWS_CONTAINER_CREDENTIALS_FULL_URI": "\(server.url)/creds",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN": "not this one",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "\(home.path)/token",
      ]))
    for token in ["first", "second"] {
      try home.write(token, to: "token")
      _ = try await bench.load { ContainerCredentials($0) }
    }
    #expect(server.requests.map { $0.headers["Authorization"] } == ["first", "second"])
    #expect(server.requests.allSatisfy { $0.headers["Accept"] == "application/json" })
  }

  @Test func fixedAddress() async throws {
    let transport = ScriptedTransport([WireResponse(200, Self.keys)])
    let environment = [
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/creds",
      "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://localhost/other",
      "AWS_CONTAINER_AUTHORIZATION_TOKEN": "token",
    ]
    let bench = try ProviderBench(TemporaryHome().store(environment), transport: transport)
    guard case .found(let credentials) = try await bench.load({ ContainerCredentials($0) }) else {
      Issue.record("nothing found")
      return
    }
    #expect(
      credentials
        == Credentials(
          accessKeyID: "AK", secretAccessKey: "SECRET", sessionToken: "SECRET-T",
          accountID: "123456789012", method: "container-role",
          expiration: try Timestamp(parsing: "2026-01-02T09:00:00Z")))
    #expect(transport.requests.map(\.url.description) == ["http://169.254.170.2/v2/creds"])
    #expect(transport.requests.first?.headers["Authorization"] == "token")
  }

  @Test func timeoutsAreRetried() async throws {
    let transport = ScriptedTransport { _, _ in
      throw BotoCoreError(.readTimeoutError, "Read timeout on endpoint URL: \"x\"")
    }
    let clock = TestClock()
    let store = try TemporaryHome().store([
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/creds"
    ])
    let bench = try ProviderBench(store, transport: transport, clock: clock)
    let error = await #expect(throws: BotoCoreError.self) {
      try await bench.load { ContainerCredentials($0) }
    }
    #expect(error?.kind == .credentialRetrievalError)
    #expect(error?.message.contains("Read timeout") == true)
    #expect(transport.requests.count == 3)
    #expect(clock.sleeps == [.seconds(1), .seconds(1)])
  }

  @Test func hostsWithoutTLS() async throws {
    let hosts = [
      ("127.0.0.1", true), ("127.255.0.9:80", true), ("[::1]", true), ("LOCALHOST", true),
      ("169.254.170.2", true), ("169.254.170.23", true), ("[fd00:ec2::23]", true),
      ("169.254.170.24", false), ("[fd00:ec2::24]", false), ("127.1", false),
      ("0177.0.0.1", false), ("localhost.example.com", false), ("127.0.0.1.example.com", false),
      ("[::ffff:127.0.0.1]", false), ("128.0.0.1", false),
    ]
    for (host, isAllowed) in hosts {
      let transport = ScriptedTransport([WireResponse(200, Self.keys)])
      let store = try TemporaryHome().store([
        "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://\(host)/x"
      ])
      let bench = try ProviderBench(store, transport: transport)
      _ = try? await bench.load { ContainerCredentials($0) }
      #expect(transport.requests.isEmpty != isAllowed, "\(host)")
    }
  }
}
