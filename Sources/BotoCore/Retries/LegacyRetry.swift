// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import ServiceModel
package import WireFormats

/// The retry mode `legacy`, botocore's first: five attempts by the rules of a table, no quota,
/// back-off without a limit.
package struct LegacyRetry: ClientRetries {
  /// The attempts that a call may make, the first included.
  package let maxAttempts: Int
  private let backoff: Backoff
  private let policies: [LegacyRetryRules.Policy]

  /// A client's retries.
  ///
  /// - Parameters:
  ///   - rules: the service's rules.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for the rules' number.
  package init(rules: LegacyRetryRules, maxAttempts: Int? = nil) {
    self.maxAttempts = maxAttempts ?? rules.maxAttempts
    backoff = rules.backoff
    policies = rules.policies
  }

  /// Decides about an attempt.
  package mutating func decide(
    _ outcome: AttemptOutcome, now: Timestamp, random: Double
  ) -> RetryDecision {
    guard let policy = policies.first(where: { Self.applies($0, to: outcome) }) else {
      return .stop(.notRetryable)
    }
    guard outcome.attempt < maxAttempts else {
      return .stop(policy == .checksumMismatch ? .checksumMismatch : .maxAttempts)
    }
    return .retry(after: backoff.delay(attempt: outcome.attempt, random: random), quota: 0)
  }

  private static func applies(
    _ policy: LegacyRetryRules.Policy, to outcome: AttemptOutcome
  ) -> Bool {
    switch policy {
    case .connectionErrors:
      guard let failure = outcome.failure else { return false }
      return failure.isKind(of: .connectionError) || failure.isKind(of: .connectionClosedError)
        || failure.isKind(of: .readTimeoutError)
    case .status(let status): return outcome.statusCode == status
    case .errorCode(let code, let status):
      return outcome.statusCode == status && outcome.errorCode == code
    case .checksumMismatch: return outcome.hasChecksumMismatch
    }
  }
}

/// A service's rules for the mode `legacy`: botocore's `_retry.json`, the general part overlaid
/// with the service's own.
package struct LegacyRetryRules: Sendable {
  /// A condition for a retry.
  enum Policy: Sendable, Hashable {
    case connectionErrors
    case status(Int)
    case errorCode(String, status: Int)
    case checksumMismatch
  }

  /// The attempts of a call, the first included.
  var maxAttempts = 5
  var backoff = Backoff(base: nil, growthFactor: 2, limit: Backoff.unlimited)
  private var named: [(name: String, policy: Policy)] = []

  /// The rules of a service.
  ///
  /// - Parameters:
  ///   - document: the content of `_retry.json`; a null node has no policies, so that nothing is
  ///     retried.
  ///   - endpointPrefix: the service's endpoint prefix: `dynamodb`.
  package init(_ document: ModelNode, endpointPrefix: String) {
    let definitions = document["definitions"]
    let services = document["retry"]
    for part in [services, services[endpointPrefix]] {
      overlay(part["__default__"], definitions: definitions)
    }
  }

  /// The policies; if a name is repeated the service's own counts.
  var policies: [Policy] { named.map(\.policy) }

  /// The error codes in a service's own part, for the other modes.
  static func codes(of document: ModelNode, endpointPrefix: String) -> Set<String> {
    var codes: Set<String> = []
    for (_, node) in document["retry"][endpointPrefix]["__default__"]["policies"].members {
      if case .errorCode(let code, status: _)? = policy(node["applies_when"]) { codes.insert(code) }
    }
    return codes
  }

  private mutating func overlay(_ part: ModelNode, definitions: ModelNode) {
    if let count = part["max_attempts"].integer { maxAttempts = count }
    let delay = part["delay"]
    if !delay["base"].isNull { backoff.base = delay["base"].double }
    if let factor = delay["growth_factor"].double { backoff.growthFactor = factor }
    for (key, node) in part["policies"].members {
      var node = node
      if let reference = node["$ref"].string { node = definitions[reference] }
      guard let policy = Self.policy(node["applies_when"]) else { continue }
      let name = key.string
      named.removeAll { $0.name == name }
      named.append((name, policy))
    }
  }

  private static func policy(_ condition: ModelNode) -> Policy? {
    if !condition["socket_errors"].isNull { return .connectionErrors }
    let response = condition["response"]
    if !response["crc32body"].isNull { return .checksumMismatch }
    guard let status = response["http_status_code"].integer else { return nil }
    guard let code = response["service_error_code"].string else { return .status(status) }
    return .errorCode(code, status: status)
  }
}
