// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The headers by which a service tells attempts of one call from calls. Not signed, as in
/// botocore.
enum RetryHeaders {
  static func add(to call: CallContext) {
    call.attemptWireRequest.headers["amz-sdk-invocation-id"] = call.invocationID
    call.attemptWireRequest.headers["amz-sdk-request"] =
      call.attempt == 1 ? call.client.firstAttempt : laterAttempt(call)
  }

  /// What the first attempt says of itself: how many there may be, but in the mode `legacy`, where
  /// botocore only finds out afterwards.
  static func firstAttempt(_ mode: RetryMode, maxAttempts: Int) -> String {
    mode == .legacy ? "attempt=1" : "attempt=1; max=\(maxAttempts)"
  }

  private static func laterAttempt(_ call: CallContext) -> String {
    let ttl = call.timeToLive.map { "ttl=\($0.signingTime); " } ?? ""
    return "\(ttl)attempt=\(call.attempt); max=\(call.client.maxAttempts)"
  }

  /// Tells the service when its answer to the next attempt would come too late: a read time-out
  /// after now, by the clock of the service that the last response shows.
  static func setTimeToLive(_ call: CallContext) {
    guard !call.plan.hasBlobPayload, let date = call.wireResponse?.headers["Date"],
      let serverTime = try? Timestamp(parsing: date)
    else { return }
    let readTimeout = call.readTimeout.components.seconds
    call.timeToLive = Timestamp(seconds: serverTime.seconds &+ readTimeout)
  }
}
