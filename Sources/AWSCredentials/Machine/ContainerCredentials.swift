// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSErrors
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
        "no whole answer of \(url.nameInErrors) came within "
          + "\(exchange.total.components.seconds) seconds")
    }
    do throws(IncompleteMetadata) {
      return .found(try MetadataDocument.credentials(document, method: method))
    } catch {
      throw BotoCoreError.credentialRetrieval(
        method, "the answer of \(url.nameInErrors) is no use: \(error)", error)
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
    _ answer: MetadataExchange.Answer, of url: RequestURL
  ) throws -> JSONNode {
    let document = try? JSONNode(parsing: answer.body)
    guard answer.status == 200 else {
      // The whole body may contain a secret; an error's own message doesn't.
      let said = document.flatMap(MetadataDocument.message).map { ": \($0)" } ?? ""
      throw BotoCoreError.metadataRetrieval(
        "Received non 200 response \(answer.status) from container metadata at "
          + "\(url.nameInErrors)\(said)")
    }
    guard let document else {
      throw BotoCoreError.metadataRetrieval(
        "Unable to parse JSON returned from container metadata services at \(url.nameInErrors)")
    }
    return document
  }
}
