// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSHTTP
import Files
import NIOCore
import WireFormats

/// The credentials of a container's role, from ECS or EKS Pod Identity.
package struct ContainerCredentials: CredentialProvider {
  static let name = "container-role"

  private static let timeout = Duration.seconds(2)
  private static let attempts = 3
  private static let pause = Duration.seconds(1)

  private let context: CredentialProviderContext

  /// The credentials of a session's container.
  package init(_ context: CredentialProviderContext) { self.context = context }

  /// `container-role`.
  package var method: String { Self.name }

  /// The variables that aren't set.
  package var absence: String? {
    ContainerEndpoint.isNamed(context.store.environment)
      ? nil
      : "neither \(ContainerEndpoint.relativeVariable) nor \(ContainerEndpoint.fullVariable) is set"
  }

  /// Queries the endpoint that `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` or
  /// `AWS_CONTAINER_CREDENTIALS_FULL_URI` names, three times at most.
  ///
  /// - Throws: `credentialRetrievalError` with the URL and the reason; `valueError` for a host that
  ///   isn't trusted or a token that can't be a header; other errors of the transport.
  package func load() async throws -> CredentialSearch {
    let environment = context.store.environment
    if let absence { return .nothing(because: absence) }
    let url = try ContainerEndpoint.url(environment)
    var request = WireRequest(method: "GET", url: url, headers: ["Accept": "application/json"])
    if let token = try await ContainerAuthorization.header(environment) {
      request.headers.add("Authorization", token)
    }
    let exchange = MetadataExchange(transport: context.metadataTransport, timeout: Self.timeout)
    // All attempts together: an endpoint that trickles is equally slow in each of them.
    let document = try await Deadline.run(within: exchange.total) { [request] in
      try await self.document(request, exchange)
    } otherwise: {
      BotoCoreError.credentialRetrieval(
        method,
        "\(url.nameInErrors) sent no complete response within "
          + "\(exchange.total.components.seconds) seconds")
    }
    do throws(IncompleteMetadata) {
      return .found(try MetadataDocument.credentials(document, method: method))
    } catch {
      throw BotoCoreError.credentialRetrieval(
        method, "the response of \(url.nameInErrors) can't be used: \(error)", error)
    }
  }

  private func document(
    _ request: WireRequest, _ exchange: MetadataExchange
  ) async throws -> JSONNode {
    var attempt = 1
    while true {
      do {
        return try Self.document(try await exchange.send(request), of: request.url)
      } catch let error as BotoCoreError
        where error.kind == .metadataRetrievalError || error.isPassingMetadataFailure
      {
        guard attempt < Self.attempts else {
          let reason =
            error.kind == .metadataRetrievalError
            ? error
            : .metadataRetrieval(
              "Received error when attempting to retrieve container metadata: \(error)")
          throw BotoCoreError.credentialRetrieval(method, reason.message, error)
        }
      }
      attempt += 1
      try await context.clock.sleep(Self.pause)
    }
  }

  private static func document(
    _ response: MetadataExchange.Response, of url: RequestURL
  ) throws -> JSONNode {
    let document = try? JSONNode(parsing: response.body)
    guard response.status == 200 else {
      // The whole body may contain a secret; an error's own message doesn't.
      let message = document.flatMap(MetadataDocument.message).map { ": \($0)" } ?? ""
      throw BotoCoreError.metadataRetrieval(
        "Received non 200 response \(response.status) from container metadata at "
          + "\(url.nameInErrors)\(message)")
    }
    guard let document else {
      throw BotoCoreError.metadataRetrieval(
        "Unable to parse JSON returned from container metadata services at \(url.nameInErrors)")
    }
    return document
  }
}

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

/// A container's authorization for the endpoint of its credentials.
enum ContainerAuthorization {
  private static let fileVariable = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"
  private static let variable = "AWS_CONTAINER_AUTHORIZATION_TOKEN"

  /// The value of the header `Authorization`; `nil` if none is required. A file is read each time,
  /// because its token changes.
  ///
  /// - Throws: `credentialRetrievalError` if the file can't be read; `valueError` for a token that
  ///   would end the header.
  static func header(_ environment: Environment) async throws -> String? {
    let token: String
    if let path = environment[fileVariable], !path.isEmpty {
      token = try await content(of: path)
    } else if let text = environment[variable] {
      token = text
    } else {
      return nil
    }
    guard !token.utf8.contains(where: { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") })
    else { throw BotoCoreError(.valueError, "Auth token value is not a legal header value") }
    return token
  }

  private static func content(of path: String) async throws -> String {
    func error(_ reason: String, _ cause: FileError? = nil) -> BotoCoreError {
      .credentialRetrieval(ContainerCredentials.name, "\(fileVariable): \(reason)", cause)
    }
    do {
      guard let bytes = try await SmallFile.read(path) else {
        throw error("\(path) does not exist")
      }
      guard !bytes.isEmpty else { throw error("\(path) is empty") }
      return String(decoding: bytes, as: UTF8.self)
    } catch let failure as FileError {
      throw error("\(failure)", failure)
    }
  }
}
