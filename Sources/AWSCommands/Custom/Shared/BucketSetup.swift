// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport

/// Buckets that commands create when they aren't there.
struct BucketSetup: Sendable {
  let s3: ServiceCaller

  init(_ run: CustomRun, region: String? = nil) throws {
    s3 = try run.service("s3", region: region, usesEndpoint: false)
  }

  /// Creates a bucket if there is none with the name.
  ///
  /// - Returns: Whether there was none.
  func create(_ bucket: String) async throws -> Bool {
    do {
      _ = try await s3("HeadBucket", ["Bucket": .string(bucket)])
      return false
    } catch let failure as ServiceFailure {
      guard failure.error.code == "404" else { return false }
    }
    var parameters: Structure = ["Bucket": .string(bucket)]
    if let region = s3.client.config.regionName, region != "us-east-1" {
      parameters["CreateBucketConfiguration"] = ["LocationConstraint": .string(region)]
    }
    _ = try await s3("CreateBucket", parameters)
    return true
  }
}

extension Value {
  /// A string as it is, everything else in words.
  var text: String { String(self) ?? "\(self)" }
}
