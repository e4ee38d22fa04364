// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension TransferArguments {
  /// Checks the options against each other and the paths.
  ///
  /// - Throws: ``CommandFailure`` in the AWS CLI's words.
  func validate(for kinds: PathKinds) throws {
    if objects.checksumAlgorithm != nil {
      try require("checksum-algorithm", kinds, among: [.localToS3, .s3ToS3])
    }
    if objects.checksumMode != nil { try require("checksum-mode", kinds, among: [.s3ToLocal]) }
    try encryption.requirePair("--sse-c", encryption.sseC, encryption.sseCKey)
    try encryption.requirePair(
      "--sse-c-copy-source", encryption.sseCCopySource, encryption.sseCCopySourceKey)
    if encryption.sseCCopySource != nil, kinds != .s3ToS3 {
      throw CommandFailure("--sse-c-copy-source is only supported for copy operations.")
    }
  }

  private func require(
    _ option: String, _ kinds: PathKinds, among allowed: [PathKinds]
  ) throws {
    guard !allowed.contains(kinds) else { return }
    throw CommandFailure(
      "Expected \(option) parameter to be used with one of following path formats: "
        + allowed.map(\.usage).joined(separator: ", ")
        + ". Instead, received \(kinds.usage).")
  }
}

extension EncryptionOptions {
  /// - Throws: ``CommandFailure`` when of algorithm and key one is missing.
  fileprivate func requirePair(
    _ option: String, _ algorithm: String?, _ key: String?
  ) throws {
    let names = [option, "\(option)-key"]
    let hasKey = key?.isEmpty == false
    guard (algorithm == nil) == hasKey else { return }
    let (given, missing) = hasKey ? (names[1], names[0]) : (names[0], names[1])
    throw CommandFailure("It \(given) is specified, \(missing) must be specified as well.")
  }
}
