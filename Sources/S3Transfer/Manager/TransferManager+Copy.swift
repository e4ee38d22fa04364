// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import BotoCore

extension TransferManager {
  /// Copies an object within S3, without transferring its bytes to this machine.
  ///
  /// From the configured threshold on it is copied in parts; then metadata and tags aren't copied,
  /// as in boto3.
  ///
  /// - Parameters:
  ///   - source: The object.
  ///   - location: The destination.
  ///   - arguments: Parameters of the requests, like boto3's `ExtraArgs`.
  ///   - sourceClient: A client for the source's region or account, for queries about the source.
  ///   - facts: What is known of the source; queried otherwise.
  ///   - onlyIfAbsent: Whether an existing object stays, and the copy fails with a ``ClientError``
  ///     with the code `PreconditionFailed`.
  ///   - progress: Receives the number of bytes that moved.
  /// - Throws: `valueError` for arguments that copies don't accept; `s3CopyFailedError` when the
  ///   source is replaced meanwhile; ``ClientError`` and other errors of calls;
  ///   `CancellationError`. Copied parts are removed.
  @discardableResult
  package func copy(
    _ source: CopySource, to location: S3Location, arguments: Structure = [:],
    sourceClient: ServiceClient? = nil, facts: ObjectFacts? = nil, onlyIfAbsent: Bool = false,
    progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await copy(
      source, to: location, arguments, sourceClient: sourceClient, facts: facts,
      onlyIfAbsent: onlyIfAbsent, observer: Self.observer(progress))
  }

  func copy(
    _ source: CopySource, to location: S3Location, _ arguments: Structure,
    sourceClient: ServiceClient?, facts: ObjectFacts?, onlyIfAbsent: Bool,
    observer: TransferObserver?
  ) async throws -> TransferResult {
    try AllowedArguments.copy.check(arguments)
    try requireSupported(source.location.bucket)
    try requireSupported(location.bucket)
    return try await masking {
      try await Copy(
        calls: calls, sourceCalls: calls.with(sourceClient ?? client), config: config,
        source: source, location: location, arguments: CopyArguments(arguments),
        onlyIfAbsent: onlyIfAbsent, observer: observer
      ).run(facts: facts)
    }
  }
}
