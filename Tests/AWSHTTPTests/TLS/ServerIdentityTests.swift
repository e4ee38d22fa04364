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

struct ServerIdentityTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))
  private let authority = TestAuthority()

  // MARK: - Decisions

  private func isAccepted(_ host: String, _ wish: TestAuthority.Wish) throws -> Bool {
    let certificate = try #require(PeerCertificate(der: authority.certificate(wish)))
    return ServerIdentity(host).mismatch(certificate) == nil
  }

  @Test(arguments: [
    ("a.example", "a.example", true), ("A.Example", "a.eXAMPLE", true),
    ("a.example.", "a.example", true), ("a_b.example", "a_b.example", true),
    ("a_b.x.example", "*.x.example", true), ("a.b.example", "*.b.example", true),
    ("b.example", "*.b.example", false), ("x.a.b.example", "*.b.example", false),
    (".b.example", "*.b.example", false), ("a.example", "*.example", false),
    ("example", "*", false), ("ab.c.example", "a*.c.example", false),
    ("a.b.example", "a.*.example", false), ("a.example", "b.example", false),
    ("a.example", "a.example.evil", false), ("a.example", "", false),
    ("127.0.0.1", "127.0.0.1", false),
    ("a.example", "a.example\0.evil", false), ("bücher.example", "bücher.example", true),
  ]) func aNameOfTheCertificate(host: String, name: String, isRight: Bool) throws {
    #expect(try isAccepted(host, TestAuthority.Wish(names: [name])) == isRight)
  }

  @Test(
    arguments: [
      ("127.0.0.1", [127, 0, 0, 1], true), ("127.0.0.1", [127, 0, 0, 2], false),
      ("::1", [UInt8](repeating: 0, count: 15) + [1], true),
      ("fe80::1%eth0", [0xFE, 0x80] + [UInt8](repeating: 0, count: 13) + [1], true),
      ("0:0::1", [UInt8](repeating: 0, count: 15) + [1], true),
      ("localhost", [127, 0, 0, 1], false),
    ] as [(String, [UInt8], Bool)])
  func ipAddressesOfACertificate(host: String, address: [UInt8], isRight: Bool) throws {
    #expect(try isAccepted(host, TestAuthority.Wish(addresses: [address])) == isRight)
  }

  @Test func subjectIsNotUsedAsName() throws {
    #expect(try !isAccepted("a.example", TestAuthority.Wish(commonName: "a.example")))
  }

  /// Each name has a label, because a DNS name may look like an address.
  @Test func errorNamesTheCertificatesHosts() throws {
    func mismatch(_ host: String, _ wish: TestAuthority.Wish) throws -> String? {
      let certificate = try #require(PeerCertificate(der: authority.certificate(wish)))
      return ServerIdentity(host).mismatch(certificate)
    }
    #expect(
      try mismatch("127.0.0.1", TestAuthority.Wish(names: ["127.0.0.1"]))
        == "The certificate is not for the IP address \"127.0.0.1\", but for the DNS name "
        + "\"127.0.0.1\"")
    #expect(
      try mismatch("a", TestAuthority.Wish(names: ["b\n"], addresses: [[10, 0, 0, 1]]))
        == "The certificate is not for the DNS name \"a\", but for the DNS name \"b?\", the IP "
        + "address \"10.0.0.1\"")
    #expect(
      try mismatch("a", TestAuthority.Wish(names: (1...7).map { "x\($0)" }))?
        .hasSuffix("the DNS name \"x5\" and 2 more") == true)
    let nameless = "The certificate names no host (its subjectAltName, if any, contains neither"
    #expect(try mismatch("a", TestAuthority.Wish())?.hasPrefix(nameless) == true)
    #expect(
      try mismatch("a", TestAuthority.Wish(addresses: [[1, 2]]))?.hasPrefix(nameless) == true)
  }

  @Test func invalidCertificateBytesAreRejected() {
    let bytes = authority.certificate(TestAuthority.Wish(names: ["a.example", "b.example"]))
    for count in bytes.indices {
      #expect(PeerCertificate(der: Array(bytes[..<count])) == nil)
      var damaged = bytes
      damaged[count] = ~damaged[count]
      _ = PeerCertificate(der: damaged)
    }
    #expect(PeerCertificate(der: bytes)?.names == ["a.example", "b.example"])
  }

  // MARK: - Servers

  private func server(_ wish: TestAuthority.Wish) async throws -> ScriptedServer {
    try await ScriptedServer(context: try authority.serverContext(wish)) { connection in
      while try await connection.head() != nil { try await connection.respond("safe") }
    }
  }

  /// The body of a response, or the message of the error.
  private func get(
    _ url: RequestURL, through proxy: String? = nil, proxyBundle: String? = nil
  ) async throws -> String {
    let bundle = try TestFile(authority.pem)
    let made = try proxy.map { try Proxy($0) }
    let transport = NIOTransport(
      configuration: TransportConfiguration(
        verification: .certificates(path: bundle.path),
        proxies: made.map {
          Proxies(http: $0, https: $0, options: ProxyOptions(caBundle: proxyBundle))
        }))
    do {
      let response = try await transport.send(
        WireRequest(method: "GET", url: url), options: options)
      return String(decoding: try await response.body.collect(), as: UTF8.self)
    } catch let error as BotoCoreError {
      return "\(error.kind.name): \(error.message)"
    }
  }

  /// The proxy connects to this machine, whatever the host is.
  @Test func originIsVerifiedNotTheProxysPeer() async throws {
    let proxy = try await TestProxy()
    let right = try await server(TestAuthority.Wish(addresses: [[192, 0, 2, 1]]))
    #expect(
      try await get(right.url(scheme: "https", host: "192.0.2.1"), through: proxy.url()) == "safe")
    let v6 = try await server(
      TestAuthority.Wish(addresses: [[0x20, 1, 0xD, 0xB8] + [UInt8](repeating: 0, count: 11) + [1]])
    )
    #expect(
      try await get(v6.url(scheme: "https", host: "[2001:db8::1]"), through: proxy.url()) == "safe")
    // A certificate for the socket's peer isn't valid for the origin, whether that is a name or an
    // address.
    let wrong = try await server(TestAuthority.Wish(addresses: [[127, 0, 0, 1]]))
    for host in ["192.0.2.1", "bucket.example"] {
      let result = try await get(wrong.url(scheme: "https", host: host), through: proxy.url())
      #expect(result.hasPrefix("SSLError: SSL validation failed for https://\(host):"))
      let label = host == "bucket.example" ? "DNS name" : "IP address"
      #expect(
        result.contains(
          "The certificate is not for the \(label) \"\(host)\", but for the IP address \"127.0.0.1\""
        ))
    }
  }

  @Test func originIsVerifiedWithoutAProxy() async throws {
    let wrong = try await server(TestAuthority.Wish(addresses: [[127, 0, 0, 1]]))
    let result = try await get(wrong.url(scheme: "https", host: "localhost"))
    #expect(
      result.contains(
        "The certificate is not for the DNS name \"localhost\", but for the IP address \"127.0.0.1\""
      ))
    #expect(try await get(wrong.url(scheme: "https")) == "safe")
  }

  @Test(arguments: ["a_b.example", "a_b.s3.example"]) func namesMayHaveUnderscores(
    host: String
  ) async throws {
    let proxy = try await TestProxy()
    let server = try await server(TestAuthority.Wish(names: ["a_b.example", "*.s3.example"]))
    #expect(try await get(server.url(scheme: "https", host: host), through: proxy.url()) == "safe")
  }

  @Test func proxyIdentityIsVerified() async throws {
    let origin = try await server(TestAuthority.Wish(names: ["bucket.example"]))
    let proxies = TestAuthority("proxies")
    let bundle = try TestFile(proxies.pem)
    for (wish, isRight) in [
      (TestAuthority.Wish(names: ["localhost"]), true),
      (TestAuthority.Wish(names: ["bucket.example"]), false),
    ] {
      let proxy = try await ScriptedServer(context: try proxies.serverContext(wish)) { connection in
        guard let head = try await connection.head() else { return }
        let port = head.split(separator: " ")[1].split(separator: ":").last.flatMap { Int($0) } ?? 0
        try await connection.send("HTTP/1.1 200 Connection established\r\n\r\n")
        try await connection.relay(to: port)
      }
      let result = try await get(
        origin.url(scheme: "https", host: "bucket.example"),
        through: "https://user:secret@localhost:\(proxy.port)", proxyBundle: bundle.path)
      if isRight {
        #expect(result == "safe")
      } else {
        #expect(result.hasPrefix("ProxyConnectionError: "))
        #expect(
          result.contains(
            "The certificate is not for the DNS name \"localhost\", but for the DNS name "
              + "\"bucket.example\""))
      }
    }
  }
}
