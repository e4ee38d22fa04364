// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import BotoCore
public import S3Transfer
public import WireFormats

/// Moves objects to, from and within S3, in parts and several requests at a time, with checksums
/// from end to end. Also deletes in batches and transfers whole directories. Start as many
/// transfers at once as you like.
///
/// ```swift
/// let transfers = try s3.transfers
/// let report = S3Location(bucket: "my-bucket", key: "report.csv")
/// try await transfers.upload(file: "report.csv", to: report)
/// try await transfers.download(report, toFile: "copy.csv")
/// ```
///
/// Cancelling the task that waits for a transfer cancels the transfer: a multipart upload is
/// aborted, the file of a download is removed.
public struct S3Transfers: Sendable {
  let manager: TransferManager

  /// The options.
  public var options: TransferOptions { manager.config }

  // MARK: One object

  /// Uploads a file: boto3's `upload_file`.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - location: The destination.
  ///   - arguments: Parameters of the requests, like boto3's `ExtraArgs`: `["ContentType":
  ///     "text/csv"]`.
  ///   - onlyIfAbsent: Whether an existing object stays, and the upload fails with a
  ///     ``ClientError`` with the code `PreconditionFailed`.
  ///   - resumePath: A state file for a multipart upload. If the upload ends early, its parts stay
  ///     at the service, and the next upload with this state file uses those whose bytes are the
  ///     file's.
  ///   - progress: Receives the number of bytes that moved since the last call, on any thread,
  ///     several calls at a time.
  /// - Throws: ``BotoCoreError``: `s3UploadFailedError` if the service refuses it; otherwise the
  ///   errors of ``upload(_:to:arguments:expectedSize:onlyIfAbsent:resumePath:progress:)``.
  @discardableResult
  public func upload(
    file path: String, to location: S3Location, arguments: Structure = [:],
    onlyIfAbsent: Bool = false, resumePath: String? = nil, progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    do {
      return try await upload(
        .file(path), to: location, arguments: arguments, onlyIfAbsent: onlyIfAbsent,
        resumePath: resumePath, progress: progress)
    } catch let error as ClientError where !onlyIfAbsent || error.code != "PreconditionFailed" {
      throw BotoCoreError(
        .s3UploadFailedError,
        "Failed to upload \(path) to \(location.bucket)/\(location.key): \(error)",
        underlyingError: error)
    }
  }

  /// Uploads a file, bytes or a stream: boto3's `upload_fileobj`.
  ///
  /// From the threshold in the options on it is uploaded in parts, and its checksum is combined
  /// from theirs. A file that grows meanwhile is uploaded with the length that it had at the start
  /// (``TransferResult/unsentBytes``).
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - location: The destination.
  ///   - arguments: Parameters of the requests, like boto3's `ExtraArgs`: `["ContentType":
  ///     "text/csv"]`.
  ///   - expectedSize: The expected length in bytes of a stream of unknown length. Its parts are
  ///     large enough for 10,000 of them to hold it. It isn't sent, and the stream may be shorter.
  ///   - onlyIfAbsent: Whether an existing object stays, and the upload fails with a
  ///     ``ClientError`` with the code `PreconditionFailed`.
  ///   - resumePath: A state file for a multipart upload of a file.
  ///   - progress: Receives the number of bytes that moved since the last call, on any thread,
  ///     several calls at a time.
  /// - Throws: `valueError` for arguments that uploads don't accept; ``FileError`` if the file
  ///   can't be read or changes; ``ClientError`` and other errors of calls; `CancellationError`.
  ///   Uploaded parts are removed unless the upload can be resumed.
  @discardableResult
  public func upload(
    _ source: ByteStream, to location: S3Location, arguments: Structure = [:],
    expectedSize: Int64? = nil, onlyIfAbsent: Bool = false, resumePath: String? = nil,
    progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await manager.upload(
      source, to: location, arguments: arguments, expectedSize: expectedSize,
      onlyIfAbsent: onlyIfAbsent, resumePath: resumePath, progress: progress)
  }

  /// Downloads an object into a file: boto3's `download_file`. The file gets its name when it is
  /// complete.
  ///
  /// - Parameters:
  ///   - location: The object.
  ///   - path: The file's path. An existing file is replaced.
  ///   - arguments: Parameters of the requests, like boto3's `ExtraArgs`: `["VersionId": "…"]`.
  ///   - resumePath: A state file for a download in ranges. If the download ends early, the
  ///     incomplete file stays under a temporary name, and the next download with this state file
  ///     uses what is undamaged, if the object is the same.
  ///   - progress: Receives the number of bytes that moved since the last call, and a negative
  ///     number when a part is retried. Runs on any thread, several calls at a time.
  /// - Throws: The errors of ``download(_:to:arguments:resumePath:progress:)``.
  @discardableResult
  public func download(
    _ location: S3Location, toFile path: String, arguments: Structure = [:],
    resumePath: String? = nil, progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await download(
      location, to: .file(path), arguments: arguments, resumePath: resumePath, progress: progress)
  }

  /// Downloads an object into a file, a buffer, to standard output, or to a writer: boto3's
  /// `download_fileobj`.
  ///
  /// From the threshold in the options on it is downloaded in ranges, which must all be of the same
  /// object; its checksum is compared if it has one.
  ///
  /// - Parameters:
  ///   - location: The object.
  ///   - target: The destination.
  ///   - arguments: Parameters of the requests, like boto3's `ExtraArgs`: `["VersionId": "…"]`.
  ///   - resumePath: A state file for a download into a file in ranges.
  ///   - progress: Receives the number of bytes that moved since the last call, and a negative
  ///     number when a part is retried. Runs on any thread, several calls at a time.
  /// - Throws: `valueError` for arguments that downloads don't accept; `s3DownloadFailedError` if
  ///   the object is replaced meanwhile; `retriesExceededError` if its bytes stop arriving too
  ///   often; `flexibleChecksumError` if they aren't the ones that were uploaded; ``FileError`` if
  ///   they can't be written; a ``ClientError`` with the code `404` if there is no such object;
  ///   other errors of calls; `CancellationError`. The incomplete file is removed unless the
  ///   download can be resumed.
  @discardableResult
  public func download(
    _ location: S3Location, to target: DownloadTarget, arguments: Structure = [:],
    resumePath: String? = nil, progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await manager.download(
      location, to: target, arguments: arguments, resumePath: resumePath, progress: progress)
  }

  /// Copies an object within S3, without transferring its bytes to this machine: boto3's `copy`.
  ///
  /// From the threshold in the options on it is copied in parts; then metadata and tags aren't
  /// copied, as in boto3.
  ///
  /// - Parameters:
  ///   - source: The object.
  ///   - versionID: Its version; the latest by default.
  ///   - location: The destination.
  ///   - arguments: Parameters of the requests, like boto3's `ExtraArgs`: `["StorageClass":
  ///     "GLACIER"]`.
  ///   - sourceClient: A client for the source's region or account, for queries about the source.
  ///   - onlyIfAbsent: Whether an existing object stays, and the copy fails with a ``ClientError``
  ///     with the code `PreconditionFailed`.
  ///   - progress: Receives the number of bytes that were copied since the last call, on any
  ///     thread, several calls at a time.
  /// - Throws: `valueError` for arguments that copies don't accept; `s3CopyFailedError` if the
  ///   source is replaced meanwhile; ``ClientError`` and other errors of calls;
  ///   `CancellationError`. Copied parts are removed.
  @discardableResult
  public func copy(
    _ source: S3Location, versionID: String? = nil, to location: S3Location,
    arguments: Structure = [:], sourceClient: Client? = nil, onlyIfAbsent: Bool = false,
    progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await manager.copy(
      CopySource(source, versionID: versionID), to: location, arguments: arguments,
      sourceClient: sourceClient?.service, onlyIfAbsent: onlyIfAbsent, progress: progress)
  }

  // MARK: Deletions

  /// Deletes objects of a bucket by their keys: 1,000 per request, several requests at a time.
  ///
  /// ```swift
  /// let counts = try await s3.transfers.delete(keys: keys, in: "my-bucket")
  /// ```
  ///
  /// - Parameters:
  ///   - keys: The objects' keys.
  ///   - bucket: The bucket.
  ///   - arguments: Parameters of the requests: `["RequestPayer": "requester"]`.
  ///   - handler: Receives the result for each object; called on any thread, several at a time.
  /// - Returns: The numbers of deleted and failed objects. An object that can't be deleted is
  ///   reported to the handler, and isn't an error.
  /// - Throws: `valueError` for arguments that deletions don't accept; `CancellationError`.
  @discardableResult
  public func delete(
    keys: some Sequence<String>, in bucket: String, arguments: Structure = [:],
    handler: DeletionHandler? = nil
  ) async throws -> (deleted: Int, failed: Int) {
    try await delete(
      keys.map { DeletedObject(key: $0) }, in: bucket, arguments: arguments, handler: handler)
  }

  /// Deletes objects of a bucket, or versions of them: 1,000 per request, several requests at a
  /// time.
  ///
  /// - Parameters: As for ``delete(keys:in:arguments:handler:)``.
  /// - Returns: The numbers of deleted and failed objects.
  /// - Throws: The errors of ``delete(keys:in:arguments:handler:)``.
  @discardableResult
  public func delete(
    _ objects: [DeletedObject], in bucket: String, arguments: Structure = [:],
    handler: DeletionHandler? = nil
  ) async throws -> (deleted: Int, failed: Int) {
    try await manager.delete(objects, in: bucket, arguments: arguments, handler: handler)
  }

  /// Deletes objects of a bucket from an asynchronous sequence, which is read only as fast as
  /// requests are made: any number takes the same memory.
  ///
  /// - Parameters: As for ``delete(keys:in:arguments:handler:)``.
  /// - Returns: The numbers of deleted and failed objects.
  /// - Throws: The sequence's errors; those of ``delete(keys:in:arguments:handler:)``.
  @discardableResult
  public func delete<Objects: AsyncSequence>(
    _ objects: Objects, in bucket: String, arguments: Structure = [:],
    handler: DeletionHandler? = nil
  ) async throws -> (deleted: Int, failed: Int) where Objects.Element == DeletedObject {
    try await manager.delete(objects, in: bucket, arguments: arguments, handler: handler)
  }
}
