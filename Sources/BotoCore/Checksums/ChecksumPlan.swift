// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import WireFormats

/// Which checksum a request gets, and which ones a response is checked for.
package struct ChecksumPlan: Sendable {
  /// Where a request's checksum travels.
  enum Place: Sendable {
    case header
    /// Behind the body, which is sent in chunks.
    case trailer
  }

  /// The request's checksum; `nil` for none.
  var request: (algorithm: ChecksumAlgorithm, place: Place)?
  /// The header that tells the service the algorithm, when the caller didn't.
  var algorithmHeader: String?
  /// Whether the body's MD5 goes into `Content-MD5`.
  var sendsMD5 = false
  /// What the response may carry, the best first.
  var response: [ChecksumAlgorithm] = []

  /// Whether the checksum goes behind the body.
  package var isTrailing: Bool { request?.place == .trailer }

  /// The header with the request's checksum, if it goes into one.
  var headerName: String? { request?.place == .header ? request?.algorithm.headerName : nil }

  init() {}
}
