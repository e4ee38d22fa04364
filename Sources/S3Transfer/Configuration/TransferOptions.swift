// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
import AWSHTTP
package import BotoCore
import Files

/// How transfers are done: boto3's `TransferConfig`.
///
/// ```swift
/// let transfers = try s3.transfers {
///   $0.partSize = 64 << 20
///   $0.maxConcurrency = 20
/// }
/// ```
public struct TransferOptions: Sendable, Hashable {
  /// The size in bytes from which an object is transferred in parts (`multipart_threshold`); 8 MiB.
  public var multipartThreshold: Int64 = 8 << 20
  /// The size of a part in bytes (`multipart_chunksize`); 8 MiB. Uploads and copies use larger
  /// parts if an object would have more than 10,000, and none below 5 MiB, as S3 requires.
  public var partSize: Int64 = 8 << 20
  /// The maximum number of requests in flight (`max_concurrency`), for all transfers together; 10.
  /// Fewer requests move parts of large objects, but at least two, if this process is busy with
  /// them.
  public var maxConcurrency = 10
  /// The maximum number of bytes per second that all transfers together move (`max_bandwidth`);
  /// `nil` for no limit.
  public var maxBytesPerSecond: Int64?
  /// How often a range is requested if its bytes stop arriving (`num_download_attempts`), in
  /// addition to the client's own retries; 5.
  public var downloadAttempts = 5
  /// The number of bytes that are collected before they are written to a file (`io_chunksize`); 256
  /// KiB. Files that are slow to write to get at least 1 MiB at a time.
  public var writeSize = 256 << 10
  /// The maximum number of a stream's parts in memory during an upload
  /// (`max_in_memory_upload_chunks`); 10.
  public var maxBufferedUploadParts = 10
  /// The maximum number of parts in memory during a download to a stream
  /// (`max_in_memory_download_chunks`); 10.
  public var maxBufferedDownloadParts = 10
  /// The algorithm of the checksum of uploads for which the caller names none.
  package var defaultChecksum = ChecksumAlgorithm.crc32
  /// Where the workers run that transfer files and the ranges of downloads.
  package var workers = WorkerPlace.callersExecutor
  /// Where calls on files run: on threads for that, unless the workers' threads are the program's own.
  var files: FileCalls {
    workers == .eventLoops || EventLoopExecutor.ofProgram != nil ? .inPlace : .onThreads
  }

  /// boto3's defaults: parts of 8 MiB from 8 MiB on, 10 requests at a time, no limit of bandwidth.
  public init() {}

  /// boto3's defaults with changes.
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
  /// Where the caller's task runs.
  case callersExecutor
  /// On the threads of connections, distributed over all of them: bytes then go from the socket to
  /// the file without a change of threads. For programs whose callbacks in transfers don't compute
  /// for long.
  case eventLoops

  func run(_ work: () async throws -> Void) async throws {
    switch self {
    case .callersExecutor: try await work()
    case .eventLoops: try await withNextEventLoopExecutor(work)
    }
  }
}
