// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSErrors
import AWSProtocols
import Testing
import TestSupport
import WireFormats

@testable import BotoCore

struct TransportConfigurationTests {
  private func configuration(
    _ variables: [String: String] = [:], verify: TLSVerification? = nil,
    _ configure: (inout ClientOptions) -> Void = { _ in }
  ) throws -> TransportConfiguration {
    let store = try ConfigStore(environment: Environment(variables, homeDirectory: "/home/a"))
    let config = try ResolvedClientConfig(
      ClientOptions { configure(&$0) }, store: store, serviceID: "S3",
      defaults: try BundledData.defaults)
    return try TransportConfiguration(
      config, verify: verify, endpoint: "https://s3.amazonaws.com", store: store)
  }

  @Test func defaultsWithoutSettings() throws {
    #expect(try configuration() == TransportConfiguration())
  }

  @Test func theBundleOfCertificates() throws {
    let requests = ["REQUESTS_CA_BUNDLE": "/r"]
    #expect(try configuration(requests).verification == .certificates(path: "/r"))
    let both = requests.merging(["AWS_CA_BUNDLE": "~/a"]) { $1 }
    #expect(try configuration(both).verification == .certificates(path: "/home/a/a"))
    #expect(try configuration(both, verify: .disabled).verification == .disabled)
    #expect(try configuration(["AWS_CA_BUNDLE": " "], verify: .system).verification == .system)
  }

  @Test(arguments: ["AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"], [" ", "\t"])
  func blankBundleIsAnError(name: String, value: String) {
    let error = #expect(throws: BotoCoreError.self) { _ = try configuration([name: value]) }
    #expect(error?.kind == .invalidConfigError)
  }

  @Test func blankCallerBundleThrowsToo() {
    let error = #expect(throws: BotoCoreError.self) {
      _ = try configuration(verify: .certificates(path: " \n"))
    }
    #expect(error?.kind == .invalidConfigError)
  }

  @Test func otherSources() throws {
    let made = try configuration(
      ["BOTOCORE_TCP_KEEPALIVE": "true", "SSLKEYLOGFILE": "/k", "https_proxy": "p:1"]
    ) {
      $0.maxPoolConnections = 3
      $0.clientCertificate = ClientCertificate(certificate: "/c", key: "/d")
      $0.proxies.caBundle = "/p"
    }
    #expect(made.tcpKeepAlive)
    #expect(made.keyLogPath == "/k")
    #expect(made.maxConnectionsPerHost == 3)
    #expect(made.clientCertificate == ClientCertificate(certificate: "/c", key: "/d"))
    #expect(made.proxies?.https == (try Proxy("http://p:1")))
    #expect(made.proxies?.http == nil)
    #expect(made.proxies?.options.caBundle == "/p")
  }

  @Test(arguments: ["socks5://p:1", "http://p:0", "p:70000", "http://p:+1"])
  func invalidProxy(url: String) {
    let error = #expect(throws: BotoCoreError.self) {
      _ = try configuration(["HTTPS_PROXY": url])
    }
    #expect(error?.kind == .invalidConfigError)
  }

  @Test func oldServersByCodeAndEnvironment() throws {
    let variables = ["BOTO3_ACCEPTS_LEGACY_TLS": "True"]
    #expect(try !configuration().acceptsLegacyTLS)
    #expect(try configuration(variables).acceptsLegacyTLS)
    #expect(try configuration { $0.acceptsLegacyTLS = true }.acceptsLegacyTLS)
    #expect(try !configuration(variables) { $0.acceptsLegacyTLS = false }.acceptsLegacyTLS)
  }
}
