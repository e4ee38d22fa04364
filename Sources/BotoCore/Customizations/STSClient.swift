// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// How STS's clients determine their endpoint.
enum STSClient {
  /// The regions that the global endpoint served before they had their own.
  private static let legacyGlobalRegions: Set = [
    "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "aws-global",
    "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3",
    "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
  ]

  static var customization: ClientCustomization {
    ClientCustomization(afterEndpoint: { setup in
      setup.rulesRegion = setup.endpoint.regionName
      guard usesGlobalEndpoint(setup), setup.config.endpointURL == nil,
        !setup.variants.fips, !setup.variants.dualStack
      else { return }
      setup.endpoint.url = (setup.useSSL ? "https" : "http") + "://sts.amazonaws.com"
      setup.endpoint.signingRegion = "us-east-1"
    })
  }

  /// Whether the configuration asks for the global endpoint, in a region that it serves.
  static func usesGlobalEndpoint(_ setup: ClientSetup) -> Bool {
    setup.config.stsRegionalEndpoints == .legacy
      && setup.config.regionName.map(legacyGlobalRegions.contains) ?? false
  }
}
