// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// How S3's clients determine region and addressing.
enum S3Client {
  static var customization: ClientCustomization {
    ClientCustomization(
      beforeEndpoint: { setup in
        if usesGlobalEndpoint(setup) { setup.lookupRegion = nil }
      },
      afterEndpoint: { setup in
        if setup.endpoint.signingRegion == nil, setup.endpoint.regionName == nil {
          let regional = try setup.makeEndpoint(region: nil, endpointURL: nil)
          setup.endpoint.signingRegion = regional.signingRegion
          setup.endpoint.regionName = regional.regionName
        }
        // For everything else, a client of the global endpoint is one of us-east-1.
        if usesGlobalEndpoint(setup), setup.endpoint.regionName == "aws-global" {
          setup.endpoint.regionName = "us-east-1"
        }
        setup.rulesRegion = setup.endpoint.regionName
      })
  }

  /// Whether a service is S3 or S3 Control, which share S3's options.
  static func isS3(_ endpointPrefix: String) -> Bool {
    endpointPrefix == "s3" || endpointPrefix == "s3-control"
  }

  /// Whether us-east-1 means `s3.amazonaws.com`, as it did before it had a host of its own.
  static func usesGlobalEndpoint(_ setup: ClientSetup) -> Bool {
    setup.config.s3.usEast1RegionalEndpoint != .regional
      && [nil, "us-east-1"].contains(setup.config.regionName)
  }

  /// Whether buckets are in the path: if the user says so, and with custom endpoints unless the
  /// user says otherwise.
  static func forcesPathStyle(_ setup: ClientSetup) -> Bool {
    let s3 = setup.config.s3
    if s3.useAccelerateEndpoint == true { return false }
    if let custom = setup.config.endpointURL, !isAccelerateEndpoint(custom) {
      return s3.addressingStyle != .virtual
    }
    return s3.addressingStyle == .path
  }

  /// Whether a URL is for S3 Transfer Acceleration.
  private static func isAccelerateEndpoint(_ text: String) -> Bool {
    guard let url = try? RequestURL(text), ["http", "https"].contains(url.scheme),
      url.host.hasSuffix(".amazonaws.com")
    else { return false }
    let parts = url.host.dropLast(".amazonaws.com".count).split(separator: ".")
    guard parts.first == "s3-accelerate" else { return false }
    return parts.dropFirst().allSatisfy { $0 == "dualstack" } && parts.count <= 2
  }
}
