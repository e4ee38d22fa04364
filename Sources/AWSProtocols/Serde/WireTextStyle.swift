// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// How timestamps of a response are kept whose blobs stay as the message has them.
package enum WireTextStyle: Sendable {
  /// As the message has them: text, or numbers.
  case unchanged
  /// As Python's `isoformat()` writes them; see ``ISOTimestamps``.
  case iso8601
}
