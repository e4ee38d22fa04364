// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols

/// The pace of a waiter: botocore's `WaiterConfig`.
package struct WaiterOptions: Sendable, Hashable {
  /// The pause between two calls; the model's by default.
  package var delay: Duration?
  /// The maximum number of calls; the model's by default.
  package var maxAttempts: Int?

  /// The configuration from a structure with `Delay` in seconds and `MaxAttempts`.
  ///
  /// - Throws: `paramValidationError` if one of them is of a wrong type.
  package init(_ value: Value) throws {
    let delay = value["Delay"]
    if delay != nil {
      guard let seconds = Double(delay), 0..<Self.longestDelay ~= seconds else {
        throw BotoCoreError(problems: ["Delay must be a number of seconds"])
      }
      self.delay = .seconds(seconds)
    }
    let maxAttempts = value["MaxAttempts"]
    if maxAttempts != nil {
      guard let count = Int(maxAttempts) else {
        throw BotoCoreError(problems: ["MaxAttempts must be a whole number"])
      }
      self.maxAttempts = count
    }
  }

  /// Longer delays aren't useful; a `Duration` traps if seconds are out of range.
  private static let longestDelay = 1e12
}
