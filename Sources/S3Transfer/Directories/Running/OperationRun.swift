// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import WireFormats
import Files

/// One run of an operation: one task finds the work, and workers do it; each takes the next item
/// when it has finished one.
struct OperationRun: Sendable {
  /// A worker's unit of work.
  enum Work: Sendable {
    /// One file or object.
    case item(TransferItem)
    /// Objects of one bucket that are deleted by one request.
    case deletions([TransferItem])

    /// The number of files or objects.
    var count: Int {
      switch self {
      case .item: 1
      case .deletions(let items): items.count
      }
    }
  }

  private let operation: DirectoryOperation
  private let locations: OperationLocations
  private let arguments: RequestArguments
  private let manager: TransferManager
  /// The client of the source.
  private let sourceClient: ServiceClient
  private let relay: EventRelay
  private let admission: Admission
  private let worker: ItemWorker
  /// Local files that are going to be deleted; `nil` if there are none.
  private let filesToDelete: FilesToDelete?
  /// The number of files and objects found ahead of the workers, as in the AWS CLI.
  private static let queueCapacity = 1_000
  /// The maximum that `DeleteObjects` accepts.
  private static let deletionBatch = 1_000

  /// - Throws: `valueError` for an operation that makes no sense.
  init(
    _ operation: DirectoryOperation, _ manager: TransferManager, sourceClient: ServiceClient?,
    _ relay: EventRelay
  ) throws {
    self.operation = operation
    self.manager = manager
    self.relay = relay
    self.sourceClient = sourceClient ?? manager.client
    locations = try OperationLocations(operation)
    arguments = try RequestArguments(operation.options.arguments, kind: locations.kind)
    admission = Admission(locations, operation, relay, files: manager.config.files)
    filesToDelete =
      operation.kind == .sync && operation.options.deletes && locations.kind == .download
        && !operation.options.isDryRun ? FilesToDelete() : nil
    worker = ItemWorker(
      manager: manager, sourceClient: self.sourceClient, options: operation.options,
      arguments: arguments,
      onlyIfAbsent: !operation.options.overwrites && operation.kind != .sync, relay: relay,
      filesToDelete: filesToDelete, sourceIsListed: locations.isRecursive)
  }

  /// A run of an operation, whose paths are looked at where calls on files run.
  ///
  /// - Throws: `valueError` for an operation that contradicts itself.
  static func make(
    _ operation: DirectoryOperation, _ manager: TransferManager, sourceClient: ServiceClient?,
    _ relay: EventRelay
  ) async throws -> OperationRun {
    try await manager.config.files.run {
      let run = try OperationRun(operation, manager, sourceClient: sourceClient, relay)
      // Lists of types are read here, too.
      if run.needsContentTypes { _ = ContentTypes.standard }
      return run
    }
  }

  /// Runs the operation.
  ///
  /// - Throws: Errors of the search; `CancellationError`. Items' failures go to the relay.
  func run() async throws {
    guard locations.isRecursive else { return try await runSingle() }
    if case .local(let path)? = locations.destination, !operation.options.isDryRun {
      try await manager.config.files.run { try DirectoryMaker.make(path) }
    }
    let queue = WorkQueue<Work>(capacity: Self.queueCapacity) { $0.count }
    try await withTaskCancellationHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          defer { queue.finish() }
          try await find(for: queue)
        }
        for _ in 0..<manager.config.maxConcurrency {
          group.addTask {
            try await manager.config.workers.run {
              while let work = await queue.next() { try await perform(work) }
            }
          }
        }
        do {
          // Unlike `waitForAll()`, lets the first error end the others.
          for try await _ in group {}
        } catch {
          queue.cancel()
          throw error
        }
      }
    } onCancel: {
      queue.cancel()
    }
    try Task.checkCancellation()
    guard let filesToDelete else { return }
    let deferred = try await manager.config.files.run { filesToDelete.takeDeferred() }
    for item in deferred { try await perform(.item(item)) }
  }

  /// The single file or object.
  private func runSingle() async throws {
    let source = SingleSource(
      locations: locations, options: operation.options, client: sourceClient, arguments: arguments,
      files: manager.config.files)
    let batch = try await source.find()
    for warning in batch.warnings { admission.warn(warning) }
    let filters = FilterRules(operation.options.filters, roots: locations.filterRoots)
    for entry in batch.entries {
      let path = OperationLocations.filteredPath(
        entry.key, at: locations.source, isRecursive: false)
      guard filters.include(path),
        let item = try await admission.admit(locations.item(entry, isMove: isMove), entry)
      else { continue }
      relay.report(.found(item))
      relay.report(.foundAll)
      return try await perform(.item(item))
    }
    relay.report(.foundAll)
  }

  // MARK: - Finding

  private var isMove: Bool { operation.kind == .move }

  /// Whether the names of files and objects tell their types.
  private var needsContentTypes: Bool {
    operation.options.guessesContentType && (locations.kind == .upload || locations.kind == .copy)
  }

  /// Whether entries are deleted because they are listed, or because they aren't.
  private var deletes: Bool {
    switch operation.kind {
    case .delete, .move: true
    case .sync: operation.options.deletes
    case .copy: false
    }
  }

  private func find(for queue: WorkQueue<Work>) async throws {
    let finder = ItemFinder(
      locations: locations, options: operation.options, isMove: isMove,
      isSync: operation.kind == .sync,
      filters: FilterRules(operation.options.filters, roots: locations.filterRoots),
      admission: admission, list: list)
    var deletions: [TransferItem] = []
    try await finder.findAll { items in
      await relay.room()
      if let filesToDelete {
        try await manager.config.files.run { for item in items { filesToDelete.add(item) } }
      }
      var work: [Work] = []
      for item in items {
        relay.report(.found(item))
        guard item.kind == .delete, item.source.s3 != nil else {
          work.append(.item(item))
          continue
        }
        deletions.append(item)
        if deletions.count == Self.deletionBatch {
          work.append(.deletions(deletions))
          deletions = []
        }
      }
      if !work.isEmpty { await queue.add(work) }
    }
    if !deletions.isEmpty { await queue.add([.deletions(deletions)]) }
    relay.report(.foundAll)
  }

  private func list(_ side: OperationLocations.Location) -> any EntrySource {
    switch side {
    case .local(let path):
      // In a dry run the destination hasn't been created.
      LocalListing(
        path, followsLinks: operation.options.followsSymlinks,
        mayBeMissing: side == locations.destination)
    case .s3(let location):
      ObjectListing(
        side == locations.source ? sourceClient : manager.client, location,
        pageSize: operation.options.pageSize, arguments: arguments.listing, proves: deletes)
    }
  }

  // MARK: - Working

  private func perform(_ work: Work) async throws {
    switch work {
    case .item(let item):
      defer { admission.finish(item) }
      guard !operation.options.isDryRun else { return relay.report(.done(item)) }
      try await worker.perform(item)
    case .deletions(let items):
      guard !operation.options.isDryRun else {
        for item in items { relay.report(.done(item)) }
        return
      }
      try await worker.delete(items)
    }
  }
}
