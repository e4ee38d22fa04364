// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What some services change while a client is made.
struct ClientCustomization {
  /// Before endpoints.json is asked.
  var beforeEndpoint: (inout ClientSetup) -> Void = { _ in }
  /// After it has answered.
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
