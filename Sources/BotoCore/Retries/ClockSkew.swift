// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A machine whose clock is wrong signs requests that services refuse. What the service's own clock
/// says in the refusal puts that right, as the AWS SDKs but boto3's do.
enum ClockSkew {
  /// Seconds by which clocks may differ; services refuse from five minutes on.
  static let tolerance: Int64 = 240

  /// The codes with which services refuse a signature that is, or may be, of the wrong time.
  private static let codes: Set<String> = [
    "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
    "SignatureDoesNotMatch", "AuthFailure",
  ]

  /// Whether a refusal may be due to the clock.
  ///
  /// - Parameters:
  ///   - code: the error code.
  ///   - method: the request's method: the answer to a `HEAD` says no more than `403`.
  static func isSuspected(code: String, method: String) -> Bool {
    codes.contains(code) || code == "403" && method == "HEAD"
  }

  /// The seconds that are to be added to this machine's time from now on.
  ///
  /// - Parameters:
  ///   - server: the time of the refusal by the service's clock.
  ///   - local: the same by this machine's.
  ///   - known: the seconds that were added so far.
  /// - Returns: `nil` when the time that the request had was right.
  static func correction(server: Timestamp, local: Timestamp, known: Int64) -> Int64? {
    let (difference, overflow) = server.seconds.subtractingReportingOverflow(local.seconds)
    guard !overflow else { return nil }
    let (rest, restOverflow) = difference.subtractingReportingOverflow(known)
    guard !restOverflow, rest.magnitude > UInt64(tolerance) else { return nil }
    return difference
  }
}
