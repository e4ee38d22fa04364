// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import WireFormats

/// The checksum that a request gets, and those that its response is verified against.
package struct ChecksumPlan: Sendable {
  /// Where a request's checksum is sent.
  enum Place: Sendable {
    case header
    /// After the body, which is sent in chunks.
    case trailer
  }

  /// The request's checksum; `nil` for none.
  var request: (algorithm: ChecksumAlgorithm, place: Place)?
  /// The header that names the algorithm, if the caller didn't.
  var algorithmHeader: String?
  /// Whether the body's MD5 goes into `Content-MD5`.
  var sendsMD5 = false
  /// The checksums that the response may have, the best first.
  var response: [ChecksumAlgorithm] = []

  /// Whether the checksum goes after the body.
  package var isTrailing: Bool { request?.place == .trailer }

  /// The header with the request's checksum, if it is in a header.
  var headerName: String? { request?.place == .header ? request?.algorithm.headerName : nil }

  init() {}
}
