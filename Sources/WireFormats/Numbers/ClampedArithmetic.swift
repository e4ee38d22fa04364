// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Arithmetic on numbers that others choose, such as dates and sizes in responses.
// Inlined: see `UnsafeRawBufferPointer.hasSameBytes(as:ignoringCase:)`.
extension FixedWidthInteger {
  /// The sum, or the greatest or least number if it is beyond that.
  @inlinable package func addingClamped(_ other: Self) -> Self {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the greatest or least number if it is beyond that.
  @inlinable package func subtractingClamped(_ other: Self) -> Self {
    let (difference, overflows) = subtractingReportingOverflow(other)
    return overflows ? (other < 0 ? .max : .min) : difference
  }

  /// The product, or the greatest or least number if it is beyond that.
  @inlinable package func multipliedClamped(by other: Self) -> Self {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows ? ((self < 0) == (other < 0) ? .max : .min) : product
  }
}
