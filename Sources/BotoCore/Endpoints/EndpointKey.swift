// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import WireFormats

/// The cache key of a resolved endpoint: the parameters that a call gives to the rule set, and the
/// values of those that count. Parameters are identified by their indices in the rule set.
struct EndpointKey: Hashable, Sendable {
  /// Which of the first 64 parameters have a value, and which of those are true; no published rule
  /// set has more.
  private var given: UInt64 = 0
  private var truths: UInt64 = 0
  /// The values that count, in the parameters' order.
  private var texts: [String] = []

  init() { texts.reserveCapacity(4) }

  /// Adds a parameter's value.
  ///
  /// - Parameter counts: Whether the rules have ever read a string's bytes. An object's key, for
  ///   example, doesn't change the endpoint.
  mutating func add(_ value: EndpointParameters.Value, at index: Int, counts: Bool) {
    if index < 64 { given |= 1 << UInt64(index) }
    switch value {
    case .string(let text): if counts { texts.append(text) }
    case .bool(let isTrue):
      guard index < 64 else { return texts.append(isTrue ? "true" : "false") }
      if isTrue { truths |= 1 << UInt64(index) }
    case .strings(let elements):
      texts.append(String(elements.count))
      texts += elements
    }
  }

  /// Compares bytes: strings that only look the same name different buckets.
  static func == (left: EndpointKey, right: EndpointKey) -> Bool {
    left.given == right.given && left.truths == right.truths
      && left.texts.elementsEqual(right.texts) { $0.hasSameBytes(as: $1) }
  }

  /// Hashes bytes.
  func hash(into hasher: inout Hasher) {
    hasher.combine(given)
    hasher.combine(truths)
    for text in texts { text.hashBytes(into: &hasher) }
  }
}
