// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors
import WireFormats

/// Your own retry strategy: whether and when a client sends a call again.
///
/// ```swift
/// struct Patient: RetryStrategy {
///   let maxAttempts = 10
///   func pause(after attempt: FailedAttempt) -> Duration? {
///     attempt.mayPass ? .seconds(attempt.number) : nil
///   }
/// }
/// let s3 = try session.client("s3") { $0.retryStrategy = Patient() }
/// ```
///
/// It is called from many tasks at a time, without a lock. The client itself handles redirects
/// between regions, corrections of the clock and bodies that can't be sent again.
public protocol RetryStrategy: Sendable {
  /// The attempts of a call, the first included; the strategy isn't asked after the last one.
  var maxAttempts: Int { get }

  /// Decides about a failed attempt.
  ///
  /// - Parameter attempt: What is known about it.
  /// - Returns: The back-off before the next attempt; `nil` to return the error to the caller.
  func pause(after attempt: FailedAttempt) -> Duration?

  /// Reports that a call succeeded, for strategies with a retry quota. Does nothing by default.
  ///
  /// - Parameter attempts: The number of attempts.
  func succeeded(afterAttempts attempts: Int)
}

extension RetryStrategy {
  /// Does nothing.
  public func succeeded(afterAttempts attempts: Int) {}
}

/// What a ``RetryStrategy`` knows about an attempt that failed.
public struct FailedAttempt: Sendable {
  /// The number of the attempt, from 1.
  public var number: Int
  /// The operation's name in the API: `PutObject`.
  public var operation: String
  /// The status of the response; `nil` if there was none.
  public var statusCode: Int?
  /// The service's error code; `nil` if there was no response.
  public var errorCode: String?
  /// The error in place of a response.
  public var failure: BotoCoreError?
  /// Whether the retry mode `standard` would retry: the failure is transient.
  public var mayPass: Bool
  /// Whether the service says that there are too many requests.
  public var isThrottling: Bool
  /// The back-off that the service asks for (`x-amz-retry-after`).
  public var retryAfter: Duration?
  /// The back-off of the retry mode `standard`: exponential with jitter, 20 seconds at most.
  public var standardPause: Duration

  init(_ outcome: AttemptOutcome, random: Double) {
    number = outcome.attempt
    operation = outcome.operationName
    statusCode = outcome.statusCode
    errorCode = outcome.errorCode
    failure = outcome.failure
    mayPass = RetryClassification.isRetryable(outcome, [])
    isThrottling = RetryClassification.isThrottling(outcome)
    retryAfter = outcome.retryAfter
    standardPause = StandardRetryRules.standard.pause(after: outcome, random: random)
  }
}
