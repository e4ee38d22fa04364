// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What a provider does wrong.
public struct ProviderViolations: Error, Sendable, CustomStringConvertible {
  /// The rules that it breaks, in words.
  public let found: [String]

  /// One line for each rule.
  public var description: String { found.map { "- \($0)" }.joined(separator: "\n") }
}

/// Collects violations.
struct Violations {
  private(set) var found: [String] = []

  mutating func add(_ rule: String) { found.append(rule) }

  mutating func check(_ isKept: Bool, _ rule: String) {
    if !isKept { add(rule) }
  }
}
