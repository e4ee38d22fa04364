// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An endpoint of `endpoints.json`.
package struct LegacyEndpoint: Sendable, Hashable {
  /// The partition: `aws`.
  package let partition: String
  /// The region or pseudo-region: `eu-west-1`, `aws-global`.
  package let endpointName: String
  /// The host: `s3.eu-west-1.amazonaws.com`.
  package let hostname: String
  /// The name in the server's certificate, if it differs from the host.
  package let sslCommonName: String?
  /// The suffix of the host.
  package let dnsSuffix: String
  /// The region to sign for, if it differs from the endpoint's name.
  package let credentialScopeRegion: String?
  /// The service to sign for, if it differs from the service's own name.
  package let credentialScopeService: String?
  /// `https`, `http`
  package let protocols: [String]
  /// `v4`, `s3v4`, `s3`, `v2`
  package let signatureVersions: [String]
  /// Whether another endpoint should be used instead.
  package let isDeprecated: Bool
}

/// Why `endpoints.json` has no endpoint.
package enum LegacyEndpointError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No region is given, and the service has no endpoint for a whole partition.
  case noRegion
  /// A region belongs to no partition.
  case unknownRegion(String)
  /// There is no FIPS or dual-stack endpoint; the wanted tags, and the reason.
  case noVariant(tags: [String], reason: String)
  /// The compiled data isn't as expected.
  case damaged(String)

  /// What is wrong, in botocore's words if it has any.
  package var description: String {
    switch self {
    case .noRegion: return "You must specify a region."
    case .unknownRegion(let region):
      return "Unknown region: '\(region)'. No partition found for provided region_name."
    case .noVariant(let tags, let reason):
      let list = tags.map { "'\($0)'" }.joined(separator: ", ")
      return
        "Unable to construct a modeled endpoint with the following variant(s) [\(list)]: \(reason)"
    case .damaged(let what):
      return "The compiled endpoint data are damaged (\(what)); compile or install them anew"
    }
  }
}
