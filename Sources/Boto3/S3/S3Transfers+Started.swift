// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
public import S3Transfer
public import WireFormats

// Transfers that run by themselves, independently of the task that starts them.
extension S3Transfers {
  /// Starts an upload.
  ///
  /// ```swift
  /// let transfer = try s3.transfers.startUpload(.file("video.mp4"), to: location)
  /// for await progress in transfer.progress { print(progress.bytes, progress.total ?? 0) }
  /// let result = try await transfer.value
  /// ```
  ///
  /// - Parameters: As for
  ///   ``upload(_:to:arguments:expectedSize:onlyIfAbsent:resumePath:progress:)``, whose errors
  ///   ``Transfer/value`` throws.
  @discardableResult
  public func startUpload(
    _ source: ByteStream, to location: S3Location, arguments: Structure = [:],
    expectedSize: Int64? = nil, onlyIfAbsent: Bool = false, resumePath: String? = nil
  ) -> Transfer {
    manager.startUpload(
      source, to: location, arguments: arguments, expectedSize: expectedSize,
      onlyIfAbsent: onlyIfAbsent, resumePath: resumePath)
  }

  /// Starts a download.
  ///
  /// - Parameters: As for ``download(_:to:arguments:resumePath:progress:)``, whose errors
  ///   ``Transfer/value`` throws.
  @discardableResult
  public func startDownload(
    _ location: S3Location, to target: DownloadTarget, arguments: Structure = [:],
    resumePath: String? = nil
  ) -> Transfer {
    manager.startDownload(location, to: target, arguments: arguments, resumePath: resumePath)
  }

  /// Starts a copy.
  ///
  /// - Parameters: As for ``copy(_:versionID:to:arguments:sourceClient:onlyIfAbsent:progress:)``,
  ///   whose errors ``Transfer/value`` throws.
  @discardableResult
  public func startCopy(
    _ source: S3Location, versionID: String? = nil, to location: S3Location,
    arguments: Structure = [:], sourceClient: Client? = nil, onlyIfAbsent: Bool = false
  ) -> Transfer {
    manager.startCopy(
      CopySource(source, versionID: versionID), to: location, arguments: arguments,
      sourceClient: sourceClient?.service, onlyIfAbsent: onlyIfAbsent)
  }

  /// Cancels all transfers that were started here and run by themselves, like
  /// ``Transfer/cancel()``. Transfers that a task waits for are cancelled with that task.
  public func cancelAll() { manager.cancelAll() }

  /// Waits until all transfers that were started here have ended, including those that start
  /// meanwhile. ``Transfer/value`` has the outcome of each.
  public func waitForAll() async { await manager.waitForAll() }
}
