// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore

extension ServiceClient {
  /// The region in which buckets are made; `nil` where the client has none of its own.
  var region: String? {
    guard let region = endpoint.regionName ?? config.regionName, region != "aws-global" else {
      return nil
    }
    return region
  }
}
