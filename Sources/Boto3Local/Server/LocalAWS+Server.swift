// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalHTTP
import Synchronization

extension LocalAWS {
  /// Serves this local AWS on a port, for programs in any language.
  ///
  /// ```swift
  /// let server = try await aws.serve()
  /// print(server.url)
  /// ```
  ///
  /// The access key tells the account: one of 12 digits is its ID, any other means
  /// ``defaultAccount``.
  ///
  /// - Parameters:
  ///   - address: The address to listen on. Others than this machine's own can be reached by anybody in
  ///     the network: no key is checked.
  ///   - port: The port; 0 for one that is free.
  ///   - allowedHosts: Further names that requests may have in `Host`.
  ///   - certificate: What the server shows over TLS; without it there is no TLS.
  /// - Throws: ``LocalError`` if the system refuses the address, or the certificate can't be read.
  public func serve(
    host address: String = "127.0.0.1", port: Int = 0, allowedHosts: [String] = [],
    certificate: LocalServer.Certificate? = nil
  ) async throws -> LocalServer {
    let hosts = HostList(others: allowedHosts)
    let control = ControlAPI(self, hosts: hosts)
    let shown: ServerCertificate?
    do {
      shown = try certificate.map { try ServerCertificate(file: $0.file, keyFile: $0.keyFile) }
    } catch {
      throw LocalError(.serverFailed, "The certificate or its key can't be read", cause: error)
    }
    let settings = ServerSettings(hosts: hosts, certificate: shown) { [host] request in
      if let response = await control.response(to: request) { return response }
      return await host.respond(to: request)
    }
    let server = try await LocalServer(host: address, port: port, settings)
    programs.endpoint.withLock { $0 = server.url }
    return server
  }
}
