// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import WireFormats
import Files

/// Processes a file or an object, and reports the outcome.
struct ItemWorker: Sendable {
  let manager: TransferManager
  /// The client of the source.
  let sourceClient: ServiceClient
  let options: DirectoryOptions
  let arguments: RequestArguments
  /// Whether existing files and objects at the destination stay.
  let onlyIfAbsent: Bool
  let relay: EventRelay
  /// Local files that a sync is going to delete.
  let filesToDelete: FilesToDelete?
  /// Whether the facts about an object come from a list, and not just from `HeadObject`.
  private let sourceIsListed: Bool
  private let properties: CopiedProperties
  private let directories: DirectoryMaker
  private var files: FileCalls { manager.config.files }
  /// Up to this size bytes are reported when all have moved: as often as s3transfer reports them.
  private static let unreportedSize: Int64 = 256 << 10

  init(
    manager: TransferManager, sourceClient: ServiceClient, options: DirectoryOptions,
    arguments: RequestArguments, onlyIfAbsent: Bool, relay: EventRelay,
    filesToDelete: FilesToDelete?,
    sourceIsListed: Bool = true
  ) {
    self.sourceIsListed = sourceIsListed
    self.manager = manager
    self.sourceClient = sourceClient
    self.options = options
    self.arguments = arguments
    self.onlyIfAbsent = onlyIfAbsent
    self.relay = relay
    self.filesToDelete = filesToDelete
    directories = DirectoryMaker(filesToDelete)
    properties = CopiedProperties(
      properties: options.copyProperties, threshold: manager.config.multipartThreshold,
      calls: manager.calls, sourceCalls: manager.calls.with(sourceClient),
      sourceArguments: arguments.sourceHead, access: arguments.delete)
  }

  /// Does one item.
  ///
  /// - Throws: `CancellationError`, nothing else: the item's failure is reported.
  func perform(_ item: TransferItem) async throws {
    // The directory is removed when the files in it are deleted.
    if let filesToDelete, item.kind == .download,
      try await files.run({ filesToDelete.defers(item) })
    {
      return
    }
    await relay.ready()
    relay.report(.started(item))
    let meter = item.byteCount > Self.unreportedSize ? ItemMeter(item, relay) : nil
    do {
      let moved = try await move(item, meter?.handler)
      if item.isMove { try await deleteSource(of: item, moved) }
      relay.report(.done(item), moved: meter?.count ?? 0)
    } catch let error as CancellationError {
      throw error
    } catch let error as ClientError where onlyIfAbsent && error.code == "PreconditionFailed" {
      relay.report(.skipped(item), moved: meter?.count ?? 0)
    } catch {
      // A cancelled item may end with an error of its own.
      try Task.checkCancellation()
      relay.report(.failed(item, manager.client.masked(error)), moved: meter?.count ?? 0)
    }
  }

  private func move(_ item: TransferItem, _ progress: ProgressHandler?) async throws -> Moved {
    switch (item.kind, item.source, item.destination) {
    case (.upload, .local(let path), .s3(let location)?):
      let result = try await manager.upload(
        .file(path), to: location, arguments: typed(arguments.upload, by: path),
        onlyIfAbsent: onlyIfAbsent, progress: progress)
      if result.unsentBytes > 0, !item.isMove {
        relay.report(
          .warned(
            DirectoryWarning(item.source, .grew(size: result.size, unsent: result.unsentBytes))))
      }
      return Moved(result.response, eTag: result.eTag, source: result.source)
    case (.download, .s3(let location), .local(let path)?):
      return try await download(item, location, path, progress)
    case (.copy, .s3(let source), .s3(let location)?):
      return try await copy(item, source, location, progress)
    case (.delete, .s3(let location), _):
      try await manager.delete(location, arguments: arguments.delete)
    case (.delete, .local(let path), _):
      let filesToDelete = filesToDelete
      try await files.run {
        if let filesToDelete {
          try filesToDelete.remove(path)
        } else {
          try FileChanges.remove(path)
        }
      }
    default: break
    }
    return Moved()
  }

  private func download(
    _ item: TransferItem, _ location: S3Location, _ path: String, _ progress: ProgressHandler?
  ) async throws -> Moved {
    let directories = directories
    if !directories.hasMadeParent(of: path) {
      try await files.run { try directories.makeParent(of: path) }
    }
    let result = try await manager.download(
      location, to: .file(path), arguments.download,
      facts: item.facts(mayBeOutdated: sourceIsListed && !item.isMove), resumePath: nil,
      needsTag: item.isMove,
      // To the second, as the AWS CLI sets it.
      modified: item.modified.map { Timestamp(seconds: $0.seconds) },
      observer: TransferManager.observer(progress))
    if let failure = result.timeFailure {
      relay.report(.warned(DirectoryWarning(.local(path), .timeNotSet(failure.text))))
    }
    return Moved(eTag: result.eTag)
  }

  private func copy(
    _ item: TransferItem, _ source: S3Location, _ location: S3Location,
    _ progress: ProgressHandler?
  ) async throws -> Moved {
    // The type from the name is for objects that don't keep their own.
    let directive = arguments.copy["MetadataDirective"]
    let keepsType =
      directive == nil ? options.copyProperties != .nothing : String(directive) != "REPLACE"
    let wanted = keepsType ? arguments.copy : typed(arguments.copy, by: source.key)
    let plan =
      directive == nil
      ? try await properties.plan(source, size: item.byteCount, isMove: item.isMove, wanted)
      : CopiedProperties.Plan(arguments: wanted)
    let result = try await manager.calls.withFallbacks(plan.steps) { limits in
      try await manager.copy(
        CopySource(source), to: location, arguments: plan.arguments(limits),
        sourceClient: sourceClient, facts: item.facts(), onlyIfAbsent: onlyIfAbsent,
        progress: progress)
    }
    if let reason = try await properties.finish(plan, isMove: item.isMove, location) {
      relay.report(.warned(DirectoryWarning(item.source, reason)))
    }
    return Moved(result.response, eTag: result.eTag)
  }

  /// The outcome of an item: it decides whether the source may be deleted.
  private struct Moved: Sendable {
    /// The object's ETag, which every response about an object has.
    var eTag: String?
    /// The status of a file that was uploaded.
    var source: FileStatus?
    /// Whether a response says that the object exists; 202 means that it hasn't been processed.
    var isDone = true

    init(eTag: String? = nil) { self.eTag = eTag }

    /// The outcome in the response to an upload or a copy.
    init(_ response: Value, eTag: String?, source: FileStatus? = nil) {
      self.eTag = eTag
      self.source = source
      let status = Int(response["ResponseMetadata"]["HTTPStatusCode"]) ?? 0
      isDone = [200, 201, 204].contains(status)
    }

    /// Why it isn't certain that the source was moved.
    var uncertainty: String? {
      if !isDone { return "The response's status doesn't prove that the object exists" }
      guard eTag.flatMap(EntityTag.value) == nil else { return nil }
      return "The response has no entity tag, which every response about an object has"
    }
  }

  /// Deletes the source of a move, if it certainly is at its destination.
  private func deleteSource(of item: TransferItem, _ moved: Moved) async throws {
    if let uncertainty = moved.uncertainty {
      throw BotoCoreError(
        .s3ValidationError,
        "\(uncertainty), so it isn't certain that \(item.source) was moved. It is kept; check whether "
          + "\(item.destination.map { "\($0)" } ?? "the object") exists")
    }
    switch item.source {
    case .local(let path):
      try await files.run {
        if let state = moved.source, FileStatus(of: path) != state {
          throw FileError(
            path: path,
            reason:
              "The file changed while it was moved. It is kept, and the object has the content from "
              + "before; move it again when no program writes to it")
        }
        try FileChanges.remove(path)
      }
    case .s3(let location):
      _ = try await manager.calls.with(sourceClient).call(
        .deleteObject, location.parameters.adding(arguments.delete))
    }
  }

  /// Arguments with the content type of a name, unless one is given.
  private func typed(_ arguments: Structure, by name: String) -> Structure {
    guard options.guessesContentType, arguments["ContentType"] == nil,
      let type = ContentTypes.standard.guess(name)
    else { return arguments }
    var arguments = arguments
    arguments["ContentType"] = .string(type)
    return arguments
  }

  // MARK: - Many objects

  /// Deletes objects of one bucket by one request.
  ///
  /// - Throws: `CancellationError`.
  func delete(_ items: [TransferItem]) async throws {
    guard let bucket = items.first?.source.s3?.bucket else { return }
    await relay.ready()
    for item in items { relay.report(.started(item)) }
    let objects = AsyncStream<DeletedObject> { objects in
      for item in items {
        if let key = item.source.s3?.key { objects.yield(DeletedObject(key: key)) }
      }
      objects.finish()
    }
    try await manager.delete(objects, in: bucket, arguments: arguments.delete) { object, error in
      let item = TransferItem(deleting: S3Location(bucket: bucket, key: object.key))
      relay.report(error.map { .failed(item, $0) } ?? .done(item))
    }
  }
}

extension TransferItem {
  /// An object to delete.
  fileprivate init(deleting location: S3Location) {
    self.init(
      kind: .delete, isMove: false, source: .s3(location), destination: nil, size: nil,
      modified: nil, eTag: nil, key: location.key)
  }

  /// What a transfer needn't query.
  ///
  /// - Parameter mayBeOutdated: Whether an object that has replaced this one since is accepted.
  func facts(mayBeOutdated: Bool = true) -> ObjectFacts? {
    size.map { size in
      var facts = ObjectFacts(size: size, eTag: eTag, lastModified: modified)
      facts.mayBeOutdated = mayBeOutdated
      return facts
    }
  }
}
