// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
public import S3Transfer
import Synchronization

extension Client {
  /// What boto3 adds to S3's client: transfers in parts, deletions in batches, whole directories.
  ///
  /// ```swift
  /// try await s3.transfers.upload(
  ///   file: "report.csv", to: S3Location(bucket: "my-bucket", key: "report.csv"))
  /// ```
  ///
  /// All transfers through a client's `transfers` share one limit of requests.
  ///
  /// - Throws: ``BotoCoreError``: `unknownClientMethodError` for a client of another service than
  ///   S3.
  public var transfers: S3Transfers {
    get throws {
      let manager = try sharedManager.withLock { manager in
        let shared = try manager ?? makeManager(TransferOptions())
        manager = shared
        return shared
      }
      return S3Transfers(manager: manager)
    }
  }

  /// Makes transfers with options. They share one limit of requests and one bandwidth, in FIFO
  /// order.
  ///
  /// ```swift
  /// let transfers = try s3.transfers(options)
  /// ```
  ///
  /// - Parameter options: The options.
  /// - Throws: ``BotoCoreError``: `unknownClientMethodError` for a client of another service than
  ///   S3, `valueError` for invalid options.
  public func transfers(_ options: TransferOptions) throws -> S3Transfers {
    S3Transfers(manager: try makeManager(options))
  }

  /// Makes transfers with options that the closure sets.
  ///
  /// ```swift
  /// let transfers = try s3.transfers { $0.maxConcurrency = 32 }
  /// ```
  ///
  /// - Parameter configure: Sets options.
  /// - Throws: The errors of `configure`; ``BotoCoreError``: `unknownClientMethodError` for a
  ///   client of another service than S3, `valueError` for invalid options.
  public func transfers(
    _ configure: (inout TransferOptions) throws -> Void
  ) throws -> S3Transfers {
    var options = TransferOptions()
    try configure(&options)
    return try transfers(options)
  }

  private func makeManager(_ options: TransferOptions) throws -> TransferManager {
    try options.validate()
    guard service.serviceName == "s3" else {
      throw BotoCoreError(
        .unknownClientMethodError,
        "Transfers need a client of S3, but this is one of \(service.serviceName); make one with "
          + "client(\"s3\")")
    }
    return TransferManager(service, config: options)
  }
}
