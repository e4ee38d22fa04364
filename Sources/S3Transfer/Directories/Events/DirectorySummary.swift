// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors
import BotoCore

/// What has become of a ``DirectoryOperation``.
public struct DirectorySummary: Sendable {
  /// The totals.
  public internal(set) var progress = DirectoryProgress()
  /// What failed, the first 1,000 of it.
  public internal(set) var failures: [(item: TransferItem, error: any Error)] = []

  /// How many files and objects were dealt with.
  public var done: Int { progress.filesDone - progress.filesFailed - progress.filesSkipped }
  /// How many failed.
  public var failed: Int { progress.filesFailed }
  /// The number of warnings, without notices.
  public var warnings: Int { progress.warnings }
}

/// Some files or objects of an operation failed; the others are done.
public struct DirectoryError: AWSError {
  /// What has become of the operation.
  public let summary: DirectorySummary

  /// How many failed, and the first of them.
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

  /// Whether all that failed may succeed later.
  public var isRetryable: Bool {
    summary.failed == summary.failures.count
      && summary.failures.allSatisfy { ($0.error as? any AWSError)?.isRetryable ?? false }
  }

  /// Why the first of them failed; those of the others are in the ``summary``.
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
