// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
import AWSHTTP
import BotoCore

/// How transfers are done: boto3's `TransferConfig`.
///
/// ```swift
/// let transfers = try s3.transfers {
///   $0.partSize = 64 << 20
///   $0.maxConcurrency = 20
/// }
/// ```
public struct TransferOptions: Sendable, Hashable {
  /// The size in bytes from which an object is moved in parts (`multipart_threshold`); 8 MiB.
  public var multipartThreshold: Int64 = 8 << 20
  /// The size of a part in bytes (`multipart_chunksize`); 8 MiB. Uploads and copies take larger ones
  /// where an object would have more than 10,000, and none below 5 MiB, as S3 demands.
  public var partSize: Int64 = 8 << 20
  /// How many requests are under way at a time at most (`max_concurrency`), for all transfers
  /// together; 10. Of those that move parts of large objects fewer are, two at least, where this
  /// process is already busy with them.
  public var maxConcurrency = 10
  /// The number of bytes that all transfers together move in a second at most (`max_bandwidth`);
  /// `nil` for no limit.
  public var maxBytesPerSecond: Int64?
  /// How often a range is asked for whose bytes stop coming (`num_download_attempts`), beside the
  /// client's own retries; 5.
  public var downloadAttempts = 5
  /// The number of bytes that are gathered before they are written to a file (`io_chunksize`); 256
  /// KiB. Files that are slow to write to get 1 MiB at once at least.
  public var writeSize = 256 << 10
  /// How many parts of a stream are kept in memory to be uploaded (`max_in_memory_upload_chunks`);
  /// 10.
  public var maxBufferedUploadParts = 10
  /// How many parts are kept in memory when they are downloaded to a stream
  /// (`max_in_memory_download_chunks`); 10.
  public var maxBufferedDownloadParts = 10
  /// Where the workers run that move files and the ranges of downloads.
  package var workers = WorkerPlace.callersExecutor

  /// boto3's defaults: parts of 8 MiB from 8 MiB on, 10 requests at a time, no limit of bandwidth.
  public init() {}

  /// Options of which some differ from boto3's defaults.
  public init(_ configure: (inout TransferOptions) throws -> Void) rethrows {
    try configure(&self)
  }

  /// - Throws: `valueError` for a number that isn't greater than 0.
  package func validate() throws(BotoCoreError) {
    try Self.check("multipartThreshold", multipartThreshold)
    try Self.check("partSize", partSize)
    try Self.check("maxConcurrency", Int64(maxConcurrency))
    try Self.check("maxBytesPerSecond", maxBytesPerSecond ?? 1)
    try Self.check("downloadAttempts", Int64(downloadAttempts))
    try Self.check("writeSize", Int64(writeSize))
    try Self.check("maxBufferedUploadParts", Int64(maxBufferedUploadParts))
    try Self.check("maxBufferedDownloadParts", Int64(maxBufferedDownloadParts))
  }

  private static func check(_ name: String, _ value: Int64) throws(BotoCoreError) {
    guard value <= 0 else { return }
    throw BotoCoreError(
      .valueError, "Provided parameter \(name) of value \(value) must be greater than 0.")
  }
}

/// Where the workers of a transfer run.
package enum WorkerPlace: Sendable, Hashable {
  /// Where the task runs that asked for the transfer.
  case callersExecutor
  /// On the threads on which connections are handled, all of them in turn: bytes then go from the
  /// socket to the file without a change of threads. For programs of whose code transfers call
  /// nothing that computes for long.
  case eventLoops

  func run(_ work: () async throws -> Void) async throws {
    switch self {
    case .callersExecutor: try await work()
    case .eventLoops: try await withNextEventLoopExecutor(work)
    }
  }
}
