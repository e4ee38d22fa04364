// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import BotoCore
import ServiceModel

/// What is known about a client.
public struct ClientMeta: Sendable {
  let service: ServiceClient

  /// The client's region; `aws-global` for services without regions.
  public var regionName: String? { service.endpoint.regionName }
  /// The endpoint, unless the service's rule set selects another for a call.
  public var endpointURL: String { service.endpoint.url }
  /// The partition: `aws`, `aws-cn`, …
  public var partition: String? { service.endpoint.partition }
  /// The options in effect for the client: those that it was given, and for all others those of
  /// session, environment, profile and defaults.
  public var options: ClientOptions { service.options }
  /// Where each option came from, by the name of its configuration variable, or of the option where
  /// there is no variable (`connect_timeout`).
  public var sources: [(option: String, source: ConfigSource)] { service.config.sources }
  /// The service's name for which the client was made: `s3`.
  public var serviceName: String { service.serviceName }
  /// The service's ID: `S3 Control`.
  public var serviceID: String { service.model.metadata["serviceId"].string ?? "" }
  /// The version of the API.
  public var apiVersion: String { service.model.metadata["apiVersion"].string ?? "" }
  /// The protocol in use.
  public var protocolName: String { service.serviceProtocolName.rawValue }
  /// The service's name in signatures.
  public var signingName: String {
    service.model.metadata["signingName"].string ?? endpointPrefix
  }
  /// The service's name in hosts.
  public var endpointPrefix: String { service.model.metadata["endpointPrefix"].string ?? "" }

  /// The handlers of events in this client's calls.
  public var events: Events { service.events }

  /// The methods in snake case and the operations that they call, sorted.
  public var methodToAPIMapping: [(method: String, operation: String)] {
    service.model.operations.map { operation in
      let name = operation.name.string
      return (snakeCased(name), name)
    }
  }
}

extension Client {
  /// What is known about this client.
  public var meta: ClientMeta { ClientMeta(service: service) }
}
