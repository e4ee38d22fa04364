// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A machine with a wrong clock signs requests that services refuse. The service's own clock in the
/// refusal corrects that, as in the AWS SDKs other than boto3.
enum ClockSkew {
  /// The seconds by which clocks may differ; services refuse from five minutes on.
  static let tolerance: Int64 = 240

  /// The error codes with which services refuse a signature that has, or may have, the wrong time.
  private static let codes: Set<String> = [
    "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
    "SignatureDoesNotMatch", "AuthFailure",
  ]

  /// Whether the clock may be the cause of a refusal.
  ///
  /// - Parameters:
  ///   - code: the error code.
  ///   - method: the request's method: the response to a `HEAD` says no more than `403`.
  static func isClockSkewSuspected(code: String, method: String) -> Bool {
    codes.contains(code) || code == "403" && method == "HEAD"
  }

  /// The seconds to add to this machine's time from now on.
  ///
  /// - Parameters:
  ///   - server: the time of the refusal by the service's clock.
  ///   - local: the same by this machine's.
  ///   - known: the seconds that were added so far.
  /// - Returns: `nil` if the request's time was right.
  static func correction(server: Timestamp, local: Timestamp, known: Int64) -> Int64? {
    let (difference, overflow) = server.seconds.subtractingReportingOverflow(local.seconds)
    guard !overflow else { return nil }
    let (rest, restOverflow) = difference.subtractingReportingOverflow(known)
    guard !restOverflow, rest.magnitude > UInt64(tolerance) else { return nil }
    return difference
  }
}
