// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSErrors
import AWSProtocols

extension TransportConfiguration {
  /// The transport settings from a client's configuration and the environment.
  ///
  /// - Parameters:
  ///   - verify: The setting with which the client was made.
  ///   - endpoint: The client's endpoint, which determines the proxy.
  /// - Throws: `invalidConfigError` for a CA bundle without a name, and for an invalid proxy URL.
  init(
    _ config: ResolvedClientConfig, verify: TLSVerification?, endpoint: String, store: ConfigStore
  ) throws {
    let environment = store.environment
    self.init(
      maxConnectionsPerHost: config.maxPoolConnections,
      verification: try Self.verification(verify, store),
      clientCertificate: config.clientCertificate, tcpKeepAlive: config.tcpKeepAlive,
      proxies: try Proxies(
        urls: config.proxies ?? environment.proxies(for: endpoint),
        options: ProxyOptions(
          caBundle: config.proxiesConfig.caBundle,
          clientCertificate: config.proxiesConfig.clientCertificate,
          useForwardingForHTTPS: config.proxiesConfig.useForwardingForHTTPS)),
      keyLogPath: environment["SSLKEYLOGFILE"].flatMap { $0.isEmpty ? nil : $0 })
    acceptsLegacyTLS = config.acceptsLegacyTLS
  }

  /// The given setting, or else `ca_bundle`, or else the variable that the `requests` library
  /// reads.
  private static func verification(
    _ said: TLSVerification?, _ store: ConfigStore
  ) throws -> TLSVerification {
    if let said {
      if case .certificates(let path) = said { try refuseBlank(path) }
      return said
    }
    let environment = store.environment
    guard
      let path = try String(store.value("ca_bundle")) ?? environment["REQUESTS_CA_BUNDLE"]
    else { return .system }
    try refuseBlank(path)
    return .certificates(path: environment.expand(path))
  }

  private static func refuseBlank(_ path: String) throws(BotoCoreError) {
    guard path.allSatisfy(\.isWhitespace) else { return }
    throw BotoCoreError(
      .invalidConfigError,
      "The CA bundle (verify, ca_bundle, AWS_CA_BUNDLE or REQUESTS_CA_BUNDLE) is blank; give the "
        + "path of a PEM file, or leave it out for the certificates that the system trusts")
  }
}
