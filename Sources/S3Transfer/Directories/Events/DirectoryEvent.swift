// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors
import BotoCore

/// What happens in a ``DirectoryOperation``.
@nonexhaustive
public enum DirectoryEvent: Sendable {
  /// A file or an object will be processed.
  case found(TransferItem)
  /// Nothing more will be found.
  case foundAll
  /// Work on an item begins. Not in dry runs.
  case started(TransferItem)
  /// Bytes of an item were transferred. A negative number takes some back, because a part is
  /// retried. Small items are only reported as done.
  case progressed(TransferItem, bytes: Int64)
  /// An item is done. In a dry run: it would be.
  case done(TransferItem)
  /// The destination has the item, and it isn't to be replaced.
  case skipped(TransferItem)
  /// An item failed.
  case failed(TransferItem, any Error)
  /// Something was skipped, or isn't as it should be.
  case warned(DirectoryWarning)
}

/// Receives the events of an operation, one at a time and in order, with the totals so far. It
/// delays the operation if it takes long.
public typealias DirectoryEventHandler =
  @Sendable (_ event: DirectoryEvent, _ progress: DirectoryProgress) -> Void

/// The progress of a ``DirectoryOperation``.
public struct DirectoryProgress: Sendable, Hashable {
  /// The number of files and objects found so far.
  public internal(set) var filesFound = 0
  /// Their bytes, without those of unknown size.
  public internal(set) var bytesFound: Int64 = 0
  /// Whether nothing more will be found, so that these are the totals.
  public internal(set) var foundAll = false
  /// The number of items that have ended: done, skipped or failed.
  public internal(set) var filesDone = 0
  /// Of those, how many failed.
  public internal(set) var filesFailed = 0
  /// The number of those that the destination already had.
  public internal(set) var filesSkipped = 0
  /// The bytes transferred so far.
  public internal(set) var bytesDone: Int64 = 0
  /// The bytes that won't be transferred, because their file failed or was skipped.
  public internal(set) var bytesFailed: Int64 = 0
  /// The number of warnings, without notices (``DirectoryWarning/isNotice``).
  public internal(set) var warnings = 0
}

/// The outcome of a ``DirectoryOperation``.
public struct DirectorySummary: Sendable {
  /// The totals.
  public internal(set) var progress = DirectoryProgress()
  /// The failures, up to the first 1,000.
  public internal(set) var failures: [(item: TransferItem, error: any Error)] = []

  /// The number of files and objects that are done.
  public var done: Int { progress.filesDone - progress.filesFailed - progress.filesSkipped }
  /// The number of failures.
  public var failed: Int { progress.filesFailed }
  /// The number of warnings, without notices.
  public var warnings: Int { progress.warnings }
}

/// Some files or objects of an operation failed; the others are done.
public struct DirectoryError: AWSError {
  /// The outcome of the operation.
  public let summary: DirectorySummary

  /// The number of failures, and the first of them.
  public var message: String {
    let first = summary.failures.first.map { item, error in
      let destination = item.destination.map { " to \($0)" } ?? ""
      return ", the first: \(item.label) failed: \(item.source)\(destination) \(error)"
    }
    return "\(summary.failed) of \(summary.progress.filesFound) failed\(first ?? "")"
  }

  /// ``message``.
  public var description: String { message }

  /// `DirectoryError`.
  public var code: String { "DirectoryError" }

  /// `s3`.
  public var serviceName: String? { "s3" }

  /// The request of the first failure.
  public var requestID: String? { first?.requestID }

  /// Whether every failure is transient.
  public var isRetryable: Bool {
    summary.failed == summary.failures.count
      && summary.failures.allSatisfy { ($0.error as? any AWSError)?.isRetryable ?? false }
  }

  /// The cause of the first failure; those of the others are in the ``summary``.
  public var underlyingError: (any Error)? { summary.failures.first?.error }

  private var first: (any AWSError)? { underlyingError as? any AWSError }
}

extension DirectorySummary {
  /// Throws if anything failed.
  ///
  /// - Throws: ``DirectoryError``.
  public func check() throws(DirectoryError) {
    if failed > 0 { throw DirectoryError(summary: self) }
  }
}
