// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
import Boto3
import TestSupport
import Testing
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Options with which no request can be made are refused when they are set.
@Suite struct RefusedOptionsTests {
  private static let keys = Credentials(accessKeyID: "AKID", secretAccessKey: "s")

  private func client(
    _ credentials: Credentials? = keys, _ configure: (inout ClientOptions) -> Void = { _ in }
  ) throws -> Client {
    let session = try Session {
      $0.region = "us-east-1"
      $0.environment = Environment([:])
    }
    var options = ClientOptions()
    options.transport = ScriptedTransport([WireResponse(200, "{}")])
    options.credentials = credentials
    configure(&options)
    return try session.client("sqs", options)
  }

  private func refusal(of options: (inout ClientOptions) -> Void) -> BotoCoreError? {
    #expect(throws: BotoCoreError.self) { _ = try client(Self.keys, options) }
  }

  @Test func timesAndNumbersArePositive() async throws {
    for zero in [Duration.zero, .seconds(-1)] {
      #expect(refusal { $0.connectTimeout = zero }?.kind == .invalidConfigError)
      #expect(refusal { $0.readTimeout = zero }?.kind == .invalidConfigError)
      let error = await #expect(throws: BotoCoreError.self) {
        try await client().call("ListQueues", options: CallOptions(readTimeout: zero))
      }
      #expect(error?.kind == .invalidConfigError)
    }
    for number in [0, -1, Int.min] {
      let error = refusal { $0.maxPoolConnections = number }
      #expect(error?.kind == .invalidConfigError)
      #expect(error?.message.contains("max_pool_connections") == true)
    }
  }

  @Test(arguments: ["http://user:top-secret@ h", "user:top-secret@h\r\n", "http://h /"])
  func proxiesWithSpaces(url: String) {
    let error = refusal {
      $0.transport = nil
      $0.proxies.urls = ["https": url]
    }
    #expect(error?.kind == .invalidConfigError)
    #expect(error?.message.contains("top-secret") == false)
  }

  @Test(arguments: [("", ""), ("AKID", ""), ("", "s")])
  func emptyKeys(keyID: String, secret: String) async throws {
    let empty = Credentials(accessKeyID: keyID, secretAccessKey: secret)
    #expect(refusal { $0.credentials = empty }?.kind == .partialCredentialsError)
    let session = #expect(throws: BotoCoreError.self) {
      try Session { $0.credentials = empty }
    }
    #expect(session?.kind == .partialCredentialsError)
    let chain = CredentialChain([Giving(credentials: empty)])
    let error = await #expect(throws: BotoCoreError.self) {
      try await IdentityCache(chain).credentials(at: .now)
    }
    #expect(error?.kind == .partialCredentialsError)
    #expect(error?.message.contains("found in giving") == true)
  }

  @Test func lineBreaksInGivenKeys() async throws {
    let broken = Credentials(accessKeyID: "A\r\nX: y", secretAccessKey: "s", method: "vault")
    let error = refusal { $0.credentials = broken }
    #expect(error?.kind == .credentialRetrievalError)
    #expect(error?.message.contains("from vault: the access key id") == true)
    #expect(refusal { $0.bearerToken = "t\n" }?.kind == .tokenRetrievalError)
  }

  @Test func expirationOfGivenKeys() async throws {
    func call(expiring seconds: Double) async throws {
      let credentials = Credentials(
        accessKeyID: "AKID", secretAccessKey: "s",
        expiration: Date(timeIntervalSince1970: seconds))
      try await client(credentials).call("ListQueues")
    }
    let error = await #expect(throws: BotoCoreError.self) { try await call(expiring: 0) }
    #expect(
      error?.message.contains("given in code expired at 1970-01-01T00:00:00Z") == true,
      "\(error?.message ?? "")")
    await #expect(throws: BotoCoreError.self) { try await call(expiring: .nan) }
    try await call(expiring: 1e12)
    try await call(expiring: .infinity)
    // Nothing refreshes them, so they are used until they expire.
    try await call(expiring: Timestamp.now.epochSeconds + 30)
  }

  @Test func messagesAreOneLine() async throws {
    let region = refusal { $0.region = "a\r\nb" }
    #expect(region?.message.contains(#"'a\r\nb'"#) == true)
    #expect(FileError(path: "a\r\nb", reason: "gone").message == #"a\r\nb: gone"#)
    let error = await #expect(throws: BotoCoreError.self) {
      try await IdentityCache(CredentialChain([Giving()])).credentials(at: .now)
    }
    #expect(error?.message.hasSuffix("Looked at: giving") == true)
  }

  private struct Giving: CredentialProvider {
    var credentials: Credentials?
    var method: String { "giving" }

    func load() async throws -> CredentialSearch {
      credentials.map(CredentialSearch.found) ?? .nothing(because: "")
    }
  }
}

/// The text of descriptions, mirrors and `dump`.
@Suite struct HiddenSecretsTests {
  private func texts(_ value: Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    return ["\(value)", String(reflecting: value), dumped]
  }

  @Test func clientsShowNoPasswords() async throws {
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "top-secret")
      $0.environment = Environment([:])
    }
    let proxies = ClientOptions.Proxies(urls: ["https": "http://user:top-secret@proxy:1"])
    let endpoint = ClientOptions.Endpoint.url("http://user:top-secret@h")
    let s3 = try session.client("s3") {
      $0.proxies = proxies
      $0.endpoint = endpoint
    }
    let paginator = try s3.paginator("list_objects_v2")
    let values: [Any] = [
      session, s3, s3.meta, s3.listBuckets, paginator, try s3.waiter("bucket_exists"),
      try s3.transfers, Stubber(s3), try session.resource("s3"), proxies, endpoint,
    ]
    for value in values {
      for text in texts(value) { #expect(!text.contains("top-secret"), "\(type(of: value))") }
    }
    #expect("\(proxies)" == "Proxies(https: http:****@proxy:1)")
    #expect("\(endpoint)" == "Endpoint(http:****@h)")
  }

  @Test func contextsAndForms() async throws {
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(
        accessKeyID: "AKID", secretAccessKey: "s", sessionToken: "top-secret")
      $0.environment = Environment([:])
    }
    let transport = ScriptedTransport([WireResponse(200, "<a/>")])
    let s3 = try session.client("s3") { $0.transport = transport }
    try s3.events.register(.requestCreated()) { (context: CallContext) in
      var dumped = ""
      dump(context, to: &dumped)
      #expect(!dumped.contains("top-secret") && dumped.contains("ListBuckets"))
      dump(context.attemptRequest, to: &dumped)
      #expect(!dumped.contains("top-secret") && dumped.contains("Credential=AKID/"))
      // The masks stand for what was there.
      context.attemptRequest.headerFields[.accept] = "text/xml"
    }
    try await s3.listBuckets()
    let sent = try #require(transport.requests.first).headers
    #expect(sent["X-Amz-Security-Token"] == "top-secret" && sent["Accept"] == "text/xml")
    #expect(sent["Authorization"]?.hasSuffix("*") == false)
    let form = try await s3.generatePresignedPost(bucket: "b", key: "k")
    for text in texts(form) { #expect(!text.contains("top-secret")) }
    #expect("\(form)".contains("x-amz-signature"))
  }
}

/// Dates outside the range of AWS's timestamps.
@Suite struct FarDatesTests {
  @Test func seconds() {
    func seconds(_ seconds: Double) -> Int64 {
      Timestamp(Date(timeIntervalSince1970: seconds)).seconds
    }
    #expect(seconds(1e12) == 1_000_000_000_000)
    #expect(Timestamp(.distantPast).seconds < -62_000_000_000)
    #expect(seconds(.infinity) == .max && seconds(1e300) == .max)
    #expect(seconds(-.infinity) == .min && seconds(.nan) == .min)
  }

  @Test func notANumberIsRefused() async throws {
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "s")
      $0.environment = Environment([:])
    }
    let s3 = try session.client("s3")
    let error = await #expect(throws: BotoCoreError.self) {
      try await s3.getObject(
        Bucket: "b", Key: "k", IfModifiedSince: Date(timeIntervalSince1970: .nan))
    }
    #expect(error?.kind == .paramValidationError)
  }
}
