// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// The messages of some services' endpoint rule sets that botocore turns into specific errors.
struct EndpointRuleMessage {
  private let service: String
  private let prefixes: [String]
  private let kind: BotoCoreError.Kind

  /// The kind of error for a message of a service's rule set; `nil` for the general one.
  static func kind(of message: String, service: String) -> BotoCoreError.Kind? {
    all.first { known in
      known.service == service && known.prefixes.contains { message.hasPrefix($0) }
    }?.kind
  }

  private static let all = [
    EndpointRuleMessage(
      service: "s3",
      prefixes: [
        "S3 Object Lambda does not support S3 Accelerate", "Accelerate cannot be used with FIPS",
      ],
      kind: .unsupportedS3ConfigurationError),
    EndpointRuleMessage(
      service: "s3",
      prefixes: [
        "S3 Outposts does not support", "S3 MRAP does not support",
        "S3 Object Lambda does not support", "Access Points do not support",
        "Invalid configuration:", "Client was configured for partition",
      ],
      kind: .unsupportedS3AccesspointConfigurationError),
    EndpointRuleMessage(
      service: "s3", prefixes: ["Invalid ARN:", "Invalid Arn:", "invalid arn:"],
      kind: .paramValidationError),
    EndpointRuleMessage(
      service: "s3control", prefixes: ["Invalid ARN:"], kind: .unsupportedS3ControlArnError),
    EndpointRuleMessage(
      service: "s3control",
      prefixes: ["Invalid configuration:", "Client was configured for partition"],
      kind: .unsupportedS3ControlConfigurationError),
    EndpointRuleMessage(
      service: "s3control", prefixes: ["AccountId is required but not set"],
      kind: .paramValidationError),
    EndpointRuleMessage(
      service: "events",
      prefixes: [
        "Invalid Configuration: FIPS is not supported with EventBridge multi-region endpoints.",
        "EndpointId must be a valid host label.",
      ],
      kind: .invalidEndpointConfigurationError),
  ]
}
