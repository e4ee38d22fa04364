// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSErrors
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct TLSTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))

  private func server() async throws -> ScriptedServer {
    try await ScriptedServer(tls: true) { connection in
      while try await connection.head() != nil { try await connection.respond("safe") }
    }
  }

  private func get(_ verification: TLSVerification, _ url: RequestURL) async throws -> String {
    let transport = NIOTransport(configuration: TransportConfiguration(verification: verification))
    var text = ""
    for _ in 0..<2 {
      let response = try await transport.send(
        WireRequest(method: "GET", url: url), options: options)
      text = String(decoding: try await response.body.collect(), as: UTF8.self)
    }
    return text
  }

  @Test(arguments: ["localhost", "127.0.0.1"]) func trustsABundle(host: String) async throws {
    let bundle = try TestFile(TestCertificate.certificate)
    let server = try await server()
    let url = server.url(scheme: "https", host: host)
    #expect(try await get(.certificates(path: bundle.path), url) == "safe")
    #expect(server.connectionCount == 1)
  }

  @Test func verifiesByDefault() async throws {
    let server = try await server()
    let url = server.url(scheme: "https", host: "localhost")
    #expect(try await get(.disabled, url) == "safe")
    await expectError(.sslError) { _ = try await get(.system, url) }
  }

  @Test func checksTheName() async throws {
    let bundle = try TestFile(TestCertificate.certificate)
    let server = try await server()
    let url = server.url(scheme: "https", host: "127.0.0.2")
    await #expect(throws: BotoCoreError.self) {
      _ = try await get(.certificates(path: bundle.path), url)
    }
  }

  @Test func aMissingBundleIsAnError() async throws {
    let server = try await server()
    await expectError(.sslError) {
      let url = server.url(scheme: "https", host: "localhost")
      _ = try await get(.certificates(path: "/nowhere/at/all"), url)
    }
  }

  @Test func hostTooLongForSNI() async throws {
    let host = String(repeating: "a", count: 300)
    await #expect(throws: BotoCoreError.self) {
      _ = try await get(.disabled, RequestURL(scheme: "https", host: host, port: 9))
    }
  }

  @Test(arguments: [false, true]) func sendsAClientCertificate(keyIsApart: Bool) async throws {
    let server = try await ScriptedServer(tls: true, asksForCertificate: true) { connection in
      while try await connection.head() != nil { try await connection.respond("known") }
    }
    let both = try TestFile(TestCertificate.certificate + "\n" + TestCertificate.key)
    let key = try TestFile(TestCertificate.key)
    let files = ClientCertificate(certificate: both.path, key: keyIsApart ? key.path : nil)
    let request = WireRequest(method: "GET", url: server.url(scheme: "https"))
    let known = NIOTransport(
      configuration: TransportConfiguration(verification: .disabled, clientCertificate: files))
    let response = try await known.send(request, options: options)
    #expect(try await response.body.collect() == Array("known".utf8))
    let unknown = NIOTransport(configuration: TransportConfiguration(verification: .disabled))
    // The network decides whether the alert or the end of the connection is seen first.
    await #expect(throws: BotoCoreError.self) { try await unknown.send(request, options: options) }
  }

  @Test func missingClientCertificate() async throws {
    let files = ClientCertificate(certificate: "/nowhere/at/all")
    let transport = NIOTransport(
      configuration: TransportConfiguration(verification: .disabled, clientCertificate: files))
    await expectError(.sslError) {
      try await transport.send(
        WireRequest(method: "GET", url: RequestURL(scheme: "https", host: "127.0.0.1", port: 1)),
        options: options)
    }
  }

  @Test func keysAreLoggedIfConfigured() async throws {
    let file = try TestFile()
    let server = try await server()
    let transport = NIOTransport(
      configuration: TransportConfiguration(verification: .disabled, keyLogPath: file.path))
    _ = try await transport.send(
      WireRequest(method: "GET", url: server.url(scheme: "https")), options: options)
    let lines = file.text()?.split(separator: "\n") ?? []
    #expect(lines.contains { $0.hasPrefix("CLIENT_TRAFFIC_SECRET_0 ") })
    #expect(lines.allSatisfy { $0.split(separator: " ").count == 3 })
  }

  @Test func aServerWithoutTLSIsAnError() async throws {
    let server = try await ScriptedServer { connection in
      try await connection.send("HTTP/1.1 400 Bad Request\r\n\r\n")
      _ = try await connection.untilClose()
    }
    await expectError(.sslError) {
      _ = try await get(.disabled, server.url(scheme: "https"))
    }
  }
}
