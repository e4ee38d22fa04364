// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Changes of some services while a client is made.
struct ClientCustomization {
  /// Before the look-up in endpoints.json.
  var beforeEndpoint: (inout ClientSetup) -> Void = { _ in }
  /// After the look-up.
  var afterEndpoint: (inout ClientSetup) throws -> Void = { _ in }

  /// The customization of a service.
  static func of(_ endpointPrefix: String) -> ClientCustomization? {
    switch endpointPrefix {
    case "s3": S3Client.customization
    case "sts": STSClient.customization
    default: nil
    }
  }
}
