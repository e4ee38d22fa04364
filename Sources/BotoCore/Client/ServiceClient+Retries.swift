// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import Checksums
import AWSProtocols
package import AWSHTTP
import AWSErrors
import Synchronization
import WireFormats

extension ServiceClient {
  /// Decides about an attempt: by the user's own strategy, without a lock, or else by the mode's.
  func judge(_ outcome: AttemptOutcome, now: Timestamp, random: Double) -> RetryDecision {
    guard let retryStrategy else {
      return retries.withLock { $0.decide(outcome, now: now, random: random) }
    }
    if outcome.isSuccessful {
      retryStrategy.succeeded(afterAttempts: outcome.attempt)
      return .stop(.notRetryable)
    }
    guard outcome.attempt < maxAttempts else { return .stop(.maxAttempts) }
    let attempt = FailedAttempt(outcome, random: random)
    guard let pause = retryStrategy.pause(after: attempt) else { return .stop(.notRetryable) }
    return .retry(after: max(pause, .zero), quota: 0)
  }
}

extension AttemptOutcome {
  /// The outcome of a call's attempt.
  init(_ call: CallContext, _ failure: BotoCoreError?) {
    self.init(
      attempt: call.attempt, failure: failure, quotaHeld: call.retries.quota,
      operationName: call.operationName)
    guard failure == nil, let response = call.current.response else { return }
    statusCode = response.status
    hasChecksumMismatch = Self.hasChecksumMismatch(response, call.current.encodedBody)
    guard response.status >= 300 else { return }
    if let text = response.headers["x-amz-retry-after"], let pause = Int64(text), pause >= 0 {
      retryAfter = .milliseconds(pause)
    }
    guard let code = String(call.current.output["Error"]["Code"]) else { return }
    errorCode = code
    let own = call.operation.errorShape(code: code)
    isModelled = own != nil
    let shape = own ?? call.client.model.errorShape(code: code)
    let retryable = shape?.traits["retryable"]
    guard let retryable, !retryable.isNull else { return }
    modelledRetry = retryable["throttling"].bool == true ? .throttling : .transient
  }

  /// Whether a body in memory doesn't match the CRC-32 in DynamoDB's header, which covers the bytes
  /// as they arrive.
  private static func hasChecksumMismatch(
    _ response: WireResponse, _ encodedBody: ByteBuffer?
  ) -> Bool {
    guard let header = response.headers["x-amz-crc32"], let expected = UInt32(header),
      case .buffer(let buffer) = response.body
    else { return false }
    return (encodedBody ?? buffer).withUnsafeReadableBytes { CRC.crc32(of: $0) } != expected
  }
}

/// The retries of parts that a successful response reports as failed, such as keys of a batch: by
/// the client's own strategy, with its quota and its back-off, as if each round were an attempt of
/// a call.
package struct PartialRetries: Sendable {
  private let operationName: String
  private var attempt = 0
  private var quotaHeld = 0

  /// The retries of a call.
  package init(operationName: String) { self.operationName = operationName }

  /// Whether an error with a code is transient.
  package static func passes(_ code: String) -> Bool {
    RetryTable.throttlingCodes.contains(code) || RetryTable.transientCodes.contains(code)
      || status(of: code).map {
        RetryTable.transientStatuses.contains($0) || RetryTable.throttlingStatuses.contains($0)
      } ?? false
  }

  /// The status that a response with a code has if it is about the whole call.
  private static func status(of code: String) -> Int? {
    switch code {
    case "InternalError", "InternalFailure", "InternalServerError", "ServiceFailure": 500
    case "BadGateway": 502
    case "ServiceUnavailable", "SlowDown", "SlowDownRead", "SlowDownWrite", "ServerBusy", "Busy",
      "XMinioServerNotInitialized":
      503
    case "GatewayTimeout": 504
    case "TooManyRequests": 429
    case "RequestTimeout": 400
    default: Int(code)
    }
  }

  /// Decides about a round.
  ///
  /// - Parameters:
  ///   - code: The error code of the failed parts.
  ///   - client: The client that made the call.
  ///   - clock: Time and randomness.
  /// - Returns: The back-off before the next round; `nil` if the client's strategy allows none.
  package mutating func pause(
    after code: String, of client: ServiceClient, _ clock: CallClock
  ) -> Duration? {
    attempt += 1
    let outcome = AttemptOutcome(
      attempt: attempt, statusCode: Self.status(of: code) ?? 400, errorCode: code,
      quotaHeld: quotaHeld, operationName: operationName)
    let now = clock.now()
    let random = clock.random()
    let decision = client.judge(outcome, now: now, random: random)
    guard case .retry(let pause, let quota) = decision else { return nil }
    quotaHeld = quota
    return pause
  }

  /// Returns the last round's quota, because nothing of it failed.
  package func succeed(_ client: ServiceClient, _ clock: CallClock) {
    guard quotaHeld > 0 else { return }
    let outcome = AttemptOutcome(
      attempt: attempt + 1, statusCode: 200, quotaHeld: quotaHeld, operationName: operationName)
    let now = clock.now()
    _ = client.judge(outcome, now: now, random: 0)
  }
}
