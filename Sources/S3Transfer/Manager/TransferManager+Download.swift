// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import WireFormats

extension TransferManager {
  /// Downloads an object.
  ///
  /// From the configured threshold on it is downloaded in ranges, which must all be of the same
  /// object. A file gets its name only when it is whole; its checksum is compared if the object has
  /// one.
  ///
  /// - Parameters:
  ///   - location: The object's location.
  ///   - target: The destination.
  ///   - arguments: Parameters of the requests, like boto3's `ExtraArgs`: `["VersionId": "…"]`.
  ///   - facts: What is known of the object; queried otherwise. A download in ranges queries the
  ///     object anyway, for its checksum.
  ///   - resumePath: The state file of a download into a file. If the download ends early, the
  ///     incomplete file stays under a temporary name, and the next download with this state file
  ///     continues with it as far as it is undamaged and the object is the same.
  ///   - progress: Receives the number of bytes that moved.
  /// - Throws: `valueError` for arguments that downloads don't accept; `s3DownloadFailedError` when
  ///   the object is replaced meanwhile; `retriesExceededError` if its bytes stop arriving too
  ///   often; `flexibleChecksumError` when they aren't the ones that were uploaded; ``FileError``
  ///   when they can't be written; ``ClientError`` and other errors of calls; `CancellationError`.
  ///   The incomplete file is removed unless the download can be resumed.
  @discardableResult
  package func download(
    _ location: S3Location, to target: DownloadTarget, arguments: Structure = [:],
    facts: ObjectFacts? = nil, resumePath: String? = nil, progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await download(
      location, to: target, arguments, facts: facts, resumePath: resumePath,
      observer: Self.observer(progress))
  }

  /// - Parameters:
  ///   - needsTag: Whether a response needs an ETag.
  ///   - modified: The modification time that a file gets.
  func download(
    _ location: S3Location, to target: DownloadTarget, _ arguments: Structure,
    facts: ObjectFacts?, resumePath: String?, needsTag: Bool = false, modified: Timestamp? = nil,
    observer: TransferObserver?
  ) async throws -> TransferResult {
    try AllowedArguments.download.check(arguments)
    try requireSupported(location.bucket)
    return try await masking {
      try await Download(
        calls: calls, config: config, location: location, arguments: arguments,
        resumePath: resumePath, needsTag: needsTag, modified: modified,
        observer: observer
      ).run(to: target, facts: facts)
    }
  }
}
