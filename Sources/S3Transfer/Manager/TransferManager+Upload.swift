// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols
import BotoCore
package import WireFormats

extension TransferManager {
  /// Uploads an object.
  ///
  /// From the configured threshold on it is uploaded in parts; its checksum is then combined from
  /// theirs. If a file grows meanwhile, the bytes at the start of the upload are uploaded
  /// (``TransferResult/unsentBytes``).
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - location: The destination.
  ///   - arguments: Parameters of the requests, like boto3's `ExtraArgs`: `["ContentType":
  ///     "text/csv"]`.
  ///   - expectedSize: The expected number of bytes of a stream of unknown length: its parts are as
  ///     large as 10,000 of them need to be, and fewer of them are in memory. It isn't sent; a
  ///     stream may be shorter.
  ///   - onlyIfAbsent: Whether an existing object stays, and the upload fails with a
  ///     ``ClientError`` with the code `PreconditionFailed`.
  ///   - resumePath: The state file of a multipart upload of a file. If the upload ends early, its
  ///     parts stay at the service, and the next upload with this state file continues with those
  ///     that have the file's bytes.
  ///   - progress: Receives the number of bytes that moved.
  /// - Throws: `valueError` for arguments that uploads don't accept; ``FileError`` when the file
  ///   can't be read or changes; ``ClientError`` and other errors of calls; `CancellationError`.
  ///   Uploaded parts are removed unless the upload can be resumed.
  @discardableResult
  package func upload(
    _ source: ByteStream, to location: S3Location, arguments: Structure = [:],
    expectedSize: Int64? = nil, onlyIfAbsent: Bool = false, resumePath: String? = nil,
    progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await upload(
      source, to: location, arguments, expectedSize: expectedSize, onlyIfAbsent: onlyIfAbsent,
      resumePath: resumePath, observer: Self.observer(progress))
  }

  func upload(
    _ source: ByteStream, to location: S3Location, _ arguments: Structure, expectedSize: Int64?,
    onlyIfAbsent: Bool, resumePath: String?, observer: TransferObserver?
  ) async throws -> TransferResult {
    try AllowedArguments.upload.check(arguments)
    try requireSupported(location.bucket)
    if let expectedSize, expectedSize < 0 {
      throw BotoCoreError(.valueError, "A stream can't have \(expectedSize) bytes (expectedSize)")
    }
    let usualChecksum =
      client.config.requestChecksumCalculation == .whenSupported ? config.defaultChecksum : nil
    return try await masking {
      try await Upload(
        calls: calls, config: config, location: location,
        arguments: UploadArguments(arguments, to: location.bucket, usualChecksum: usualChecksum),
        expectedSize: expectedSize, onlyIfAbsent: onlyIfAbsent, resumePath: resumePath,
        observer: observer
      ).run(source)
    }
  }

  /// An observer that only wants bytes.
  static func observer(_ progress: ProgressHandler?) -> TransferObserver? {
    guard let progress else { return nil }
    return { event in
      if case .moved(let bytes) = event { progress(bytes) }
    }
  }
}
