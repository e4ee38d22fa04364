// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
public import S3Transfer

// What `aws s3 cp`, `mv`, `rm` and `sync` do with whole directories.
extension S3Transfers {
  /// Syncs a directory to a prefix, a prefix to a directory, or a prefix to a prefix: copies what
  /// the destination lacks or has in another state, as `aws s3 sync` does.
  ///
  /// ```swift
  /// try await s3.transfers.sync("photos", to: "s3://my-bucket/photos")
  /// ```
  ///
  /// - Parameters:
  ///   - source: A directory, or a prefix: `s3://bucket/prefix`.
  ///   - destination: A directory, or a prefix; one of the two is in S3.
  ///   - options: The options. `deletes` also deletes what the source doesn't have.
  ///   - onEvent: Receives the events, one at a time, on any thread.
  /// - Throws: ``DirectoryError`` if files or objects failed; the others are done. The errors of
  ///   listing; `CancellationError`.
  @discardableResult
  public func sync(
    _ source: String, to destination: String, options: DirectoryOptions = DirectoryOptions(),
    onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(
      .sync, TransferLocation(source), TransferLocation(destination), options, onEvent)
  }

  /// Uploads all files below a directory.
  ///
  /// - Parameters:
  ///   - path: The directory.
  ///   - url: The prefix of their keys: `s3://bucket/prefix`.
  ///   - options: The options.
  ///   - onEvent: Receives the events, one at a time, on any thread.
  /// - Throws: The errors of ``sync(_:to:options:onEvent:)``.
  @discardableResult
  public func uploadDirectory(
    _ path: String, to url: String, options: DirectoryOptions = DirectoryOptions(),
    onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(.copy, .local(path), TransferLocation(url), options, onEvent)
  }

  /// Downloads all objects below a prefix.
  ///
  /// - Parameters:
  ///   - url: The prefix: `s3://bucket/prefix`.
  ///   - path: The directory. It is created if it doesn't exist.
  ///   - options: The options.
  ///   - onEvent: Receives the events, one at a time, on any thread.
  /// - Throws: The errors of ``sync(_:to:options:onEvent:)``.
  @discardableResult
  public func downloadDirectory(
    _ url: String, to path: String, options: DirectoryOptions = DirectoryOptions(),
    onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(.copy, TransferLocation(url), .local(path), options, onEvent)
  }

  /// Copies all objects below a prefix to another one, which may be in another bucket.
  ///
  /// - Parameters:
  ///   - url: The prefix: `s3://bucket/prefix`.
  ///   - destination: The other prefix: `s3://bucket/prefix`.
  ///   - options: The options.
  ///   - onEvent: Receives the events, one at a time, on any thread.
  /// - Throws: The errors of ``sync(_:to:options:onEvent:)``.
  @discardableResult
  public func copyDirectory(
    _ url: String, to destination: String, options: DirectoryOptions = DirectoryOptions(),
    onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(
      .copy, TransferLocation(url), TransferLocation(destination), options, onEvent)
  }

  /// Deletes all objects below a prefix, 1,000 per request.
  ///
  /// - Parameters:
  ///   - url: The prefix: `s3://bucket/prefix`, or a whole bucket: `s3://bucket`.
  ///   - options: The options.
  ///   - onEvent: Receives the events, one at a time, on any thread.
  /// - Throws: The errors of ``sync(_:to:options:onEvent:)``.
  @discardableResult
  public func deleteDirectory(
    _ url: String, options: DirectoryOptions = DirectoryOptions(),
    onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(.delete, TransferLocation(url), nil, options, onEvent)
  }

  /// Runs an operation: the methods above, and everything else that a command of `aws s3` can do.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - sourceClient: A client for the source's region or account, if it is another.
  ///   - onEvent: Receives the events, one at a time, on any thread.
  /// - Throws: ``DirectoryError`` if files or objects failed; the others are done. `valueError` for
  ///   an operation that makes no sense; the errors of listing; `CancellationError`.
  @discardableResult
  public func run(
    _ operation: DirectoryOperation, sourceClient: Client? = nil,
    onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    let summary = try await manager.run(
      operation, sourceClient: sourceClient?.service, onEvent: onEvent)
    try summary.check()
    return summary
  }

  /// Runs an operation while you iterate over its events. A second iteration is an error, since it would
  /// run the operation again.
  ///
  /// ```swift
  /// for try await event in try s3.transfers.events(of: operation) {
  ///   if case .done(let item) = event { print(item.source) }
  /// }
  /// ```
  public func events(
    of operation: DirectoryOperation, sourceClient: Client? = nil
  ) -> some AsyncSequence<DirectoryEvent, any Error> & Sendable {
    manager.events(of: operation, sourceClient: sourceClient?.service)
  }

  private func runBelow(
    _ kind: DirectoryOperation.Kind, _ source: TransferLocation, _ destination: TransferLocation?,
    _ options: DirectoryOptions, _ onEvent: DirectoryEventHandler?
  ) async throws -> DirectorySummary {
    var options = options
    options.isRecursive = true
    return try await run(
      DirectoryOperation(kind, source: source, destination: destination, options: options),
      onEvent: onEvent)
  }
}
