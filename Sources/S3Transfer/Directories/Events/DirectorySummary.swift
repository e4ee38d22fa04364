// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors
import BotoCore

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
