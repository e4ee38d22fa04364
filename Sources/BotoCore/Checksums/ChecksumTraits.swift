// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

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
