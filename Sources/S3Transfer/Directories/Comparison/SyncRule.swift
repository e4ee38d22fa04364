// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Whether an entry on both sides of a sync is copied again: the AWS CLI's rules. Of several
/// options the last one in this order decides.
enum SyncRule: Sendable, Hashable {
  /// If sizes differ, or the source is newer (in a download: the file is newer than the object).
  case sizeAndTime
  /// If sizes differ.
  case size
  /// If sizes differ, or in a download if the times differ at all.
  case exactTime
  /// Never.
  case never
  /// Always: a copy, not a sync.
  case always

  /// The rule that options select.
  init(_ options: DirectoryOptions) {
    self =
      !options.overwrites
      ? .never
      : options.exactTimestamps
        ? .exactTime
        : options.sizeOnly ? .size : .sizeAndTime
  }

  /// Whether a file or an object replaces the one at the destination.
  func copies(
    _ source: DirectoryEntry, over destination: DirectoryEntry, by kind: TransferItem.Kind
  ) -> Bool {
    switch self {
    case .never: false
    case .always: true
    case .size: source.size != destination.size
    case .sizeAndTime, .exactTime:
      source.size != destination.size || !hasGoodTime(source, destination, kind)
    }
  }

  private func hasGoodTime(
    _ source: DirectoryEntry, _ destination: DirectoryEntry, _ kind: TransferItem.Kind
  ) -> Bool {
    guard kind == .download else { return destination.lastModified >= source.lastModified }
    return self == .exactTime
      ? destination.lastModified == source.lastModified
      : destination.lastModified <= source.lastModified
  }
}
