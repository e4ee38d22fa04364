// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// How a transport makes and keeps connections. Clients with equal configurations share a
/// transport.
package struct TransportConfiguration: Sendable, Hashable {
  /// The maximum number of connections to one host at a time.
  package var maxConnectionsPerHost: Int

  /// How servers' certificates are verified.
  package var verification: TLSVerification
  /// The client's certificate, for servers that ask for one.
  package var clientCertificate: ClientCertificate?
  /// Whether the kernel probes idle connections.
  package var tcpKeepAlive: Bool
  /// The proxies of requests.
  package var proxies: Proxies?
  /// A file to which the keys of TLS connections are appended, for tools that watch the network
  /// (`SSLKEYLOGFILE`).
  package var keyLogPath: String?
  /// Whether servers may use TLS 1.0 and 1.1, cipher suites without forward secrecy or
  /// authenticated encryption, and SHA-1 signatures: for old servers only, since others can read
  /// and change what is sent that way.
  package var acceptsLegacyTLS = false
  /// How long an idle connection is kept.
  var idleLifetime = Duration.seconds(60)

  /// A configuration; by default 10 connections and the system's trust, as in botocore.
  package init(
    maxConnectionsPerHost: Int = 10, verification: TLSVerification = .system,
    clientCertificate: ClientCertificate? = nil, tcpKeepAlive: Bool = false,
    proxies: Proxies? = nil, keyLogPath: String? = nil
  ) {
    self.maxConnectionsPerHost = maxConnectionsPerHost
    self.verification = verification
    self.clientCertificate = clientCertificate
    self.tcpKeepAlive = tcpKeepAlive
    self.proxies = proxies
    self.keyLogPath = keyLogPath
  }
}
