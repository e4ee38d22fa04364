// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Some of a rule set's parameters, by their places in ``RuleSet/parameters``.
package struct ParameterSet: Sendable, Hashable {
  private var bits: UInt64 = 0

  /// None of the first 64 parameters; those behind them, which no published rule set has, are always
  /// in the set.
  package init() {}

  /// Whether a parameter is in the set.
  package func contains(_ index: Int) -> Bool {
    index >= 64 || bits & 1 &<< UInt64(truncatingIfNeeded: index) != 0
  }

  /// Puts all parameters of another set in.
  package mutating func formUnion(_ other: ParameterSet) { bits |= other.bits }

  /// Puts a parameter in.
  mutating func insert(_ index: Int) {
    if index < 64 { bits |= 1 &<< UInt64(truncatingIfNeeded: index) }
  }
}
