// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct ProxyTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))
  private let certificate: TestFile

  init() throws {
    certificate = try TestFile(TestCertificate.certificate + "\n" + TestCertificate.key)
  }

  private func transport(
    _ url: String, _ options: ProxyOptions = ProxyOptions(),
    verification: TLSVerification = .disabled
  ) throws -> NIOTransport {
    let proxy = try Proxy(url)
    return NIOTransport(
      configuration: TransportConfiguration(
        verification: verification,
        proxies: Proxies(http: proxy, https: proxy, options: options)))
  }

  private func get(_ transport: NIOTransport, _ url: RequestURL) async throws -> String {
    let response = try await transport.send(WireRequest(method: "GET", url: url), options: options)
    return String(decoding: try await response.body.collect(), as: UTF8.self)
  }

  /// The error that a request ends with.
  private func failure(
    _ transport: NIOTransport, _ url: RequestURL, _ options: TransportOptions? = nil
  ) async -> BotoCoreError? {
    do {
      _ = try await transport.send(
        WireRequest(method: "GET", url: url), options: options ?? self.options)
    } catch let error as BotoCoreError {
      return error
    } catch {
      Issue.record("Another error: \(error)")
    }
    return nil
  }

  private func endpoint() async throws -> ScriptedServer {
    try await ScriptedServer(tls: true) { connection in
      while let head = try await connection.head() {
        try await connection.respond(head.contains("Proxy-") ? "told too much" : "safe")
      }
    }
  }

  private let endpointURL = RequestURL(
    scheme: "http", host: "nobody.invalid", port: 8080, path: "/a b".replacing(" ", with: "%20"),
    query: "c=d")

  @Test(arguments: [false, true]) func plainRequestsUseAbsoluteForm(tls: Bool) async throws {
    let proxy = try await TestProxy(tls: tls, authorization: "Basic dXNlcjpwQHNz")
    let transport = try transport(
      proxy.url(scheme: tls ? "https" : "http", user: "user:p%40ss@"))
    for _ in 0..<2 {
      #expect(
        try await get(transport, endpointURL) == "GET http://nobody.invalid:8080/a%20b?c=d")
    }
    #expect(proxy.connectionCount == 1)
    #expect(proxy.heads.allSatisfy { $0.contains("Host: nobody.invalid:8080\r\n") })
  }

  @Test(arguments: [false, true]) func tlsRequestsThroughATunnel(tls: Bool) async throws {
    let endpoint = try await endpoint()
    let proxy = try await TestProxy(tls: tls, authorization: "Basic dTpw")
    let transport = try transport(
      proxy.url(scheme: tls ? "https" : "http", user: "u:p@"),
      verification: .certificates(path: certificate.path))
    let url = endpoint.url(scheme: "https", host: "localhost")
    for _ in 0..<2 { #expect(try await get(transport, url) == "safe") }
    #expect(endpoint.connectionCount == 1)
    let line = "CONNECT localhost:\(endpoint.port) HTTP/1.1\r\nHost: localhost:\(endpoint.port)\r\n"
    #expect(proxy.heads.count == 1)
    #expect(proxy.heads.first?.hasPrefix(line) == true)
  }

  @Test func theProxyResolvesNames() async throws {
    let endpoint = try await endpoint()
    let proxy = try await TestProxy()
    let transport = try transport(proxy.url())
    #expect(
      try await get(transport, endpoint.url(scheme: "https", host: "nobody.invalid")) == "safe")
  }

  @Test func endpointIsVerifiedThroughTheTunnel() async throws {
    let endpoint = try await endpoint()
    let proxy = try await TestProxy()
    let transport = try transport(proxy.url(), verification: .system)
    let error = await failure(transport, endpoint.url(scheme: "https", host: "localhost"))
    #expect(error?.kind == .sslError)
  }

  @Test func tlsProxyForwardsIfConfigured() async throws {
    let proxy = try await TestProxy(tls: true)
    let url = RequestURL(scheme: "https", host: "nobody.invalid", path: "/k")
    var options = ProxyOptions(useForwardingForHTTPS: true)
    options.caBundle = certificate.path
    let transport = try transport(proxy.url(scheme: "https"), options, verification: .system)
    #expect(try await get(transport, url) == "GET https://nobody.invalid/k")
  }

  @Test func plainProxyTunnels() async throws {
    let endpoint = try await endpoint()
    let proxy = try await TestProxy()
    let transport = try transport(proxy.url(), ProxyOptions(useForwardingForHTTPS: true))
    #expect(try await get(transport, endpoint.url(scheme: "https")) == "safe")
  }

  @Test func tlsProxyIsVerified() async throws {
    let proxy = try await TestProxy(tls: true)
    let endpoint = try await endpoint()
    for url in [endpointURL, endpoint.url(scheme: "https", host: "localhost")] {
      let error = await failure(
        try transport(proxy.url(scheme: "https", user: "u:secret@"), verification: .system), url)
      #expect(error?.kind == .proxyConnectionError)
      #expect(error?.message.contains("secret") == false)
    }
    let bundle = ProxyOptions(caBundle: "/nowhere/at/all")
    let error = await failure(try transport(proxy.url(scheme: "https"), bundle), endpointURL)
    #expect(error?.kind == .invalidProxiesConfigError)
  }

  @Test func proxyAuthentication() async throws {
    let proxy = try await TestProxy(tls: true, asksForCertificate: true)
    let shown = ProxyOptions(
      clientCertificate: ClientCertificate(certificate: certificate.path))
    let known = try transport(proxy.url(scheme: "https"), shown)
    #expect(try await get(known, endpointURL).hasPrefix("GET http://nobody"))
    let endpoint = try await endpoint()
    let error = await failure(
      try transport(proxy.url(scheme: "https")), endpoint.url(scheme: "https"))
    #expect(error?.kind == .proxyConnectionError)
  }

  @Test func wrongPasswords() async throws {
    let proxy = try await TestProxy(authorization: "Basic right")
    let transport = try transport(proxy.url(user: "user:wrong@"))
    let error = await failure(transport, RequestURL(scheme: "https", host: "nobody.invalid"))
    #expect(error?.kind == .proxyConnectionError)
    let shown = proxy.url(user: "***:***@")
    #expect(
      error?.message
        == "Failed to connect to proxy URL: \"\(shown)\" It answered 407: it requires another user and "
        + "password in its URL.")
  }

  @Test(arguments: [
    "HTTP/1.1 403 Forbidden\r\n\r\n", "HTTP/1.1 502 Bad\r\nContent-Length: 2\r\n\r\nno", "",
    "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 20", String(repeating: "x", count: 300_000),
  ]) func tunnelsThatAreRefused(response: String) async throws {
    let proxy = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send(response)
    }
    let transport = try transport(proxy.url().description)
    let error = await failure(transport, RequestURL(scheme: "https", host: "nobody.invalid"))
    #expect(error?.kind == .proxyConnectionError)
    #expect(error?.message.hasPrefix("Failed to connect to proxy URL: \"\(proxy.url())\" ") == true)
  }

  @Test func silentAndUnreachableProxies() async throws {
    let silent = try await ScriptedServer { connection in _ = try await connection.untilClose() }
    let hasty = TransportOptions(connectTimeout: .milliseconds(200), readTimeout: .seconds(10))
    let https = RequestURL(scheme: "https", host: "nobody.invalid")
    var error = await failure(try transport(silent.url().description), https, hasty)
    #expect(error?.kind == .proxyConnectionError)
    for url in [https, endpointURL] {
      error = await failure(try transport("http://u:secret@127.0.0.1:1"), url)
      #expect(
        error
          == BotoCoreError(
            .proxyConnectionError,
            "Failed to connect to proxy URL: \"http://***:***@127.0.0.1:1\" Connection refused"))
    }
  }

  @Test(arguments: [
    ("proxy", "http://proxy"), ("//proxy:3128", "http://proxy:3128"),
    ("u:p@proxy:1", "http://***:***@proxy:1"), ("https://u@proxy/", "https://***@proxy/"),
    ("http://a:b@c:d@proxy", "http://***:***@proxy"), ("HTTP://[::1]:1", "http://[::1]:1"),
  ]) func urlsOfProxies(text: String, shown: String) throws {
    let proxy = try Proxy(text)
    #expect(proxy.description == shown)
    #expect(!"\(proxy) \(Mirror(reflecting: proxy).children.count)".contains("p@"))
  }

  @Test(arguments: ["", "socks5://u:secret@h:1", "http://", "http://u:secret@h:99999", "ftp://h"])
  func invalidProxyURLs(text: String) {
    do {
      _ = try Proxy(text)
      Issue.record("Nothing was thrown")
    } catch let error as BotoCoreError {
      #expect(error.kind == .invalidConfigError || error.kind == .httpClientError)
      #expect(!error.message.contains("secret"))
    } catch {
      Issue.record("Another error: \(error)")
    }
  }
}
