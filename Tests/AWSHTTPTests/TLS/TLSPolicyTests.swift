// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOSSL
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct TLSPolicyTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))
  private let authority = TestAuthority()
  private let local = TestAuthority.Wish(names: ["localhost"])

  private func server(_ context: NIOSSLContext) async throws -> ScriptedServer {
    try await ScriptedServer(context: context) { connection in
      while try await connection.head() != nil { try await connection.respond("safe") }
    }
  }

  /// The body of a response, or the message of the error.
  private func get(
    _ server: ScriptedServer, legacy: Bool = false, trusting pem: String? = nil
  ) async throws -> String {
    let bundle = try TestFile(pem ?? authority.pem)
    var configuration = TransportConfiguration(verification: .certificates(path: bundle.path))
    configuration.acceptsLegacyTLS = legacy
    do {
      let response = try await NIOTransport(configuration: configuration).send(
        WireRequest(method: "GET", url: server.url(scheme: "https", host: "localhost")),
        options: options)
      return String(decoding: try await response.body.collect(), as: UTF8.self)
    } catch let error as BotoCoreError {
      #expect(error.kind == .sslError)
      // Error texts contain neither line numbers nor paths of the machine that built the library.
      #expect(!error.message.contains("BoringSSL") && !error.message.contains(".cc"))
      #expect(!error.message.contains("NIOSSL"))
      return error.message
    }
  }

  @Test(arguments: [TLSVersion.tlsv1, .tlsv11]) func oldVersionsAreRefused(
    version: TLSVersion
  ) async throws {
    let server = try await server(
      authority.serverContext(local) {
        $0.minimumTLSVersion = .tlsv1
        $0.maximumTLSVersion = version
      })
    #expect(try await get(server).contains("versions of TLS"))
    #expect(try await get(server, legacy: true) == "safe")
  }

  @Test(arguments: [TLSVersion.tlsv12, .tlsv13]) func currentVersionsAreAccepted(
    version: TLSVersion
  ) async throws {
    let server = try await server(
      authority.serverContext(local) {
        $0.minimumTLSVersion = version
        $0.maximumTLSVersion = version
      })
    #expect(try await get(server) == "safe")
  }

  @Test func suitesWithoutAuthenticatedEncryptionAreRefused() async throws {
    let server = try await server(
      authority.serverContext(local) {
        $0.maximumTLSVersion = .tlsv12
        $0.cipherSuiteValues = [
          .TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, .TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA,
        ]
      })
    #expect(try await get(server).contains("The server refused the offered versions"))
    #expect(try await get(server, legacy: true) == "safe")
  }

  @Test func signaturesOverSHA1AreRefused() async throws {
    let server = try await server(
      authority.serverContext(local) {
        $0.maximumTLSVersion = .tlsv12
        $0.signingSignatureAlgorithms = [.ecdsaSha1]
      })
    #expect(try await get(server).hasPrefix("SSL validation failed for https://localhost:"))
    #expect(try await get(server, legacy: true) == "safe")
  }

  @Test func certificatesOverSHA1AreRefused() async throws {
    var wish = local
    wish.isSignedOverSHA1 = true
    let server = try await server(authority.serverContext(wish))
    #expect(try await get(server).hasPrefix("SSL validation failed for https://localhost:"))
  }

  @Test func reasonsForUntrustedCertificates() async throws {
    var wish = local
    wish.validity = -7_200...(-3_600)
    #expect(
      try await get(server(authority.serverContext(wish)))
        .contains("The server's certificate expired on 20"))
    wish.validity = 3_600...7_200
    #expect(
      try await get(server(authority.serverContext(wish)))
        .contains("The server's certificate isn't valid before 20"))
    #expect(
      try await get(server(authority.serverContext(local, isSelfSigned: true)))
        .contains("The server's certificate is self-signed"))
    #expect(
      try await get(server(TestAuthority("another").serverContext(local)))
        .contains("The server's certificate can't be verified. Usually its authority"))
  }

  @Test(
    arguments: [
      ([TestAuthority.clientAuthentication], false), ([], false),
      ([TestAuthority.clientAuthentication, TestAuthority.serverAuthentication], true),
    ] as [([[UInt8]], Bool)])
  func certificatesForOtherPurposesThanServers(purposes: [[UInt8]], isRight: Bool) async throws {
    var wish = local
    wish.purposes = purposes
    let result = try await get(server(authority.serverContext(wish)))
    if isRight {
      #expect(result == "safe")
    } else {
      #expect(result.contains("The server's certificate is for other purposes than servers"))
    }
  }

  /// BoringSSL accepts no such certificate for a server, so this test has no server.
  @Test(
    arguments: [
      // Certificate and revocation list signing, as in an authority's own certificate.
      (0b0000_0110, false), (0b1000_0000, true), (0b0010_0000, true),
    ] as [(UInt8, Bool)])
  func certificatesForOtherPurposesThanTLS(usage: UInt8, isRight: Bool) throws {
    var wish = local
    wish.usage = usage
    let certificate = try #require(PeerCertificate(der: authority.certificate(wish)))
    #expect(certificate.isForTLS == isRight)
    let reason = TLSFailure(unverified: certificate).reason
    #expect(reason.contains("for other purposes than TLS") != isRight)
  }

  @Test func nonTLSServerIsReported() async throws {
    let plain = try await ScriptedServer { connection in
      try await connection.send("HTTP/1.1 400 Bad Request\r\n\r\n")
      _ = try await connection.untilClose()
    }
    #expect(try await get(plain).contains("The server's response isn't TLS"))
    let closing = try await ScriptedServer { connection in _ = try await connection.any() }
    #expect(
      try await get(closing).contains("The server closed the connection during the TLS handshake")
    )
  }
}
