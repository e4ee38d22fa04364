// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Synchronization
import Files

/// Filters what is found: what can't be done, or isn't to be done, is reported and skipped.
final class Admission: Sendable {
  /// Whether names are compared with those of the target directory, because they might differ only
  /// in case.
  let comparesNames: Bool
  /// Whether keys become paths.
  private let makesPaths: Bool
  private let options: DirectoryOptions
  private let overwrites: Bool
  private let relay: EventRelay
  private let files: FileCalls
  private let conflicts: Mutex<CaseConflicts>
  private let hasReported = Atomic<Bool>(false)
  /// The AWS CLI's limit, 10,000 parts of 5 GiB.
  private static let largestObject: Int64 = (5 << 30) * 10_000

  init(
    _ locations: OperationLocations, _ operation: DirectoryOperation, _ relay: EventRelay,
    files: FileCalls = .onThreads
  ) {
    self.files = files
    options = operation.options
    self.relay = relay
    makesPaths = locations.kind == .download && locations.takesSourceName
    // In a sync, the comparison decides about overwriting.
    overwrites = options.overwrites || operation.kind == .sync
    comparesNames =
      locations.kind == .download && locations.isRecursive && options.caseConflict != .ignore
      && locations.sourceHasOrder
    conflicts = Mutex(CaseConflicts(options.caseConflict))
  }

  /// Reports something that was skipped.
  func warn(_ warning: DirectoryWarning) { relay.report(.warned(warning)) }

  /// Reports, once, that what lies below both locations is left out.
  func warn(ofOverlap warning: DirectoryWarning) {
    if !hasReported.exchange(true, ordering: .relaxed) { warn(warning) }
  }

  /// Whether an item that the destination doesn't list is accepted.
  ///
  /// - Throws: `valueError` if a file's name differs only in case, and that is an error.
  func admitNew(_ item: TransferItem) async throws -> Bool {
    guard comparesNames, let destination = item.destination else { return true }
    let fileExists = try await files.run { FileStatus(of: "\(destination)") != nil }
    let outcome = try conflicts.withLock {
      try $0.admit(item.key, from: item.source, to: destination, fileExists: fileExists)
    }
    if outcome != .continues {
      let isSkipped = outcome == .isSkipped
      warn(
        DirectoryWarning(
          item.source, .caseConflict(destination: destination, isSkipped: isSkipped)))
    }
    return outcome != .isSkipped
  }

  /// Reports that a download accepted by ``admitNew(_:)`` has ended.
  func finish(_ item: TransferItem) {
    if comparesNames { conflicts.withLock { $0.finish(item.key) } }
  }

  /// The item, if it is accepted.
  func admit(_ item: TransferItem, _ entry: DirectoryEntry) async throws -> TransferItem? {
    switch item.kind {
    case .delete: return item
    case .upload:
      if entry.size > Self.largestObject { warn(DirectoryWarning(item.source, .tooLarge)) }
      return item
    case .copy: return admitReadable(item, entry)
    case .download:
      guard admitReadable(item, entry) != nil, isSafe(item) else { return nil }
      if !overwrites, let destination = item.destination,
        try await files.run({ FileStatus(of: "\(destination)") != nil })
      {
        return nil
      }
      return item
    }
  }

  /// A readable object.
  private func admitReadable(_ item: TransferItem, _ entry: DirectoryEntry) -> TransferItem? {
    guard entry.isArchived, !options.forcesGlacierTransfer else { return item }
    if !options.ignoresGlacierWarnings {
      warn(DirectoryWarning(item.source, .archived(item.kind)))
    }
    return nil
  }

  private func isSafe(_ item: TransferItem) -> Bool {
    guard makesPaths, let unsafe = UnsafeKey(item.key) else { return true }
    warn(
      DirectoryWarning(item.source, .unsafeKey(key: item.key, message: unsafe.message)))
    return false
  }
}
