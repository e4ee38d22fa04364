// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import CoreMetrics
import WireFormats

/// Counts and measures a call.
final class CallMetrics: CallObserver {
  private let metrics: OperationMetrics
  private let start = ContinuousClock.now
  private var attemptStart: ContinuousClock.Instant?

  init(_ client: ClientMetrics, _ call: CallContext) {
    metrics = client.metrics(of: call.operation)
    metrics.calls.increment()
  }

  func attemptStarts(_ call: CallContext) {
    attemptStart = ContinuousClock.now
    metrics.attempts.increment()
    if call.attempt > 1 { metrics.retries.increment() }
  }

  func requestIsSent(_ call: CallContext) {
    metrics.bytesSent.increment(
      by: Self.length(call.current.request.body, call.current.request.headers))
  }

  func attemptEnds(_ call: CallContext, failure: (any Error)?) {
    if let attemptStart { record(since: attemptStart, metrics.attemptDuration) }
    guard let response = call.current.response else { return }
    metrics.bytesReceived.increment(by: Self.length(response.body, response.headers))
    if response.status >= 300, RetryClassification.isThrottling(AttemptOutcome(call, nil)) {
      metrics.throttles.increment()
    }
  }

  func callEnds(_ call: CallContext, error: (any Error)?) {
    record(since: start, metrics.duration)
    if let error { metrics.errors(of: ErrorType.name(error)).increment() }
  }

  private func record(since start: ContinuousClock.Instant, _ timer: Timer) {
    timer.recordNanoseconds(Int64((ContinuousClock.now - start) / .nanoseconds(1)))
  }

  /// The number of bytes of a body, if it is known before the body is read.
  private static func length(_ body: WireBody, _ headers: WireHeaders) -> Int64 {
    max(body.length ?? headers["Content-Length"].flatMap(Int64.init) ?? 0, 0)
  }
}

/// An error's kind in metrics and spans (`error.type`).
enum ErrorType {
  /// The service's code, or botocore's class, or else the Swift type.
  static func name(_ error: any Error) -> String {
    if let error = ErrorBoundary.publicError(error) as? any AWSError { return error.code }
    return error is CancellationError ? "CancellationError" : "\(type(of: error))"
  }
}
