// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols

/// The defaults of S3-compatible stores (``ClientOptions/Endpoint/compatible(_:)``). Code,
/// environment and profile take precedence over them, except for features that only AWS has.
enum CompatibleStore {
  /// Whether the client's endpoint is such a store.
  static func isMeant(_ options: ClientOptions) -> Bool {
    options.endpoint?.isCompatible == true
  }

  /// Overlays the defaults of such stores on those of the variables.
  static func apply(to store: inout ConfigStore) {
    func variable(_ value: Value) -> ResolvedVariable {
      ResolvedVariable(value: value, source: .compatibleEndpoint)
    }
    store.otherDefaults["region"] = variable(.string("us-east-1"))
    store.otherDefaults["request_checksum_calculation"] = variable(.string("when_required"))
    store.otherDefaults["response_checksum_validation"] = variable(.string("when_required"))
    store.otherDefaults["s3_disable_express_session_auth"] = variable(.bool(true))
    store.otherDefaultsOfS3["addressing_style"] = variable(.string("path"))
  }

  /// Options without the features that such stores lack, unless code asks for them: a profile's
  /// settings for FIPS, dual stack and acceleration are meant for AWS.
  static func adapted(_ options: ClientOptions) -> ClientOptions {
    var options = options
    options.useFIPSEndpoint = options.useFIPSEndpoint ?? false
    options.useDualstackEndpoint = options.useDualstackEndpoint ?? false
    options.s3.useDualstackEndpoint = options.s3.useDualstackEndpoint ?? false
    options.s3.useAccelerateEndpoint = options.s3.useAccelerateEndpoint ?? false
    return options
  }
}
