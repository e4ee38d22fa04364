// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSCredentials
import Logging
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// Warnings about a metadata service that exists but is unusable.
@Suite struct MetadataWarningTests {
  typealias IMDS = InstanceMetadataTests

  /// The warnings of a session that looks for credentials on an instance.
  private func warnings(
    _ responses: [WireResponse], _ environment: [String: String] = IMDS.imds,
    _ ask: (SessionCore) async throws -> Void = {
      _ = try? await $0.identity.credentials(at: Timestamp.now)
    }
  ) async throws -> [String] {
    let server = try await RespondingServer(responses)
    let home = try TemporaryHome()
    let lines = LogLines()
    let session = try SessionCore.withAllServices(
      store: try home.store(environment.mapValues { $0.replacing("{server}", with: server.url) }),
      observability: Observability(logger: lines.logger(.warning)))
    try await ask(session)
    for line in lines.all { #expect(!line.contains("SECRET")) }
    return lines.all.map { $0.replacing(server.url, with: "{server}") }
  }

  private static let prefix =
    "warning botocore.credentials The instance metadata service has no usable credentials: "
  private static let list = "{server}/latest/meta-data/iam/security-credentials/"
  private static let page = WireResponse(200, "<!DOCTYPE html>\n<p>SECRET log in</p>")

  @Test(
    arguments: [
      (
        [IMDS.token, IMDS.role, WireResponse(200, IMDS.keys.replacing("2026-01-02T", with: "x"))],
        "the document of the role's credentials at \(list)the-role can't be used: its Expiration isn't a time"
      ),
      (
        [
          IMDS.token, IMDS.role, WireResponse(200, IMDS.keys.replacing("\"Token\"", with: "\"T\"")),
        ],
        "the document of the role's credentials at \(list)the-role can't be used: it lacks Token; it says "
          + "Success"
      ),
      (
        [
          IMDS.token, IMDS.role,
          WireResponse(
            200,
            #"{"Code":"Denied\u001b[1m","Message":"no\nSecretAccessKey=SECRETSECRETSECRET"}"#),
        ],
        "the document of the role's credentials at \(list)the-role can't be used: it lacks AccessKeyId, "
          + #"SecretAccessKey, Token, Expiration; it says Denied\u{1B}[1m: no\nSecretAccessKey=****"#
      ),
      ([page], "\(list) answered with garbage: a page of HTML or the like"),
      (
        [IMDS.token, IMDS.role, page],
        "\(list)the-role answered with garbage: a page of HTML or the like"
      ),
      (
        [IMDS.token, IMDS.role, WireResponse(200, "SECRET")],
        "\(list)the-role answered with garbage"
      ),
      ([WireResponse(302, headers: ["Location": "http://x/SECRET"])], "\(list) answered 302"),
      ([IMDS.token, IMDS.role, WireResponse(302)], "\(list)the-role answered 302"),
      ([IMDS.token, IMDS.role, WireResponse(404)], "\(list)the-role answered 404"),
      ([IMDS.token, WireResponse(500)], "\(list) answered 500"),
      ([IMDS.token, WireResponse(200)], "\(list) answered with nothing"),
      ([WireResponse(400)], "{server}/latest/api/token answered 400 to a token request"),
    ] as [([WireResponse], String)])
  func faults(responses: [WireResponse], reason: String) async throws {
    #expect(try await warnings(responses) == [Self.prefix + reason])
  }

  @Test func noWarnings() async throws {
    #expect(try await warnings(IMDS.whole) == [])
    // An instance without a role.
    #expect(try await warnings([IMDS.token, WireResponse(404)]) == [])
    #expect(
      try await warnings([], ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:1"]) == [])
    #expect(
      try await warnings(
        [Self.page], IMDS.imds.merging(["AWS_EC2_METADATA_DISABLED": "true"]) { $1 })
        == [])
    // A server that accepts requests and stays silent.
    #expect(try await warnings([]) == [])
  }

  @Test func regions() async throws {
    func warnings(_ responses: [WireResponse], _ region: String?) async throws -> [String] {
      try await self.warnings(responses, IMDS.imds) { session in
        let found = try await session.findHostRegion()
        #expect(found == region)
      }
    }
    #expect(try await warnings([IMDS.token, WireResponse(200, "eu-west-1b")], "eu-west-1") == [])
    #expect(try await warnings([IMDS.token, WireResponse(404)], nil) == [])
    for (response, said) in [
      (Self.page, "with garbage: a page of HTML or the like"), (WireResponse(302), "302"),
      (WireResponse(200, "eu west\n"), "with garbage"), (WireResponse(200), "with nothing"),
    ] {
      let line = try await warnings([IMDS.token, response], nil)
      #expect(
        line == [
          "warning botocore.credentials The instance metadata service has no usable region: "
            + "{server}/latest/meta-data/placement/availability-zone/ answered \(said)"
        ])
    }
  }
}
