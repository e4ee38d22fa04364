// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSErrors
import AWSProtocols
import ServiceModel
import Synchronization
import WireFormats

/// Endpoint discovery: an operation calls `DescribeEndpoints` first and keeps the response as long
/// as that says. As in botocore's discovery.py.
enum EndpointDiscovery {
  static let hooks: [Hook] = [
    Hook(.beforeSign, named: "EndpointDiscoveryHandler.discover_endpoint") {
      try await discover($0)
    },
    Hook(.needsRetry, named: "EndpointDiscoveryHandler.handle_retries") { forget($0) },
  ]

  /// Sends the attempt to the discovered endpoint. Only an endpoint that the program names stands
  /// against that, not one of the environment or the profile.
  private static func discover(_ call: CallContext) async throws {
    guard let isRequired = call.plan.requiresEndpointDiscovery, call.purpose == .send,
      call.client.options.endpoint == nil
    else { return }
    switch try call.client.config.endpointDiscovery() {
    case .enabled: break
    case .auto: if !isRequired { return }
    case .disabled:
      guard isRequired else { return }
      throw BotoCoreError(
        .endpointDiscoveryRequired,
        "Endpoint Discovery is not enabled but this operation requires it: "
          + "\(call.operationName). Set endpoint_discovery_enabled to auto")
    }
    guard let address = try await address(call, isRequired: isRequired) else { return }
    let url = try url(of: address, call)
    call.current.request.url.scheme = url.scheme
    call.current.request.url.host = url.host
    call.current.request.url.port = url.port
  }

  /// The URL of a discovered address: a host, possibly with a scheme. A client with TLS doesn't
  /// send without it.
  private static func url(of address: String, _ call: CallContext) throws -> RequestURL {
    let text =
      address.hasPrefix("http://") || address.hasPrefix("https://")
      ? address : "https://" + address
    try EndpointURL.validate(text)
    let url = try RequestURL(text)
    guard url.scheme == "https" || call.current.request.url.scheme != "https" else {
      throw BotoCoreError(
        .invalidEndpointDiscoveryConfigurationError,
        "\(call.client.serviceName) names an endpoint without TLS, \(text), for a client that uses "
          + "TLS. Set endpoint_discovery_enabled to false, or name an endpoint_url")
    }
    return url
  }

  /// After a response that says that the endpoint is wrong, the next attempt discovers it again.
  private static func forget(_ call: CallContext) {
    guard call.plan.requiresEndpointDiscovery != nil,
      call.current.response?.status == 421
        || String(call.current.output["Error"]["Code"]) == "InvalidEndpointException",
      call.client.discoveredEndpoints.withLock({ $0.removeValue(forKey: call.operationName) })
        != nil
    else { return }
    call.demandedRetry = .zero
  }

  private static func address(_ call: CallContext, isRequired: Bool) async throws -> String? {
    let known = call.client.discoveredEndpoints.withLock { $0[call.operationName] }
    if let known, call.now < known.expiration { return known.address }
    do {
      // Calls that start together send one request.
      let (client, options) = (call.client, call.options)
      let operation = call.operationName
      let now = call.now
      return try await client.discoveryRequests.value(for: operation) {
        let known = client.discoveredEndpoints.withLock { $0[operation] }
        if let known, now < known.expiration { return known }
        let found = try await describe(client, options, at: now)
        client.discoveredEndpoints.withLock { $0[operation] = found }
        return found
      }.address
    } catch let error as BotoCoreError
      where error.isKind(of: .connectionError) || error.isKind(of: .httpClientError)
    {
      if let known { return known.address }
      guard isRequired else { return nil }
      throw BotoCoreError(
        .endpointDiscoveryRefreshFailed,
        "Endpoint Discovery failed to refresh the required endpoints: \(error.message)",
        underlyingError: error)
    }
  }

  private static func describe(
    _ client: ServiceClient, _ options: CallOptions, at now: Timestamp
  ) async throws -> DiscoveredEndpoint {
    guard
      let operation = client.model.operations.first(where: {
        $0.traits["endpointoperation"].bool == true
      })
    else {
      throw BotoCoreError(
        .dataNotFoundError, "\(client.serviceName) has no operation for endpoint discovery")
    }
    let response = try await client.call(operation, [:], options: options)
    let endpoint = response["Endpoints"][0]
    guard let address = String(endpoint["Address"]) else {
      throw BotoCoreError(.httpClientError, "\(operation.name) named no endpoint")
    }
    let seconds = (Int64(endpoint["CachePeriodInMinutes"]) ?? 1).multipliedClamped(by: 60)
    return DiscoveredEndpoint(
      address: address, expiration: Timestamp(seconds: now.seconds.addingClamped(seconds)))
  }
}
