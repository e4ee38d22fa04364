// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import ServiceModel
import WireFormats

/// The checksum that a request gets, and those that its response is verified against.
package struct ChecksumPlan: Sendable {
  /// Where a request's checksum is sent.
  enum Location: Sendable {
    case header
    /// After the body, which is sent in chunks.
    case trailer
  }

  /// The request's checksum; `nil` for none.
  var request: (algorithm: ChecksumAlgorithm, location: Location)?
  /// The header that names the algorithm, if the caller didn't.
  var algorithmHeader: String?
  /// Whether the body's MD5 goes into `Content-MD5`.
  var sendsMD5 = false
  /// The checksums that the response may have, the best first.
  var response: [ChecksumAlgorithm] = []

  /// Whether the checksum goes after the body.
  package var isTrailing: Bool { request?.location == .trailer }

  /// The header with the request's checksum, if it is in a header.
  var headerName: String? { request?.location == .header ? request?.algorithm.headerName : nil }

  init() {}
}

/// The checksum traits of an operation's model.
struct ChecksumTraits: Sendable {
  /// Whether a request without a checksum is refused.
  let isRequired: Bool
  /// The member by which callers select a request's checksum.
  let algorithmMember: String?
  /// The header in which that member is sent.
  let algorithmHeader: String?
  /// The member by which callers request the checksums of responses.
  let validationModeMember: String?
  /// The checksums that responses may have, the best first.
  let responseAlgorithms: [ChecksumAlgorithm]

  init(_ operation: OperationModel) {
    let traits = operation.traits
    let trait = traits["httpChecksum"]
    isRequired =
      traits["httpChecksumRequired"].bool ?? false || trait["requestChecksumRequired"].bool ?? false
    algorithmMember = trait["requestAlgorithmMember"].string
    algorithmHeader = algorithmMember.flatMap {
      operation.input?.member($0)?.locationName?.string
    }
    validationModeMember = trait["requestValidationModeMember"].string
    let offered = Set(trait["responseAlgorithms"].elements.compactMap { $0.string?.lowercased() })
    responseAlgorithms =
      offered.isEmpty ? [] : ChecksumAlgorithm.allCases.filter { offered.contains($0.rawValue) }
  }
}
