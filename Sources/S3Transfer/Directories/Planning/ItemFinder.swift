// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import WireFormats

/// Finds the work of an operation, in the order of keys, as it is listed: a page or a directory at
/// a time.
struct ItemFinder: Sendable {
  let locations: OperationLocations
  let options: DirectoryOptions
  let isMove: Bool
  let isSync: Bool
  let filters: FilterRules
  /// Filters what is found.
  let admission: Admission
  /// Lists one of the locations.
  let list: @Sendable (OperationLocations.Location) -> any EntrySource

  /// Finds everything below the source.
  ///
  /// - Parameter take: Takes the next items, and waits while there are too many.
  func findAll(_ take: ([TransferItem]) async throws -> Void) async throws {
    guard let destination = locations.destination, isSync || admission.comparesNames else {
      return try await findAllOfSource(take)
    }
    try await compare(with: destination, take)
  }

  /// Everything that the source has.
  private func findAllOfSource(_ take: ([TransferItem]) async throws -> Void) async throws {
    var source: any EntrySource = PrefetchedEntries(list(locations.source))
    var unlisted = UnlistedKeys()
    while let entries = try await next(&source, at: locations.source, &unlisted) {
      var items: [TransferItem] = []
      for entry in entries {
        if let item = try await admission.admit(locations.item(entry, isMove: isMove), entry) {
          items.append(item)
        }
      }
      try await take(items)
    }
  }

  /// What the destination lacks, has in another state, or has alone.
  private func compare(
    with destinationPlace: OperationLocations.Location,
    _ take: ([TransferItem]) async throws -> Void
  ) async throws {
    var source: any EntrySource = PrefetchedEntries(list(locations.source))
    var destination: any EntrySource = PrefetchedEntries(list(destinationPlace))
    let rule: SyncRule = isSync ? SyncRule(options) : .always
    var join = MergeJoin()
    var unlisted = UnlistedKeys()
    var unknown = UnlistedKeys()
    var found: [TransferItem] = []
    while true {
      switch join.next() {
      case .needsSource:
        try await take(found)
        found.removeAll(keepingCapacity: true)
        try join.supplySource(try await next(&source, at: locations.source, &unlisted))
      case .needsDestination:
        try await take(found)
        found.removeAll(keepingCapacity: true)
        try join.supplyDestination(try await next(&destination, at: destinationPlace, &unknown))
      case .both(let entry, let other):
        guard rule.copies(entry, over: other, by: locations.kind) else { continue }
        if let item = try await admission.admit(locations.item(entry, isMove: isMove), entry) {
          found.append(item)
        }
      case .onlySource(let entry):
        guard let item = try await admission.admit(locations.item(entry, isMove: isMove), entry),
          try await admission.admitNew(item)
        else { continue }
        found.append(item)
      case .onlyDestination(let entry):
        // By now everything before an entry of the source, or after its last one, has been walked.
        if isSync, options.deletes, !unlisted.covers(entry.key) {
          found.append(locations.deletion(entry))
        }
      case .end: return try await take(found)
      }
    }
  }

  /// The next selected entries of a side.
  ///
  /// - Parameter unlisted: Receives keys of unknown state.
  private func next(
    _ source: inout any EntrySource, at side: OperationLocations.Location,
    _ unlisted: inout UnlistedKeys
  ) async throws -> [DirectoryEntry]? {
    try Task.checkCancellation()
    guard let batch = try await source.next() else { return nil }
    for skippedEntry in batch.skippedEntries where !isExcluded(skippedEntry, at: side) {
      admission.warn(skippedEntry.warning)
      let wasAll = unlisted.isAll
      if let key = skippedEntry.key { unlisted.add(key) }
      if unlisted.isAll, !wasAll, isSync, options.deletes, skippedEntry.key?.isEmpty == false {
        admission.warn(DirectoryWarning(locations.source.location, .nothingMoreDeleted))
      }
    }
    // Objects that only represent directories aren't downloaded, but may be deleted.
    let dropsMarkers = locations.kind != .delete
    return batch.entries.filter { entry in
      if dropsMarkers, entry.isDirectoryMarker, case .s3 = side { return false }
      guard
        filters.isEmpty
          || filters.include(
            OperationLocations.filteredPath(entry.key, at: side, isRecursive: true))
      else { return false }
      return !isInOverlap(entry, at: side)
    }
  }

  /// Whether what was skipped isn't selected anyway.
  private func isExcluded(_ skippedEntry: SkippedEntry, at side: OperationLocations.Location)
    -> Bool
  {
    guard let key = skippedEntry.key, !filters.isEmpty else { return false }
    let path = OperationLocations.filteredPath(key, at: side, isRecursive: true)
    return skippedEntry.isDirectory
      ? filters.excludesAll(below: path + "/") : !filters.include(path)
  }

  /// Whether an entry lies below both locations.
  private func isInOverlap(_ entry: DirectoryEntry, at side: OperationLocations.Location) -> Bool {
    guard let overlap = locations.overlap, entry.key.hasBytePrefix(overlap.prefix) else {
      return false
    }
    if side == locations.source { admission.warn(ofOverlap: overlap.warning) }
    return true
  }
}
