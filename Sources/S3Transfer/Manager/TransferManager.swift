// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSHTTP
import AWSErrors
package import BotoCore
import WireFormats

/// Moves objects to, from and within S3: in parts and several requests at a time, with checksums
/// from end to end, for any number of transfers at once.
///
/// ```
/// let manager = TransferManager(client)
/// try await manager.upload(.file("report.csv"), to: S3Location(bucket: "b", key: "report.csv"))
/// ```
///
/// All transfers of a manager share its number of requests and its bandwidth, in FIFO order.
/// Cancelling the task that waits for a transfer cancels the transfer: a multipart upload is
/// aborted, the file of a download is removed.
package final class TransferManager: Sendable {
  /// The client of S3.
  package let client: ServiceClient
  /// The options.
  package let config: TransferOptions
  let calls: S3Calls
  let started = StartedTransfers()

  /// A manager with a client of S3.
  package convenience init(_ client: ServiceClient, config: TransferOptions = TransferOptions()) {
    self.init(client, config: config, clock: .system)
  }

  /// A manager with a test's time and randomness.
  package init(_ client: ServiceClient, config: TransferOptions, clock: CallClock) {
    self.client = client
    self.config = config
    calls = S3Calls(
      client: client, limit: RequestLimit(config.maxConcurrency),
      parts: PartPermits(most: config.maxConcurrency),
      bandwidth: config.maxBytesPerSecond.map { BandwidthLimit($0, clock: clock) }, clock: clock)
  }

  /// S3 Object Lambda supports only single calls.
  ///
  /// - Throws: `valueError`, as in s3transfer.
  func requireSupported(_ bucket: String) throws {
    let parts = bucket.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].elementsEqual("arn".utf8), parts[1].starts(with: "aws".utf8),
      parts[2].elementsEqual("s3-object-lambda".utf8), parts[5].starts(with: "accesspoint".utf8)
    else { return }
    throw BotoCoreError(
      .valueError,
      "TransferManager methods do not support S3 Object Lambda resource. Use direct client calls "
        + "instead.")
  }
}

extension TransferManager {
  /// Runs a transfer. Its error doesn't contain the client's secrets, which a server's response may
  /// repeat.
  func masking<Result>(_ transfer: () async throws -> Result) async throws -> Result {
    do { return try await transfer() } catch { throw client.masked(error) }
  }
}
