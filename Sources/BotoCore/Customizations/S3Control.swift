// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import ServiceModel
import WireFormats

/// S3 Control accepts ARNs of Outposts in place of names, and uses their account as its own.
enum S3Control {
  static let hooks: [Hook] = [
    Hook(
      .beforeParameterBuild, services: ["s3-control"],
      named: "remove_accid_host_prefix_from_model"
    ) { call in
      let traits = call.operation.traits
      call.endpoint.omitsHostPrefix =
        traits["endpoint"]["hostPrefix"].string == "{AccountId}."
        && traits["staticContextParams"]["RequiresAccountId"]["value"].bool == true
    },
    Hook(
      .beforeEndpointResolution, services: ["s3-control"], named: "S3ControlArnParamHandlerv2"
    ) { call in
      guard !["CreateBucket", "ListRegionalBuckets"].contains(call.operationName) else { return }
      if call.operationName != "CreateAccessPoint" {
        try takeAccount(call, from: "Name", resource: "accesspoint")
      }
      try takeAccount(call, from: "Bucket", resource: "bucket")
    },
  ]

  private static func takeAccount(
    _ call: CallContext, from parameter: String, resource: String
  ) throws {
    guard let text = String(call.parameters[parameter]), let arn = ARN(text) else { return }
    guard !arn.region.hasPrefix("fips-"), !arn.region.hasSuffix("fips-") else {
      throw refused(text, "Invalid ARN, FIPS region not allowed in ARN.")
    }
    guard call.client.config.s3.useAccelerateEndpoint != true else {
      throw BotoCoreError(
        .unsupportedS3ControlConfigurationError,
        "S3 control client does not support accelerate endpoints")
    }
    let parts = arn.resourceParts
    guard arn.service == "s3-outposts", parts.count == 4, parts[0] == "outpost",
      parts[2] == resource
    else { throw refused(text, "The \(parameter) parameter does not support the provided ARN") }
    if let given = String(call.parameters["AccountId"]), given != arn.account {
      throw refused(
        text,
        "Account ID in arn does not match the AccountId parameter provided: \"\(given)\"")
    }
    call.parameters["AccountId"] = .string(arn.account)
  }

  private static func refused(_ arn: String, _ reason: String) -> BotoCoreError {
    BotoCoreError(
      .unsupportedS3ControlArnError,
      "S3 ARN used for S3 Control operation \"\(arn)\" is not supported: \(reason)")
  }
}
