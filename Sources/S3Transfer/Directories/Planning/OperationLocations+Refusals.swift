// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats
import Files

extension OperationLocations {
  /// What is done with each file or object of an operation.
  static func kind(_ operation: DirectoryOperation) throws -> TransferItem.Kind {
    switch (operation.kind, operation.source, operation.destination) {
    case (.delete, .s3, nil): return .delete
    case (.copy, .local, .s3?), (.move, .local, .s3?), (.sync, .local, .s3?): return .upload
    case (.copy, .s3, .local?), (.move, .s3, .local?), (.sync, .s3, .local?): return .download
    case (.copy, .s3, .s3?), (.move, .s3, .s3?), (.sync, .s3, .s3?): return .copy
    default:
      throw BotoCoreError(
        .valueError,
        operation.kind == .delete
          ? "Deleting takes one location in S3, such as s3://bucket/key, not \(operation.source)"
          : "Neither \(operation.source) nor \(operation.destination.text) is in S3: a location in S3 "
            + "begins with s3://")
    }
  }

  /// Refuses operations that would do harm, or can't work.
  func refuse(_ operation: DirectoryOperation) throws {
    let buckets = [operation.source, operation.destination].compactMap { $0?.s3?.bucket }
    switch operation.kind {
    case .sync where buckets.contains(where: Self.isDirectoryBucket):
      throw BotoCoreError(.valueError, "Cannot use sync command with a directory bucket.")
    case .move where leadsToItself:
      throw BotoCoreError(
        .valueError,
        "Cannot mv a file onto itself: \(operation.source) - \(operation.destination.text)")
    case .sync where operation.options.deletes && deletesItsSource(operation.options.filters):
      throw BotoCoreError(
        .valueError,
        "Cannot sync with deleting into the source: what \(operation.destination.text) has and the "
          + "rest of \(operation.source) lacks would be deleted, but belongs to the source. Sync "
          + "without deleting, or to a destination outside the source.")
    default: break
    }
    if case .local(let path) = operation.source, FileStatus(of: path) == nil {
      throw BotoCoreError(.valueError, "The user-provided path \(path) does not exist.")
    }
    let rule = operation.options.caseConflict
    if kind == .download, isRecursive, rule == .skip || rule == .error,
      buckets.contains(where: Self.isDirectoryBucket)
    {
      throw BotoCoreError(
        .valueError,
        "`\(rule.rawValue)` is not a valid value for `--case-conflict` when operating on S3 "
          + "Express directory buckets. Valid values: `warn`, `ignore`.")
    }
  }

  /// Whether a bucket is one of S3 Express, whose listings have no order.
  static func isDirectoryBucket(_ name: String) -> Bool {
    name.utf8.suffix(6).elementsEqual("--x-s3".utf8)
  }

  /// Whether the source is listed in the order of keys, so that it can be compared.
  var sourceHasOrder: Bool {
    guard case .s3(let location) = source else { return true }
    return !Self.isDirectoryBucket(location.bucket)
  }

  /// Whether filters include a destination within the source: everything that a sync deletes there
  /// belongs to the source.
  private func deletesItsSource(_ filters: [PathFilter]) -> Bool {
    guard let overlap, overlap.destinationIsInner else { return false }
    let path = Self.filteredPath(overlap.prefix, at: source, isRecursive: true)
    return !FilterRules(filters, roots: filterRoots).excludesAll(below: path)
  }

  /// Whether each object's destination is the object itself, so that moving would delete it.
  private var leadsToItself: Bool {
    guard let destination else { return false }
    let key = isRecursive ? "" : sourceName
    guard case .s3(let from) = Self.location(of: key, at: source, isRecursive),
      case .s3(let to) = Self.location(of: key, at: destination, takesSourceName)
    else { return false }
    return from.bucket.hasSameBytes(as: to.bucket) && from.key.hasSameBytes(as: to.key)
  }
}

extension TransferLocation? {
  fileprivate var text: String { map { "\($0)" } ?? "" }
}

extension DirectoryOperation {
  /// Checks what can be checked before anything is done.
  ///
  /// - Throws: `valueError` for an operation that makes no sense.
  package func check() throws {
    let locations = try OperationLocations(self)
    _ = try RequestArguments(options.arguments, kind: locations.kind)
  }
}
