// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// How a transport makes and keeps connections. Clients with equal ones share a transport.
package struct TransportConfiguration: Sendable, Hashable {
  /// How many connections to one host there may be at a time.
  package var maxConnectionsPerHost: Int

  /// How servers' certificates are verified.
  package var verification: TLSVerification
  /// With what the client proves who it is, for servers that ask.
  package var clientCertificate: ClientCertificate?
  /// Whether the kernel probes idle connections.
  package var tcpKeepAlive: Bool
  /// What requests go through.
  package var proxies: Proxies?
  /// A file to which the keys of TLS connections are appended, for tools that watch the network
  /// (`SSLKEYLOGFILE`).
  package var keyLogPath: String?
  /// Whether servers may speak TLS 1.0 and 1.1, use suites without forward secrecy or authenticated
  /// encryption, and sign with SHA-1: for old servers only, since others can read and change what
  /// is said that way.
  package var acceptsLegacyTLS = false
  /// How long an idle connection is kept.
  var idleLifetime = Duration.seconds(60)

  /// A configuration; 10 connections and the system's trust unless given, as in botocore.
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
