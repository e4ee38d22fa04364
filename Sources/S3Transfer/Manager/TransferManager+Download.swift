// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

extension TransferManager {
  /// Downloads an object.
  ///
  /// From the configured threshold on it comes in ranges, which all must be of the same object. A
  /// file has its name only when it is whole; its checksum is compared where the object has one.
  ///
  /// - Parameters:
  ///   - location: Where the object is.
  ///   - target: The destination.
  ///   - arguments: Parameters of the requests, as boto3's `ExtraArgs`: `["VersionId": "…"]`.
  ///   - facts: What is known of the object, which is asked for otherwise. An object that comes in
  ///     ranges is asked for all the same, for its checksum.
  ///   - resumePath: A file to keep the state of a download into a file in. If the download ends
  ///     early, what is there of the file stays under a name of its own, and the next one with this
  ///     file goes on with it as far as it is undamaged and the object the same.
  ///   - progress: Takes the number of bytes that moved.
  /// - Throws: `valueError` for arguments that downloads don't take; `s3DownloadFailedError` when
  ///   the object is replaced meanwhile; `retriesExceededError` when its bytes stop coming too
  ///   often; `flexibleChecksumError` when they aren't the ones that were uploaded; ``FileError``
  ///   when they can't be written; ``ClientError`` and whatever else calls throw;
  ///   `CancellationError`. What is there of the file is removed unless the download can be
  ///   resumed.
  @discardableResult
  package func download(
    _ location: S3Location, to target: DownloadTarget, arguments: Structure = [:],
    facts: ObjectFacts? = nil, resumePath: String? = nil, progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await download(
      location, to: target, arguments, facts: facts, resumePath: resumePath,
      observer: Self.observer(progress))
  }

  /// - Parameter needsTag: Whether an answer without an entity tag is none.

  func download(
    _ location: S3Location, to target: DownloadTarget, _ arguments: Structure,
    facts: ObjectFacts?, resumePath: String?, needsTag: Bool = false, observer: TransferObserver?
  ) async throws -> TransferResult {
    try AllowedArguments.download.check(arguments)
    try requireSupported(location.bucket)
    return try await masking {
      try await Download(
        calls: calls, config: config, location: location, arguments: arguments,
        resumePath: resumePath, needsTag: needsTag, observer: observer
      ).run(to: target, facts: facts)
    }
  }
}
