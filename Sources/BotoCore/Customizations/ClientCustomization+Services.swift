// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension ClientCustomization {
  /// The customization of a service.
  static func of(_ endpointPrefix: String) -> ClientCustomization {
    var customization =
      switch endpointPrefix {
      case "s3": S3Client.customization
      case "sts": STSClient.customization
      default: ClientCustomization()
      }
    if S3Client.isS3(endpointPrefix) {
      customization.dualStack = { $0.config.s3.useDualstackEndpoint }
      customization.signatureVersion = .s3v4
    }
    customization.builtIns = EndpointBuiltIns.make
    customization.clientContext = EndpointBuiltIns.clientContext
    return customization
  }
}
