// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import LocalHTTP
import WireFormats

/// A local AWS on a port, for programs in any language.
///
/// ```swift
/// let server = try await aws.serve()
/// print(server.url)  // http://127.0.0.1:49152
/// await server.close()
/// ```
///
/// It answers only requests whose `Host` it knows: addresses, `localhost`, names below `localhost`,
/// `localhost.localstack.cloud` and `amazonaws.com`, and those it was given.
public final class LocalServer: Sendable {
  /// A certificate and its key, in PEM files.
  public struct Certificate: Sendable {
    let file: String
    let keyFile: String

    /// A certificate.
    ///
    /// - Parameters:
    ///   - file: The certificate, and those between it and its root.
    ///   - keyFile: The private key.
    public init(file: String, keyFile: String) { (self.file, self.keyFile) = (file, keyFile) }
  }

  private let server: HTTPServer
  /// The address for clients: `http://127.0.0.1:4566`.
  public let url: String

  /// The port.
  public var port: Int { server.port }

  init(host: String, port: Int, _ settings: ServerSettings) async throws {
    guard 0...65535 ~= port else {
      throw LocalError(.invalidArgument, "A port is a number from 0 to 65535, not \(port)")
    }
    do {
      server = try await HTTPServer(host: host, port: port, settings)
    } catch {
      throw LocalError(
        .serverFailed,
        "The local AWS can't listen on \(TerminalText.escaped(host)), port \(port)", cause: error)
    }
    let isWildcard = host == "0.0.0.0" || host == "::"
    let isIPv6 = host.utf8.contains(UInt8(ascii: ":"))
    let scheme = settings.certificate == nil ? "http" : "https"
    url = "\(scheme)://\(isWildcard ? "127.0.0.1" : isIPv6 ? "[\(host)]" : host):\(server.port)"
  }

  /// Ends the server: no connection is accepted any more. Open connections end with their clients.
  public func close() async { await server.close() }
}
