// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols

/// What S3-compatible stores need (``ClientOptions/Endpoint/compatible(_:)``): defaults that count
/// below what code, environment and profile say, but for what only AWS has.
enum CompatibleStore {
  /// Whether the client's endpoint is such a store's.
  static func isMeant(_ options: ClientOptions) -> Bool {
    options.endpoint?.isCompatible == true
  }

  /// Lays the defaults of such stores over those of the variables.
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

  /// Options without what such stores don't have, where code doesn't ask for it: what a profile says
  /// of FIPS, of IPv6 and of acceleration is meant for AWS.
  static func adapted(_ options: ClientOptions) -> ClientOptions {
    var options = options
    options.useFIPSEndpoint = options.useFIPSEndpoint ?? false
    options.useDualstackEndpoint = options.useDualstackEndpoint ?? false
    options.s3.useDualstackEndpoint = options.s3.useDualstackEndpoint ?? false
    options.s3.useAccelerateEndpoint = options.s3.useAccelerateEndpoint ?? false
    return options
  }
}
