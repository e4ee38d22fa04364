// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import NIOCore
import WireFormats

/// Where a container requests its role's credentials: on ECS a path at a fixed address, elsewhere
/// (EKS Pod Identity, IoT Greengrass) a whole URL.
enum ContainerEndpoint {
  static let relativeVariable = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"
  static let fullVariable = "AWS_CONTAINER_CREDENTIALS_FULL_URI"

  private static let address = "169.254.170.2"
  /// The hosts that are allowed without TLS, in addition to loopback addresses.
  private static let allowedHosts = [address, "169.254.170.23", "fd00:ec2::23", "localhost"]

  /// Whether the environment names one.
  static func isNamed(_ environment: Environment) -> Bool {
    [relativeVariable, fullVariable].contains { environment[$0]?.isEmpty == false }
  }

  /// The URL that the environment names.
  ///
  /// - Throws: `credentialRetrievalError` for an invalid URL; `valueError` for a host that isn't
  ///   allowed to see the token and issue credentials.
  static func url(_ environment: Environment) throws(BotoCoreError) -> RequestURL {
    let text: String
    let variable: String
    if let relative = environment[relativeVariable], !relative.isEmpty {
      (text, variable) = ("http://\(address)\(relative)", relativeVariable)
    } else {
      (text, variable) = (environment[fullVariable] ?? "", fullVariable)
    }
    let url: RequestURL
    do throws(InvalidURL) {
      url = try RequestURL(text)
    } catch {
      throw .credentialRetrieval(ContainerCredentials.name, "\(variable): \(error)", error)
    }
    try check(url)
    return url
  }

  private static func check(_ url: RequestURL) throws(BotoCoreError) {
    if url.scheme == "https" { return }
    var host = url.host.lowercased()
    if host.hasPrefix("[") { host = String(host.dropFirst().dropLast()) }
    guard allowedHosts.contains(host) || isLoopback(host) else {
      throw BotoCoreError(
        .valueError,
        "Unsupported host '\(host)'.  Can only retrieve metadata from a loopback address or one of "
          + "these hosts: \(allowedHosts.joined(separator: ", "))")
    }
  }

  /// Whether this is an address in 127.0.0.0/8, or ::1.
  static func isLoopback(_ host: String) -> Bool {
    guard let address = try? SocketAddress(ipAddress: host, port: 0).ipAddress else { return false }
    return address.hasPrefix("127.") || address == "::1"
  }
}
