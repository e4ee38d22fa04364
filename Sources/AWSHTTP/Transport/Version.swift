// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The library's version, in the `User-Agent` of requests.
package enum Version {
  /// The library's version. Nothing else in the sources states it, and the pages that do are compared
  /// with it (`scripts/shared/project_selftest.py`).
  package static let library = "0.2.0"
}
