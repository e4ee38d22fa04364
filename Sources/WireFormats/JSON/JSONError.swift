// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Why a text is no JSON, or not the JSON that was asked for.
package struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where, in bytes from the beginning of the text.
  package let offset: Int
  /// What is wrong there; never holds a part of the text.
  package let reason: String
  /// Whether the text may be JSON, but objects and arrays stand deeper in each other than is allowed.
  package let isTooDeep: Bool

  /// An error at a byte offset.
  package init(offset: Int, reason: String, isTooDeep: Bool = false) {
    self.offset = offset
    self.reason = reason
    self.isTooDeep = isTooDeep
  }

  /// The reason and the place.
  package var description: String { "Invalid JSON at byte \(offset): \(reason)" }
}
