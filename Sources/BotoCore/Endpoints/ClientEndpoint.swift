// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import EndpointRules
import ServiceModel

/// What a client derives from its region and its configuration before it knows any operation:
/// region, signature and the fallback host (botocore's `ClientEndpointBridge` over endpoints.json).
package struct ClientEndpoint: Sendable {
  /// The client's region; `aws-global` and the like for services without regions.
  package var regionName: String?
  /// The region in the credential scope.
  package var signingRegion: String?
  /// The service's name in the credential scope.
  package var signingName: String
  /// The endpoint without a rule set: `https://glue.eu-west-1.amazonaws.com`.
  package var url: String
  /// The partition; `nil` if the region is in none.
  package var partition: String?
  /// The signatures in endpoints.json.
  var signatureVersions: [String]

  /// An endpoint that isn't determined yet.
  static let unknown = ClientEndpoint()

  private init() {
    signingName = ""
    url = ""
    signatureVersions = []
  }

  /// Determines it.
  ///
  /// - Parameters:
  ///   - region: The requested region.
  ///   - endpointURL: A custom endpoint; then neither region nor signature come from
  ///     endpoints.json.
  ///   - isSecure: Whether to use TLS if the service supports it.
  /// - Throws: `endpointVariantError` if there is no FIPS or dual-stack endpoint.
  init(
    model: ServiceModel, region: String?, endpointURL: String?, isSecure: Bool,
    variants: EndpointVariants, legacy: LegacyEndpoints
  ) throws {
    let metadata = model.metadata
    let prefix = metadata["endpointPrefix"].string ?? ""
    let modelled = metadata["signingName"].string
    let found = try Self.find(prefix, region, variants, legacy)
    guard let found else {
      regionName = region
      signingRegion = region
      signingName = modelled ?? prefix
      let scheme = isSecure ? "https" : "http"
      url = endpointURL ?? "\(scheme)://\(prefix).\(region ?? "None").amazonaws.com"
      partition = nil
      signatureVersions = ["v4"]
      return
    }
    let isDefault = endpointURL == nil
    regionName = isDefault ? found.endpointName : region
    signingRegion = isDefault ? found.credentialScopeRegion ?? found.endpointName : region
    signingName = found.credentialScopeService ?? modelled ?? prefix
    let scheme = isSecure && found.protocols.contains("https") ? "https" : "http"
    url = endpointURL ?? "\(scheme)://\(found.hostname)"
    partition = found.partition
    signatureVersions = found.signatureVersions
  }

  /// The endpoint of a region in its own partition, or else in the default one.
  private static func find(
    _ service: String, _ region: String?, _ variants: EndpointVariants, _ legacy: LegacyEndpoints
  ) throws -> LegacyEndpoint? {
    do {
      return
        try legacy.endpoint(
          service: service, region: region, useDualStack: variants.dualStack,
          useFIPS: variants.fips)
        ?? legacy.endpoint(
          service: service, region: region, partition: "aws", useDualStack: variants.dualStack,
          useFIPS: variants.fips)
    } catch LegacyEndpointError.noRegion {
      throw BotoCoreError.noRegion
    } catch let error as LegacyEndpointError {
      throw BotoCoreError(.endpointVariantError, error.description, underlyingError: error)
    }
  }
}

/// The variants of endpoints that a client asks for.
struct EndpointVariants: Sendable, Hashable {
  var dualStack = false
  var fips = false
}

extension BotoCoreError {
  /// A region is needed and there is none.
  static let noRegion = BotoCoreError(
    .noRegionError,
    "You must specify a region: set the option region or AWS_REGION, or add region to the profile.")
}
