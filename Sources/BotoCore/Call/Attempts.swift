// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import Checksums
import Synchronization
import ServiceModel
import WireFormats

/// Steps 6a and 7 of a call: permission, classification, replay.
extension ServiceClient {
  /// Waits until an attempt is allowed.
  func acquireAttempt(_ call: CallContext) async throws {
    guard retryStrategy == nil else { return }
    let clock = call.options.clock
    var turn: SendTurn?
    var now = clock.now()
    while true {
      let wait = retries.withLock { $0.acquire(&turn, now: now) }
      guard wait > .zero else { return }
      try await clock.sleep(wait)
      // The wait is over even if the clock was set back meanwhile, or stands still.
      let slept = Timestamp(epochSeconds: now.epochSeconds + wait / .seconds(1)) ?? now
      now = max(clock.now(), slept)
    }
  }

  /// Classifies an attempt, and records in `ResponseMetadata` why it was the last one.
  ///
  /// - Returns: The back-off before the next attempt; `nil` to stop.
  /// - Throws: `checksumError` if a body that doesn't match its checksum can't be requested again.
  func retryPause(_ call: CallContext, _ failure: BotoCoreError?) async throws -> Duration? {
    if let pause = call.retries.demanded {
      call.retries.demanded = nil
      call.observation?.retryDecided(call, .retry(after: pause, quota: call.retries.quota))
      return pause
    }
    if failure == nil, correctClock(call) {
      call.observation?.retryDecided(call, .retry(after: .zero, quota: call.retries.quota))
      return .zero
    }
    let outcome = AttemptOutcome(call, failure)
    let now = call.options.clock.now()
    // Without a wait, randomness has no effect.
    let random = outcome.isSuccessful ? 0 : call.options.clock.random()
    let decision = judge(outcome, now: now, random: random)
    call.observation?.retryDecided(call, decision)
    switch decision {
    case .retry(let pause, let quota):
      call.retries.quota = quota
      return pause
    case .stop(.checksumMismatch):
      throw BotoCoreError(
        .checksumError,
        "Checksum crc32 failed, the body of the \(call.operationName) response was altered")
    case .stop(let reason):
      if failure == nil { note(reason, call) }
    case .stopAfter(let pause, let reason):
      if failure == nil { note(reason, call) }
      try await call.options.clock.sleep(pause)
    }
    return nil
  }

  private func note(_ reason: RetryDecision.StopReason, _ call: CallContext) {
    guard let flag = reason.metadataFlag else { return }
    call.current.output["ResponseMetadata"][flag] = .bool(true)
  }

  /// Adopts the service's time if it refuses a call for a wrong time.
  ///
  /// - Returns: Whether the call may be sent again, with the right time.
  private func correctClock(_ call: CallContext) -> Bool {
    guard let response = call.current.response, response.status >= 400,
      let code = String(call.current.output["Error"]["Code"]),
      ClockSkew.isClockSkewSuspected(code: code, method: call.prepared.request.method),
      let date = response.headers["Date"], let server = try? Timestamp(parsing: date),
      let correction = ClockSkew.correction(
        server: server, local: call.options.clock.now(),
        known: clockCorrection.load(ordering: .relaxed))
    else { return false }
    clockCorrection.store(correction, ordering: .relaxed)
    if case .stream(let stream) = call.prepared.request.body, !stream.isReplayable { return false }
    return call.attempt < maxAttempts
  }

  /// Checks that the body can be sent once more.
  ///
  /// - Parameter cause: Why it has to be.
  /// - Throws: `unseekableStreamError` if it can't.
  func requireReplayable(_ call: CallContext, _ cause: (any Error)?) throws {
    let reason = (cause as? BotoCoreError).map { ": \($0.message)" } ?? ""
    let failure = call.prepared.request.body.replayFailure(
      BotoCoreError(
        .unseekableStreamError,
        "\(call.operationName) would have to be sent again, but its body is a stream that can be "
          + "read only once. Give bytes, a file, or a stream that can be replayed\(reason)",
        underlyingError: cause))
    if let failure { throw failure }
  }

  /// Frees the connection of a response that won't be read.
  func discardResponse(_ call: CallContext) async {
    guard case .stream(let stream)? = call.current.response?.body else { return }
    try? await stream.makeReader().cancel()
  }
}
