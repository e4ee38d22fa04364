// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import BotoCore

extension TransferManager {
  /// Runs an operation on a file, an object, or everything below a directory or a prefix.
  ///
  /// ```
  /// let operation = DirectoryOperation(
  ///   .sync, source: TransferLocation("photos"), destination: TransferLocation("s3://b/photos"))
  /// let summary = try await manager.run(operation)
  /// ```
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - sourceClient: A client for the source's region or account, if it is another.
  ///   - onEvent: Receives the events.
  /// - Returns: The outcome, including failures of items, which don't end the operation.
  /// - Throws: An error that ends the whole operation: `valueError` for one that makes no sense;
  ///   ``ClientError`` and other errors of listing; `CancellationError`.
  @discardableResult
  package func run(
    _ operation: DirectoryOperation, sourceClient: ServiceClient? = nil,
    onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await run(operation, sourceClient: sourceClient, room: {}, onEvent: onEvent)
  }

  /// Runs an operation, and pauses the search while the receiver of events asks to wait.
  package func run(
    _ operation: DirectoryOperation, sourceClient: ServiceClient?,
    room: @escaping @Sendable () async -> Void, onEvent: DirectoryEventHandler?
  ) async throws -> DirectorySummary {
    let relay = EventRelay(onEvent, room: room)
    try await masking {
      try await relay.telling(
        OperationRun.make(operation, self, sourceClient: sourceClient, relay).run)
    }
    return relay.current
  }

  /// Runs an operation like ``run(_:sourceClient:onEvent:)``, when its events are requested.
  ///
  /// ```
  /// for try await event in manager.events(of: operation) {
  ///   if case .done(let item) = event { print(item.source) }
  /// }
  /// ```
  package func events(
    of operation: DirectoryOperation, sourceClient: ServiceClient? = nil
  ) -> DirectoryEvents {
    DirectoryEvents(manager: self, operation: operation, sourceClient: sourceClient)
  }
}
