// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Synchronization
import WireFormats

/// A bucket is in one region, and S3 refuses requests in another region with the right one. Such a
/// call is sent again, once, to the bucket's own region and signed for it; the client's next calls
/// go there at once. As botocore's `S3RegionRedirectorv2`.
enum S3RegionRedirect {
  /// The number of buckets whose regions a client keeps.
  private static let capacity = 1000
  private static let mark = CallContext.Mark(of: Self.self)
  private static let regionHeader = "x-amz-bucket-region"

  static let hooks: [Hook] = [
    Hook(
      .beforeEndpointResolution, services: ["s3"], named: "S3RegionRedirectorv2.redirect_from_cache"
    ) { call in
      guard let region = knownRegion(call) else { return }
      call.endpoint.builtIns["AWS::Region"] = .string(region)
      call.features.insert(.s3RegionRedirect)
    },
    Hook(.needsRetry, services: ["s3"], named: "S3RegionRedirectorv2.redirect_from_error") {
      try await redirect($0)
    },
  ]

  private static func knownRegion(_ call: CallContext) -> String? {
    call.client.learnedRegions.withLock { regions in
      guard !regions.isEmpty, let bucket = String(call.parameters["Bucket"]) else { return nil }
      return regions[bucket]
    }
  }

  private static func redirect(_ call: CallContext) async throws {
    guard let response = call.current.response, response.status >= 300, call.current.output != nil,
      let bucket = String(call.parameters["Bucket"]), ARN(bucket) == nil,
      !call.marks.contains(mark), isInOtherRegion(response, call),
      let region = try await region(of: bucket, response, call)
    else { return }
    // It becomes part of a host name.
    try RegionName.validate(region)
    call.client.learnedRegions.withLock { regions in
      if regions.count >= capacity { regions.removeAll(keepingCapacity: true) }
      regions[bucket] = region
    }
    call.marks.insert(mark)
    call.features.insert(.s3RegionRedirect)
    try await resolveAgain(call)
    call.demandedRetry = .zero
  }

  /// Whether a response says that the bucket is in another region.
  private static func isInOtherRegion(_ response: WireResponse, _ call: CallContext) -> Bool {
    if [301, 302, 307].contains(response.status) { return true }
    let error = call.current.output["Error"]
    switch String(error["Code"]) {
    case "PermanentRedirect": return true
    case "AuthorizationHeaderMalformed": return String(error["Region"]) != nil
    case "IllegalLocationConstraintException": return call.operationName != "CreateBucket"
    // The response to a HEAD has no body.
    case "301", "400":
      return call.operationName == "HeadObject"
        || call.operationName == "HeadBucket" && response.headers.contains(regionHeader)
    default: return false
    }
  }

  /// The region in the response's header or error, or else from a `HeadBucket`.
  private static func region(
    of bucket: String, _ response: WireResponse, _ call: CallContext
  ) async throws -> String? {
    if let region = response.headers[regionHeader] ?? String(call.current.output["Error"]["Region"])
    {
      return region
    }
    guard call.operationName != "HeadBucket" else { return nil }
    let answer: Value
    do {
      answer = try await call.client.call(
        try call.client.operation("HeadBucket"), ["Bucket": .string(bucket)],
        options: call.options)
    } catch let error as ClientError {
      answer = error.response
    }
    return String(answer["ResponseMetadata"]["HTTPHeaders"][regionHeader])
  }

  /// Gives the request the endpoint and the signature of the region that was just learned.
  private static func resolveAgain(_ call: CallContext) async throws {
    call.signing.version = nil
    let hooks = call.client.resolvedHooks(for: call.operation)
    let endpoint = try await call.client.resolveEndpoint(call, hooks)
    call.prepared.request.url.host = endpoint.url.host
    call.prepared.request.url.port = endpoint.url.port
  }
}
