// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// The endpoints of S3's requests: what botocore sets in the endpoint rule set's parameters, and
/// what the rule set puts into the URL in place of the model.
enum S3Endpoint {
  static let hooks: [Hook] = [
    Hook(
      .beforeParameterBuild, services: ["s3"], named: "remove_bucket_from_url_paths_from_model"
    ) { call in
      call.endpoint.label = "Bucket"
      call.signing.keepsRegion = String(call.parameters["Bucket"])?.hasPrefix("arn:") ?? false
    },
    Hook(
      .beforeEndpointResolution, services: ["s3"], named: "customize_endpoint_resolver_builtins"
    ) { call in
      if call.operationName == "GetBucketLocation" {
        // The request asks for the bucket's region, which the host would have to name.
        call.endpoint.builtIns["AWS::S3::ForcePathStyle"] = true
      } else if String(call.parameters["Bucket"])?.hasPrefix("arn:") ?? false {
        call.endpoint.builtIns["AWS::S3::ForcePathStyle"] = false
      }
      if presignsForGlobalHost(call) {
        call.endpoint.builtIns["AWS::Region"] = "aws-global"
        call.endpoint.builtIns["AWS::S3::UseGlobalEndpoint"] = true
      }
    },
    Hook(.beforeSign, services: ["s3"], named: "_set_extra_headers_for_unsigned_request") { call in
      // A body with a trailer is marked as such, signed or not.
      guard call.signing.version == .unsigned, call.prepared.checksums.isTrailing else { return }
      call.current.request.headers["X-Amz-Content-SHA256"] = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
    },
  ]

  /// Whether a presigned URL uses the host that serves the buckets of all regions, as botocore's do
  /// unless the configuration or the bucket's name prevents it. Here only if the user names the
  /// signature: that host redirects for new buckets, and SigV4 doesn't survive a redirect.
  private static func presignsForGlobalHost(_ call: CallContext) -> Bool {
    guard case .presign = call.purpose, call.client.endpoint.partition == "aws",
      call.client.requestedSignature != nil
    else { return false }
    let config = call.client.config
    let s3 = config.s3
    guard s3.useDualstackEndpoint != true, s3.addressingStyle != .virtual,
      s3.usEast1RegionalEndpoint != .regional || config.regionName != "us-east-1",
      Bool(call.endpoint.builtIns["AWS::S3::ForcePathStyle"]) != true
    else { return false }
    guard let bucket = String(call.parameters["Bucket"]) else { return true }
    return HostLabel.isValid(bucket.utf8) && !bucket.hasSuffix("--x-s3")
  }
}
