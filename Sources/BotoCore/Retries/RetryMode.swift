// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// How a client retries.
@nonexhaustive
public enum RetryMode: String, Sendable, Hashable, CaseIterable {
  /// botocore's first mode: a table of statuses and codes, five attempts.
  case legacy
  /// Three attempts and a quota per client; the default.
  case standard
  /// ``standard`` and a client-side rate limit once a service throttles.
  case adaptive

  /// The retries of a new client.
  ///
  /// - Parameters:
  ///   - rules: the parameters of ``standard`` and ``adaptive``.
  ///   - endpointPrefix: the service's endpoint prefix, by which `_retry.json` names it.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for the mode's own number.
  ///   - legacyRules: the content of `_retry.json`; the service's codes in it are transient in all
  ///     modes.
  ///   - now: the current instant.
  package func makeStrategy(
    rules: StandardRetryRules, endpointPrefix: String, maxAttempts: Int?,
    legacyRules: ModelNode, now: Timestamp
  ) -> any ClientRetries {
    if self == .legacy {
      let rules = LegacyRetryRules(legacyRules, endpointPrefix: endpointPrefix)
      return LegacyRetry(rules: rules, maxAttempts: maxAttempts)
    }
    var rules = rules
    rules.passingCodes.formUnion(
      LegacyRetryRules.codes(of: legacyRules, endpointPrefix: endpointPrefix))
    guard self == .adaptive else { return StandardRetry(rules: rules, maxAttempts: maxAttempts) }
    return AdaptiveRetry(rules: rules, maxAttempts: maxAttempts, now: now)
  }
}
