// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// Limits of options that are times or numbers.
enum OptionLimit {
  /// A time or a number, unless it is zero or less.
  ///
  /// - Throws: `invalidConfigError`.
  static func positive<Number: Comparable & AdditiveArithmetic>(
    _ value: Number, _ option: String
  ) throws(BotoCoreError) -> Number {
    guard value > .zero else {
      throw BotoCoreError(
        .invalidConfigError,
        "Invalid value \"\(value)\" for \(option). Value must be greater than zero.")
    }
    return value
  }
}
