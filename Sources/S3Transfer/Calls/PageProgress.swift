// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols
import BotoCore
import Synchronization

/// Detects a list that continues without end although its page tokens are new each time: page after
/// page without an entry, or the same entries again.
package struct PageProgress: Sendable {
  /// The maximum number of consecutive pages without an entry. S3 itself sends some after many
  /// objects were deleted.
  package static let emptyPageLimit = 1_000
  private var emptyPages = 0
  /// For each of a page's lists, its first and last entries.
  private var tokenLoops: [(first: TokenLoopCheck, last: TokenLoopCheck)] = []

  /// No page has been taken.
  package init() {}

  /// Takes the next page.
  ///
  /// - Throws: `paginationError` for a page that begins or ends with the same entry as an earlier
  ///   one, and for too many pages without an entry.
  package mutating func take(_ page: Value, of operation: String) throws {
    let lists = S3ResponseCheck.lists(of: operation)
    guard !lists.isEmpty else { return }
    if tokenLoops.isEmpty {
      let tokenLoop = TokenLoopCheck(of: "entry of a list")
      tokenLoops = lists.map { _ in (tokenLoop, tokenLoop) }
    }
    var isEmpty = true
    for (index, list) in lists.enumerated() {
      guard let first = page[list][...].first, let last = page[list][...].last else { continue }
      isEmpty = false
      try tokenLoops[index].first.take(Self.name(of: first))
      try tokenLoops[index].last.take(Self.name(of: last))
    }
    emptyPages = isEmpty ? emptyPages + 1 : 0
    guard emptyPages <= Self.emptyPageLimit else {
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: \(emptyPages) pages in a row have no entry, but each of them "
          + "says that the list continues")
    }
  }

  /// The identity of an entry within its list.
  private static func name(of entry: Value) -> Value {
    let words = ["Key", "VersionId", "UploadId", "Prefix"].compactMap { String(entry[$0]) }
    return .string(
      (words + (Int(entry["PartNumber"]).map { ["\($0)"] } ?? [])).joined(separator: " "))
  }
}

/// The progress of a sequence of pages.
final class SharedProgress: Sendable {
  private let progress = Mutex(PageProgress())

  /// Takes the next page, like ``PageProgress/take(_:of:)``.
  func take(_ page: Value, of operation: String) throws {
    try progress.withLock { try $0.take(page, of: operation) }
  }
}
