// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// An upload in parts that the service has begun.
struct BegunUpload: Sendable {
  let id: String
  /// When, by the service's clock.
  let since: Timestamp
  /// Whether the service takes a checksum of the whole content: servers that know none ignore that it
  /// is asked for, and don't confirm it.
  var combines = false
}
