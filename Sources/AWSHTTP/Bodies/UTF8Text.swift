// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// Bytes as text.
package enum UTF8Text {
  /// - Throws: `responseStreamingError` when the bytes are no UTF-8.
  package static func decode(_ bytes: some Collection<UInt8>) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BotoCoreError(
        .responseStreamingError,
        "The bytes are no UTF-8 text; take them with read() and decode them yourself")
    }
    return text
  }
}
